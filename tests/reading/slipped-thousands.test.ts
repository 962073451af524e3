import { findings, smallPlan } from '../plan/reading';

/** What is asked of one row of lines, a figure at its base and in two years. */
const asked = (...amounts: number[]) =>
  findings(
    smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', ...amounts],
        ['Fuel', 1, 1, 1],
      ],
    }),
  )
    .filter(one => one.includes('another unit than the row'))
    .map(one => /^\w+ Line \/ Pay \/ (\S+):/.exec(one)?.[1]);

describe('a figure a thousand times smaller than those beside it', () => {
  // Between two of 100,000: a thousand times 125 is 125,000, a quarter above; a thousand times 126 is more.
  it('is asked about within a quarter of two neighbours', () => {
    expect(asked(100_000, 125, 100_000)).toEqual(['2025/26']);
    expect(asked(100_000, 126, 100_000)).toEqual([]);
    // 80,000 and 100,000 are a quarter of the smaller apart.
    expect(asked(100_000, 80, 100_000)).toEqual(['2025/26']);
    expect(asked(100_000, 79, 100_000)).toEqual([]);
  });

  it('is asked about within a tenth of one neighbour, at an end', () => {
    expect(asked(100_000, 100_000, 110)).toEqual(['2026/27']);
    expect(asked(100_000, 100_000, 111)).toEqual([]);
    expect(asked(110, 100_000, 100_000)).toEqual(['Base']);
    expect(asked(111, 100_000, 100_000)).toEqual([]);
  });

  it('is asked about where it is a thousand times larger, if the row has three figures', () => {
    expect(asked(100, 100_000, 100)).toEqual(['2025/26']);
    expect(asked(100, 100_000, 0)).toEqual(['Base']);
  });
});
