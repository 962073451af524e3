import type { CellValue } from '../../core';
import { figures, smallPlan } from './reading';
import { saidAt, tried } from './said';
import type { NotSaid, Said } from './said';

/** What is said of other bodies whose cells do not go together, and of which column: peers, bodies that merge, authorities that are reorganised. */
const SAID: readonly Said[] = [
  [
    'Peer',
    { 'Tax base': 'nil', '2025/26': 5 },
    'Tax base',
    'error',
    'Peer “Row”, Tax base, is 0; type its amount above nil, or leave it empty.',
  ],
  [
    'Peer',
    { 'Tax base': 5, '2025/26': -5 },
    '2025/26',
    'error',
    'Peer “Row”, 2025/26, is -5; type its amount above nil, or leave it empty.',
  ],
  [
    'Merging body',
    { 'Band D': 5, 'Tax base': 5, From: '' },
    'From',
    'error',
    'Merging body “Row”, From, is empty; type the first year of the body that they make, such as 2028/29.',
  ],
  [
    'Merging body',
    { 'Band D': -5, 'Tax base': 5, From: '2026/27' },
    'Band D',
    'error',
    'Merging body “Row”, Band D, is -5; type its figure of the year before the merger, such as 286.23.',
  ],
  [
    'Merging body',
    { 'Band D': 5, 'Tax base': '', From: '2026/27' },
    'Tax base',
    'error',
    'Merging body “Row”, Tax base, is empty; type the tax base of the year before the merger.',
  ],
  [
    'Merging body',
    { 'Band D': 5, 'Tax base': 'nil', From: '2026/27' },
    'Tax base',
    'error',
    'Merging body “Row”, Tax base, is 0; type its figure of the year before the merger, such as 350,000.',
  ],
  [
    'Merging body',
    { 'Band D': '', 'Tax base': 5, From: '2026/27' },
    'Band D',
    'error',
    'Merging body “Row”, Band D, is empty; type its Band D of the year before the merger. Only the row named as the Body’s Name may leave it to the plan.',
  ],
  [
    'Reorganisation',
    { Authority: '', To: 'New', Share: 1, From: '2026/27' },
    'Authority',
    'error',
    'Reorganisation “Row”, Authority, is empty; type the name of a billing authority.',
  ],
  [
    'Reorganisation',
    { Authority: 'North', To: '', Share: 1, From: '2026/27' },
    'To',
    'error',
    'Reorganisation “Row”, To, is empty; type the name of a billing authority.',
  ],
  [
    'Reorganisation',
    { Authority: 'North', To: 'New', Share: '', From: '2026/27' },
    'Share',
    'error',
    'Reorganisation “Row”, Share, is empty; type the share of the tax base that is handed over, 1 for the whole.',
  ],
  [
    'Reorganisation',
    { Authority: 'North', To: 'New', Share: 1.01, From: '2026/27' },
    'Share',
    'error',
    'Reorganisation “Row”, Share, holds 1.01; type a share from 0 to 1.',
  ],
  [
    'Reorganisation',
    { Authority: 'North', To: 'New', Share: 1, From: '' },
    'From',
    'error',
    'Reorganisation “Row”, From, is empty; type the first year of the new authority, such as 2028/29.',
  ],
  [
    'Reorganisation',
    { Authority: 'Nowhere', To: 'New', Share: 1, From: '2026/27' },
    'Authority',
    'error',
    'Reorganisation “Row”, Authority, names “Nowhere”, which is not in the Billing authority table. Type the name of one of its rows.',
  ],
  [
    'Reorganisation',
    { Authority: 'North', To: 'New', Share: 0.5, From: '2026/27' },
    'Share',
    'warning',
    '“North” hands over 50% of its tax base from 2026/27, so the rest stays with it. If it ends then, the shares of its parts make 1.',
  ],
];

const NOT_SAID: readonly NotSaid[] = [['Reorganisation', { Authority: 'North', To: 'New', Share: 1, From: '2026/27' }, 'Share']];

tried(SAID, NOT_SAID);

test('a handover from a year that is none is said once, and not to be empty', () => {
  const tables = smallPlan({
    Reorganisation: [
      ['Reorganisation', 'Authority', 'To', 'Share', 'From'],
      ['Row', 'North', 'New', 1, 'soon'],
    ],
  });
  expect(saidAt(tables, 'Reorganisation', 'From')).toEqual([
    'error Reorganisation / Row / From: Reorganisation “Row”, From, holds “soon”; type a financial year like 2026/27 or a date.',
  ]);
});

test('what is wrong with a part of a table says where, and the rest is read', () => {
  const parts = (share: CellValue) =>
    smallPlan({
      Reorganisation: [
        ['Reorganisation', 'Authority', 'To', 'Share', 'From'],
        ['Row', 'North', 'East', 0.6, '2026/27'],
        ['Second', 'North', 'West', share, '2026/27'],
      ],
    });
  expect(saidAt(parts(0.5), 'Reorganisation', 'Share')).toEqual([
    'error Reorganisation / Row / Share: “North” hands over 110% of its tax base from 2026/27; type at most 100%.',
  ]);
  expect(saidAt(parts(0.4), 'Reorganisation', 'Share')).toEqual([]);
  // 10 dwellings of North at £24: 6 and 4 tenths of 240.
  expect(['East', 'West'].map(name => figures('billing', name, parts(0.4))[1])).toEqual([144, 96]);
});
