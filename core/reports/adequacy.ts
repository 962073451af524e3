import { inPercent, inPounds } from '../figures/in-words';
import { roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { sameWords } from '../plan/cells';
import { movementsMade } from '../plan/movements-made';
import type { Policy, Reserve } from '../plan/read-reserves';
import { riskMinimumOf } from '../plan/risk-minimum';
import type { RiskMinimum } from '../plan/risk-minimum';
import { adjustedAmount, isTyped } from '../plan/cells';
import type { YearFigures } from '../plan/settle/settle';
import { changeInReserves, levelOfReserves, monthsOfSpending, yearsMet, yearsOfReserves } from '../reserves/resilience';
import type { RiskAllowance } from '../reserves/risk-based-minimum';
import { terms } from '../terms';
import { yearName } from '../years/financial-year';
import { cellOf, NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';
import { generalShare, openingOf } from './reserves';
import { justificationLevel } from './strategy';

const SHARE_DECIMALS = 6;
const BORROWED = 'borrowed from CIPFA’s Financial Resilience Index, which covers English councils; no predictor';
type YearCell = (year: YearFigures<Exact>, index: number) => ReportCell;

/**
 * Whether reserves are enough: the minimum that the plan's risks call for, beside the body's own floor and targets, the
 * level that needs a justification, months of spending, the runway of each reserve, and resilience measures.
 */
export function adequacyReport(writer: TableWriter): ReportTable {
  const { plan } = writer;
  const header = writer.header('Adequacy', 'Basis');
  if (!plan.has('Reserve')) return [header, ['Adequacy', 'the plan has no Reserve table', ...writer.absentRow('').slice(1)]];
  const minimum = riskMinimumOf(plan);
  return [
    header,
    ...(minimum?.allowances ?? []).map((risk, index) =>
      rowOf(writer, risk.name, basisOf(risk, plan.risks[index]!.group, minimum!), () => riskCell(risk, index, minimum!, writer)),
    ),
    rowOf(writer, 'Risk-based minimum', minimum ? 'the allowances that count, added up' : 'the plan has no Risk table', () =>
      minimum ? writer.money(minimum.total) : NOT_MODELLED,
    ),
    ...policyRows(writer),
    rowOf(writer, 'Level that needs a justification', 'the published share of the year’s net budget', year =>
      justificationLevel(year, writer),
    ),
    rowOf(writer, terms.generalReserve.label, 'closing balance', year => writer.money(year.generalReserve)),
    rowOf(writer, 'General reserve %', 'of the year’s net budget', generalShare),
    rowOf(writer, 'Above or below the risk-based minimum', 'general reserve less the minimum; below nil it falls short', year =>
      minimum ? writer.money(year.generalReserve.minus(minimum.total)) : NOT_MODELLED,
    ),
    ...measureRows(writer),
    ...plan.reserves.filter(reserve => reserve.kind !== 'unusable').flatMap(reserve => runwayRows(reserve, writer)),
  ];
}

const rowOf = (writer: TableWriter, name: string, basis: string, cell: YearCell): ReportCell[] => [
  name,
  basis,
  ...writer.settled.years.map(cell),
];

/** How a risk's allowance was made, in words. */
function basisOf(risk: RiskAllowance, group: string, { highestScore, allowances }: RiskMinimum): string {
  const made = risk.allowance
    ? 'allowance set by judgement'
    : risk.impact
      ? `exposure ${inPounds(risk.exposure)} × score ${risk.likelihood} × ${risk.impact} of ${highestScore * highestScore}`
      : `exposure ${inPounds(risk.exposure)} × likelihood ${inPercent(risk.likelihood)}`;
  if (risk.counts) return made;
  const largest = allowances.find(one => one.counts && one.group === risk.group)!;
  return `${made} = ${inPounds(risk.amount)}; not counted: of “${group}” only the largest, ${largest.name}, can happen`;
}

function riskCell(risk: RiskAllowance, index: number, { faults }: RiskMinimum, writer: TableWriter): ReportCell {
  const fault = faults[index];
  if (fault) return cellOf(fault);
  return writer.money(risk.counts ? risk.amount : risk.amount.minus(risk.amount));
}

/** What the body's own policies ask of general reserves: floors, and targets of the Policy table. */
function policyRows(writer: TableWriter): ReportCell[][] {
  const { plan } = writer;
  const general = plan.reserves.filter(reserve => reserve.kind === 'general');
  const floors = general
    .filter(reserve => isTyped(reserve.floor) || isTyped(reserve.floorRate))
    .map(reserve =>
      rowOf(writer, `Floor of ${reserve.name}`, floorBasis(reserve), year =>
        writer.money(year.reserves.balances.get(reserve)!.floor.rounded('penny')),
      ),
    );
  const targets = plan.policies.filter(
    policy => general.some(reserve => sameWords(reserve.name, policy.reserve)) && (isTyped(policy.target) || isTyped(policy.targetRate)),
  );
  return [
    ...floors,
    ...targets.map(policy => rowOf(writer, `Target of ${policy.name}`, targetBasis(policy), year => targetCell(policy, year, writer))),
  ];
}

function floorBasis({ floor, floorRate }: Reserve): string {
  const [amount, share] = [
    isTyped(floor) && !floor.fault ? inPounds(adjustedAmount(floor)) : '',
    isTyped(floorRate) && !floorRate.fault ? `${inPercent(adjustedAmount(floorRate), 3)} of the net budget` : '',
  ];
  return amount && share ? `the higher of ${amount} and ${share}` : amount || share;
}

const targetBasis = ({ to, targetRate }: Policy): string =>
  `${isTyped(targetRate) ? `${inPercent(adjustedAmount(targetRate), 3)} of the net budget` : 'an amount'}${to === undefined ? '' : `, by ${yearName(to)}`}`;

function targetCell({ target, targetRate }: Policy, { netBudget }: YearFigures<Exact>, writer: TableWriter): ReportCell {
  const fault = target.fault ?? targetRate.fault ?? (isTyped(targetRate) ? netBudget.fault : undefined);
  if (fault) return cellOf(fault);
  const share = isTyped(targetRate) ? roundedTo(adjustedAmount(targetRate).times(netBudget.amount), 2) : undefined;
  const amount = adjustedAmount(target);
  return writer.money(share?.gt(amount) ? share : amount);
}

/** Months of spending, and the three measures borrowed from councils. */
function measureRows(writer: TableWriter): ReportCell[][] {
  const { years } = writer.settled;
  const usable = (until: number): Exact[] => [
    openingOf(years[0]!, ['general', 'earmarked', 'capital']),
    ...years.slice(0, until + 1).map(year => year.totalReserves),
  ];
  const shown = (figures: readonly Exact[], measure: () => Decimal | string | undefined): ReportCell => {
    const fault = figures.find(figure => figure.fault)?.fault;
    if (fault) return cellOf(fault);
    const value = measure();
    return value === undefined ? 'not known' : typeof value === 'string' ? value : roundedTo(value, SHARE_DECIMALS);
  };
  const balances = (index: number) => usable(index).map(figure => figure.amount);
  return [
    rowOf(writer, 'Months of spending in the general reserve', 'general reserve ÷ a twelfth of the year’s spending', year =>
      shown([year.generalReserve, year.spending], () => monthsOfSpending(year.generalReserve.amount, year.spending.amount)),
    ),
    rowOf(writer, 'Months of spending in all reserves', 'total reserves ÷ a twelfth of the year’s spending', year =>
      shown([year.totalReserves, year.spending], () => monthsOfSpending(year.totalReserves.amount, year.spending.amount)),
    ),
    rowOf(writer, 'Level of reserves', `total reserves ÷ net budget; ${BORROWED}`, year =>
      shown([year.totalReserves, year.netBudget], () => levelOfReserves(year.totalReserves.amount, year.netBudget.amount)),
    ),
    rowOf(writer, 'Change in reserves', `average yearly change over three years, fewer at the plan’s start; ${BORROWED}`, (_, index) =>
      shown(usable(index), () => changeInReserves(balances(index))),
    ),
    rowOf(
      writer,
      'Sustainability of reserves',
      `years they last at the average fall of three years, fewer at the plan’s start; ${BORROWED}`,
      (_, index) => shown(usable(index), () => yearsOfReserves(balances(index))),
    ),
  ];
}

/** For how many years, from each one on, a reserve meets what is asked of it at or above its floor; only for reserves that are drawn on. */
function runwayRows(reserve: Reserve, writer: TableWriter): ReportCell[][] {
  const { years } = writer.settled;
  const made = years.map(year => movementsMade(year).filter(one => one.reserve === reserve && one.kind !== 'contribution'));
  if (!made.flat().length) return [];
  const byYear = years.map((year, index) => ({
    ...year.reserves.balances.get(reserve)!,
    isCut: made[index]!.some(one => one.made.amount.lt(one.asked.amount)),
  }));
  const fault = byYear.map(one => one.closing.fault ?? one.floor.fault).find(Boolean);
  const left = (index: number): Decimal =>
    yearsMet(byYear.slice(index).map(({ closing, floor, isCut }) => ({ closing: closing.amount, floor: floor.amount, isCut })));
  return [
    rowOf(
      writer,
      `Runway of ${reserve.name}`,
      'years from this one on, within the plan, whose drawdowns are met in full at or above the floor',
      (_, index) => (fault ? cellOf(fault) : left(index)),
    ),
  ];
}
