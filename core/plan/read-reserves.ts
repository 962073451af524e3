import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { FigureCell } from './cells';
import type { RowReader } from './row-reader';
import type { YearCells } from './read-spending';

export type ReserveKind = 'general' | 'earmarked' | 'capital' | 'unusable';

export interface Reserve {
  readonly name: string;
  readonly kind?: ReserveKind;
  /** Home Office category of what remains: 1 current plan, 2 beyond it, 3 general contingency. */
  readonly category: string;
  readonly opening: FigureCell;
  readonly floor: FigureCell;
  readonly floorRate: FigureCell;
  readonly purpose: string;
  readonly closes?: FinancialYear;
  readonly justification: string;
}

export const MOVEMENT_STATUSES = ['planned', 'business case', 'agreed in principle', 'approved'] as const;
export type MovementStatus = (typeof MOVEMENT_STATUSES)[number];
export type ProposalOption = 'full' | 'part' | 'none';

export interface Movement {
  readonly name: string;
  readonly reserve: string;
  /** The reserve a transfer goes to. */
  readonly to: string;
  /** What it pays for: a Change, or a proposal. */
  readonly purpose: string;
  readonly status: MovementStatus;
  readonly option?: ProposalOption;
  readonly chosen: boolean;
  /** Contribution above nil, drawdown below it; a transfer's sign does not matter. */
  readonly years: YearCells;
}

export interface Risk {
  readonly name: string;
  readonly exposure: FigureCell;
  readonly likelihood: FigureCell;
  readonly impact: FigureCell;
  readonly allowance: FigureCell;
  readonly group: string;
}

export interface Policy {
  readonly name: string;
  readonly reserve: string;
  readonly from?: FinancialYear;
  readonly to?: FinancialYear;
  readonly target: FigureCell;
  readonly order: FigureCell;
}

export function readReserve(row: RowReader): Reserve {
  const kind = row.oneOf('Kind', ['general', 'earmarked', 'capital', 'unusable'] as const);
  if (!kind && !row.text('Kind')) row.find('error', 'Kind', `${row.place('Kind')} is empty; general, earmarked, capital or unusable would be right.`);
  const category = row.text('Category').replace(/\.0+$/, '');
  if (category && !/^[123]\b/.test(category)) row.find('warning', 'Category', `${row.place('Category')} holds “${category}”; 1 (current plan), 2 (beyond it) or 3 (general contingency) would be right.`);
  const floor = row.figure('Floor', 'money');
  return {
    name: row.name,
    kind,
    category: category.slice(0, 1),
    opening: row.figure('Opening', 'money'),
    floor,
    floorRate: row.figure('Floor %', 'rate'),
    purpose: row.text('Purpose'),
    closes: row.financialYear('Closes'),
    justification: row.text('Justification'),
  };
}

export function readMovement(row: RowReader): Movement {
  const status = row.oneOf('Status', MOVEMENT_STATUSES);
  if (!status && !row.text('Status')) row.find('note', 'Status', `${row.place('Status')} is empty; planned is taken, so the movement counts.`);
  const reserve = row.text('Reserve');
  if (!reserve) row.find('error', 'Reserve', `${row.place('Reserve')} is empty; the name of a reserve would be right.`);
  const option = row.oneOf('Option', ['full', 'part', 'none'] as const);
  return {
    name: row.name,
    reserve,
    to: row.text('To'),
    purpose: row.text('For'),
    status: status ?? 'planned',
    option,
    chosen: row.yesNo('Chosen', ['chosen']) ?? false,
    years: row.years('money'),
  };
}

export function readRisk(row: RowReader): Risk {
  const likelihood = row.figure('Likelihood', 'number');
  return {
    name: row.name,
    exposure: row.figure('Exposure', 'money'),
    likelihood,
    impact: row.figure('Impact', 'number'),
    allowance: row.figure('Allowance', 'money'),
    group: row.text('Group'),
  };
}

export function readPolicy(row: RowReader): Policy {
  return { name: row.name, reserve: row.text('Reserve'), from: row.financialYear('From'), to: row.financialYear('To'), target: row.figure('Target', 'money'), order: row.figure('Order', 'number') };
}

/** The place of a year's cell, for sentences. */
export const yearPlace = (table: string, row: string, year: FinancialYear): string => `${table} “${row}”, ${yearName(year)},`;
