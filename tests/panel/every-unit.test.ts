import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { allocationsOf } from '../../addin/panel/commissioning/allocations';
import { choiceOf, yearOfPrecept } from '../../addin/panel/precept/choices';
import { driverAnswers } from '../../addin/panel/plan/tried';
import { answersOf } from '../../addin/panel/reading/plan-answers';
import { coreModel } from '../../addin/panel/reading/core-model';
import { balancesOf } from '../../addin/panel/reserves/balances';
import { policiesOf } from '../../addin/panel/reserves/policies-section';
import { proposalsOf } from '../../addin/panel/reserves/proposals';
import { strategyOf } from '../../addin/panel/reserves/strategy-section';
import { bridgeBetween } from '../../addin/panel/two-views/bridge';
import { Decimal, moneyUnitOf, planReport } from '../../core';
import type { Table } from '../../core';
import { inUnit } from '../plan/in-unit';

/** What the screens read of a plan, amounts as their digits: the same whatever unit the plan is typed in. */
function readings(tables: readonly Table[], scenario: string) {
  const answers = answersOf(coreModel, '', tables);
  const standing = driverAnswers(coreModel, '', tables);
  const year = answers.years[0]!;
  const of = yearOfPrecept(standing, year);
  const figures = (view: typeof answers.summary, rows: readonly string[]) =>
    view.known ? rows.map(row => answers.years.map(one => view.value.amount(row, one))) : view;
  const choice = of.known && choiceOf(coreModel, standing, of.value, { kind: 'freeze', name: 'Freeze', bandD: of.value.last });
  return JSON.stringify(
    {
      summary: figures(answers.summary, ['spending', 'netBudget', 'precept', 'funding', 'remainingGap', 'generalReserve', 'totalReserves']),
      gap: figures(answers.gap, [
        'cumulativeGap',
        'newGap',
        'savingsCounted',
        'gapAfterSavings',
        'contributions',
        'drawdowns',
        'structuralGap',
      ]),
      precept: figures(answers.precept, ['taxBase', 'bandD', 'rise', 'risePercent', 'limit', 'precept']),
      freeze: choice && [choice.bandD, choice.income, choice.gap, choice.precept],
      allocations: allocationsOf(coreModel, '', tables),
      balances: balancesOf(coreModel, '', tables),
      policies: policiesOf(coreModel, '', tables),
      proposals: proposalsOf(coreModel, '', tables),
      strategy: strategyOf(coreModel, '', tables),
      bridge: bridgeBetween(coreModel, { from: '', to: scenario }, 'by row', year, tables),
    },
    (_, value: unknown) => (value instanceof Decimal ? value.toFixed() : value),
    1,
  );
}

const PLANS = [
  ['February 2026', february2026.tables.map(({ values }) => values), 'Issued at £15'],
  ['March 2024', march2024.tables.map(({ values }) => values), ''],
] as const;
const SPELLINGS = [
  ['£', 'pounds'],
  ['£000', "£'000"],
  ['£000', '£k'],
  ['£000', 'thousands'],
  ['£m', '£m'],
  ['£m', 'millions'],
] as const;

describe.each(PLANS)('%s', (_, tables, scenario) => {
  const inPounds = readings(inUnit(tables, '£'), scenario);

  test('is read as figures, and not as faults', () => {
    expect(inPounds.match(/"known": true/g)!.length).toBeGreaterThan(100);
    expect(inPounds).not.toContain('Something went wrong');
  });

  test.each(SPELLINGS)('typed in %s, spelled “%s”, every screen reads what it reads of the plan in £', (unit, spelling) => {
    expect(readings(inUnit(tables, unit, spelling), scenario)).toBe(inPounds);
  });

  test('the headline is the figure that PLAN spills, in pounds', () => {
    for (const [unit, spelling] of SPELLINGS) {
      const typed = inUnit(tables, unit, spelling);
      const answers = answersOf(coreModel, '', typed);
      const spilled = planReport('summary', '', typed).find(([name]) => name === 'Remaining gap')!;
      answers.years.forEach((year, index) => {
        const shown = answers.summary.known && answers.summary.value.amount('remainingGap', year);
        expect(shown && shown.known && shown.value.toFixed()).toBe(
          (spilled[index + 1] as Decimal).times(moneyUnitOf(typed).pounds).toFixed(),
        );
      });
    }
  });
});
