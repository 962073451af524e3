import type { FinancialYear } from '../years/financial-year';
import type { FigureCell } from './cells';
import { wordKey } from './cells';
import type { YearCells } from './read-spending';
import type { RowReader } from './row-reader';

export const RESERVE_KINDS = ['general', 'earmarked', 'capital', 'unusable'] as const;
export type ReserveKind = (typeof RESERVE_KINDS)[number];

export interface Reserve {
  readonly name: string;
  readonly kind: ReserveKind | undefined;
  /** Home Office category of what remains: 1 current plan, 2 beyond it, 3 general contingency. */
  readonly category: string;
  readonly opening: FigureCell;
  readonly floor: FigureCell;
  readonly floorRate: FigureCell;
  readonly purpose: string;
  /** The last year in which it exists. */
  readonly closes: FinancialYear | undefined;
  readonly justification: string;
  readonly source: string;
  /** What of the body’s strategy it supports. */
  readonly supports: string;
}

export const MOVEMENT_STATUSES = ['planned', 'business case', 'agreed in principle', 'approved'] as const;
export type MovementStatus = (typeof MOVEMENT_STATUSES)[number];
export const PROPOSAL_OPTIONS = ['full', 'part', 'none'] as const;
export type ProposalOption = (typeof PROPOSAL_OPTIONS)[number];

export interface Movement {
  readonly name: string;
  readonly reserve: string;
  /** The reserve a transfer goes to. */
  readonly to: string;
  /** What it pays for: a Change, or a proposal. */
  readonly purpose: string;
  readonly status: MovementStatus;
  /** No status was typed; planned is taken. */
  readonly isStatusAssumed?: boolean;
  readonly option?: ProposalOption | undefined;
  readonly chosen: boolean;
  /** Contribution above nil, drawdown below it; a transfer's sign does not matter. */
  readonly years: YearCells;
}

export interface Risk {
  readonly name: string;
  readonly exposure: FigureCell;
  /** A fraction; with an Impact, a score. */
  readonly likelihood: FigureCell;
  readonly impact: FigureCell;
  readonly allowance: FigureCell;
  /** Risks of one group cannot all happen. */
  readonly group: string;
  readonly source: string;
}

export const POLICY_KINDS = ['leave open', 'draw in order', 'glide path', 'rebuild'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

/** A row of a policy: rows of one name make the policy. */
export interface Policy {
  readonly name: string;
  readonly kind: PolicyKind | undefined;
  readonly reserve: string;
  readonly order: FigureCell;
  readonly from: FinancialYear | undefined;
  readonly to: FinancialYear | undefined;
  readonly target: FigureCell;
  readonly targetRate: FigureCell;
}

const TOTAL_ROW = /^(grand |sub-? ?)?totals?( (of|all|and|usable|general|earmarked|capital|revenue|reserves?|balances?))*$/;

/** Whether a row of the Reserve table is a total that somebody typed, not a reserve. */
export const isTotalRow = (name: string, kind: string): boolean => wordKey(kind) === 'total' || TOTAL_ROW.test(wordKey(name));

/** A reserve; a typed total row is none, and the checks compare it with what it should add up to. */
export function readReserve(row: RowReader): Reserve | undefined {
  if (isTotalRow(row.name, row.text('Kind'))) return undefined;
  const kind = row.oneOf('Kind', RESERVE_KINDS);
  if (!kind && !row.text('Kind')) row.find('error', 'Kind', `${row.place('Kind')} is empty; type general, earmarked, capital or unusable.`);
  const categoryColumn = row.text('Category') ? 'Category' : 'Home Office category';
  const category = row.text(categoryColumn);
  if (category && !/^[123]\b/.test(category))
    row.find(
      'warning',
      categoryColumn,
      `${row.place(categoryColumn)} holds “${category}”; type 1 (current plan), 2 (beyond it) or 3 (general contingency).`,
    );
  const opening = row.figure('Opening', 'money');
  if (!opening.amount && !opening.fault && !opening.adjustments)
    row.find('note', 'Opening', `${row.place('Opening')} is empty; the reserve opens at nil.`);
  if (opening.amount?.lt(0) && kind !== 'unusable')
    row.find('error', 'Opening', `${row.place('Opening')} is below nil; a usable reserve cannot be overdrawn.`);
  const floorRate = row.figure('Floor %', 'rate');
  if (floorRate.amount && (floorRate.amount.lt(0) || floorRate.amount.gt(1)))
    row.find(
      'error',
      'Floor %',
      `${row.place('Floor %')} holds ${floorRate.amount}; type a fraction of the net budget from 0 to 1 (0.02 is 2%).`,
    );
  const floor = row.figure('Floor', 'money');
  if (floor.amount?.gt(0) && floor.amount.lt(1))
    row.find('warning', 'Floor', `${row.place('Floor')} is £${floor.amount}; a share of the net budget belongs in the column Floor %.`);
  return {
    name: row.name,
    kind,
    category: /^[123]\b/.test(category) ? category.slice(0, 1) : '',
    opening,
    floor,
    floorRate,
    purpose: row.text('Purpose'),
    closes: row.financialYear('Closes'),
    justification: row.text('Justification'),
    source: row.text('Source'),
    supports: row.text('Supports'),
  };
}

export function readMovement(row: RowReader): Movement {
  const status = row.oneOf('Status', MOVEMENT_STATUSES);
  const reserve = row.text('Reserve');
  if (!reserve) row.find('error', 'Reserve', `${row.place('Reserve')} is empty; type the name of a reserve.`);
  const to = row.text('To');
  if (to && wordKey(to) === wordKey(reserve))
    row.find('error', 'To', `${row.place('To')} names the reserve it comes from, “${to}”; type another reserve.`);
  const option = row.oneOf('Option', PROPOSAL_OPTIONS);
  const purpose = row.text('For');
  if (option && !purpose)
    row.find(
      'error',
      'For',
      `${row.place('For')} is empty; an option needs the proposal it belongs to, so that its alternatives are known.`,
    );
  const chosen = row.yesNo('Chosen', ['chosen']) ?? false;
  if (chosen && !option)
    row.find('note', 'Chosen', `${row.place('Chosen')} is for options of a proposal; this row has no Option and counts by its Status.`);
  return {
    name: row.name,
    reserve,
    to,
    purpose,
    status: status ?? 'planned',
    isStatusAssumed: status === undefined,
    option,
    chosen,
    years: row.years('money'),
  };
}

export function readRisk(row: RowReader): Risk {
  const allowance = row.figure('Allowance', 'money');
  const isTyped = (cell: FigureCell) => cell.amount !== undefined || cell.fault !== undefined || cell.adjustments !== undefined;
  const impact = row.figure('Impact', 'number');
  const figures = isTyped(allowance)
    ? { exposure: row.figure('Exposure', 'money'), likelihood: row.figure('Likelihood', 'number') }
    : {
        exposure: row.required('Exposure', 'money', 'type what the risk would cost if it came, or an Allowance.'),
        likelihood: row.required('Likelihood', 'number', 'type a fraction from 0 to 1, or a score with an Impact.'),
      };
  const { amount } = figures.likelihood;
  if (!isTyped(allowance) && !isTyped(impact) && amount && (amount.lt(0) || amount.gt(1))) {
    figures.likelihood = {
      fault: row.find(
        'error',
        'Likelihood',
        `${row.place('Likelihood')} holds ${amount}; type a fraction from 0 to 1 (0.3 is 30%), or a score with an Impact.`,
      ),
    };
  }
  return { name: row.name, ...figures, impact, allowance, group: row.text('Group'), source: row.text('Source') };
}

export function readPolicy(row: RowReader): Policy {
  const spellings: Record<string, PolicyKind> = {
    open: 'leave open',
    'in order': 'draw in order',
    order: 'draw in order',
    glide: 'glide path',
    spread: 'glide path',
    rebuilding: 'rebuild',
  };
  const kind = row.oneOf('Kind', POLICY_KINDS, spellings) ?? POLICY_KINDS.find(one => wordKey(row.name).startsWith(one));
  if (!kind && !row.text('Kind'))
    row.find('error', 'Kind', `${row.place('Kind')} is empty; type leave open, draw in order, glide path or rebuild.`);
  const reserve = row.text('Reserve');
  if (kind && kind !== 'leave open' && !reserve)
    row.find('error', 'Reserve', `${row.place('Reserve')} is empty; type the name of a reserve.`);
  return {
    name: row.name,
    kind,
    reserve,
    order: row.figure('Order', 'number'),
    from: row.financialYear('From'),
    to: row.financialYear('To'),
    target: row.figure('Target', 'money'),
    targetRate: row.figure('Target %', 'rate'),
  };
}
