import type { CellValue } from '../../core';
import { findings, smallPlan } from './reading';
import { both, tried } from './said';
import type { NotSaid, Said } from './said';

/** What is said of grants, tax bases and collection funds whose cells do not go together, and of which column; at the bound nothing. */
const SAID: readonly Said[] = [
  [
    'Funding',
    { Kind: '', Base: 5 },
    'Kind',
    'warning',
    'Funding “Row”, Kind, is empty; core is taken, so it does not lower the net budget. Type core, specific or income.',
  ],
  [
    'Funding',
    { Kind: 'core', '2025/26': '' },
    'Base',
    'error',
    'Funding “Row”, Base, is missing and no year has a figure; type the amount in the base year.',
  ],
  [
    'Funding',
    { Kind: 'core', Base: 5, From: '2026/27', To: '2025/26' },
    'To',
    'error',
    'Funding “Row”, To, lies before From; type the last year paid.',
  ],
  [
    'Funding',
    { Kind: 'core', Base: 5, 'Paid once': 'yes' },
    'Condition',
    'error',
    'Funding “Row”, Condition, is empty and Paid once is yes; type the name of the assumption whose steps (Step table) trigger the payment.',
  ],
  [
    'Funding',
    { Kind: 'core', Base: 5, Condition: 'Heads' },
    'Condition',
    'error',
    'Funding “Row”, Condition, names “Heads”, which has no row in the Step table; type its thresholds and shares.',
  ],
  [
    'Funding',
    { Kind: 'specific', 'Pays for': 'Pay', Share: '', Threshold: 'nil' },
    'Share',
    'error',
    'Funding “Row”, Share, is empty; type the share of the cost that is agreed, such as 0.85, or the assumption that holds it by year.',
  ],
  [
    'Funding',
    { Kind: 'specific', 'Pays for': 'Pay', Share: 1.01, Threshold: 'nil' },
    'Share',
    'error',
    'Funding “Row”, Share, holds 1.01; type a fraction from 0 to 1 such as 0.85.',
  ],
  [
    'Funding',
    { Kind: 'specific', 'Pays for': 'Pay', Share: 1, Threshold: -0.01 },
    'Threshold',
    'error',
    'Funding “Row”, Threshold, holds -0.01; type a fraction from 0 to 1 such as 0.01.',
  ],
  [
    'Funding',
    { Kind: 'specific', 'Pays for': 'Payy', Share: 1, Threshold: 'nil' },
    'Pays for',
    'error',
    'Funding “Row”, Pays for, names “Payy”, which is not a Change, Line, Service or Post. Type “Pay” if that is meant.',
  ],
  [
    'Funding',
    { Kind: 'specific', 'Pays for': 'Xyzzy', Share: 1, Threshold: 'nil' },
    'Pays for',
    'error',
    'Funding “Row”, Pays for, names “Xyzzy”, which is not a Change, Line, Service or Post. Type the name of the row that holds the additional cost.',
  ],
  [
    'Funding',
    { Kind: 'core', Base: 5, 'Replaced by': 'Row' },
    'Replaced by',
    'error',
    'Funding “Row”, Replaced by, names “Row”, which is not another row of Funding. Type the name of the grant that takes over.',
  ],
  [
    'Funding',
    { Kind: 'core', Base: 5, 'As of': '2023/24' },
    'Base',
    'warning',
    'Funding “Row” holds the figure of 2023/24, 1 year older than the base year 2024/25. Type 2024/25’s in Base and its year in As of.',
  ],
  [
    'Billing authority',
    { Base: 5, 'As of': '2022/23' },
    'Base',
    'warning',
    'Billing authority “Row” holds the figure of 2022/23, 2 years older than the base year 2024/25. Type 2024/25’s in Base and its year in As of.',
  ],
  [
    'Billing authority',
    { Base: '', '2025/26': 5 },
    'Base',
    'error',
    'Billing authority “Row”, Base, is empty and a year has no known base; type the tax base in the base year.',
  ],
  [
    'Billing authority',
    { Base: -5, ...both },
    'Base',
    'error',
    'Billing authority “Row”, Base, is -5; a tax base in Band D equivalents is never below nil.',
  ],
  [
    'Collection fund',
    { Kind: '', ...both },
    'Kind',
    'error',
    'Collection fund “Row”, Kind, is empty; type surplus or deficit, never a sign.',
  ],
  [
    'Collection fund',
    { Kind: 'deficit', '2025/26': -5 },
    '2025/26',
    'error',
    'Collection fund “Row”, Kind, is deficit and its figure is below nil (-5); type the amount above nil and say surplus or deficit.',
  ],
  [
    'Collection fund',
    { Kind: '', '2025/26': -5 },
    '2025/26',
    'error',
    'Collection fund “Row”, Kind, is not given and its figure is below nil (-5); type the amount above nil and say surplus or deficit.',
  ],
  [
    'Collection fund',
    { Kind: 'deficit', Estimate: 5 },
    'Balance of',
    'error',
    'Collection fund “Row”, Balance of, is empty; type the year whose balance it is, such as 2025/26: it is paid or charged in the year after.',
  ],
  [
    'Collection fund',
    { Kind: 'deficit', Outturn: 5 },
    'Balance of',
    'error',
    'Collection fund “Row”, Balance of, is empty; type the year whose balance it is, such as 2025/26: it is paid or charged in the year after.',
  ],
  [
    'Collection fund',
    { Kind: 'deficit', Spread: 'yes' },
    'Balance of',
    'error',
    'Collection fund “Row”, Balance of, is empty; type the year whose balance it is, such as 2025/26: it is paid or charged in the year after.',
  ],
  [
    'Collection fund',
    { Kind: 'deficit', 'Balance of': '2024/25' },
    'Estimate',
    'error',
    'Collection fund “Row”, Estimate, is empty; type the body’s share of the balance as estimated, nil where it was none.',
  ],
  [
    'Collection fund',
    { Kind: 'deficit', 'Balance of': '2024/25', Estimate: -5 },
    'Estimate',
    'error',
    'Collection fund “Row”, Estimate, is below nil (-5); type the amount above nil and say surplus or deficit.',
  ],
  [
    'Collection fund',
    { Kind: 'surplus', 'Balance of': '2020/21', Estimate: 5, Spread: 'yes' },
    'Spread',
    'error',
    'Collection fund “Row”, Spread, is yes; a surplus is not spread, so type no.',
  ],
  [
    'Collection fund',
    { Kind: 'deficit', 'Balance of': '2024/25', Estimate: 5, Spread: 'yes' },
    'Spread',
    'error',
    'Collection fund “Row”, Spread, is yes; the law (SI 2020/1202) spreads the deficit of 2020/21 alone. Type no, or the charge of each year in its column.',
  ],
  ['Step', { Threshold: 1, Share: 1.01 }, 'Share', 'error', 'Step “Row”, Share, holds 1.01; type a fraction from 0 to 1.'],
  ['Step', { Threshold: 1, Share: -0.01 }, 'Share', 'error', 'Step “Row”, Share, holds -0.01; type a fraction from 0 to 1.'],
];

const NOT_SAID: readonly NotSaid[] = [
  ['Funding', { Kind: 'specific', 'Pays for': 'Pay', Share: 1, Threshold: 'nil' }, ''],
  ['Funding', { Kind: 'core', Base: 5, From: '2026/27', To: '2026/27' }, 'To'],
  ['Funding', { Kind: 'core', Base: 5, 'As of': '2024/25' }, 'Base'],
  ['Funding', { Kind: 'specific', 'Pays for': 'Pay', Share: 1, Threshold: 1 }, 'Share'],
  ['Funding', { Kind: 'specific', 'Pays for': 'Pay', Share: 'nil', Threshold: 'nil' }, 'Threshold'],
  ['Collection fund', { Kind: 'deficit', '2025/26': 'nil' }, '2025/26'],
  ['Collection fund', { Kind: 'deficit', 'Balance of': '2024/25', Estimate: 'nil' }, 'Estimate'],
  ['Collection fund', { Kind: 'deficit', 'Balance of': '2020/21', Estimate: 5, Spread: 'yes' }, 'Spread'],
  ['Billing authority', { Base: 'nil', ...both }, 'Base'],
  ['Step', { Threshold: 1, Share: 1 }, 'Share'],
  ['Step', { Threshold: 1, Share: 'nil' }, 'Share'],
];

tried(SAID, NOT_SAID);

test('a use of reserves among the funding is asked about where it is above nil', () => {
  const used = (amount: CellValue) =>
    findings(
      smallPlan({
        Funding: [
          ['Funding', 'Kind', '2025/26', '2026/27'],
          ['Use of reserves', 'core', amount, amount],
        ],
      }),
    ).filter(one => one.includes('speaks of a use of reserves'));
  expect([used(-50), used('nil')]).toEqual([[], []]);
  expect(used(50)).toEqual([
    'warning Funding / Use of reserves / : Funding “Use of reserves” speaks of a use of reserves and is counted as funding of £50; no reserve falls by it. Type it in the Movement table, below nil.',
  ]);
});
