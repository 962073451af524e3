import type { PlanTable } from '../../../addin/workbook/workbook';
import type { Table } from '../../../core';
import { planTable } from '../fake-workbook';
import { smallPlan } from '../small-plan';

/**
 * Two partnerships share £10,000 by population (100 and 300) and crime (50 and 50), weighed alike.
 * Hill has 0.5 × 100/400 + 0.5 × 50/100 = 0.375 of need, £3,750; Vale has 0.625, £6,250.
 */
const SERVICES: Table = [
  ['Service', 'Provider', 'Shared by', '2026/27', '2027/28'],
  ['Partnerships', 'two', 'partnerships', 10_000, 10_000],
];
const WEIGHTS: Table = [
  ['Weight', 'Weight', 'Treat as'],
  ['Population', 0.5, 'share'],
  ['Crime', 0.5, 'share'],
];

const partnerships = (limit: string, amount: number | ''): Table => [
  ['Partnership', 'Previous allocation', 'Population', 'Crime', limit],
  ['Hill', 4_000, 100, 50, amount],
  ['Vale', 6_000, 300, 50, amount],
];

const planOf = (address: string, rows: Table): readonly PlanTable[] => [
  ...smallPlan,
  planTable('Services', 'Services', 'A1:E2', SERVICES),
  planTable('Partnerships', 'Partnerships', address, rows),
  planTable('Weights', 'Weights', 'A1:C3', WEIGHTS),
];
const planWith = (amount: number | '', limit = 'Floor') => planOf('A1:E3', partnerships(limit, amount));

export const partnershipPlan = planWith('');
/** The same without a column for a limit. */
export const unlimitedPlan = planOf(
  'A1:D3',
  partnerships('', '').map(row => row.slice(0, 4)),
);
export const cappedPlan = planWith('', 'Cap');
/** Two floors of £5,500 ask for £11,000 of a pot of £10,000. */
export const floorsAbovePot = planWith(5_500);

/** A grant round of £1,000 for bids of 600, 300 and 400 that score 9, 8 and 7. */
export const bidPlan: readonly PlanTable[] = [
  ...smallPlan,
  planTable('Services', 'Services', 'A1:E2', [
    ['Service', 'Provider', 'Shared by', '2026/27', '2027/28'],
    ['Grants', 'bidders', 'bids', 1_000, ''],
  ]),
  planTable('Bids', 'Bids', 'A1:D4', [
    ['Bid', 'Organisation', 'Requested', 'Score'],
    ['Youth work', 'A', 600, 9],
    ['Helpline', 'B', 300, 8],
    ['Mediation', 'C', 400, 7],
  ]),
];

/** Safer Streets pays £430,000 for three projects, of priorities 1 to 3. */
export const grantPlan: readonly PlanTable[] = [
  ...smallPlan,
  planTable('Projects', 'Projects', 'A1:F4', [
    ['Service', 'Provider', 'Funded by', 'Priority', '2026/27', '2027/28'],
    ['VAWG', '', 'Safer Streets', 1, 250_000, 250_000],
    ['ASB', 'Melton', 'Safer Streets', 2, 100_000, ''],
    ['Cameras', 'Rutland', 'Safer Streets', 3, 80_000, ''],
  ]),
  planTable('Safer', 'Safer', 'A1:E2', [
    ['Funding', 'Kind', 'Base', '2026/27', '2027/28'],
    ['Safer Streets', 'specific', '', 430_000, 250_000],
  ]),
];

/** The same two partnerships after the year: what each applied for, was approved and has claimed. */
export const flowPlan: readonly PlanTable[] = [
  ...smallPlan,
  planTable('Services', 'Services', 'A1:E2', SERVICES),
  planTable('Partnerships', 'Partnerships', 'A1:G3', [
    ['Partnership', 'Previous allocation', 'Population', 'Crime', 'Applied', 'Approved', 'Claimed'],
    ['Hill', 4_000, 100, 50, 4_000, 3_000, 2_500],
    ['Vale', 6_000, 300, 50, 5_000, 5_000, 5_000],
  ]),
  planTable('Weights', 'Weights', 'A1:C3', WEIGHTS),
];

/** A pot of £1,000 for awards of £100, half of which are not claimed; a chance of overspending of 5% is accepted. */
export const overProgrammed: readonly PlanTable[] = [
  ...smallPlan.filter(table => table.values[0]![0] !== 'Body'),
  planTable('Body', 'Body', 'A1:B8', [
    ...smallPlan.find(table => table.values[0]![0] === 'Body')!.values,
    ['Chance of overspending', 0.05],
    ['Awards not claimed', 0.5],
    ['Size of an award', 100],
  ]),
  planTable('Services', 'Services', 'A1:E2', [
    ['Service', 'Provider', 'Shared by', '2026/27', '2027/28'],
    ['Grants', 'bidders', 'bids', 1_000, ''],
  ]),
  planTable('Bids', 'Bids', 'A1:D2', [
    ['Bid', 'Organisation', 'Requested', 'Score'],
    ['Youth work', 'A', 100, 9],
  ]),
];
