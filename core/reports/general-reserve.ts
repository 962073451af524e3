import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { provenanceOfShare, justifiedAbove, publishedShare } from '../plan/reserve-checks';
import type { Plan } from '../plan/plan';
import type { RiskMinimum } from '../plan/risk-minimum';
import { FLOOR_SET_BY } from '../reserves/floor';
import { shareOfBudget } from '../reserves/general-share';
import { RISKS_CALL_FOR_IT } from '../reserves/risk-based-minimum';
import { figure, words } from './report';
import type { Cell, Row } from './report';
import type { ReportWriter, Year } from './report-writer';

/** How the general reserve stands: the rows that several reports share, under one id and one label each. */
const PERCENT = { id: 'generalReserveShare', label: 'General reserve %' };
const MINIMUM = { id: 'generalReserveMinimum', label: 'Minimum of the general reserve' };
const RISK_BASED = { id: 'riskBasedMinimum', label: 'Risk-based minimum' };

/** The closing general reserve as a share of the same year's net budget; `before` are the cells before the years. */
export const generalShareRow = (writer: ReportWriter, before: readonly Cell[] = []): Row =>
  writer.row(PERCENT, 'rate', generalShare, { before, figureName: { term: 'generalReserveShare' } });

function generalShare({ generalReserve, netBudget }: Year): Cell {
  const fault = generalReserve.fault ?? netBudget.fault;
  if (fault) return figure(fault, 'rate');
  return netBudget.amount.gt(0) ? figure(shareOfBudget(generalReserve.amount, netBudget.amount), 'rate') : words('no net budget');
}

/** What the body's own floors ask of its general reserves together. */
export const generalMinimumRow = (writer: ReportWriter, before: readonly Cell[]): Row =>
  writer.moneyRow(MINIMUM, generalFloor, { before, provenance: { source: FLOOR_SET_BY } });

/** What must stay in the general reserves of a year. */
export const generalFloor = (year: Year): Exact =>
  exactKind.total(
    [...year.reserves.balances].filter(([reserve]) => reserve.kind === 'general').map(([, balance]) => balance.floor),
    '£',
  );

/** What the risks call for, the same in every year. */
export const riskMinimumRow = (writer: ReportWriter, minimum: RiskMinimum | undefined, before: readonly Cell[]): Row =>
  minimum
    ? writer.moneyRow(RISK_BASED, () => minimum.total, { before, provenance: { source: RISKS_CALL_FOR_IT } })
    : writer.absentRow(RISK_BASED, 'money', { before });

/** The general reserve above which a justification is published. */
export const justificationRow = (writer: ReportWriter, label: string, before: readonly Cell[]): Row =>
  writer.row({ id: 'justificationLevel', label }, 'money', year => justificationLevel(writer.plan, year), { before });

function justificationLevel(plan: Plan, year: Year): Cell {
  const known = publishedShare(plan, year.year);
  if (year.netBudget.fault) return figure(year.netBudget.fault, 'money');
  if (!known) return words('no published share');
  const level = justifiedAbove(plan, year);
  return level ? figure(level, 'money', provenanceOfShare(known)) : words('no net budget');
}
