import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { march2024 } from '../../addin/example/march-2024';
import { findings, read } from '../plan/reading';
import { wrongSentence } from '../support/sentence';
import { reservePlan } from '../reserves/reserve-plan';

const march: Table[] = march2024.tables.map(table => table.values);

/** An option’s figure in each year. */
function optionRow(tables: readonly Table[], option: string, figure: string, report = 'options') {
  const [header, ...rows] = read(planReport(report, '', tables));
  const first = header!.findIndex(cell => /^\d{4}\//.test(String(cell)));
  const last = header!.indexOf('The year after');
  const row = rows.find(one => one[0] === option && one[2] === figure)!;
  return { years: row.slice(first, last) as number[], status: row[3], words: row[last] };
}
const years = (option: string, figure: string, tables: readonly Table[] = march) => optionRow(tables, option, figure).years;
const minus = (a: readonly number[], b: readonly number[]) => a.map((one, index) => Math.round((one - b[index]!) * 1e5) / 1e5);

describe('redundancy and transition, March 2024: full, part, none and not done (£000; amounts illustrative)', () => {
  it('draws 1,200, 600 or nothing in 2025/26, the year of the cost, and nothing in any other', () => {
    expect([years('Full', 'Drawdown'), years('Part', 'Drawdown'), years('None', 'Drawdown'), years('Not done', 'Drawdown')]).toEqual([
      [0, 1200, 0, 0],
      [0, 600, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });

  it('has remaining gaps of that year that differ by exactly the drawdowns, and next years’ that are equal', () => {
    const none = years('None', 'Remaining gap');
    expect(minus(none, years('Full', 'Remaining gap'))).toEqual([0, 1200, 0, 0]);
    expect(minus(none, years('Part', 'Remaining gap'))).toEqual([0, 600, 0, 0]);
  });

  it('has reserves that differ by the drawdown from then on; the general reserve is not touched', () => {
    const none = years('None', 'Total reserves');
    expect(none).toEqual([21_900, 21_900, 21_900, 21_900]);
    expect(minus(none, years('Full', 'Total reserves'))).toEqual([0, 1200, 1200, 1200]);
    expect(minus(none, years('Part', 'Total reserves'))).toEqual([0, 600, 600, 600]);
    expect(years('Full', 'General reserve')).toEqual([7600, 7600, 7600, 7600]);
  });

  it('loses under “not done” exactly the savings that depend on it: 90% of 900, then of 2,000, less the cost of 1,200 in its year', () => {
    // 2025/26: the cost of 1,200 falls away, and 0.9 × 900 = 810 of savings: 390 lower. From 2026/27: 810 + 0.9 × 1,100 = 1,800 higher.
    expect(minus(years('Not done', 'Remaining gap'), years('None', 'Remaining gap'))).toEqual([0, -390, 1800, 1800]);
    expect(years('Not done', 'Total reserves')).toEqual([21_900, 21_900, 21_900, 21_900]);
  });

  it('says what happens the year after', () => {
    expect(optionRow(march, 'Full', 'Remaining gap').words).toMatch(
      /^Reserves lower the gap of 2025\/26 by £1,200,000, once: the gap of 2026\/27 is £[\d,.]+, the same as with none\.$/,
    );
    expect(optionRow(march, 'None', 'Remaining gap').words).toBe('The year’s budget meets all of it; reserves are left as they are.');
    expect(optionRow(march, 'Not done', 'Remaining gap').words).toBe(
      'Without the proposal its cost falls away, and so do the savings that depend on it: against none the gap is £390,000 lower in 2025/26, £1,800,000 higher in 2026/27 and £1,800,000 higher in 2027/28.',
    );
  });

  it('shows each option’s status, and tries it as if approved', () => {
    expect(optionRow(march, 'Full', 'Drawdown').status).toBe('business case');
    expect(optionRow(march, 'Not done', 'Drawdown').status).toBe('');
    expect(findings(march)).toContain(
      'warning Movement / Transition, all of it / Chosen: None of the options of “Redundancy and transition” (full, part and none) is marked Chosen, so none counts.',
    );
  });

  it('is as the plan itself once the scenario chooses and approves it', () => {
    const chosen = read(planReport('gap', 'Transition from reserves', march))
      .find(row => row[0] === 'Remaining gap')!
      .slice(1);
    expect(chosen).toEqual(years('Full', 'Remaining gap'));
  });

  it('shows the same four whichever is chosen', () => {
    expect(read(planReport('options', 'Transition from reserves', march)).map(row => row.filter((_, index) => index !== 3))).toEqual(
      read(planReport('options', '', march)).map(row => row.filter((_, index) => index !== 3)),
    );
  });
});

describe('the report “options”', () => {
  const HEADER: CellValue[] = ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', '2025/26', '2026/27'];
  const two = reservePlan({
    Movement: [
      HEADER,
      ['a', 'Projects', 'Cars', 'planned', 'full', 'yes', -9000, -10],
      ['b', 'General', 'Boats', 'approved', 'part', '', -100, ''],
    ],
  });

  it('shows every proposal, or the one named after the colon', () => {
    expect([
      ...new Set(
        read(planReport('options', '', two))
          .slice(1)
          .map(row => row[1]),
      ),
    ]).toEqual(['Cars', 'Boats']);
    expect([
      ...new Set(
        read(planReport('options: boats', '', two))
          .slice(1)
          .map(row => row[1]),
      ),
    ]).toEqual(['Boats']);
  });

  it('shows only the options a proposal offers, and always none and not done', () => {
    expect([
      ...new Set(
        read(planReport('options: Boats', '', two))
          .slice(1)
          .map(row => row[0]),
      ),
    ]).toEqual(['Part', 'None', 'Not done']);
  });

  it('draws what is there, not what is asked: 5,000 of 9,000, and nothing the year after', () => {
    expect(optionRow(two, 'Full', 'Drawdown', 'options: Cars')).toMatchObject({ years: [5000, 0], status: 'chosen, planned' });
  });

  it('says so where a plan has no proposal, and refuses a name that is none', () => {
    expect(read(planReport('options', '', reservePlan()))[1]!.at(-1)).toBe('The Movement table has no row with an Option.');
    expect(wrongSentence(() => planReport('options: Planes', '', two))).toBe(
      'Report is “options: Planes”; the plan’s proposals are Cars and Boats.',
    );
  });

  it('tells apart a second proposal, whose own choice stays as it is', () => {
    expect(optionRow(two, 'None', 'Remaining gap', 'options: Cars').years).toEqual([3000, 0]);
    expect(optionRow(two, 'Part', 'Remaining gap', 'options: Boats').years).toEqual([3000 - 5000 - 100, 0]);
  });

  it('counts as a proposal’s drawdown only what is for it, not another movement of the year', () => {
    const beside = reservePlan({
      Movement: [
        HEADER,
        ['a', 'Projects', 'Cars', 'planned', 'full', 'yes', -70, ''],
        ['b', 'General', 'Tyres', 'planned', '', '', -30, ''],
      ],
    });
    expect(optionRow(beside, 'Full', 'Drawdown').years).toEqual([70, 0]);
    expect(optionRow(beside, 'None', 'Drawdown').years).toEqual([0, 0]);
  });

  it('says what a drawdown in the plan’s last year does, without a year after', () => {
    const last = reservePlan({ Movement: [HEADER, ['a', 'Projects', 'Cars', 'planned', 'full', 'yes', '', -70]] });
    expect(optionRow(last, 'Full', 'Remaining gap').words).toBe('Reserves lower the gap of 2026/27 by £70, once.');
  });

  it('puts up to a hundred proposals side by side, and says how many more there are and how to see them', () => {
    const proposals = (count: number) =>
      reservePlan({
        Movement: [
          HEADER,
          ...Array.from({ length: count }, (_, at) => [`m${at}`, 'Projects', `Plan ${at}`, 'planned', 'full', 'yes', -1, '']),
        ],
      });
    // Full, none and not done, each with its drawdown, gap, general reserve and total reserves: twelve rows a proposal, and a head.
    expect(planReport('options', '', proposals(100))).toHaveLength(1 + 100 * 12);
    const more = read(planReport('options', '', proposals(103)));
    expect(more).toHaveLength(1 + 100 * 12 + 1);
    expect(more.at(-1)!.at(-1)).toBe('Not shown: 3 further proposals. Type options: and a name, such as “options: Plan 100”.');
    expect(planReport('options: Plan 100', '', proposals(101))).toHaveLength(1 + 12);
  });
});
