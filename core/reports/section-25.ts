import { inPounds, listed } from '../figures/in-words';
import type { Exact } from '../figures/exact';
import { exactKind } from '../figures/exact';
import { FIGURE_STATUSES } from '../figures/figure';
import { checkPlan } from '../plan/checks';
import { largestFirst, riskMinimumOf } from '../plan/risk-minimum';
import { adjustedAmount } from '../plan/cells';
import type { YearFigures } from '../plan/settle/settle';
import { terms } from '../terms';
import { yearName } from '../years/financial-year';
import { cellOf, NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';
import { generalShare } from './reserves';
import { justificationLevel } from './strategy';

const LARGEST_RISKS = 5;

/**
 * What the chief finance officer’s statement draws on: how robust the estimates are, whether reserves are adequate, the
 * largest risks, and what the plan assumes with how firm each assumption is. It supports the statement; it is not one.
 *
 * Source: Local Government Act 2003, s.25.
 */
export function section25Report(writer: TableWriter): ReportTable {
  return [
    writer.header('Section 25', 'Basis'),
    ...robustnessRows(writer),
    ...adequacyRows(writer),
    ...riskRows(writer),
    ...assumptionRows(writer),
  ];
}

type RowCells = (name: string, basis: string, cell: (year: YearFigures<Exact>) => ReportCell) => ReportCell[];
const rowsOf =
  (writer: TableWriter): RowCells =>
  (name, basis, cell) => [name, basis, ...writer.settled.years.map(cell)];

function robustnessRows(writer: TableWriter): ReportCell[][] {
  const row = rowsOf(writer);
  const money = (name: string, basis: string, of: (year: YearFigures<Exact>) => Exact) => row(name, basis, year => writer.money(of(year)));
  return [
    money(terms.netBudget.label, 'spending less savings counted, specific grants and income', year => year.netBudget),
    money(terms.savingsCounted.label, 'savings × how sure their delivery is', year => year.savingsCounted),
    money(terms.savingsNotCounted.label, 'the rest of the savings named', year => year.savingsNotCounted),
    money(terms.remainingGap.label, 'after savings and reserves; above nil is a shortfall', year => year.remainingGap),
    money(terms.structuralGap.label, 'what recurs: without one-offs, funding that ends, and reserves', year => year.structuralGap),
    money(terms.drawdowns.label, 'from reserves, once each', year => year.drawdowns),
    row('Findings', findingsInWords(writer), () => ''),
  ];
}

function findingsInWords({ settled }: TableWriter): string {
  checkPlan(settled);
  const found = settled.plan.findings.inOrder();
  const count = (severity: string, one: string, many: string) => {
    const number = found.filter(each => each.severity === severity).length;
    return `${number} ${number === 1 ? one : many}`;
  };
  return `${count('error', 'error', 'errors')} to mend before the figures can be relied on, ${count('warning', 'rule or good practice', 'rules or good practices')} not kept; the report “checks” lists them`;
}

function adequacyRows(writer: TableWriter): ReportCell[][] {
  const { plan } = writer;
  const row = rowsOf(writer);
  if (!plan.has('Reserve')) return [row('Adequacy of reserves', 'the plan has no Reserve table', () => NOT_MODELLED)];
  const minimum = riskMinimumOf(plan);
  return [
    row('Adequacy of reserves', adequacyInWords(writer), () => ''),
    row(terms.generalReserve.label, 'closing balance', year => writer.money(year.generalReserve)),
    row('General reserve %', 'of the year’s net budget', generalShare),
    row('Minimum of the general reserve', 'set by the body: its floor', year => writer.money(generalFloor(year).rounded('penny'))),
    row('Risk-based minimum', minimum ? 'what the Risk table calls for' : 'the plan has no Risk table', () =>
      minimum ? writer.money(minimum.total) : NOT_MODELLED,
    ),
    row('Level that needs a justification', 'the published share of the net budget', year => justificationLevel(year, writer)),
    row(terms.totalReserves.label, 'general, earmarked and capital; none unusable', year => writer.money(year.totalReserves)),
  ];
}

/** What must stay in the general reserves of a year. */
export const generalFloor = (year: YearFigures<Exact>): Exact =>
  exactKind.total(
    [...year.reserves.balances].filter(([reserve]) => reserve.kind === 'general').map(([, balance]) => balance.floor),
    '£',
  );

/** In which years the general reserve stands below its floor or below the risk-based minimum. */
function adequacyInWords({ settled, plan }: TableWriter): string {
  const minimum = riskMinimumOf(plan);
  const unknown = settled.years.map(year => year.generalReserve.fault ?? generalFloor(year).fault).find(Boolean) ?? minimum?.total.fault;
  if (unknown) return `not known: ${unknown.sentence}`;
  const below = (of: (year: YearFigures<Exact>) => Exact) =>
    settled.years.filter(year => year.generalReserve.amount.lt(of(year).amount)).map(year => yearName(year.year));
  const parts = [
    ['its floor', below(generalFloor)] as const,
    ...(minimum ? [['the risk-based minimum', below(() => minimum.total)] as const] : []),
  ].map(([what, years]) => (years.length ? `below ${what} in ${listed(years)}` : `at or above ${what} in every year`));
  const shortfalls = settled.years.filter(year => !year.remainingGap.fault && year.remainingGap.amount.gt(0));
  const open = shortfalls.length
    ? `; a remaining gap is open in ${listed(shortfalls.map(year => yearName(year.year)))}, which no reserve meets`
    : '';
  return `the general reserve stands ${listed(parts)}${open}`;
}

function riskRows(writer: TableWriter): ReportCell[][] {
  const minimum = riskMinimumOf(writer.plan);
  if (!minimum) return [];
  return largestFirst(minimum)
    .slice(0, LARGEST_RISKS)
    .map((risk, index) =>
      rowsOf(writer)(
        `Risk ${index + 1}: ${risk.name}`,
        `could cost ${inPounds(risk.exposure)}; allowed for in the risk-based minimum`,
        () => writer.money(risk.amount),
      ),
    );
}

function assumptionRows(writer: TableWriter): ReportCell[][] {
  const { assumptions } = writer.plan;
  const weakest = FIGURE_STATUSES.filter(status => assumptions.some(one => one.status === status)).at(-1);
  const row = rowsOf(writer);
  return [
    ...(weakest ? [row('Weakest assumption', `the least firm of the plan’s assumptions is ${weakest}`, () => '')] : []),
    ...assumptions.map(one =>
      row(`Assumption: ${one.name}`, [one.unit, one.status, one.source].filter(Boolean).join('; '), year => {
        const cell = one.years.get(year.year) ?? {};
        return cellOf(cell.fault ?? adjustedAmount(cell));
      }),
    ),
  ];
}
