import { planReport } from '../../core';
import { reservePlan } from '../reserves/reserve-plan';
import { findings } from './reading';
import { both, tried } from './said';
import type { NotSaid, Said } from './said';

/** What is said of reserves, risks, partnerships and bids whose cells do not go together, and of which column; at the bound nothing. */
const SAID: readonly Said[] = [
  ['Reserve', { Kind: '', Opening: 5 }, 'Kind', 'error', 'Reserve “Row”, Kind, is empty; type general, earmarked, capital or unusable.'],
  [
    'Reserve',
    { Kind: 'general', Category: '4', Opening: 5 },
    'Category',
    'warning',
    'Reserve “Row”, Category, holds “4”; type 1 (current plan), 2 (beyond it) or 3 (general contingency).',
  ],
  [
    'Reserve',
    { Kind: 'general', 'Home Office category': '12', Opening: 5 },
    'Home Office category',
    'warning',
    'Reserve “Row”, Home Office category, holds “12”; type 1 (current plan), 2 (beyond it) or 3 (general contingency).',
  ],
  ['Reserve', { Kind: 'general', Opening: '' }, 'Opening', 'note', 'Reserve “Row”, Opening, is empty; the reserve opens at nil.'],
  [
    'Reserve',
    { Kind: 'capital', Opening: -1 },
    'Opening',
    'error',
    'Reserve “Row”, Opening, is below nil; a usable reserve cannot be overdrawn.',
  ],
  [
    'Reserve',
    { Kind: 'general', Opening: 5, 'Floor %': 1.01 },
    'Floor %',
    'error',
    'Reserve “Row”, Floor %, holds 1.01; type a fraction of the net budget from 0 to 1 (0.02 is 2%).',
  ],
  [
    'Reserve',
    { Kind: 'general', Opening: 5, 'Floor %': -0.01 },
    'Floor %',
    'error',
    'Reserve “Row”, Floor %, holds -0.01; type a fraction of the net budget from 0 to 1 (0.02 is 2%).',
  ],
  [
    'Reserve',
    { Kind: 'general', Opening: 5, Floor: 0.99 },
    'Floor',
    'warning',
    'Reserve “Row”, Floor, is £0.99; a share of the net budget belongs in the column Floor %.',
  ],
  [
    'Reserve',
    { Kind: 'earmarked', Opening: 5, Purpose: '', Closes: '2030/31' },
    'Purpose',
    'warning',
    'Reserve “Row” is earmarked without a purpose; each earmarked reserve’s activities are published, by project where it funds several.',
  ],
  [
    'Reserve',
    { Kind: 'earmarked', Category: 2, Opening: 5, Purpose: 'Works' },
    'Closes',
    'warning',
    'Reserve “Row” is earmarked without an end; type the year in which it closes (none is needed for one of category 3, general contingency).',
  ],
  [
    'Reserve',
    { Kind: 'earmarked', Category: 2, Opening: 5, Purpose: 'Works', Closes: '2026/27' },
    'Closes',
    'warning',
    'Reserve “Row” closes at the end of 2026/27 with £5 in it; a drawdown or a transfer (To) would say where that goes.',
  ],
  [
    'Reserve',
    { Kind: 'earmarked', Category: 1, Opening: 5, Purpose: 'Works', Closes: '2030/31' },
    'Category',
    'note',
    'Reserve “Row” is of category 1, planned spending in the current plan, and the plan leaves £5 of it undrawn; that would be category 2 (beyond the plan) or 3 (general contingency).',
  ],
  [
    'Movement',
    { Reserve: 'General', To: 'general', ...both },
    'To',
    'error',
    'Movement “Row”, To, names the reserve it comes from, “general”; type another reserve.',
  ],
  [
    'Movement',
    { Reserve: 'General', Option: 'full', ...both },
    'For',
    'error',
    'Movement “Row”, For, is empty; an option needs the proposal it belongs to, so that its alternatives are known.',
  ],
  [
    'Movement',
    { Reserve: 'General', Chosen: 'yes', Status: 'approved', ...both },
    'Chosen',
    'note',
    'Movement “Row”, Chosen, is for options of a proposal; this row has no Option and counts by its Status.',
  ],
  [
    'Movement',
    { Reserve: 'Genral', Status: 'approved', ...both },
    'Reserve',
    'error',
    'Movement “Row”, Reserve, names “Genral”, which is not in the Reserve table; its rows are General. Type “General” if that is meant.',
  ],
  [
    'Movement',
    { Reserve: 'General', To: 'Genral', Status: 'approved', ...both },
    'To',
    'error',
    'Movement “Row”, To, names “Genral”, which is not in the Reserve table; its rows are General. Type “General” if that is meant.',
  ],
  [
    'Risk',
    { Exposure: '', Likelihood: 0.5 },
    'Exposure',
    'error',
    'Risk “Row”, Exposure, is empty; type what the risk would cost if it came, or an Allowance.',
  ],
  [
    'Risk',
    { Exposure: 5, Likelihood: '' },
    'Likelihood',
    'error',
    'Risk “Row”, Likelihood, is empty; type a fraction from 0 to 1, or a score with an Impact.',
  ],
  [
    'Risk',
    { Exposure: 5, Likelihood: 1.01 },
    'Likelihood',
    'error',
    'Risk “Row”, Likelihood, holds 1.01; type a fraction from 0 to 1 (0.3 is 30%), or a score with an Impact.',
  ],
  [
    'Risk',
    { Exposure: 5, Likelihood: -0.01 },
    'Likelihood',
    'error',
    'Risk “Row”, Likelihood, holds -0.01; type a fraction from 0 to 1 (0.3 is 30%), or a score with an Impact.',
  ],
  [
    'Risk',
    { Exposure: 5, Likelihood: 6, Impact: 3 },
    'Likelihood',
    'error',
    'Risk “Row”, Likelihood, holds 6; with an Impact both are scores: type a whole number from 1 to 5.',
  ],
  [
    'Risk',
    { Exposure: 5, Likelihood: 5, Impact: 0.5 },
    'Impact',
    'error',
    'Risk “Row”, Impact, holds 0.5; with an Impact both are scores: type a whole number from 1 to 5.',
  ],
  [
    'Policy',
    { Kind: '', Reserve: 'General' },
    'Kind',
    'error',
    'Policy “Row”, Kind, is empty; type leave open, draw in order, glide path or rebuild.',
  ],
  ['Policy', { Kind: 'rebuild', Reserve: '' }, 'Reserve', 'error', 'Policy “Row”, Reserve, is empty; type the name of a reserve.'],
  [
    'Partnership',
    { Cap: 'nil', Population: 5 },
    'Cap',
    'warning',
    'Partnership “Row”, Cap, is nil, and caps nothing; type an amount above nil.',
  ],
  [
    'Partnership',
    { 'Cap %': 'nil', Population: 5 },
    'Cap %',
    'warning',
    'Partnership “Row”, Cap %, is nil, and caps nothing; type an amount above nil.',
  ],
  [
    'Partnership',
    { Applied: 5, Approved: 6, Claimed: 5 },
    'Approved',
    'warning',
    'Partnership “Row”, Approved, is £6, £1 more than the £5 applied for.',
  ],
  [
    'Partnership',
    { Applied: 5, Approved: 5, Claimed: 6 },
    'Claimed',
    'warning',
    'Partnership “Row”, Claimed, is £6, £1 more than the £5 approved; only what is approved is paid.',
  ],
  ['Weight', { Weight: -1 }, 'Weight', 'error', 'Weight “Row”, Weight, is -1; type nil or above.'],
  [
    'Bid',
    { Requested: 5, Score: 5, Status: 'aproved' },
    'Status',
    'error',
    'Bid “Row”, Status, holds “aproved”, so it is not funded; type “approved”.',
  ],
  [
    'Bid',
    { Requested: 5, Score: 5, Status: 'xyzzy' },
    'Status',
    'error',
    'Bid “Row”, Status, holds “xyzzy”, so it is not funded; type one of eligible, recommended, approved, deferred, rejected, withdrawn, ineligible.',
  ],
  [
    'Bid',
    { Requested: 5, Score: 5, Status: 'rejected', Approved: 5 },
    'Approved',
    'warning',
    'Bid “Row” is rejected and has £5 approved; type approved in Status, or empty Approved.',
  ],
  ['Bid', { Requested: 5, Score: 5, Approved: 6 }, 'Approved', 'warning', 'Bid “Row”, Approved, is £6, £1 more than the £5 requested.'],
  [
    'Bid',
    { Requested: 5, Score: 5, Approved: 5, Claimed: 6 },
    'Claimed',
    'warning',
    'Bid “Row”, Claimed, is £6, £1 more than the £5 approved; only what is approved is paid.',
  ],
];

const NOT_SAID: readonly NotSaid[] = [
  ['Reserve', { Kind: 'general', Category: '3 general contingency', Opening: 5 }, 'Category'],
  ['Reserve', { Kind: 'unusable', Opening: -1 }, 'Opening'],
  ['Reserve', { Kind: 'capital', Opening: 'nil' }, 'Opening'],
  ['Reserve', { Kind: 'general', Opening: 5, 'Floor %': 1 }, 'Floor %'],
  ['Reserve', { Kind: 'general', Opening: 5, Floor: 1 }, 'Floor'],
  ['Reserve', { Kind: 'general', Opening: 5, Floor: 'nil' }, 'Floor'],
  ['Reserve', { Kind: 'earmarked', Category: 3, Opening: 5, Purpose: 'Works' }, 'Closes'],
  ['Reserve', { Kind: 'earmarked', Category: 2, Opening: 'nil', Purpose: 'Works', Closes: '2026/27' }, 'Closes'],
  ['Reserve', { Kind: 'earmarked', Category: 1, Opening: 'nil', Purpose: 'Works', Closes: '2030/31' }, 'Category'],
  ['Risk', { Exposure: '', Likelihood: '', Allowance: 5 }, 'Exposure'],
  ['Risk', { Exposure: 5, Likelihood: 6, Allowance: 5 }, 'Likelihood'],
  ['Risk', { Exposure: 5, Likelihood: 1 }, 'Likelihood'],
  ['Risk', { Exposure: 5, Likelihood: 5, Impact: 1 }, 'Likelihood'],
  ['Policy', { Kind: 'leave open', Reserve: '' }, 'Reserve'],
  ['Partnership', { Applied: 5, Approved: 5, Claimed: 5 }, 'Approved'],
  ['Partnership', { Applied: 5, Approved: 5, Claimed: 5 }, 'Claimed'],
  ['Partnership', { Applied: '', Approved: 5, Claimed: 5 }, 'Approved'],
  ['Bid', { Requested: 5, Score: 5, Status: '' }, 'Status'],
  ['Bid', { Requested: 5, Score: 5, Status: 'approved', Approved: 5 }, 'Approved'],
  ['Weight', { Weight: 'nil' }, 'Weight'],
];

tried(SAID, NOT_SAID);

test('a plan without reserves says of a reserve only that it is not there', () => {
  const tables = reservePlan({ Reserve: [] });
  expect(findings(tables).filter(one => one.includes('not in the Reserve table'))).toEqual([
    'error Movement / Control room / Reserve: Movement “Control room”, Reserve, names “Projects”, which is not in the Reserve table.',
  ]);
  expect(() => planReport('reserves', '', tables)).not.toThrow();
});
