import type { Locator } from 'playwright-core';
import { beginJourneys, expectReadable, journey, openScreen, rowsOf, show } from '../journey';

beginJourneys();

/*
 * £640,000 for nine partnerships, none of which may fall by more than 5% in a year (published: the pot and four of last year's
 * amounts, Leicester £272,000 among them). Shared by population alone, 1,123,000 people, Leicester's part is 368 ÷ 1,123 × £640,000
 * = £209,724, below 95% of last year: it stays at £258,400. Everyone keeps 95%, £608,000 together; the £32,000 left is 39.6648% of
 * the £80,676.05 by which the other eight parts are above theirs. Charnwood: £85,500 + 39.6648% of (£104,861.98 − £85,500) = £93,179.89;
 * likewise £53,661.98, £32,026.01, £43,933.96, £55,575.35, £27,803.79, £52,394.52 and £23,024.50. Rounded down that is £639,995 with
 * Leicester; the five pounds left go to the largest fractions: .98, .96, .89, .79 and .52.
 */
const BY_POPULATION = [
  ['Leicester', '£272,000', '£258,400'],
  ['Charnwood', '£90,000', '£93,180'],
  ['Blaby', '£53,000', '£53,662'],
  ['Oadby & Wigston', '£33,000', '£32,026'],
  ['Harborough', '£38,000', '£43,934'],
  ['Hinckley & Bosworth', '£52,000', '£55,575'],
  ['Melton', '£28,000', '£27,804'],
  ['North West Leicestershire', '£50,000', '£52,395'],
  ['Rutland', '£24,000', '£23,024'],
];

/*
 * Capped at £90,000, Charnwood leaves £550,000 for the other 939,000 people: Blaby £60,330.14, Rutland £24,014.91. The parts lie
 * £74,851.54 above 95% of last year, Charnwood’s by £4,500; the £32,000 are 42.7513% of that. Charnwood £85,500 + £1,923.81 =
 * £87,423.81, Blaby £50,350 + £4,266.64 = £54,616.64, Rutland £22,800 + £519.39 = £23,319.39. Rounded down four pounds are left:
 * the fractions .86 (North West Leicestershire), .81, .66 (Harborough) and .64 have one each.
 */
const CAPPED = [
  ['Charnwood', '£90,000', '£87,424'],
  ['Blaby', '£53,000', '£54,617'],
  ['Rutland', '£24,000', '£23,319'],
];
const amountsIn = async (pane: Locator) =>
  (await rowsOf(pane, 'Allocations by partnership and year, in pounds')).slice(1, -1).map(row => row.slice(0, 3));

journey(
  'weights are moved, and every partnership’s amount answers, with last year beside it and why; a cap whose column is missing is set',
  { begins: 'february-2026', usual: { preview: { width: 450, theme: 'light' }, excel: { width: 320, theme: 'forced colours' } } },
  async bench => {
    const { page, pane } = bench;
    await openScreen(bench, 'Commissioning');
    await pane.getByText('Together they get £640,000, the whole pot.').waitFor();
    const toEnd = async (indicator: string, key: 'Home' | 'End') => {
      await pane.getByRole('slider', { name: indicator }).focus();
      await page.keyboard.press(key);
    };
    await toEnd('Population', 'End');
    await toEnd('Crime', 'Home');
    await toEnd('Anti-social behaviour', 'Home');
    await pane.getByRole('heading', { name: 'Allocations, 2026/27, as tried' }).waitFor();
    await pane.getByText('before the weights were moved').first().waitFor();
    await show(bench, 'commissioning');
    await pane.getByRole('button', { name: 'Show as a table' }).click();
    await pane.getByRole('row', { name: /^Leicester £272,000 £258,400/ }).waitFor();
    const table = await rowsOf(pane, 'Allocations by partnership and year, in pounds');
    expect(table.slice(1, -1).map(row => row.slice(0, 3))).toEqual(BY_POPULATION);
    const amounts = table.slice(1).map(row => Number(row[2]!.replace(/[£,]/g, '')));
    expect(amounts.at(-1)).toBe(640_000);
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount)).toBe(640_000);

    await pane.getByRole('button', { name: 'Why Leicester gets this amount' }).click();
    await pane
      .getByText(/258,400/)
      .first()
      .waitFor();
    await expectReadable(bench);

    const besideLast = async () => (await bench.cells('Partnerships')).slice(0, 3).map(row => row[7] ?? '');
    const limits = pane.getByRole('region', { name: 'Limits' });
    await limits.getByLabel('Floor and cap of').selectOption('Charnwood');
    await limits.getByLabel('Cap, £000').fill('90');
    await limits.getByRole('button', { name: 'Write the limits…' }).click();
    await page.getByText('The table Partnerships gets a new column, Cap.').waitFor();
    await page.getByText('Partnerships!H3').waitFor();
    await page.getByRole('button', { name: 'Write 2 cells' }).click();
    await pane.getByRole('row', { name: /^Charnwood £90,000 £87,424/ }).waitFor();
    const capped = await amountsIn(pane);
    expect(capped.filter(([name]) => CAPPED.some(([one]) => one === name))).toEqual(CAPPED);
    const [header, ofLeicester, ofCharnwood] = await besideLast();
    expect([header, ofLeicester, Number(ofCharnwood)]).toEqual(['Cap', '', 90]);
    await expectReadable(bench);
    await pane.getByRole('button', { name: 'Put back' }).click();
    await pane.getByRole('row', { name: /^Charnwood £90,000 £93,180/ }).waitFor();
    expect(await amountsIn(pane)).toEqual(BY_POPULATION);
    expect(await besideLast()).toEqual(['', '', '']);

    await pane.getByRole('button', { name: 'Undo all' }).click();
    await pane.getByRole('heading', { name: 'Allocations, 2026/27', exact: true }).waitFor();
  },
);
