/** The same lists and records, which nobody can change any more: an answer that is remembered is shared by all who ask. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
