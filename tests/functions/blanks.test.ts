import { registry } from '../../addin/functions/registry';
import { outcome, withExcel } from './calling';
import { SAMPLES } from './samples';

beforeAll(withExcel);

/** Every cell of an argument list as a way to write something else into it, with its place in words. */
function cellsOf(
  given: readonly unknown[],
  isTaken: (argument: unknown) => boolean = () => true,
): { place: string; put: (cell: unknown) => unknown[] }[] {
  return given.flatMap((argument, at) => {
    if (!isTaken(argument)) return [];
    const place = `argument ${at + 1}`;
    const inPlace = (changed: unknown) => given.map((other, i) => (i === at ? changed : other));
    if (!Array.isArray(argument)) return [{ place, put: inPlace }];
    return (argument as unknown[][]).flatMap((cells, r) =>
      cells.map((_, c) => ({
        place: `${place}, row ${r + 1}, column ${c + 1}`,
        put: (cell: unknown) =>
          inPlace((argument as unknown[][]).map((others, i) => (i === r ? others.map((other, j) => (j === c ? cell : other)) : others))),
      })),
    );
  });
}

/** RISK works the plan out a hundred times a call and reads its tables as SENSITIVITY does: of them only the one it draws from is tried. */
const isTried = (id: string, argument: unknown) =>
  id !== 'RISK' || !Array.isArray(argument) || (argument as unknown[][])[0]![0] === 'Assumption';

describe('a blank cell, which Excel sends as 0 on some platforms and as nothing on others', () => {
  it('has a sample call for every function', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(registry.map(({ id }) => id).sort());
  });

  it.each(registry.map(({ id }) => id))('gives the same answer either way, wherever it stands: %s', id => {
    for (const { place, put } of cellsOf(SAMPLES[id]!, argument => isTried(id, argument))) {
      const [zero, nothing, emptyText] = [0, null, ''].map(blank => outcome(id, ...put(blank)));
      expect({ place, answer: nothing }).toEqual({ place, answer: zero });
      expect({ place, answer: emptyText }).toEqual({ place, answer: zero });
    }
  });

  /** Not the findings: they list each 0 that was read as empty, so that a nil meant as one is not lost. */
  it.each(['spending', 'funding', 'precept', 'billing'])(
    'gives the same report either way, wherever it stands in the plan’s tables: %s',
    report => {
      for (const { place, put } of cellsOf([report, ...SAMPLES.PLAN!.slice(1)]).slice(1)) {
        expect({ place, answer: outcome('PLAN', ...put(null)) }).toEqual({ place, answer: outcome('PLAN', ...put(0)) });
      }
    },
  );

  it.each(registry.map(({ id }) => id))('gives the same answer as an argument that is left out: %s', id => {
    const { args } = registry.find(one => one.id === id)!;
    args.forEach(({ optional, takes }, place) => {
      if (!optional) return;
      const leftOut = SAMPLES[id]!.map((given, i) => (i === place ? null : given));
      const blank = SAMPLES[id]!.map((given, i) => (i === place ? (takes === 'range' ? [[0]] : 0) : given));
      expect({ place, answer: outcome(id, ...blank) }).toEqual({ place, answer: outcome(id, ...leftOut) });
    });
  });
});
