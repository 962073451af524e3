/**
 * Tables as finance officers keep them, in other words, layouts and spellings than the field cases: each is the same plan of
 * £82m and £84m of pay and £10m of fleet, so that Spending is £92m and £94m; where it is not, the case says what it is.
 */
import type { CellValue } from '../../core';

type Rows = readonly (readonly CellValue[])[];

const PAY: readonly CellValue[] = ['Pay', 82_000, 84_000];
const FLEET: readonly CellValue[] = ['Fleet', 10_000, 10_000];
const TOTAL: readonly CellValue[] = ['Total', 92_000, 94_000];
const YEARS: readonly CellValue[] = ['£000', '2026/27', '2027/28'];
const EMPTY = null;

export interface OwnTable {
  readonly rows: Rows;
  /** The totals that casting finds to add, within rounding or not; none of them fails to. */
  readonly totals: number;
}

/** A head over the two rows and their total. */
const headed = (...heads: Rows): OwnTable => ({ rows: [...heads, PAY, FLEET, TOTAL], totals: 2 });
/** The usual head over rows. */
const under = (totals: number, ...rows: Rows): OwnTable => ({ rows: [YEARS, ...rows], totals });

export const OWN_TABLES: Readonly<Record<string, OwnTable>> = {
  // Year heads.
  'en dashes in years': headed(['£’000', '2026–27', '2027–28']),
  'four figures twice': headed(['(£000)', '2026-2027', '2027-2028']),
  'years as government writes them': headed(['£000', '2026 to 2027', '2027 to 2028']),
  'two figures twice': headed(['£000s', '26/27', '27/28']),
  'years that end on a day': headed(['£000', 'Year ending 31 March 2027', 'Year ending 31 March 2028']),
  'dates as Excel counts them, 31 March': headed(['£000', 46_477, 46_843]),
  'a line break in the head': headed(['£000', '2026/27\nBudget', '2027/28\nEstimate']),
  'years counted and named': headed(['£000', 'Year 1 2026/27', 'Year 2 2027/28']),
  'footnote marks': headed(['£000', '2026/27¹', '2027/28*']),
  'FY before the year': headed(['£k', 'FY 2026/27', 'FY 2027/28']),
  // Units.
  'the unit in a row of its own, below': headed(['', '2026/27', '2027/28'], ['', '£000', '£000']),
  'the unit in a row of its own, above': headed(['', "£'000", "£'000"], ['', '2026/27', '2027/28']),
  'the unit in the title': {
    rows: [
      ['Appendix 2: revenue budget (£ million)', EMPTY, EMPTY],
      [EMPTY, EMPTY, EMPTY],
      ['', '2026/27', '2027/28'],
      ['Pay', 82, 84],
      ['Fleet', 10, 10],
      ['Total', 92, 94],
    ],
    totals: 2,
  },
  'the unit in every cell': {
    rows: [
      ['', '2026/27', '2027/28'],
      ['Pay', '£82.0m', '£84.0m'],
      ['Fleet', '£10m', '£10m'],
      ['Total', '£92.0m', '£94.0m'],
    ],
    totals: 2,
  },
  'three rows of head': {
    rows: [
      ['£m', '2025/26', '2026/27', '2027/28'],
      ['', 'Approved', 'Proposed', 'Indicative'],
      ['', 'budget', 'budget', 'budget'],
      ['Pay', 80, 82, 84],
      ['Fleet', 10, 10, 10],
      ['Total', 90, 92, 94],
    ],
    totals: 3,
  },
  // Columns beside the years.
  'outturn, budget and forecasts': {
    rows: [
      ['£000', 'Outturn 2024/25', 'Budget 2025/26', 'Forecast 2026/27', 'Forecast 2027/28'],
      ['Pay', 70_000, 80_000, 82_000, 84_000],
      ['Fleet', 9_000, 10_000, 10_000, 10_000],
      ['Net Budget Requirement', 79_000, 90_000, 92_000, 94_000],
    ],
    totals: 4,
  },
  'quarters and the full year under merged years': {
    rows: [
      ['£000', '2026/27', EMPTY, EMPTY, EMPTY, EMPTY, '2027/28'],
      [EMPTY, 'Q1', 'Q2', 'Q3', 'Q4', 'Full year', 'Full year'],
      ['Pay', 20_000, 20_000, 20_000, 22_000, 82_000, 84_000],
      ['Fleet', 2_500, 2_500, 2_500, 2_500, 10_000, 10_000],
      ['Total', 22_500, 22_500, 22_500, 24_500, 92_000, 94_000],
    ],
    totals: 9, // six columns and three rows of quarters
  },
  'variances and changes': {
    rows: [
      ['£000', '2025/26 Budget', '2025/26 Forecast', 'Variance', '2026/27 Budget', '2027/28 Estimate', 'Change'],
      ['Pay', 80_000, 81_000, 1_000, 82_000, 84_000, 2_000],
      ['Fleet', 10_000, 9_800, -200, 10_000, 10_000, 0],
      ['Total', 90_000, 90_800, 800, 92_000, 94_000, 2_000],
    ],
    totals: 6,
  },
  'notes beside and below': {
    rows: [
      [...YEARS, 'Notes'],
      [...PAY, '2.5% award'],
      [...FLEET, 'see para 4'],
      [...TOTAL, ''],
      ['Source: Finance', EMPTY, EMPTY, EMPTY],
    ],
    totals: 2,
  },
  'columns left empty between': {
    rows: [
      ['£000', EMPTY, '2026/27', EMPTY, '2027/28'],
      ['Pay', EMPTY, 82_000, EMPTY, 84_000],
      ['Fleet', EMPTY, 10_000, EMPTY, 10_000],
      ['Total', EMPTY, 92_000, EMPTY, 94_000],
    ],
    totals: 2,
  },
  'codes before the names': {
    rows: [
      ['Code', 'Description', '2026/27 £000', '2027/28 £000'],
      ['A100', ...PAY],
      ['A200', ...FLEET],
      ['', ...TOTAL],
    ],
    totals: 2,
  },
  'merged groups before the names': {
    rows: [
      ['Group', 'Service', '2026/27 £000', '2027/28 £000'],
      ['Policing', 'Local', 50_000, 51_000],
      [EMPTY, 'Crime', 32_000, 33_000],
      ['Support', 'Fleet', 10_000, 10_000],
      ['Total', EMPTY, 92_000, 94_000],
    ],
    totals: 2,
  },
  'the same name in two groups': {
    rows: [
      ['Group', 'Heading', '2026/27 £000', '2027/28 £000'],
      ['Force', 'Pay', 80_000, 82_000],
      ['Force', 'Fleet', 10_000, 10_000],
      ['OPCC', 'Pay', 2_000, 2_000],
      ['Total', EMPTY, 92_000, 94_000],
    ],
    totals: 2,
  },
  // Rows.
  'totals within totals': under(
    8, // four totals in two years
    ['Officers', 60_000, 61_000],
    ['PCSOs', 2_000, 2_000],
    ['Police pay sub-total', 62_000, 63_000],
    ['Staff', 20_000, 21_000],
    ['Agency', 1_000, 1_000],
    ['Staff sub total', 21_000, 22_000],
    ['Employees total', 83_000, 85_000],
    ['Premises', 9_000, 9_000],
    ['Grand Total', 92_000, 94_000],
  ),
  'gross, income, net': under(
    6,
    ['Pay', 90_000, 92_000],
    ['Premises', 10_000, 10_000],
    ['Gross revenue budget', 100_000, 102_000],
    ['Fees & charges', -5_000, -5_000],
    ['Specific grants', -3_000, -3_000],
    ['Total income', -8_000, -8_000],
    ['Net revenue budget', 92_000, 94_000],
  ),
  'less income, typed above nil': under(
    4,
    ['Pay', 90_000, 92_000],
    ['Premises', 10_000, 10_000],
    ['Gross expenditure', 100_000, 102_000],
    ['Less: income', 8_000, 8_000],
    ['Net expenditure', 92_000, 94_000],
  ),
  'sections with headings': under(
    6,
    ['Expenditure:', EMPTY, EMPTY],
    ['Pay', 90_000, 92_000],
    ['Premises', 10_000, 10_000],
    ['Total expenditure', 100_000, 102_000],
    ['Income:', EMPTY, EMPTY],
    ['Grants', -5_000, -5_000],
    ['Fees', -3_000, -3_000],
    ['Total income', -8_000, -8_000],
    ['Net cost of services', 92_000, 94_000],
  ),
  'of which rows below a line': under(4, PAY, ['of which: officers', 60_000, 61_000], ['of which: staff', 22_000, 23_000], FLEET, TOTAL),
  'a rate below the total': under(2, PAY, FLEET, TOTAL, ['Increase %', '2.2%', '2.2%']),
  'a council tax below the total': under(2, PAY, FLEET, TOTAL, ['Band D council tax (£)', 286.6, 300.23], ['Tax base', 340_000, 343_000]),
  'a check below the total': under(2, PAY, FLEET, TOTAL, ['Check', 0, 0]),
  'a line of nought': under(2, PAY, FLEET, ['New burdens', 0, 0], TOTAL),
  'empty rows between': under(2, [EMPTY, EMPTY, EMPTY], PAY, [EMPTY, EMPTY, EMPTY], FLEET, [EMPTY, EMPTY, EMPTY], TOTAL),
  'the total first': under(2, ['Net revenue expenditure', 92_000, 94_000], PAY, FLEET),
  'a total in Welsh': under(2, ['Cyflogau', 82_000, 84_000], ['Cludiant', 10_000, 10_000], ['Cyfanswm', 92_000, 94_000]),
  'net zero, which is a line': under(2, PAY, ['Net zero programme', 10_000, 10_000], TOTAL),
  'use of reserves above the requirement': under(
    4,
    ['Pay', 82_000, 84_000],
    ['Fleet', 10_500, 10_500],
    ['Total expenditure', 92_500, 94_500],
    ['Contribution from reserves', '(500)', '(500)'],
    ['NET BUDGET REQUIREMENT (NBR)', 92_000, 94_000],
  ),
  // Text that is plainly a number.
  'text with commas in every cell': under(2, ['Pay', '82,000', '84,000'], ['Fleet', '10,000', '10,000'], ['Total', '92,000', '94,000']),
  'non-breaking spaces for commas': under(
    2,
    ['Police\u00a0pay', '82\u00a0000', '84\u00a0000'],
    ['Fleet', '10\u00a0000', '10\u00a0000'],
    TOTAL,
  ),
  'a minus sign of its own, behind, and CR': under(
    2,
    ['Pay', '100,000', '102,000'],
    ['Income', '8,000-', '8,000 CR'],
    ['Recharges', '−0', '–'],
    ['Total', '92,000', '94,000'],
  ),
  'marks behind figures': under(
    2,
    ['Pay', '82,000*', '84,000¹'],
    ['Fleet', '10,000', '10,000†'],
    ['Total net budget', '92,000*', '94,000*'],
  ),
  'dashes of two lengths': under(2, PAY, FLEET, ['One-off', '–', '—'], TOTAL),
};
