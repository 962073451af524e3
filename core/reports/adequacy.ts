import { inPercent, inPounds } from '../figures/in-words';
import { roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import type { Fault } from '../figures/figure';
import { CompleteMap, itemAt } from '../lookups';
import { adjustedAmount, isTyped, sameWords } from '../plan/cells';
import { movementsByReserve } from '../plan/movements-made';
import { oncePer } from '../plan/once-per';
import { provenanceOf } from '../plan/settle/context';
import type { Policy, Reserve } from '../plan/read-reserves';
import { riskMinimumOf } from '../plan/risk-minimum';
import type { RiskMinimum } from '../plan/risk-minimum';
import { changeInReserves, levelOfReserves, monthsOfSpending, yearsMet, yearsOfReserves } from '../reserves/resilience';
import { RISKS_CALL_FOR_IT } from '../reserves/risk-based-minimum';
import type { RiskAllowance } from '../reserves/risk-based-minimum';
import { yearName } from '../years/financial-year';
import { generalShareRow, justificationRow, riskMinimumRow } from './general-reserve';
import { ABSENT, figure, rowOfTable, words } from './report';
import type { Cell, Report, Row, Unit } from './report';
import { wordsColumn } from './report-writer';
import type { ReportWriter, Year } from './report-writer';
import { floorRows, openingOf } from './reserves';

const SHARE_DECIMALS = 6;
const INDEX = 'CIPFA, Financial Resilience Index';
const BORROWED = 'borrowed from CIPFA’s Financial Resilience Index, which covers English councils; not a predictor';

/**
 * Whether reserves are enough: the minimum that the plan's risks call for, beside the body's own floor and targets, the
 * level that needs a justification, months of spending, the runway of each reserve, and resilience measures.
 */
export function adequacyReport(writer: ReportWriter): Report {
  return writer.report({ id: 'adequacy', title: 'Whether reserves are enough' }, 'Adequacy', adequacyRows(writer), {
    before: [wordsColumn('basis', 'Basis')],
  });
}

function adequacyRows(writer: ReportWriter): Row[] {
  const { plan } = writer;
  if (!plan.has('Reserve'))
    return [
      writer.row({ id: 'adequacy', label: 'Adequacy' }, 'words', () => ABSENT, {
        role: 'note',
        before: [words('the plan has no Reserve table')],
      }),
    ];
  const minimum = riskMinimumOf(plan);
  const margin = { id: 'marginOverRisk', label: 'Above or below the risk-based minimum' };
  const before = [words('general reserve less the minimum; below nil it falls short')];
  return [
    ...(minimum
      ? minimum.allowances.map((risk, index) =>
          writer.moneyRow({ id: rowOfTable('Risk', risk.name), label: risk.name }, () => allowanceOf(risk, index, minimum), {
            provenance: provenanceOf(itemAt(plan.risks, index).source),
            before: [words(basisOf(risk, itemAt(plan.risks, index).group, minimum))],
          }),
        )
      : []),
    {
      ...riskMinimumRow(writer, minimum, [words(minimum ? 'the allowances that count, added up' : 'the plan has no Risk table')]),
      role: 'total',
    },
    ...policyRows(writer),
    justificationRow(writer, 'Level that needs a justification', [words('the published share of the year’s net budget')]),
    writer.moneyRow('generalReserve', year => year.generalReserve, { before: [words('closing balance')] }),
    generalShareRow(writer, [words('of the year’s net budget')]),
    minimum
      ? writer.moneyRow(margin, year => year.generalReserve.minus(minimum.total), { before, provenance: { source: RISKS_CALL_FOR_IT } })
      : writer.absentRow(margin, 'money', { before }),
    ...measureRows(writer),
    ...plan.reserves.filter(reserve => reserve.kind !== 'unusable').flatMap(reserve => runwayRows(reserve, writer)),
  ];
}

const countedByGroup = oncePer(
  (allowances: readonly RiskAllowance[]) => new CompleteMap(allowances.filter(one => one.counts).map(one => [one.group, one])),
);

/** How a risk's allowance was made, in words. */
function basisOf(risk: RiskAllowance, group: string, { highestScore, allowances }: RiskMinimum): string {
  const made = risk.allowance
    ? 'allowance set by judgement'
    : risk.impact
      ? `exposure ${inPounds(risk.exposure)} × score ${risk.likelihood} × ${risk.impact} of ${highestScore * highestScore}`
      : `exposure ${inPounds(risk.exposure)} × likelihood ${inPercent(risk.likelihood)}`;
  if (risk.counts) return made;
  const largest = countedByGroup(allowances).of(risk.group);
  return `${made} = ${inPounds(risk.amount)}; not counted: of “${group}” only the largest, ${largest.name}, can happen`;
}

/** What counts of a risk: nil where only a larger one of its group can happen. */
const allowanceOf = (risk: RiskAllowance, index: number, { faults }: RiskMinimum): Decimal | Fault =>
  faults[index] ?? (risk.counts ? risk.amount : risk.amount.minus(risk.amount));

/** What the body's own policies ask of general reserves: floors, and targets of the Policy table. */
function policyRows(writer: ReportWriter): Row[] {
  const { plan } = writer;
  const general = plan.reserves.filter(reserve => reserve.kind === 'general');
  const targets = plan.policies.filter(
    policy => general.some(reserve => sameWords(reserve.name, policy.reserve)) && (isTyped(policy.target) || isTyped(policy.targetRate)),
  );
  return [
    ...floorRows(writer, general, floorBasis),
    ...targets.map(policy =>
      writer.moneyRow(
        { id: `target/${rowOfTable('Policy', policy.name)}`, label: `Target of ${policy.name}` },
        year => targetIn(policy, year),
        {
          provenance: provenanceOf(policy.target.source ?? policy.targetRate.source ?? ''),
          before: [words(targetBasis(policy))],
        },
      ),
    ),
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

function targetIn({ target, targetRate }: Policy, { netBudget }: Year): Decimal | Fault {
  const fault = target.fault ?? targetRate.fault ?? (isTyped(targetRate) ? netBudget.fault : undefined);
  if (fault) return fault;
  const share = isTyped(targetRate) ? roundedTo(adjustedAmount(targetRate).times(netBudget.amount), 2) : undefined;
  const amount = adjustedAmount(target);
  return share?.gt(amount) ? share : amount;
}

interface Measure {
  readonly id: string;
  readonly label: string;
  readonly basis: string;
  readonly unit: Unit;
  /** What it is measured from: a fault in these is the measure's. */
  readonly from: readonly Exact[];
  readonly measured: () => Decimal | string | undefined;
}

/** Months of spending, and the three measures borrowed from councils. */
function measureRows(writer: ReportWriter): Row[] {
  const years = writer.settled.years.map((year, index) => measuresIn(year, index, writer.settled.years));
  return itemAt(years, 0).map(({ id, label, basis, unit }, measure) =>
    writer.row({ id, label }, unit, (_, index) => shown(itemAt(itemAt(years, index), measure)), { before: [words(basis)] }),
  );
}

function shown({ from, measured, unit, basis }: Measure): Cell {
  const fault = from.find(one => one.fault)?.fault;
  if (fault) return figure(fault, unit);
  const value = measured();
  return value === undefined
    ? words('not known')
    : typeof value === 'string'
      ? words(value)
      : figure(roundedTo(value, SHARE_DECIMALS), unit, basis.includes(BORROWED) ? { source: INDEX } : {});
}

function measuresIn(year: Year, index: number, years: readonly Year[]): Measure[] {
  const { generalReserve, totalReserves, spending, netBudget } = year;
  const usable = [
    openingOf(itemAt(years, 0), ['general', 'earmarked', 'capital']),
    ...years.slice(0, index + 1).map(one => one.totalReserves),
  ];
  const balances = usable.map(one => one.amount);
  return [
    {
      id: 'monthsInGeneralReserve',
      label: 'Months of spending in the general reserve',
      basis: 'general reserve ÷ a twelfth of the year’s spending',
      unit: 'months',
      from: [generalReserve, spending],
      measured: () => monthsOfSpending(generalReserve.amount, spending.amount),
    },
    {
      id: 'monthsInReserves',
      label: 'Months of spending in all reserves',
      basis: 'total reserves ÷ a twelfth of the year’s spending',
      unit: 'months',
      from: [totalReserves, spending],
      measured: () => monthsOfSpending(totalReserves.amount, spending.amount),
    },
    {
      id: 'levelOfReserves',
      label: 'Level of reserves',
      basis: `total reserves ÷ net budget; ${BORROWED}`,
      unit: 'rate',
      from: [totalReserves, netBudget],
      measured: () => levelOfReserves(totalReserves.amount, netBudget.amount),
    },
    {
      id: 'changeInReserves',
      label: 'Change in reserves',
      basis: `average yearly change over three years, fewer at the plan’s start; ${BORROWED}`,
      unit: 'rate',
      from: usable,
      measured: () => changeInReserves(balances),
    },
    {
      id: 'sustainabilityOfReserves',
      label: 'Sustainability of reserves',
      basis: `years they last at the average fall of three years, fewer at the plan’s start; ${BORROWED}`,
      unit: 'years',
      from: usable,
      measured: () => yearsOfReserves(balances),
    },
  ];
}

/** For how many years, from each one on, a reserve meets what is asked of it at or above its floor; only for reserves that are drawn on. */
function runwayRows(reserve: Reserve, writer: ReportWriter): Row[] {
  const { years } = writer.settled;
  const made = years.map(year =>
    (movementsByReserve(year).get(reserve) ?? []).filter(one => one.reserve === reserve && one.kind !== 'contribution'),
  );
  if (!made.flat().length) return [];
  const byYear = years.map((year, index) => ({
    ...year.reserves.balances.of(reserve),
    isCut: itemAt(made, index).some(one => one.made.amount.lt(one.asked.amount)),
  }));
  const fault = byYear.map(one => one.closing.fault ?? one.floor.fault).find(Boolean);
  const left = (index: number): Decimal =>
    yearsMet(byYear.slice(index).map(({ closing, floor, isCut }) => ({ closing: closing.amount, floor: floor.amount, isCut })));
  return [
    writer.row(
      { id: `runway/${rowOfTable('Reserve', reserve.name)}`, label: `Runway of ${reserve.name}` },
      'years',
      (_, index) => figure(fault ?? left(index), 'years'),
      { before: [words('years from this one on, within the plan, whose drawdowns are met in full at or above the floor')] },
    ),
  ];
}
