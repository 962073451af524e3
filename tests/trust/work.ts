/** Counts what reading and settling a plan do most: words compared, entries looked up and kept. A count, not a clock, so that a busy machine gives the same. */
export function workOf(task: () => unknown): number {
  let count = 0;
  const restore = [
    counting(String.prototype, 'toLowerCase'),
    counting(Map.prototype, 'get'),
    counting(Map.prototype, 'set'),
    counting(Map.prototype, 'has'),
  ];
  try {
    task();
  } finally {
    for (const back of restore) back();
  }
  return count;

  function counting(owner: object, name: string): () => void {
    const methods = owner as Record<string, (...given: unknown[]) => unknown>;
    const own = methods[name]!;
    methods[name] = function counted(this: unknown, ...given: unknown[]) {
      count += 1;
      return own.apply(this, given);
    };
    return () => {
      methods[name] = own;
    };
  }
}
