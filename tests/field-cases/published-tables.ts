/** Tables of other bodies as they stand in their public papers: heads, totals and signs as printed; facts alone, with their source. */
type Rows = readonly (readonly string[])[];

/** North Yorkshire Police, Fire and Crime Commissioner, “Police budget” (northyorkshire-pfcc.gov.uk/police-oversight/finances/police-budget). */
export const SPENDING_PLAN: Rows = [
  ['Police – Budget', '2023/2024', '2024/25'],
  ['Police officers', '£99.9m', '£109.3m'],
  ['Police Community Support Officers (PCSOs)', '£6.9m', '£6.8m'],
  ['Police staff', '£45.0m', '£47.4m'],
  ['Buildings and transport', '£9.1m', '£8.7m'],
  ['Supplies and services', '£23.3m', '£26.1m'],
  ['Other spend *', '£15.8m', '£21.2m'],
  ['Office of the PFCC', '£1.4m', '£1.5m'],
  ['Total spending plan', '£201.4m', '£221.0m'],
];

/** Devon and Somerset Fire and Rescue Authority, “What we spend” (dsfire.gov.uk/about-us/what-we-spend): from gross spending down to the precept. */
export const WATERFALL: Rows = [
  ['Spending plans', '2023/24 £million', '2024/25 £million'],
  ['Gross expenditure', '98.3', '108.0'],
  ['Income from specific grants, fees, and charges', '(11.8)', '(14.2)'],
  ['Council tax freeze grant', '(1.1)', '(1.1)'],
  ['Central government funding', '(18.3)', '(23.0)'],
  ['Business rates retention - local authority', '(5.3)', '(5.4)'],
  ['Council tax requirement', '(61.8)', '(64.3)'],
];

/**
 * The same authority’s reserve forecast, £000 (dsfire.gov.uk/section-1-part-1-reserves). By hand the twelve rows are 18,789,
 * 11,010 and 4,478; the totals printed for 2025 and 2026 leave out the last of them, 1,200 and 500.
 */
export const RESERVES: Rows = [
  [
    'Reference',
    'Earmarked reserves',
    'Forecasted balance as at 31 March 2024',
    'Forecasted balance as at 31 March 2025',
    'Forecasted balance as at 31 March 2026',
  ],
  ['1', 'Grants unapplied from previous years', '(772)', '(265)', '0'],
  ['2', 'Invest to improve', '(1,789)', '(800)', '(300)'],
  ['3', 'Budget smoothing reserve', '(666)', '0', '0'],
  ['4', 'Direct funding to capital', '(12,038)', '(7,322)', '(2,842)'],
  ['5', 'PFI equalisation', '(50)', '(35)', '(20)'],
  ['6', 'Emergency Services Mobile Communications Programme', '(576)', '(576)', '(576)'],
  ['7', 'Mobile data terminals replacement', '(144)', '(72)', '0'],
  ['8', 'Pension liability reserve', '(1,218)', '(600)', '(200)'],
  ['9', 'Budget carry forwards', '(130)', '(60)', '(10)'],
  ['10', 'Environmental strategy', '(130)', '(80)', '(30)'],
  ['11', 'MTA action plan', '(76)', '0', '0'],
  ['12', 'Control futures project', '(1,200)', '(1,200)', '(500)'],
  ['', 'Total earmarked reserves', '(18,789)', '(9,810)', '(3,978)'],
  ['13', 'General Fund (non-earmarked) balance c5% of net-revenue', '(4,631)', '(4,922)', '(5,150)'],
];

/**
 * Gateshead Council, medium-term financial strategy 2020/21 to 2024/25, “Looking ahead”: the cost side of its five-year forecast
 * (gateshead.gov.uk/article/28642/Looking-ahead), last year’s column before the names. By hand: 206.999 − 0.943 + 0.700 + 2.715 +
 * 1.862 + 3.609 + 1.322 = 216.264; the parts of 2021/22 and 2022/23 come to 227.337 and 237.726, a thousandth below what is
 * printed; 247.700 and 257.532 are exact.
 */
export const FIVE_YEAR_PLAN: Rows = [
  ['2019/20 £m', 'Indicative budget forecasts', '2020/21 £m', '2021/22 £m', '2022/23 £m', '2023/24 £m', '2024/25 £m'],
  ['203.466', 'Net revenue budget', '206.999', '216.264', '227.338', '237.727', '247.700'],
  ['', 'Cost pressures:', '', '', '', '', ''],
  ['5.817', 'Base adjustments', '-0.943', '0.000', '0.000', '0.000', '0.000'],
  ['0.531', 'Inflation (general)', '0.700', '0.718', '0.736', '0.755', '0.775'],
  ['0.546', 'Inflation (contractually including social care fees)', '2.715', '2.547', '2.643', '2.943', '2.846'],
  ['3.174', 'Corporate council wide (including pay)', '1.862', '3.902', '3.968', '4.036', '4.104'],
  ['5.578', 'Service demand', '3.609', '1.854', '2.287', '2.239', '2.107'],
  ['1.000', 'Strategic investment (capital)', '1.322', '2.052', '0.754', '0.000', '0.000'],
  ['220.112', 'Total cost pressures', '216.264', '227.338', '237.727', '247.700', '257.532'],
];
