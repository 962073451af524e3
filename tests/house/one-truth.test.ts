import fc from 'fast-check';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { moneyUnitSpellings } from '../../core';
import { withExcel } from '../functions/calling';
import { inUnit } from '../plan/in-unit';
import { tablesOf } from '../plan/plain-reckoning';
import { randomPlans } from '../plan/random-plan';
import { askedReports, disagreements, wrongCards, wrongPublished } from './one-truth';
import { caseCount } from '../support/case-count';

beforeAll(withExcel);

const EXAMPLES = [february2026, march2024].map(({ title, tables }) => ({ title, tables: tables.map(({ values }) => values) }));
const UNITS = ['£', '£000', '£m'] as const;
/** The unit that each accepted spelling of `Money in` means. */
const meant = (spelling: string): (typeof UNITS)[number] => (/m/.test(spelling) ? '£m' : /000|k|th/.test(spelling) ? '£000' : '£');
const SPELLINGS = moneyUnitSpellings.filter(Boolean).map(spelling => [spelling, meant(spelling)] as const);

/** A slice in every run; the whole is `PLANS=200 npx jest tests/house/one-truth --selectProjects node`. */
const PLANS = caseCount(12, 'PLANS');
/** The reports whose every figure by year is asked for as a card too; cards of the others go the same way. */
const CARDED = ['summary', 'precept', 'reserves'];

describe.each(EXAMPLES)('$title: one figure in every window', ({ tables }) => {
  it.each(UNITS)('every report is the same in a function, in the pane and as data, in %s', unit => {
    const typed = inUnit(tables, unit);
    expect(askedReports('').flatMap(name => disagreements(name, '', typed))).toEqual([]);
  });

  it.each(UNITS)('the published sheet and the cards show it too, in %s', unit => {
    const typed = inUnit(tables, unit);
    expect(wrongPublished('', typed)).toEqual([]);
    expect(CARDED.flatMap(name => wrongCards(name, '', typed))).toEqual([]);
  });

  it.each(SPELLINGS)('“%s” is read as %s in every window', (spelling, unit) => {
    const typed = inUnit(tables, unit, spelling);
    expect(['summary', 'statutory'].flatMap(name => disagreements(name, '', typed))).toEqual([]);
    expect(wrongPublished('', typed)).toEqual([]);
    expect(wrongCards('summary', '', typed)).toEqual([]);
  });
});

it(`${PLANS} random plans, each in a unit of its own, show one figure in every window`, () => {
  fc.assert(
    fc.property(randomPlans, fc.constantFrom(...SPELLINGS), (plan, [spelling, unit]) => {
      const typed = inUnit(tablesOf(plan), unit, spelling);
      expect(askedReports('').flatMap(name => disagreements(name, '', typed))).toEqual([]);
      expect(wrongPublished('', typed)).toEqual([]);
      expect(CARDED.flatMap(name => wrongCards(name, '', typed))).toEqual([]);
    }),
    { numRuns: PLANS, seed: 20261130 },
  );
}, 600_000);

it('a window that showed another plan, or the same in another unit, would be found', () => {
  const { tables } = EXAMPLES[0]!;
  const inThousands = inUnit(tables, '£000');
  // Each of the eleven rungs but those that are nil, in four years, in three windows.
  expect(disagreements('gap', '', inThousands, inUnit(tables, '£m')).length).toBeGreaterThan(90);
  const aPound = inThousands.map(table =>
    table.map(row => (row[0] === 'Premises' ? row.map(cell => (typeof cell === 'number' ? cell + 0.001 : cell)) : row)),
  );
  expect(disagreements('summary', '', inThousands, aPound).join()).toContain('the pane, summary, Spending');
  expect(wrongPublished('', inThousands, aPound).join()).toContain('The budget gap, £000, Spending, 2026/27: published');
});
