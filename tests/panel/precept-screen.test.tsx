/** @jest-environment jsdom */
import axe from 'axe-core';
import { fireEvent, screen, within } from '@testing-library/react';
import { february2026 } from '../../addin/example/february-2026';
import { preceptingBody } from '../../core/precept/body';
import { planReport } from '../../core';
import { riseTyped } from '../../addin/panel/plan/drivers';
import { coreModel } from '../../addin/panel/reading/core-model';
import type { PlanTable } from '../../addin/workbook/workbook';
import { planTable } from './fake-workbook';
import { cellsOf, section, showPane, textOf } from './shown';
import { smallPlan } from './small-plan';

const leicestershire = february2026.tables.map(({ name, sheet, values }) => planTable(name, sheet, 'A1:Z99', values));

async function showPrecept(tables: readonly PlanTable[] = leicestershire) {
  const shown = await showPane({ tables, model: coreModel });
  await shown.user.click(screen.getByRole('tab', { name: 'Precept' }));
  await screen.findByLabelText('Year');
  return shown;
}

const choices = (year = '2026/27') => cellsOf(within(section(`Choices for ${year}`)).getByRole('table'));
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const ladder = () =>
  within(section(/^The Panel/))
    .getAllByRole('listitem')
    .map(textOf);

describe('the choices', () => {
  test('£11 stands in the plan between a freeze and the limit of £15, each with what is left of the gap', async () => {
    await showPrecept();
    // Published: £300.2302, +£11 = £311.2302 (21p a week, £1.2m to find), +£15 = £315.2302 (29p).
    const rows = choices();
    expect(rows[0]).toEqual(['Choice', 'Band D; rise, and a week', 'Yield, £m', 'Gap, £m']);
    expect(rows.map(([name]) => name)).toEqual([
      'Choice',
      'Freeze',
      'Rise of £5',
      'Rise of £10',
      'In the plan',
      'Nine-penny grid',
      'Limit',
      'A penny above the limitreferendum',
    ]);
    // 11 ÷ 300.2302 = 3.66386%, 15 ÷ 300.2302 = 4.99617%. On the example's base of 354,982.8 dwellings £11 raise £3.9m.
    expect(rows.find(([name]) => name === 'In the plan')).toEqual(['In the plan', '£311.2302+3.66%, +21p', '+3.90', '1.20']);
    expect(rows.find(([name]) => name === 'Limit')?.slice(0, 2)).toEqual(['Limit', '£315.2302+4.996%, +29p']);
    expect(rows.find(([name]) => name === 'Freeze')?.slice(0, 3)).toEqual(['Freeze', '£300.23020.00%, 0p', '0.00']);
  });

  test('a freeze on a tax base of 1,000 leaves £10,000 more to find than a rise of £10', async () => {
    await showPrecept(smallPlan);
    expect(choices().find(([name]) => name === 'Freeze')).toEqual(['Freeze', '£300.000.00%, 0p', '0', '170']);
    expect(choices().find(([name]) => name === 'Rise of £10 (in the plan)')).toEqual([
      'Rise of £10 (in the plan)',
      '£310.00+3.33%, +19p',
      '+10',
      '160',
    ]);
  });

  test('a penny above the limit needs a referendum, and the limit does not', async () => {
    const { user } = await showPrecept();
    await user.click(screen.getByRole('radio', { name: 'Limit' }));
    expect(textOf(section('Choices for 2026/27'))).toContain('Limit: Band D £315.2302, up £15.00 (4.996%) on last year.');
    expect(textOf(section('Choices for 2026/27'))).not.toContain('It is above the limit and needs a referendum.');
    await user.click(screen.getByRole('radio', { name: 'A penny above the limit' }));
    expect(textOf(section('Choices for 2026/27'))).toContain('It is above the limit and needs a referendum.');
  });

  test('the bills of households follow the choice that is looked at', async () => {
    const { user } = await showPrecept();
    await user.click(screen.getByRole('radio', { name: 'Limit' }));
    const bills = cellsOf(within(section('Household bills: Limit')).getByRole('table'));
    // By ninths of £315.2302 and £300.2302: A 210.15 against 200.15, E 385.28 against 366.95, H 630.46 against 600.46.
    expect(bills[1]).toEqual(['A', '£210.15', '+£10.00', '19p']);
    expect(bills[5]).toEqual(['E', '£385.28', '+£18.33', '35p']);
    expect(bills[8]).toEqual(['H', '£630.46', '+£30.00', '58p']);
  });

  test('another rise can be typed and is set beside the others', async () => {
    await showPrecept(smallPlan);
    fill('Another rise', '14.99');
    expect(
      choices()
        .find(([name]) => name === 'Typed')
        ?.slice(0, 2),
    ).toEqual(['Typed', '£314.99+4.997%, +29p']);
    expect((screen.getByRole('radio', { name: 'Typed' }) as HTMLInputElement).checked).toBe(true);
    fill('Another rise', 'more');
    expect(screen.getByText('An amount such as 14.99')).toBeTruthy();
  });

  test('in a year whose principle is not published, the plan’s own limit stands there and the last known year is named', async () => {
    // The small plan in years that no published principle reaches, however many are added.
    await showPrecept(
      JSON.parse(
        JSON.stringify(smallPlan).replaceAll('2025/26', '2097/98').replaceAll('2026/27', '2098/99').replaceAll('2027/28', '2099/00'),
      ),
    );
    expect(choices('2098/99').map(([name]) => name)).toEqual(['Choice', 'Freeze', 'In the plan', 'Limit in the plan']);
    expect(textOf(section('Choices for 2098/99'))).toMatch(/the last known is \S+ for 20\d\d\/\d\d/);
  });

  test('a choice can be taken to the Plan screen, where it is tried', async () => {
    const { user } = await showPrecept(smallPlan);
    await user.click(screen.getByRole('radio', { name: 'Limit' }));
    await user.click(screen.getByRole('button', { name: 'Try in the plan' }));
    await screen.findByRole('region', { name: 'Moved' });
    expect(textOf(section('Moved'))).toContain('Band D at the limit in 2026/27');
  });

  test('a plan without a Precept table says that it has none', async () => {
    const { user } = await showPane({ tables: smallPlan.filter(table => table.name !== 'Precept'), model: coreModel });
    await user.click(screen.getByRole('tab', { name: 'Precept' }));
    expect(textOf(await screen.findByRole('region', { name: 'Precept' }))).toContain('Band D is not modelled.');
  });
});

describe('the statutory calculation', () => {
  test('does not balance while £1.2m is still to be found, and says by how much', async () => {
    await showPrecept();
    expect(textOf(section('Statutory calculation, 2026/27'))).toContain('Not balanced: £1,200,000.');
  });

  test('names the £1 by which it differs from the gap: the parts of the authorities are rounded one by one', async () => {
    // “Issued at £15” closes the gap and more: the rounded parts come to £1 less than the requirement of the whole base, 354,982.8 × £315.2302 = £111,901,299.
    const { user } = await showPrecept();
    await user.selectOptions(screen.getByLabelText('Scenario'), 'Issued at £15');
    const said = textOf(await screen.findByRole('region', { name: 'Statutory calculation, 2026/27' }));
    expect(said).toContain('Not balanced: −£219,931');
    expect(said).toContain(
      'The plan’s remaining gap is −£219,930: each authority’s part of the precept is rounded to £1, and £1 is the residual.',
    );
  });

  test('shows its items in pounds', async () => {
    const { user } = await showPrecept(smallPlan);
    await user.click(screen.getByRole('button', { name: 'Show the calculation' }));
    const rows = cellsOf(within(section('Statutory calculation, 2026/27')).getByRole('table'));
    // 1,020,000 − 50,000 of savings; 970,000 − 500,000; 310 × 1,000
    expect(rows).toEqual(
      expect.arrayContaining([
        ['Aggregate (2)', '£970,000'],
        ['Aggregate (2) − (3)', '£470,000'],
        ['Council tax requirement', '£310,000'],
        ['Out of balance', '£160,000'],
        ['Tax base', '1,000'],
      ]),
    );
  });
});

describe('the way through the Panel', () => {
  test('February 2026 replays: +£11 vetoed as too low by all 12, +£15 revised and issued, every step in order', async () => {
    const { user } = await showPrecept();
    await user.click(screen.getByRole('button', { name: 'Replay Leicestershire, February 2026' }));
    const panel = section('The Panel, 2026/27');
    expect(textOf(panel)).toContain('A Band D of £311.2302 is proposed, a rise of £11.00.');
    expect(textOf(panel)).toContain('A veto needs 8 votes: two thirds of all 12 members.');
    expect(textOf(panel)).toContain('12 of 12 members vote to veto the precept as too low: the veto stands.');
    expect(textOf(panel)).toContain('The revised Band D has to be above £311.2302 and at most £315.2302, a rise of £15.00.');
    expect(textOf(panel)).toContain('The precept is revised to a Band D of £315.2302, a rise of £15.00.');
    expect(textOf(panel)).toContain('The precept is issued as revised after the veto.');
    expect(within(panel).getAllByLabelText('In order')).toHaveLength(5);
    expect(within(panel).queryByLabelText('Not in order')).toBeNull();
  });

  test('each step has its last day: 1, 8, 15 and 22 February and 1 March', async () => {
    await showPrecept();
    expect(
      ladder()
        .slice(2)
        .map(step => /by (\d+ \w+ 2026)/.exec(step)?.[1]),
    ).toEqual(['1 February 2026', '8 February 2026', '15 February 2026', '22 February 2026', '1 March 2026']);
  });

  test('after a veto as too low, a lower revised precept is not in order', async () => {
    const { user } = await showPrecept();
    await user.click(screen.getByRole('button', { name: 'Replay Leicestershire, February 2026' }));
    fill('Rise revised', '10');
    expect(textOf(section('The Panel, 2026/27'))).toContain('After a veto as too low it has to be higher than £311.2302.');
    expect(within(section('The Panel, 2026/27')).getAllByLabelText('Not in order').length).toBeGreaterThan(0);
  });

  test('seven votes of twelve are no veto', async () => {
    const { user } = await showPrecept();
    await user.click(screen.getByRole('button', { name: 'Replay Leicestershire, February 2026' }));
    fill('Votes for it', '7');
    expect(textOf(section('The Panel, 2026/27'))).toContain(
      '7 of 12 members vote to veto the precept as too low; 8 are needed, so there is no veto.',
    );
  });

  test('what was filled in stays while another screen is open, and is kept for each year by itself', async () => {
    const { user } = await showPrecept();
    fill('Rise proposed', '11');
    fill('Proposed on', '2026-01-28');
    await user.click(screen.getByRole('tab', { name: 'Overview' }));
    await user.click(screen.getByRole('tab', { name: 'Precept' }));
    expect(textOf(section('The Panel, 2026/27'))).toContain('A Band D of £311.2302 is proposed');
    await user.selectOptions(screen.getByLabelText('Year'), '2027/28');
    expect(textOf(section('The Panel, 2027/28'))).not.toContain('is proposed');
  });

  test('a fire authority has no Panel', async () => {
    const fire = smallPlan.map(table =>
      table.name === 'Body' ? { ...table, values: [...table.values, ['Kind', 'fire authority']] } : table,
    );
    await showPrecept(fire);
    expect(screen.queryByRole('region', { name: /^The Panel/ })).toBeNull();
  });
});

describe('what a choice rests on', () => {
  const workingsOf = async (choice: string, tables?: readonly PlanTable[]) => {
    const { user } = await showPrecept(tables);
    const row = screen.getByRole('radio', { name: new RegExp(`^${choice}`) }).closest('tr')!;
    await user.click(within(row).getByRole('button', { name: /how Band D, 2026\/27, is made/ }));
    return textOf(await screen.findByRole('region', { name: /is made$/ }));
  };

  test('the limit rests on the year’s principle with its source and status, where the plan itself chose a rise of £11', async () => {
    const said = await workingsOf('Limit');
    expect(said).toContain('the limit of £15');
    expect(said).toContain('Cambridgeshire Police and Crime Panel, 28 January 2026');
    expect(said).toContain('Status: in force');
    expect(said).not.toContain('chosen in the Precept table');
  });

  test('the nine-penny grid rests on it too', async () => {
    const said = await workingsOf('Nine-penny grid');
    expect(said).toContain('the largest multiple of £0.09 within the limit of £15');
    expect(said).toContain('Cambridgeshire Police and Crime Panel, 28 January 2026');
  });

  test('a limit of £20 that the plan types rests on the Precept table, and the published £15 is then a rise like any other', async () => {
    const assumed = smallPlan.map(table =>
      table.name === 'Precept' ? { ...table, values: table.values.map(row => (row[0] === 'Limit' ? ['Limit', 20, 20] : row)) } : table,
    );
    expect(await workingsOf('Limit in the plan', assumed)).toContain('typed in the Precept table');
    expect(choices().find(([name]) => name === 'Limit')?.[1]).toBe('£315.00+5.00%, +29p');
    expect(choices().find(([name]) => name === 'Limit in the plan')?.[1]).toBe('£320.00+6.67%, +38p');
  });

  test('the limit that is tried in the plan stays a limit: its Band D is what the Precept table with Choice limit gives', async () => {
    const { user } = await showPrecept(smallPlan);
    await user.click(screen.getByRole('radio', { name: 'Limit' }));
    await user.click(screen.getByRole('button', { name: 'Try in the plan' }));
    await screen.findByRole('region', { name: 'Moved' });
    const atLimit = smallPlan.map(({ name, values }) =>
      name === 'Precept' ? values.map(row => (row[0] === 'Choice' ? ['Choice', 'limit', 'rise £'] : row)) : values,
    );
    expect(String(planReport('precept', '', atLimit).find(([name]) => name === 'Band D')![1])).toBe('315');
    expect(textOf(section('Precept, 2026/27'))).toContain('Band D is £315.00, up £15.00');
    expect((screen.getByLabelText('Rise in Band D') as HTMLInputElement).value).toBe('15');
  });
});

test.each([
  ['police and crime commissioner', true],
  ['policing and crime board', true],
  ['mayor', true],
  ['PFCC fire', true],
  ['police, fire and crime commissioner (fire)', true],
  ['fire authority', false],
  ['Combined Fire Authority, Wales', false],
])('whether the precept of a %s goes before a Panel: %s', (kind, hasPanel) => expect(preceptingBody(kind).hasPanel).toBe(hasPanel));

test.each([
  ['15', 15],
  ['£14.99', 14.99],
  [' −3 ', -3],
  ['0', 0],
  ['14.99999', undefined],
  ['1,000', undefined],
  ['', undefined],
  ['=1+1', undefined],
])('a rise typed as “%s” is %s', (text, pounds) => expect(riseTyped(text)).toBe(pounds));

test('the Precept screen has no fault that axe can find', async () => {
  document.documentElement.lang = 'en-GB';
  document.title = 'MTFP Modeller';
  const { user } = await showPrecept();
  await user.click(screen.getByRole('button', { name: 'Replay Leicestershire, February 2026' }));
  const { violations } = await axe.run(
    { exclude: [['[data-tabster-dummy]']] },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    },
  );
  expect(violations.map(violation => violation.id)).toEqual([]);
});

test('the choices stand side by side: every year’s gap, the reserves and all bands, marked against the limit', async () => {
  const { user } = await showPrecept();
  await user.click(screen.getByRole('button', { name: 'Show every year, the reserves and all bands' }));
  const rows = cellsOf(screen.getByRole('table', { name: 'Choices of Band D for 2026/27, side by side' }));
  const at = (name: string) => rows[0]!.indexOf(name);
  const row = (name: string) => rows.find(([first]) => first === name)!;
  expect(row('Needs a referendum')[at('Limit')]).toBe('no');
  expect(row('Needs a referendum')[at('A penny above the limit')]).toBe('yes');
  // Published: +£15 on £300.2302, 29p a week; Band A 210.15, Band D 315.23.
  expect(row('Band D').map(String)[at('Limit')]).toBe('£315.2302');
  expect(row('A week')[at('Limit')]).toBe('+29p');
  expect(row('Band A')[at('Limit')]).toBe('£210.15');
  // £1.2m to find at £11; £15 brings £1.42m more: a surplus of £0.22m.
  expect(row('Gap 26/27, £m')[at('In the plan')]).toBe('1.20');
  expect(row('Gap 26/27, £m')[at('Limit')]).toBe('−0.22');
  expect(rows.filter(([name]) => name!.startsWith('Gap '))).toHaveLength(4);
  expect(rows.filter(([name]) => name!.startsWith('Reserves '))).toHaveLength(4);
});
