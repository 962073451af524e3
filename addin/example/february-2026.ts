import { commissioning2026 } from './commissioning-2026';
import { risk2026 } from './risk-2026';
import { ADOPTED_2023, ADOPTED_SOURCE, ILLUSTRATIVE, inDwellings } from './leicestershire';
import type { Authority } from './leicestershire';
import { inColumnOrder } from './column-order';
import type { ExamplePlan } from './example-plan';

const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30'];
const SCALED = `${ILLUSTRATIVE}: ${ADOPTED_SOURCE}, scaled so that £1 of Band D is worth £350,000 in 2025/26, as the Panel was told (5 February 2025)`;
const BALANCED = `${ILLUSTRATIVE}: set so that the gaps are those published (see About)`;

/** The nine tax bases of 2025/26: Blaby’s from its published requirement, the others scaled. */
const BASE_2025: Record<Authority, number> = {
  Leicester: 81481.6,
  Blaby: 34673.54,
  Charnwood: 61010,
  Harborough: 39430.1,
  'Hinckley & Bosworth': 40636,
  Melton: 20305.4,
  'North West Leicestershire': 37515.4,
  'Oadby & Wigston': 18540.9,
  Rutland: 16407,
};
const BLABY_SOURCE = 'Blaby Cabinet Executive, 12 January 2026: 34,926.50 for 2026/27; 2025/26 from £6,754,058 ÷ £194.79 (computed)';

/** The February 2026 decision: +£11 was vetoed as too low and +£15 issued. Money in £000. */
export const february2026: ExamplePlan = {
  id: 'february-2026',
  title: 'Leicestershire, February 2026: £11 or £15',
  about:
    'The plan that the Police and Crime Panel saw in February 2026: base year 2025/26, Band D £300.2302, a rise of £11 (vetoed as too low) or £15 (issued). ' +
    'Published and kept: Band D to four decimals, the limit of £15, the core grant of £149,398,893 (2025/26) that with the precept makes the net budget of £255m, Blaby’s tax bases, the 2026/27 gap of £4.7m before savings (Cumulative gap), £3.5m of savings identified (Savings counted), ' +
    '£1.2m to find (Gap after savings), £9m by 2027/28 and £16.4m within four years (Gap after savings, with only the savings of 2026/27 counted: which rung the papers meant is not said). ' +
    'On 10 February the remaining deficit was given as £0.75m instead of £1.2m; no published paper explains the difference, and the plan shows it as a line of its own. ' +
    'Every row whose Source says illustrative is ours, not Leicestershire’s.',
  // A row of the sheet on a line:
  // prettier-ignore
  tables: inColumnOrder([
    {
      sheet: 'Body', name: 'Body',
      values: [
        ['Body', 'Value', 'From', 'Source'],
        ['Name', 'Leicester, Leicestershire and Rutland', '', ''],
        ['Kind', 'police and crime commissioner', '', ''],
        ['Kind', 'policing and crime board', '2028/29', 'Home Office, 13 November 2025: commissioners end in May 2028'],
        ['Country', 'England', '', ''],
        ['Base year', '2025/26', '', ''],
        ['Base-year Band D', 300.2302, '', 'Police and Crime Panel minutes, 5 February 2025'],
        ['Decimals of Band D', 4, '', 'as published: £300.2302'],
        ['Money in', '£000', '', ''],
        ['Budget set to', '2025/26', '', 'on 28 January 2026 the precept for 2026/27 was proposed'],
        ['Drawdowns need a business case', 'yes', '', 'Corporate Governance Board, 18 March 2024, point 7.7: an unbudgeted use needs a business case that the Commissioner approves'],
        ['Allocation unit', 1, '', 'allocations to partnerships in whole pounds'],
        ['Largest fall', 0.05, '', `${ILLUSTRATIVE}: no partnership falls by more than 5% in a year`],
      ],
    },
    {
      sheet: 'Assumptions', name: 'Assumptions',
      values: [
        ['Assumption', 'Unit', 'From month', 'Status', 'Source', 'Low', 'High', 'Shape', '2025/26', ...YEARS],
        ['Officer pay award', '% a year', 9, 'assumed', `2025/26: 4.2% from 1 September 2025 (in force); later years ${ILLUSTRATIVE}`, -0.01, 0.015, 'triangular', 0.042, 0.03, 0.025, 0.02, 0.02],
        ['Staff pay award', '% a year', 9, 'assumed', `${ILLUSTRATIVE} in every year`, -0.01, 0.015, 'triangular', 0.032, 0.03, 0.025, 0.02, 0.02],
        ['Officer pension', '%', '', 'in force', 'Home Office evidence to the pay review body, 2024: 35.3% from April 2024', '', '', '', 0.353, 0.353, 0.353, 0.353, 0.353],
        ['Employer National Insurance', '%', '', 'assumed', `${ILLUSTRATIVE}: effective share of pay; the law is 15% above £5,000 from April 2025`, '', '', '', 0.13, 0.13, 0.13, 0.13, 0.13],
        ['Staff pension', '%', '', 'assumed', ILLUSTRATIVE, -0.01, 0.01, 'uniform', 0.17, 0.17, 0.17, 0.17, 0.17],
        ['Staff vacancy', '%', '', 'assumed', 'Panel pack, 18 June 2024: a 6% vacancy rate, contact management left out', -0.02, 0.02, 'triangular', 0.06, 0.06, 0.06, 0.06, 0.06],
        ['General inflation', '% a year', '', 'assumed', ILLUSTRATIVE, -0.01, 0.02, 'PERT', '', 0.025, 0.02, 0.02, 0.02],
        ['Energy inflation', '% a year', '', 'assumed', ILLUSTRATIVE, -0.05, 0.1, 'PERT', '', 0.03, 0.03, 0.02, 0.02],
        ['Grant change', '% a year', '', 'assumed', ILLUSTRATIVE, -0.01, 0.01, 'triangular', '', 0.012, 0.01, 0.01, 0.01],
        ['Base growth', '% a year', '', 'assumed', `${ILLUSTRATIVE}; about 1.6% in 2025/26 (computed from the £6.5m that £14 brought)`, -0.005, 0.005, 'normal', '', 0.015, 0.015, 0.015, 0.015],
      ],
    },
    {
      sheet: 'Posts', name: 'Posts',
      values: [
        ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs', 'Month', 'Headcount', 'Held by', 'Source', ...YEARS],
        ['Police officers', 2242, 44000, 'Officer pay award', '', 'Officer pension + Employer National Insurance', '', '', 'force', `2,242 FTE: PCC budget papers (kept 2023 and 2024); cost ${ILLUSTRATIVE}`, '', '', '', ''],
        ['PCSOs', 151, 29500, 'Staff pay award', 'Staff vacancy', 'Staff pension + Employer National Insurance', '', '', 'force', `${ILLUSTRATIVE} (201 in 2021, 50 removed by 2025: published)`, '', '', '', ''],
        ['Police staff', 1020, 31500, 'Staff pay award', 'Staff vacancy', 'Staff pension + Employer National Insurance', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Contact management', 260, 30500, 'Staff pay award', '', 'Staff pension + Employer National Insurance', '', '', 'force', `${ILLUSTRATIVE}; left out of the vacancy rate as published`, '', '', '', ''],
      ],
    },
    {
      sheet: 'Lines', name: 'Lines',
      values: [
        ['Line', 'Category', 'Base', 'Driver', 'Cap', 'Collar', 'Held by', 'Source', ...YEARS],
        ['Overtime', 'Pay', 6500, 'Officer pay award', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Premises', 'Non-pay', 8200, 'General inflation', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Energy', 'Non-pay', 3400, 'Energy inflation', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Transport and fuel', 'Non-pay', 5600, 'General inflation', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Technology contracts', 'Contracts', 14200, 'General inflation', 0.05, 0.02, 'force', `${ILLUSTRATIVE}; indexation between a collar of 2% and a cap of 5%`, '', '', '', ''],
        ['Regional collaboration', 'Contracts', 9000, 'General inflation', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Insurance', 'Non-pay', 2900, 'General inflation', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Capital financing and minimum revenue provision', 'Capital financing', 7400, '', '', '', 'commissioner', ILLUSTRATIVE, 7900, 8300, 8600, 8800],
        ['Office of the Commissioner', 'Commissioner', 5400, 'General inflation', '', '', 'commissioner', 'computed: a published cut of 3% was about £162,000', '', '', '', ''],
        ['Commissioning outside the named services', 'Commissioner', 4400, '', '', '', 'commissioner', `£4.4m of core funding in 2022/23 (PCC Annual Report 2022/23); later years ${ILLUSTRATIVE}, without the services that have rows of their own`, 2470, 2560.2, 2652.204, 2746.04808],
        ['Recharges and fees', 'Income', -9600, 'General inflation', '', '', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Other running costs and pressures', 'Non-pay', 5958.50138, '', '', '', 'force', BALANCED, 11997.1625, 18167.15751, 22867.92765, 27901.29509],
      ],
    },
    {
      sheet: 'Changes', name: 'Changes',
      values: [
        ['Change', 'Kind', 'Recurring', 'Delivery', 'Funded from', 'Depends on', 'Held by', 'Source', '2025/26', ...YEARS],
        ['Neighbourhood policing growth', 'growth', 'yes', '', '', '', 'force', `${ILLUSTRATIVE}; the grant of about £3m is published`, '', 900, 300, '', ''],
        ['Staff reorganisation, one-off costs', 'pressure', 'no', '', '', '', 'force', ILLUSTRATIVE, 600, '', '', '', ''],
        ['Prevention projects', 'pressure', 'no', '', 'Commissioner’s Reserve', '', 'commissioner', ILLUSTRATIVE, '', '', 250, '', ''],
        ['17 staff posts and one superintendent', 'saving', 'yes', 1, '', '', 'force', 'published: close to £1m (February 2026)', '', 1000, '', '', ''],
        ['Office budget cut of 3%', 'saving', 'yes', 1, '', '', 'commissioner', 'published: about £162,000', '', 162, '', '', ''],
        ['Other identified savings', 'saving', 'yes', 1, '', '', 'force', `${ILLUSTRATIVE}: the rest of the published £3.5m identified`, '', 2338, '', '', ''],
        ['Deficit restated between 28 January and 10 February', 'saving', 'yes', 'nil', '', '', 'commissioner', 'published figures £1.2m and £0.75m; what lies between them is not explained in any paper known', '', 450, '', '', ''],
      ],
    },
    {
      sheet: 'Funding', name: 'Funding',
      values: [
        ['Funding', 'Kind', 'Base', 'Driver', 'From', 'To', 'Recurring', 'Replaced by', 'Source', ...YEARS],
        ['Police core grant', 'core', 149398.893, 'Grant change', '', '', 'yes', '', 'Police Grant Report (England and Wales) 2025-26, Home Office, 5 February 2025: £149,398,893, the main, formula and legacy council tax grants in all; later years grow by an illustrative rate', '', '', '', ''],
        ['Officer maintenance grant', 'specific', 6200, '', '', '2025/26', 'no', 'Neighbourhood Policing Grant', `${ILLUSTRATIVE}; replaced on 1 April 2026 (published)`, '', '', '', ''],
        ['Neighbourhood Policing Grant', 'specific', 0, '', '2026/27', '', 'yes', '', `${ILLUSTRATIVE}; up to £363m nationally in 2026/27 (published)`, 9300, 9300, 9300, 9300],
        ['Pensions and National Insurance grants', 'specific', 8100, '', '', '', 'yes', '', ILLUSTRATIVE, '', '', '', ''],
      ],
    },
    {
      sheet: 'Tax base', name: 'TaxBase',
      values: [
        ['Billing authority', 'Base', 'Growth', 'Source', ...YEARS],
        ...Object.entries(BASE_2025).map(([name, base]) => [name, base, 'Base growth', `${name === 'Blaby' ? BLABY_SOURCE : SCALED}; adopted for 2023/24: ${inDwellings(ADOPTED_2023[name as Authority])}`, name === 'Blaby' ? 34926.5 : '', '', '', '']),
      ],
    },
    {
      sheet: 'Collection fund', name: 'CollectionFund',
      values: [
        ['Collection fund', 'Kind', 'Source', '2025/26', ...YEARS],
        ['All authorities', 'surplus', `${ILLUSTRATIVE}; in 2025/26 what the published £255m leaves beside grant and precept`, 500, 600, '', '', ''],
      ],
    },
    {
      sheet: 'Precept', name: 'Precept',
      values: [
        ['Precept', 'Source', ...YEARS],
        ['Choice', '2026/27: the Commissioner’s proposal of 28 January 2026; later years assumed', 'rise £', 'limit', 'limit', 'limit'],
        ['Amount', '£11 proposed and vetoed; £15 issued (scenario)', 11, '', '', ''],
        ['Limit', `2026/27 is published (£15); later years ${ILLUSTRATIVE}`, '', 10, 10, 10],
      ],
    },
    {
      sheet: 'Reserves', name: 'Reserves',
      values: [
        ['Reserve', 'Kind', 'Category', 'Opening', 'Floor', 'Floor %', 'Purpose', 'Closes', 'Justification', 'Supports', 'Source'],
        ['General Reserve', 'general', 3, 9000, 6000, 0.02, 'General contingency', '', '', '', `name published; balance ${ILLUSTRATIVE}`],
        ['Budget Equalisation Reserve', 'earmarked', 1, 8500, '', '', 'Smoothing of savings between years', '2029/30', '', 'Delivery of the savings programme', `name published; balance ${ILLUSTRATIVE}; published uses £5.058m (2018/19) and £5.1m (2019/20) lie before this plan`],
        ['Commissioner’s Reserve', 'earmarked', 1, 1400, '', '', 'Prevention and commissioning', '2028/29', '', 'Prevention and support for victims', `name published; balance ${ILLUSTRATIVE}; published use £0.62m (2023/24)`],
        ['Capital receipts', 'capital', 2, 2600, '', '', 'Capital programme', '', '', 'The capital programme', ILLUSTRATIVE],
        ['Pensions reserve', 'unusable', '', -1500000, '', '', 'Accounting balance', '', '', '', ILLUSTRATIVE],
      ],
    },
    {
      sheet: 'Movements', name: 'Movements',
      values: [
        ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', 'Source', '2025/26', ...YEARS],
        ['Smoothing', 'Budget Equalisation Reserve', 'Remaining gap of 2026/27', 'agreed in principle', '', '', ILLUSTRATIVE, '', -1200, '', '', ''],
        ['Rebuilding the general reserve', 'General Reserve', '', 'planned', '', '', ILLUSTRATIVE, '', '', '', 200, 200],
      ],
    },
    {
      sheet: 'Scenarios', name: 'Scenarios',
      values: [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'],
        ['Issued at £15', 'Precept', 'Amount', '2026/27', 'set', 15, 'the precept issued after the veto of 4 February 2026'],
        ['Smoothing approved', 'Movement', 'Smoothing', 'Status', 'set', 'approved', 'the drawdown counts once it is approved; the gap of 2027/28 is the same'],
        ['Pessimistic', 'Assumption', 'Officer pay award', 'all years', 'add', 0.01, ILLUSTRATIVE],
        ['Pessimistic', 'Assumption', 'Staff pay award', 'all years', 'add', 0.01, ILLUSTRATIVE],
        ['Pessimistic', 'Assumption', 'General inflation', 'all years', 'add', 0.01, ILLUSTRATIVE],
        ['Pessimistic', 'Assumption', 'Base growth', 'all years', 'add', -0.005, ILLUSTRATIVE],
        ['Optimistic', 'Assumption', 'Officer pay award', 'all years', 'add', -0.005, ILLUSTRATIVE],
        ['Optimistic', 'Assumption', 'Grant change', 'all years', 'add', 0.005, ILLUSTRATIVE],
        ['Optimistic', 'Assumption', 'Base growth', 'all years', 'add', 0.003, ILLUSTRATIVE],
        ['Force view', 'Change', '17 staff posts and one superintendent', 'Delivery', 'set', 0, 'the force’s £4.7m: nothing counted yet'],
        ['Force view', 'Change', 'Office budget cut of 3%', 'Delivery', 'set', 0, ''],
        ['Force view', 'Change', 'Other identified savings', 'Delivery', 'set', 0, ''],
        ['Commissioner’s view', 'Change', 'Deficit restated between 28 January and 10 February', 'Delivery', 'set', 1, 'the commissioner’s £0.75m'],
      ],
    },
    ...commissioning2026,
    ...risk2026,
  ]),
};
