import type { PlanTable } from '../../../addin/workbook/workbook';
import type { Table } from '../../../core';
import { planTable } from '../fake-workbook';
import { smallPlan } from '../small-plan';

/**
 * The small plan with reserves. Its gaps are 160,000 and 170,400; a new system costs 60,000 once in 2026/27 and saves
 * 20,000 a year from 2027/28: gaps 220,000 and 150,400 where the year's budget meets it.
 */
const YEARS = ['2026/27', '2027/28'];

const RESERVES: Table = [
  ['Reserve', 'Kind', 'Opening', 'Floor', 'Purpose', ...YEARS],
  ['General fund', 'general', 300_000, 100_000, 'Contingency', '', ''],
  ['Transition', 'earmarked', 120_000, '', '=Change of systems', '', ''],
];
const CHANGES: Table = [
  ['Change', 'Kind', 'Recurring', 'Delivery', 'Depends on', ...YEARS],
  ['Reorganisation', 'saving', 'yes', 1, '', 50_000, ''],
  ['New system', 'pressure', 'no', '', '', 60_000, ''],
  ['Fewer posts', 'saving', 'yes', 1, 'New system', '', 20_000],
];
const OPTIONS: Table = [
  ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', ...YEARS],
  ['All of it', 'Transition', 'New system', 'business case', 'full', '', -60_000, ''],
  ['Half of it', 'Transition', 'New system', 'business case', 'part', '', -30_000, ''],
];
const POLICIES: Table = [
  ['Policy', 'Kind', 'Reserve', 'Order', 'From', 'To'],
  ['Meet the gap', 'draw in order', 'General fund', 1, '2026/27', '2026/27'],
];
const RISKS: Table = [
  ['Risk', 'Exposure', 'Likelihood'],
  ['Pay award', 200_000, 0.5],
  ['Grant', 50_000, 0.4],
];

const withTables = (tables: Readonly<Record<string, Table>>): PlanTable[] => [
  ...smallPlan.filter(table => !(table.name in tables)),
  ...Object.entries(tables).map(([name, values]) => planTable(name, name, 'A1:H4', values)),
];

/** A proposal, a policy and risks. */
export const proposalPlan = withTables({ Reserves: RESERVES, Changes: CHANGES, Movements: OPTIONS, Policies: POLICIES, Risks: RISKS });

/** 150,000 and then 80,000 are drawn from a general fund of 300,000 whose floor is 100,000. */
export const brokenFloorPlan = withTables({
  Reserves: RESERVES,
  Movements: [
    ['Movement', 'Reserve', 'Status', ...YEARS],
    ['Support', 'General fund', 'approved', -150_000, -80_000],
  ],
});
