import { ADOPTED_2022, ADOPTED_2023, ADOPTED_SOURCE, ILLUSTRATIVE, inDwellings } from './leicestershire';
import type { Authority } from './leicestershire';
import { inColumnOrder } from './column-order';
import type { ExamplePlan } from './example-plan';

const YEARS = ['2024/25', '2025/26', '2026/27', '2027/28'];
const BALANCED = `${ILLUSTRATIVE}: set so that the Cumulative gap of 2024/25 is the published £5.4m`;

/** Band D of the police bodies of the East Midlands in 2023/24, as published. */
const REGION_2023 = { Derbyshire: 266.6, Lincolnshire: 291.24, Northamptonshire: 293.04, Nottinghamshire: 269.19 };

/** March 2024: a gap of £5.4m, and a request to meet redundancy and transition costs from reserves: full, part or none. Money in £000. */
export const march2024: ExamplePlan = {
  id: 'march-2024',
  title: 'Leicestershire, March 2024: a gap of £5.4m',
  about:
    'Base year 2023/24. Published and kept: Band D, the tax bases of all nine councils, the requirement of £92,972,177 to the pound, the limits, the net budgets of £230.19m (2023/24) and £243.15m (2024/25; as spending, once the savings programme is delivered), 2,242 officers, the 6% vacancy rate that leaves contact management out, ' +
    'the 2024/25 gap of £5.4m, which is open because the programme that is to close it was ongoing (the scenario Savings programme delivered counts it), £0.62m of the Commissioner’s reserve used in 2023/24, and the request to meet redundancy and transition costs from reserves, ' +
    'put off in March 2024 with the options full, part and none. The amounts of that request and every row whose Source says illustrative are ours, not Leicestershire’s.',
  // A row of the sheet on a line:
  // prettier-ignore
  tables: inColumnOrder([
    {
      sheet: 'Body', name: 'Body',
      values: [
        ['Body', 'Value', 'From', 'Source'],
        ['Name', 'Leicester, Leicestershire and Rutland', '', ''],
        ['Kind', 'police and crime commissioner', '', ''],
        ['Country', 'England', '', ''],
        ['Base year', '2023/24', '', ''],
        ['Base-year Band D', 273.2302, '', 'requirement of £92,972,176.78 ÷ base of 340,270.5, both published; shown as £273.23'],
        ['Decimals of Band D', 4, '', 'as published for 2025/26: £300.2302'],
        ['Money in', '£000', '', ''],
        ['Compared with inflation', 'General inflation', '', ''],
        ['Budget set to', '2024/25', '', 'the precept for 2024/25 was issued in February 2024; later years are intentions until their budget'],
        ['Drawdowns need a business case', 'yes', '', 'Corporate Governance Board, 18 March 2024, point 7.7: an unbudgeted use needs a business case that the Commissioner approves'],
      ],
    },
    {
      sheet: 'Assumptions', name: 'Assumptions',
      values: [
        ['Assumption', 'Unit', 'From month', 'Status', 'Source', 'Low', 'High', 'Shape', '2023/24', ...YEARS],
        ['Officer pay award', '% a year', 9, 'in force', 'Pay awards of 1 September: 7% (2023), 4.75% (2024), 4.2% (2025); later years illustrative', -0.01, 0.015, 'triangular', 0.07, 0.0475, 0.042, 0.03, 0.025],
        ['Staff pay award', '% a year', 9, 'assumed', `${ILLUSTRATIVE}: taken as the officers’ award`, -0.01, 0.015, 'triangular', 0.07, 0.0475, 0.042, 0.03, 0.025],
        ['Officer pension', '%', '', 'in force', 'Home Office evidence to the pay review body, 2024: 31%, and 35.3% from April 2024', '', '', '', 0.31, 0.353, 0.353, 0.353, 0.353],
        ['Employer National Insurance', '%', '', 'assumed', `${ILLUSTRATIVE}: effective share of pay`, '', '', '', 0.115, 0.115, 0.13, 0.13, 0.13],
        ['Staff pension', '%', '', 'assumed', ILLUSTRATIVE, '', '', '', 0.17, 0.17, 0.17, 0.17, 0.17],
        ['Staff vacancy', '%', '', 'assumed', 'Panel pack, 18 June 2024: a 6% vacancy rate, contact management left out', -0.02, 0.02, 'triangular', 0.04, 0.06, 0.06, 0.06, 0.06],
        ['General inflation', '% a year', '', 'assumed', ILLUSTRATIVE, -0.01, 0.02, 'PERT', '', 0.03, 0.025, 0.02, 0.02],
        ['Grant change', '% a year', '', 'assumed', ILLUSTRATIVE, -0.01, 0.01, 'triangular', '', 0.03, 0.03, 0.015, 0.015],
        ['Base growth', '% a year', '', 'assumed', `${ILLUSTRATIVE}: 1.4% a year brings the published 340,270.5 of 2023/24 to about 350,000 in 2025/26, as the Panel was told; it grew 1.63% in 2023/24 (published)`, -0.005, 0.005, 'normal', '', 0.014, 0.014, 0.015, 0.015],
      ],
    },
    {
      sheet: 'Posts', name: 'Posts',
      values: [
        ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs', 'Held by', 'Source', ...YEARS],
        ['Police officers', 2242, 39500, 'Officer pay award', '', 'Officer pension + Employer National Insurance', 'force', `2,242 FTE kept in 2023 and 2024 (published); cost ${ILLUSTRATIVE}`, '', '', '', ''],
        ['PCSOs', 180, 27000, 'Staff pay award', 'Staff vacancy', 'Staff pension + Employer National Insurance', 'force', ILLUSTRATIVE, -20, -9, '', ''],
        ['Police staff', 1080, 29000, 'Staff pay award', 'Staff vacancy', 'Staff pension + Employer National Insurance', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Contact management', 260, 28000, 'Staff pay award', '', 'Staff pension + Employer National Insurance', 'force', `${ILLUSTRATIVE}; left out of the vacancy rate as published`, '', '', '', ''],
      ],
    },
    {
      sheet: 'Lines', name: 'Lines',
      values: [
        ['Line', 'Category', 'Base', 'Driver', 'Held by', 'Source', ...YEARS],
        ['Overtime', 'Pay', 5900, 'Officer pay award', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Premises and energy', 'Non-pay', 10900, 'General inflation', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Transport and fuel', 'Non-pay', 5200, 'General inflation', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Technology and collaboration', 'Contracts', 21000, 'General inflation', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Capital financing and minimum revenue provision', 'Capital financing', 6400, '', 'commissioner', ILLUSTRATIVE, 6800, 7400, 7900, 8300],
        ['Commissioner’s office and commissioning', 'Commissioner', 9600, 'General inflation', 'commissioner', ILLUSTRATIVE, '', '', '', ''],
        ['Recharges and fees', 'Income', -9000, 'General inflation', 'force', ILLUSTRATIVE, '', '', '', ''],
        ['Other running costs and pressures', 'Non-pay', 749.50355, '', 'force', BALANCED, 8353.09919, 9819.23286, 13315.52771, 15812.07247],
      ],
    },
    {
      sheet: 'Changes', name: 'Changes',
      values: [
        ['Change', 'Kind', 'Recurring', 'Delivery', 'Depends on', 'Held by', 'Source', '2023/24', ...YEARS],
        ['Redundancy and transition', 'pressure', 'no', '', '', 'force', `the request is published, its amount ${ILLUSTRATIVE}`, '', '', 1200, '', ''],
        ['Post cuts after transition', 'saving', 'yes', 0.9, 'Redundancy and transition', 'force', ILLUSTRATIVE, '', '', 900, 1100, ''],
        ['Vacancy rate and post cuts', 'saving', 'yes', 'nil', '', 'force', 'published as the way the £5.4m was to be closed; in March 2024 the programme was ongoing, so nothing is counted yet', '', 5400, '', '', ''],
      ],
    },
    {
      sheet: 'Funding', name: 'Funding',
      values: [
        ['Funding', 'Kind', 'Base', 'Driver', 'From', 'To', 'Recurring', 'Replaced by', 'Source', ...YEARS],
        ['Police main grant and formula', 'core', 127670.101, 'Grant change', '', '', 'yes', '', `${ILLUSTRATIVE}: 2024/25 set so that the net budget is the published £243.15m`, 135089.606, '', '', ''],
        ['Legacy council tax grants', 'core', 9000, '', '', '', 'yes', '', `${ILLUSTRATIVE}; frozen in cash`, '', '', '', ''],
        ['Officer maintenance grant', 'specific', 6000, '', '', '2025/26', 'no', 'Neighbourhood Policing Grant', `${ILLUSTRATIVE}; ended 31 March 2026 (published)`, '', '', '', ''],
        ['Neighbourhood Policing Grant', 'specific', 0, '', '2026/27', '', 'yes', '', `${ILLUSTRATIVE}; replaced the maintenance grant (published)`, '', '', 9300, 9300],
        ['Pension grant', 'specific', 2100, '', '', '', 'yes', '', ILLUSTRATIVE, 6200, 6200, 6200, 6200],
      ],
    },
    {
      sheet: 'Tax base', name: 'TaxBase',
      values: [
        ['Billing authority', 'Base', 'Growth', 'Source', ...YEARS],
        ...Object.entries(ADOPTED_2023).map(([name, base]) => name === 'Blaby'
          ? [name, base, 'Base growth', `${ADOPTED_SOURCE}, ${inDwellings(ADOPTED_2022.Blaby)} the year before; 2024/25 and 2025/26 computed from the published requirements (£6,526,402 ÷ £189.14; £6,754,058 ÷ £194.79)`, 34505.67, 34673.54, '', '']
          : [name, base, 'Base growth', `${ADOPTED_SOURCE}, ${inDwellings(ADOPTED_2022[name as Authority])} the year before`, '', '', '', '']),
      ],
    },
    {
      sheet: 'Collection fund', name: 'CollectionFund',
      values: [
        ['Collection fund', 'Kind', 'Source', '2023/24', ...YEARS],
        ['All authorities', 'surplus', ILLUSTRATIVE, 550, 400, '', '', ''],
      ],
    },
    {
      sheet: 'Precept', name: 'Precept',
      values: [
        ['Precept', 'Source', ...YEARS],
        ['Choice', '2024/25 to 2026/27 as issued; 2027/28 assumed', 'limit', 'limit', 'limit', 'limit'],
        ['Amount', '', '', '', '', ''],
        ['Limit', `£13, £14 and £15 are published; 2027/28 ${ILLUSTRATIVE}`, '', '', '', 10],
      ],
    },
    {
      sheet: 'Peers', name: 'Peers',
      values: [
        ['Peer', 'Source', '2023/24'],
        ...Object.entries(REGION_2023).map(([name, bandD]) => [name, 'Council Tax levels set by local authorities in England, 2023 to 2024 (CTR, table 9), 23 March 2023', bandD]),
      ],
    },
    {
      sheet: 'Reserves', name: 'Reserves',
      values: [
        ['Reserve', 'Kind', 'Category', 'Opening', 'Floor', 'Floor %', 'Purpose', 'Closes', 'Justification', 'Supports', 'Source'],
        ['General Reserve', 'general', 3, 7600, 5000, 0.02, 'General contingency', '', '', '', `name published; balance ${ILLUSTRATIVE}`],
        ['Budget Equalisation Reserve', 'earmarked', 1, 9800, '', '', 'Smoothing of savings between years', '2027/28', '', 'Delivery of the savings programme', `name published; balance ${ILLUSTRATIVE}; published uses £5.058m (2018/19) and £5.1m (2019/20) lie before this plan`],
        ['Commissioner’s Reserve', 'earmarked', 1, 1900, '', '', 'Prevention and commissioning', '2027/28', '', 'Prevention and support for victims', `name published; balance ${ILLUSTRATIVE}`],
        ['Capital receipts', 'capital', 2, 2600, '', '', 'Capital programme', '', '', 'The capital programme', ILLUSTRATIVE],
      ],
    },
    {
      sheet: 'Movements', name: 'Movements',
      values: [
        ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', 'Source', '2023/24', ...YEARS],
        ['Support to the 2023/24 budget', 'Commissioner’s Reserve', '', 'approved', '', '', 'published: £0.62m used in 2023/24', -620, '', '', '', ''],
        ['Transition, all of it', 'Budget Equalisation Reserve', 'Redundancy and transition', 'business case', 'full', '', ILLUSTRATIVE, '', '', -1200, '', ''],
        ['Transition, half of it', 'Budget Equalisation Reserve', 'Redundancy and transition', 'business case', 'part', '', ILLUSTRATIVE, '', '', -600, '', ''],
        ['Transition, none of it', 'Budget Equalisation Reserve', 'Redundancy and transition', 'business case', 'none', '', ILLUSTRATIVE, '', '', '', '', ''],
      ],
    },
    {
      sheet: 'Scenarios', name: 'Scenarios',
      values: [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'],
        ['Savings programme delivered', 'Change', 'Vacancy rate and post cuts', 'Delivery', 'set', 1, 'the programme closes the £5.4m of 2024/25 in full'],
        ['Freeze', 'Precept', 'Choice', '2024/25', 'set', 'freeze', 'what no rise in 2024/25 would mean'],
        ['Pessimistic', 'Assumption', 'Officer pay award', '2026/27', 'add', 0.01, ILLUSTRATIVE],
        ['Pessimistic', 'Assumption', 'Base growth', 'all years', 'add', -0.005, ILLUSTRATIVE],
        ['Optimistic', 'Assumption', 'Grant change', 'all years', 'add', 0.005, ILLUSTRATIVE],
        ['Transition from reserves', 'Movement', 'Transition, all of it', 'Chosen', 'set', 'yes', 'the option full'],
        ['Transition from reserves', 'Movement', 'Transition, all of it', 'Status', 'set', 'approved', 'once the business case is approved'],
        ['Savings a year late', 'Change', 'Post cuts after transition', 'all years', 'delay', 1, 'slippage'],
      ],
    },
  ]),
};
