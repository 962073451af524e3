/**
 * Counts the steps that a task takes through lists, maps and words: a call of a method that walks a list counts its items. A
 * count, not a clock, so that a busy machine gives the same. Loops written out are not seen; what they call is.
 */
const WALKS = [
  'map',
  'filter',
  'find',
  'findIndex',
  'some',
  'every',
  'flatMap',
  'flat',
  'forEach',
  'reduce',
  'indexOf',
  'includes',
  'slice',
  'sort',
  'join',
];

export function stepsOf(task: () => unknown): number {
  let steps = 0;
  const restore: (() => void)[] = [];
  const watch = (owner: object, name: string, of: (self: unknown) => number) => {
    const methods = owner as Record<string, (...given: unknown[]) => unknown>;
    const own = methods[name]!;
    methods[name] = function counted(this: unknown, ...given: unknown[]) {
      steps += of(this);
      return own.apply(this, given);
    };
    restore.push(() => void (methods[name] = own));
  };
  for (const name of WALKS) watch(Array.prototype, name, self => 1 + (self as readonly unknown[]).length);
  for (const name of ['get', 'set', 'has']) watch(Map.prototype, name, () => 1);
  watch(String.prototype, 'toLowerCase', () => 1);
  try {
    task();
  } finally {
    for (const back of restore) back();
  }
  return steps;
}
