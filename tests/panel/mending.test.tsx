/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import { bodyOf, emptyDraft, faultsOf } from '../../addin/panel/start/new-body';
import { planTable } from './fake-plan';
import { section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';
import { WritableWorkbook } from './writable-workbook';

const YEARS = ['2026/27', '2027/28'];

/** The screen of findings of the small plan with one of its tables replaced. */
async function checksOf(name: string, values: Parameters<typeof planTable>[3]) {
  const workbook = new WritableWorkbook(smallPlan.map(table => (table.name === name ? { ...table, values } : table)));
  const { user } = await showPane({ workbook, model: coreModel });
  await user.click(screen.getByRole('tab', { name: /^Checks/ }));
  return { workbook, user };
}

describe('a question about a figure has its other reading one click away', () => {
  test('per cent typed as points: 2 is 200%, and 2% is typed in its place; put back restores it', async () => {
    const { workbook, user } = await checksOf('Assumptions', [
      ['Assumption', 'Unit', 'Status', 'Low', 'High', 'Shape', ...YEARS],
      ['Inflation', '% a year', 'assumed', '', '', '', 2, 0.02],
    ]);
    // £1,000,000 × 3 and × 1.02.
    expect(textOf(section('Checks'))).toContain('Premises becomes £3,000,000');
    expect(textOf(section('Checks'))).toContain('Premises becomes £1,020,000');
    expect(textOf(section('Checks'))).toContain('Assumptions!G2: 2 → 0.02');
    await user.click(screen.getByRole('button', { name: 'Type 0.02' }));
    expect(await screen.findByText('Assumption “Inflation”: Assumptions!G2 is 0.02.')).toBeTruthy();
    expect(await workbook.cell('Assumptions', 'G2')).toBe(0.02);
    await user.click(screen.getByRole('button', { name: 'Put back' }));
    expect(await screen.findByText('Put back.')).toBeTruthy();
    expect(await workbook.cell('Assumptions', 'G2')).toBe(2);
  });

  test('savings typed as running totals: 50, 90 and 90 thousand are 50, 40 and nil', async () => {
    const three = ['2026/27', '2027/28', '2028/29'];
    const { workbook, user } = await checksOf('Changes', [
      ['Change', 'Kind', 'Recurring', 'Delivery', ...three],
      ['Reorganisation', 'saving', 'yes', 1, 50_000, 90_000, 90_000],
    ]);
    const shown = textOf(section('Checks'));
    expect(shown).toContain('£230,000 is saved in 2028/29');
    expect(shown).toContain('£90,000 is meant');
    await user.click(screen.getByRole('button', { name: 'Type these 2 cells' }));
    await screen.findByText(/Changes!F2 is 40000, Changes!G2 is nil/);
    expect([await workbook.cell('Changes', 'E2'), await workbook.cell('Changes', 'F2'), await workbook.cell('Changes', 'G2')]).toEqual([
      50_000,
      40_000,
      'nil',
    ]);
  });

  test('a use of a reserve typed above nil is turned', async () => {
    const workbook = new WritableWorkbook([
      ...smallPlan,
      planTable('Reserves', 'Reserves', 'A1:D2', [
        ['Reserve', 'Kind', 'Opening', 'Floor'],
        ['General', 'general', 20_000, ''],
      ]),
      planTable('Movements', 'Movements', 'A1:E2', [
        ['Movement', 'Reserve', 'Status', ...YEARS],
        ['Use of the general reserve', 'General', 'approved', 1000, ''],
      ]),
    ]);
    const { user } = await showPane({ workbook, model: coreModel });
    await user.click(screen.getByRole('tab', { name: /^Checks/ }));
    const item = screen.getByText(/although the row speaks of a use of the reserve/).closest('li')!;
    // The gap is £160,000 and £1,000 more is paid in; drawn, it is £159,000.
    expect(textOf(item)).toContain('£161,000');
    expect(textOf(item)).toContain('£159,000');
    await user.click(within(item).getByRole('button', { name: 'Type -1000' }));
    await screen.findByText(/Movements!D2 is -1000/);
    expect(await workbook.cell('Movements', 'D2')).toBe(-1000);
  });

  test('3% in the row Limit goes to the row Limit %, where there is one; where there is none it stays a question', async () => {
    const precept = (...more: (string | number)[][]) => [
      ['Precept', ...YEARS],
      ['Choice', 'limit', 'freeze'],
      ['Limit', 0.03, ''],
      ...more,
    ];
    const { workbook, user } = await checksOf('Precept', precept(['Limit %', '', '']));
    await user.click(screen.getByRole('button', { name: 'Type these 2 cells' }));
    await screen.findByText(/Precept!B3 is empty, Precept!B4 is 0.03/);
    expect([await workbook.cell('Precept', 'B3'), await workbook.cell('Precept', 'B4')].map(cell => cell ?? '')).toEqual(['', 0.03]);
  });
});

describe('Band D of a plan that is begun', () => {
  const draft = { ...emptyDraft, name: 'Smallshire', kind: 'fire authority', baseYear: '2025/26' };
  test.each([
    ['£317,92', 'A comma stands before thousands: £317.92 is typed with a point.'],
    ['31792', '£31792 for one Band D dwelling is far above any precept. If £317.92 is meant, type that.'],
    ['', 'The base year’s Band D in £, like 300.23.'],
  ])('%s is asked about', (bandD, sentence) => {
    expect(faultsOf({ ...draft, bandD }).bandD).toBe(sentence);
    expect(bodyOf({ ...draft, bandD })).toBeUndefined();
  });
  test.each([
    ['£317.92', 317.92],
    ['1,300.23', 1300.23],
  ])('%s is read', (bandD, amount) => expect(bodyOf({ ...draft, bandD })!.bandD).toBe(amount));
});
