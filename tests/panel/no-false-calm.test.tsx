/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { packOf } from '../../addin/pack/packs';
import { packSheets } from '../../addin/pack/pack-sheets';
import type { PlanTable } from '../../addin/workbook/workbook';
import type { CellValue } from '../../core';
import { planTable } from './fake-workbook';
import { section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';

/*
 * Each claim of calm that pane and page can make, and a plan that makes it false. The small plan's gap is £160,000 to find in
 * 2026/27; with a grant of £800,000 in place of £500,000 it is a surplus of £140,000.
 */
const YEARS = ['2026/27', '2027/28'];
const withRows = (table: string, ...rows: CellValue[][]): PlanTable[] =>
  smallPlan.map(one => (one.name === table ? { ...one, values: [...one.values, ...rows] } : one));
const inSurplus = (tables: readonly PlanTable[]): PlanTable[] =>
  tables.map(table =>
    table.name === 'Grants' ? { ...table, values: table.values.map(row => row.map(cell => (cell === 500_000 ? 800_000 : cell))) } : table,
  );
/** With what the small plan leaves unsaid, so that nothing is found of it. */
const allSaid = (tables: readonly PlanTable[]): PlanTable[] =>
  tables.map(table =>
    table.name === 'Assumptions'
      ? { ...table, values: table.values.map((row, at) => [...row, at ? 'triangular' : 'Shape']) }
      : table.name === 'Body'
        ? { ...table, values: [...table.values, ['Kind', 'police'], ['Money in', '£']] }
        : table,
  );
const empty = (name: string): CellValue[] => [name, '', '', '', ''];
const headline = () => section(/^Remaining gap, 2026\/27/);
/** Fluent's colours are style sheets; what is green carries the token of success. */
const spoken = () => screen.getAllByRole('status').at(-1)!.textContent;

describe('a plan with rows in which nothing stands', () => {
  const tables = inSurplus(withRows('Lines', empty('Insurance'), empty('Energy')));

  test('is no surplus and not balanced: it is known so far', async () => {
    await showPane({ tables, model: coreModel });
    const text = textOf(headline());
    expect(text).toContain('Known so far; 2 rows still empty.');
    expect(text).toContain('£140k');
    expect(text).toContain('of funding not spent so far');
    expect(text).not.toMatch(/surplus|balanced/i);
    expect(spoken()).toBe('Base plan, 2026/27, known so far; 2 rows still empty: £140 thousand of funding not spent.');
    expect(screen.getByRole('radio', { name: '2026/27: surplus of £140 thousand, so far' })).toBeTruthy();
  });

  test('says so on every screen, with the way to what is missing', async () => {
    const { user } = await showPane({ tables, model: coreModel });
    await user.click(screen.getByRole('tab', { name: /^Checks/ }));
    expect(screen.getByText('Known so far; 2 rows still empty.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'See what is still to type' }));
    expect(section('Still to type: 2')).toBeTruthy();
  });

  test('lists them, leads to each, and counts down while they are typed', async () => {
    const { user, workbook } = await showPane({ tables, model: coreModel });
    expect(textOf(section('Still to type: 2'))).toContain('Energy: Base');
    await user.click(screen.getByRole('button', { name: 'Insurance: Base' }));
    expect(workbook.wentTo).toEqual([{ sheet: 'Lines', address: 'B3' }]);
    const typed = async (...rows: CellValue[][]) => {
      await act(async () => {
        workbook.change(inSurplus(withRows('Lines', ...rows)));
        await new Promise(done => setTimeout(done, 200));
      });
    };
    await typed(['Insurance', 50_000, '', '', ''], empty('Energy'));
    expect(textOf(section('Still to type: 1'))).toContain('1 of 2 typed.');
    // 140,000 less 50,000 and a true nil.
    await typed(['Insurance', 50_000, '', '', ''], ['Energy', 'nil', '', '', '']);
    expect(screen.queryByRole('region', { name: /^Still to type/ })).toBeNull();
    expect(textOf(headline())).toMatch(/£90k.*surplus/);
  });

  test('has something to report', async () => {
    await showPane({ tables: allSaid(tables), model: coreModel });
    expect(screen.queryByText(/Nothing to report/)).toBeNull();
    expect(textOf(section('Findings'))).toContain('Line “Insurance” has no figure in any year');
  });

  test('is published as incomplete', () => {
    const heading = (of: readonly PlanTable[]) =>
      packSheets(packOf({ kind: 'one page', scenario: '', beside: [], madeOn: 'today', tables: of.map(({ values }) => values) }))[0]!
        .cells.slice(0, 3)
        .map(row => String(row[0]?.value ?? ''))
        .join(' ');
    expect(heading(tables)).toContain('Draft, not to be relied on: 2 rows still empty.');
    expect(heading(smallPlan)).not.toContain('Draft');
  });
});

describe('a headline is green', () => {
  const isGreen = () => headline().querySelector('[data-tone="surplus"]') !== null;

  test('of a surplus in a plan that is complete and sound', async () => {
    await showPane({ tables: allSaid(inSurplus(smallPlan)), model: coreModel });
    expect(isGreen()).toBe(true);
  });

  test.each<[string, PlanTable[]]>([
    ['a row is empty', inSurplus(withRows('Lines', empty('Insurance')))],
    [
      'a column is misspelt, so that nobody reads it',
      inSurplus(smallPlan).map(one =>
        one.name === 'Changes'
          ? {
              ...one,
              values: [
                ['Change', 'Kind', 'Recurring', 'Delivry', ...YEARS],
                ['Reorganisation', 'saving', 'yes', 0, 50_000, ''],
              ],
            }
          : one,
      ),
    ],
    [
      'a limit is broken: a rise of £20 where £15 is the limit',
      inSurplus(smallPlan).map(one =>
        one.name === 'Precept' ? { ...one, values: one.values.map(row => (row[0] === 'Amount' ? ['Amount', 20, 10] : row)) } : one,
      ),
    ],
  ])('not where %s', async (_, tables) => {
    await showPane({ tables: allSaid(tables), model: coreModel });
    expect(isGreen()).toBe(false);
  });
});

describe('“Nothing to report”', () => {
  test('is said of a plan without a finding', async () => {
    await showPane({ tables: allSaid(smallPlan), model: coreModel });
    expect(textOf(section('Findings'))).toContain('Nothing to report');
  });

  test.each<[string, readonly PlanTable[]]>([
    ['a Body without Money in', smallPlan],
    ['an empty row', allSaid(withRows('Grants', ['Pension grant', 'specific', '', '', '']))],
    [
      'a column that nobody reads',
      allSaid(smallPlan).map(one =>
        one.name === 'Lines' ? { ...one, values: one.values.map((row, at) => [...row, at ? 'x' : 'Owner']) } : one,
      ),
    ],
  ])('is not said of %s', async (_, tables) => {
    await showPane({ tables, model: coreModel });
    expect(within(section('Findings')).queryByText(/Nothing to report/)).toBeNull();
  });
});

describe('“No warning: floors are kept”', () => {
  const reserves = (floor: CellValue, paidIn: CellValue) => [
    ...allSaid(smallPlan),
    planTable('Reserves', 'Reserves', 'A1:E2', [
      ['Reserve', 'Kind', 'Opening', 'Floor', 'Purpose'],
      ['General', 'general', 20_000, floor, 'Contingency'],
    ]),
    planTable('Movements', 'Movements', 'A1:E2', [
      ['Movement', 'Reserve', 'Status', ...YEARS],
      ['Support', 'General', 'approved', paidIn, ''],
    ]),
  ];
  const said = async (tables: readonly PlanTable[]) => {
    const { user } = await showPane({ tables, model: coreModel });
    await user.click(screen.getByRole('tab', { name: 'Reserves' }));
    return textOf(await screen.findByRole('region', { name: 'Findings about reserves' }));
  };

  test('is said where they are, and not where one is broken', async () => {
    expect(await said(reserves(10_000, 1000))).toContain('No warning: floors are kept');
  });
  test('is not said where one is broken', async () => expect(await said(reserves(30_000, 1000))).not.toContain('No warning'));
  test('is not said where balances are not known', async () => expect(await said(reserves(10_000, 'lots'))).not.toContain('No warning'));
});
