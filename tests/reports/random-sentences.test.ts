import fc from 'fast-check';
import { planReport } from '../../core';
import type { CellValue } from '../../core';
import { read } from '../plan/reading';
import { MOVEMENT_HEADER, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';
import { caseCount } from '../support/case-count';

const YEARS = ['2025/26', '2026/27'] as const;
const inPounds = (amount: number) => `£${amount.toLocaleString('en-GB')}`;

/** `A`, `A and B`. */
const listed = (words: readonly string[]) => words.join(' and ');

describe('sentences that carry a figure, in random plans', () => {
  // Drawdowns are small enough to leave the reserve above nil: what is left is the opening less what was drawn until then.
  it('the statement of section 25 names the very years in which the general reserve is below its floor or its minimum; at it is not below', () => {
    const near = fc.integer({ min: -2, max: 2 }).map(one => one * 100);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 9 }),
        near,
        near,
        fc.boolean(),
        (first, second, a, b, hasRisk) => {
          const opening = 4000;
          const balances = [opening - first * 100, opening - (first + second) * 100];
          const floor = balances[0]! + a;
          const minimum = balances[1]! + b;
          const tables = reservePlan({
            Reserve: [RESERVE_HEADER, ['General', 'general', 3, opening, floor, '', 'Contingency', '', '']],
            Movement: [MOVEMENT_HEADER, ['Use', 'General', '', '', 'approved', '', '', -first * 100, -second * 100]],
            Change: [],
            ...(hasRisk
              ? {
                  Risk: [
                    ['Risk', 'Exposure', 'Likelihood'],
                    ['Inquiry', minimum * 2, 0.5],
                  ] as CellValue[][],
                }
              : {}),
          });
          const below = (least: number) => YEARS.filter((_, y) => balances[y]! < least);
          const part = (what: string, years: readonly string[]) =>
            years.length > 0 ? `below ${what} in ${listed(years)}` : `at or above ${what} in every year`;
          const parts = [part('its floor', below(floor)), ...(hasRisk ? [part('the risk-based minimum', below(minimum))] : [])];
          const row = read(planReport('section 25', '', tables)).find(([name]) => name === 'Adequacy of reserves')!;
          expect(row[1]).toBe(`the general reserve stands ${listed(parts)}`);
        },
      ),
      { seed: 20261130, numRuns: caseCount(200) },
    );
  });

  // Pay is paid for in full by the grant; the proposal costs `cost` in the first year. Full draws `full` then, part `part` and
  // `later` in the year after; no option leaves the whole cost as the gap.
  it('what an option means the year after is told with the figures of the two years, and which way they go', () => {
    const amounts = {
      full: fc.integer({ min: 1, max: 999 }),
      part: fc.integer({ min: 1, max: 999 }),
      later: fc.integer({ min: -900, max: 900 }),
    };
    fc.assert(
      fc.property(fc.record(amounts), ({ full, part, later }) => {
        const tables = reservePlan({
          Reserve: [RESERVE_HEADER, ['Projects', 'earmarked', 2, 5000, '', '', 'Estate moves', '2030/31', '']],
          Change: [
            ['Change', 'Kind', 'Recurring', ...YEARS],
            ['Move', 'pressure', 'no', 1000, 950],
          ],
          Movement: [
            MOVEMENT_HEADER,
            ['All', 'Projects', '', 'Move', 'approved', 'full', 'yes', -full, 0],
            ['Some', 'Projects', '', 'Move', 'approved', 'part', '', -part, later],
          ],
        });
        const [head, ...rows] = read(planReport('options', '', tables));
        const of = (option: string) => rows.find(row => row[0] === option && row[2] === 'Remaining gap')!;
        const gaps = (option: string) => YEARS.map(year => of(option)[head!.indexOf(year)]);
        const words = (option: string) => of(option)[head!.indexOf('The year after')];
        expect([gaps('None'), gaps('Full'), gaps('Part')]).toEqual([
          [1000, 950],
          [1000 - full, 950],
          [1000 - part, 950 + later],
        ]);
        const once = (drawn: number) => `Reserves lower the gap of 2025/26 by ${inPounds(drawn)}, once`;
        expect(words('Full')).toBe(`${once(full)}: the gap of 2026/27 is £950, the same as with none.`);
        expect(words('Part')).toBe(
          later === 0
            ? `${once(part)}: the gap of 2026/27 is £950, the same as with none.`
            : `${once(part)}; the gap of 2026/27 is ${inPounds(950 + later)}, ${inPounds(Math.abs(later))} ${later > 0 ? 'higher' : 'lower'} than with none, by what is drawn or no longer there that year.`,
        );
      }),
      { seed: 20261130, numRuns: caseCount(200) },
    );
  });
});
