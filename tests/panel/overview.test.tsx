/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { YEARS, countyPlan, countyPlanWith } from './county-plan';
import { planTable } from './fake-workbook';
import { smallPlan } from './small-plan';
import { cellsOf, section, showPane, textOf } from './shown';

describe('the headline', () => {
  test('is this year’s remaining gap, in words, with the whole figure beside it', async () => {
    await showPane();
    expect(textOf(section('Remaining gap, 2026/27'))).toContain('£1.2m');
    expect(textOf(section('Remaining gap, 2026/27'))).toContain('shortfall');
    expect(textOf(section('Remaining gap, 2026/27'))).toContain('£1,200,000');
  });

  test('says how £4.7m became £1.2m: £3.5m of savings are counted', async () => {
    await showPane();
    expect(textOf(section('Remaining gap, 2026/27'))).toContain(
      'Spending less funding leaves a £4.7m shortfall, less £3.5m of savings counted.',
    );
  });

  test('says of a surplus that savings add to it: £90,000 and £50,000 of savings', async () => {
    // 1,020,000 of spending, 310,000 of precept and a grant of 800,000: 90,000 over, before 50,000 of savings.
    const tables = smallPlan.map(table =>
      table.name === 'Grants' ? { ...table, values: table.values.map(row => row.map(cell => (cell === 500_000 ? 800_000 : cell))) } : table,
    );
    await showPane({ tables });
    expect(textOf(section('Remaining gap, 2026/27'))).toContain(
      'Spending less funding leaves a £90k surplus, plus £50k of savings counted.',
    );
  });

  test('calls a gap below nil a surplus, without a minus sign', async () => {
    const { user } = await showPane();
    await user.selectOptions(screen.getByLabelText('Scenario'), 'Rise £15');
    expect(textOf(section('Remaining gap, 2026/27'))).toMatch(/£200k.*surplus/);
    expect(textOf(section('Remaining gap, 2026/27'))).not.toContain('−');
  });

  test('calls a gap of nil balanced, and a penny short a shortfall', async () => {
    // £1,200,000 less of spending in the first year, £5,499,999.99 less in the second.
    const tables = countyPlanWith(['Lines', 'Premises', '2026/27', 259_770_000], ['Lines', 'Premises', '2027/28', 267_990_000.01]);
    const { user } = await showPane({ tables });
    expect(textOf(section('Remaining gap, 2026/27'))).toContain('Balanced');
    await user.click(screen.getByRole('radio', { name: /2027\/28/ }));
    expect(textOf(section('Remaining gap, 2027/28'))).toMatch(/£0\.01.*shortfall/);
  });

  test('says why it is not known where a cell under it is at fault; the other years stand', async () => {
    const { user } = await showPane({ tables: countyPlanWith(['Lines', 'Premises', '2026/27', 'tbc']) });
    expect(textOf(section('Remaining gap, 2026/27'))).toContain('Not known. Line “Premises”, 2026/27, holds “tbc”');
    await user.click(screen.getByRole('radio', { name: '2027/28: shortfall of £5.5 million' }));
    expect(textOf(section('Remaining gap, 2027/28'))).toContain('£5.5m');
  });

  test('a plan whose years cannot be read says so once, and still lists its findings', async () => {
    const noYears = [
      planTable('Lines', 'Budget', 'A1:B2', [
        ['Line', 'Base'],
        ['Premises', 1_000_000],
      ]),
    ];
    await showPane({ tables: noYears });
    expect(textOf(section('Remaining gap'))).toContain('Not known. The tables have no year columns');
    expect(screen.getByRole('status').textContent).toMatch(/^Base plan: the gap is not known\. The tables have no year columns/);
    expect(screen.queryByRole('region', { name: /Council tax/ })).toBeNull();
    expect(within(section('Findings')).getAllByRole('listitem').length).toBeGreaterThan(0);
  });
});

describe('the trend', () => {
  test('has a bar a year with its figure in £m', async () => {
    await showPane();
    const trend = section('Gap by year, £m');
    expect(
      within(trend)
        .getAllByRole('radio')
        .map(radio => radio.getAttribute('aria-label')),
    ).toEqual([
      '2026/27: shortfall of £1.2 million',
      '2027/28: shortfall of £5.5 million',
      '2028/29: shortfall of £9.2 million',
      '2029/30: shortfall of £12.9 million',
    ]);
    expect(textOf(trend)).toContain('12.9');
  });

  test('has a table behind it with each gap under its own name, whole', async () => {
    const { user } = await showPane();
    await user.click(screen.getByRole('button', { name: 'Show as a table' }));
    expect(cellsOf(screen.getByRole('table', { name: /Gap by year/ }))).toEqual([
      ['Year', 'Cumulative gap', 'Gap after savings', 'Remaining gap'],
      ['2026/27', '£4,700,000', '£1,200,000', '£1,200,000'],
      ['2027/28', '£9,500,000', '£6,000,000', '£5,500,000'],
      ['2028/29', '£12,700,000', '£9,200,000', '£9,200,000'],
      ['2029/30', '£16,400,000', '£12,900,000', '£12,900,000'],
    ]);
    await user.click(screen.getByRole('button', { name: 'Hide the table' }));
    expect(screen.queryByRole('table', { name: /Gap by year/ })).toBeNull();
  });

  test('choosing a year moves the headline, the reserves and council tax to it', async () => {
    const { user } = await showPane();
    await user.click(screen.getByRole('radio', { name: /2027\/28/ }));
    expect(textOf(section('Remaining gap, 2027/28'))).toContain('£5.5m');
    expect(textOf(section('Reserves at 31 March 2028'))).toContain('£9,500,000');
    expect(textOf(section('Council tax, 2027/28'))).toContain('£322.2302');
  });
});

describe('reserves', () => {
  test('show the balances when the year closes and the general reserve as a share of net budget', async () => {
    await showPane();
    // £7,000,000 ÷ £261,970,000 = 2.672%
    expect(textOf(section('Reserves at 31 March 2027'))).toContain('The general reserve is 2.67% of the year’s net budget.');
    expect(textOf(section('Reserves at 31 March 2027'))).toContain('£10,000,000');
  });

  test('are left out where the plan has no Reserve table: nil would be a figure', async () => {
    await showPane({ tables: countyPlan.filter(table => table.name !== 'Reserves') });
    expect(screen.queryByRole('region', { name: /Reserves/ })).toBeNull();
  });
});

describe('council tax', () => {
  test('bands A to H stand beside last year’s, each bill rounded to the penny before they are compared', async () => {
    await showPane();
    const table = within(section('Council tax, 2026/27')).getByRole('table');
    // 2025/26 bands of £300.2302 by ninths: A £200.15, D £300.23, H £600.46.
    expect(cellsOf(table)).toEqual([
      ['Band', 'A year', 'Rise', 'A week'],
      ['A', '£207.49', '+£7.34', '14p'],
      ['B', '£242.07', '+£8.56', '16p'],
      ['C', '£276.65', '+£9.78', '19p'],
      ['D', '£311.23', '+£11.00', '21p'],
      ['E', '£380.39', '+£13.44', '26p'],
      ['F', '£449.55', '+£15.88', '31p'],
      ['G', '£518.72', '+£18.34', '35p'],
      ['H', '£622.46', '+£22.00', '42p'],
    ]);
  });

  test('a later year is compared with the year before it in the plan', async () => {
    const { user } = await showPane();
    await user.click(screen.getByRole('radio', { name: /2027\/28/ }));
    const [, bandA] = cellsOf(within(section('Council tax, 2027/28')).getByRole('table'));
    expect(bandA).toEqual(['A', '£214.82', '+£7.33', '14p']); // 214.82 − 207.49
  });

  test('Band D is told against last year and the referendum limit', async () => {
    const { user } = await showPane();
    expect(textOf(section('Council tax, 2026/27'))).toContain(
      'Band D is £311.2302, up £11.00 (3.66%) or 21p a week. That is £4.00 below the referendum limit of £315.2302.',
    );
    await user.selectOptions(screen.getByLabelText('Scenario'), 'Rise £15');
    expect(textOf(section('Council tax, 2026/27'))).toContain('That is the referendum limit exactly.');
  });

  test('a Band D above the limit says that it would need a referendum', async () => {
    await showPane({ tables: countyPlanWith(['Precept', 'Amount', '2026/27', 16]) });
    expect(textOf(section('Council tax, 2026/27'))).toContain(
      'That is £1.00 above the referendum limit of £315.2302: it would need a referendum.',
    );
  });

  test('where no limit applies, as in Wales, none is mentioned', async () => {
    const tables = countyPlanWith(['Body', 'Country', 'Value', 'Wales'], ...YEARS.map(year => ['Precept', 'Limit', year, ''] as const));
    await showPane({ tables });
    expect(textOf(section('Council tax, 2026/27'))).toContain('Band D is £311.2302');
    expect(textOf(section('Council tax, 2026/27'))).not.toContain('limit');
  });
});

describe('findings at a glance', () => {
  test('the gravest three come first, each with where it stands, and the way to all of them', async () => {
    const { user } = await showPane();
    const findings = within(section('Findings')).getAllByRole('listitem').map(textOf);
    expect(findings).toHaveLength(3);
    expect(findings[0]).toMatch(/^Error ?Scenario, Pay 1% higher, Row/);
    await user.click(screen.getByRole('button', { name: 'See all 6 findings' }));
    expect(screen.getByRole('tab', { name: /Checks/ }).getAttribute('aria-selected')).toBe('true');
  });
});
