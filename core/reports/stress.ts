import { inPercent, inPounds, listed } from '../figures/in-words';
import { Decimal, roundedTo } from '../figures/decimal';
import { itemAt } from '../lookups';
import type { Assumption } from '../plan/read-body';
import { bearersInWords, overspendInWords } from '../plan/overspend';
import { OVERSPEND_FALLS_ON } from '../plan/overspend-facts';
import type { Plan } from '../plan/plan';
import { adjustedAmount, isTyped } from '../plan/cells';
import { yearName } from '../years/financial-year';
import { ABSENT, EMPTY, figure, rowOfTable, words } from './report';
import type { Cell, Report, Row, Unit } from './report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';
import { FloorTest } from './reverse-stress';
import type { BreakingChange, BrokenFloor, Stress } from './reverse-stress';

const RATE_STEP = new Decimal('0.00001');
const PENNY = new Decimal('0.01');
/** How far each way a change is tried: 25 percentage points, £10,000 an FTE, £100m. */
const WIDEST_RATE = new Decimal('0.25');
const WIDEST_PER_FTE = new Decimal(10_000);
const WIDEST_POUNDS = new Decimal(100_000_000);

const COLUMNS = [
  nameColumn('Stress'),
  wordsColumn('unit', 'Unit'),
  figureColumn('smallestChange', 'Smallest change'),
  wordsColumn('reserve', 'Reserve'),
  wordsColumn('year', 'Year'),
  wordsColumn('inWords', 'In words'),
];

const AS_IT_STANDS = { id: 'asItStands', label: 'Plan as it stands' };

/**
 * Reverse stress: for each assumption the smallest change, the same in every year, that breaks a reserve’s floor, with the
 * reserve and the first year. What a change adds to the remaining gap falls on the reserve that bears an overspend, as in
 * RISK and SOLVE; the plan’s own is taken to be closed, and a first row says what it would do. Found exactly, on steps of 0.001% or a
 * penny, within stated bounds; larger changes the same way are taken to break it too.
 */
export function stressReport({ plan, settled }: ReportWriter): Report {
  const report = (rows: readonly Row[]) =>
    reportOf({ id: 'stress', title: 'What would break a reserve’s floor', moneyUnit: plan.body.moneyUnit }, COLUMNS, rows);
  if (!plan.has('Reserve')) return report([row(AS_IT_STANDS, '', ABSENT, undefined, 'The plan has no Reserve table.')]);
  const test = new FloorTest(settled);
  if (test.fault) return report([row(AS_IT_STANDS, '', figure(test.fault, 'number'), undefined, test.fault.sentence)]);
  return report([
    statusRow(test),
    ...plan.assumptions.map(one => assumptionRow(one, test)),
    ...(plan.changes.some(one => one.kind === 'saving') ? [deliveryRow(plan, test)] : []),
    {
      id: 'overspendFallsOn',
      label: OVERSPEND_FALLS_ON,
      role: 'note',
      unit: 'words',
      cells: [EMPTY, EMPTY, words(bearersInWords(plan)), EMPTY, words(overspendInWords(plan))],
    },
  ]);
}

function row(name: Pick<Row, 'id' | 'label'>, unit: string, change: Cell, floor: BrokenFloor | undefined, sentence: string): Row {
  return {
    ...name,
    role: name === AS_IT_STANDS ? 'note' : 'row',
    unit: change.kind === 'figure' ? change.unit : 'words',
    cells: [words(unit), change, ...(floor ? [words(floor.reserve), words(yearName(floor.year))] : [EMPTY, EMPTY]), words(sentence)],
  };
}

/** The plan without any change: floors that do not hold, now or if its own gap fell on the general reserve. */
function statusRow(test: FloorTest): Row {
  const [broken, byOwnGap] = [test.broken, test.brokenByOwnGap];
  if (broken.length)
    return row(
      AS_IT_STANDS,
      '',
      figure(new Decimal(0), 'number'),
      broken[0],
      `Without any change ${listed(broken.map(inWords))}. The rows below leave ${broken.length === 1 ? 'that' : 'those'} out.`,
    );
  const holds = 'Every floor holds.';
  if (!byOwnGap.length) return row(AS_IT_STANDS, '', words('none'), undefined, holds);
  return row(
    AS_IT_STANDS,
    '',
    words('none'),
    undefined,
    `${holds} If the plan’s own remaining gap fell on the general reserve, ${inWords(itemAt(byOwnGap, 0))}.`,
  );
}

const inWords = ({ reserve, year, by }: BrokenFloor): string =>
  `${reserve} would be below its floor in ${yearName(year)} by ${inPounds(Decimal.max(roundedTo(by, 2), PENNY))}`;

function assumptionRow(assumption: Assumption, test: FloorTest): Row {
  const { name, unit } = assumption;
  const isRate = unit.startsWith('%');
  const widest = isRate ? WIDEST_RATE : unit === '£ per FTE' ? WIDEST_PER_FTE : WIDEST_POUNDS;
  const [lowest, highest] = unit === '%' ? levelBounds(assumption, test.base.plan, widest) : [widest.neg(), widest];
  const stress: Stress = { step: isRate ? RATE_STEP : PENNY, lowest, highest, marginsAt: by => test.underAssumption(name, by) };
  const said = (amount: Decimal) => (isRate ? `${inPercent(amount, 3).replace('%', '')} percentage points` : inPounds(amount));
  return changeRow(
    { id: rowOfTable('Assumption', name), label: name },
    unit,
    isRate ? 'rate' : 'pounds',
    test.smallest(stress),
    { lowest, highest },
    said,
    by => `${by.gt(0) ? 'higher' : 'lower'} by ${said(by.abs())} in every year`,
  );
}

/** A level, such as a vacancy rate, stays between nil and all. */
function levelBounds({ years }: Assumption, { horizon }: Plan, widest: Decimal): [Decimal, Decimal] {
  const levels = horizon.years.map(year => adjustedAmount(years.get(year) ?? {}));
  const least = Decimal.max(0, Decimal.min(...levels));
  const most = Decimal.min(1, Decimal.max(...levels));
  return [Decimal.min(widest, least).neg(), Decimal.min(widest, new Decimal(1).minus(most))];
}

/** Savings that fall short alike: the share of each saving counted that does not come. */
function deliveryRow(plan: Plan, test: FloorTest): Row {
  const highest = new Decimal(1);
  const short = (by: Decimal): Plan => ({
    ...plan,
    changes: plan.changes.map(change =>
      change.kind !== 'saving' || change.delivery.fault
        ? change
        : {
            ...change,
            delivery: { amount: (isTyped(change.delivery) ? adjustedAmount(change.delivery) : highest).times(highest.minus(by)) },
          },
    ),
  });
  const stress: Stress = { step: RATE_STEP, lowest: new Decimal(0), highest, marginsAt: by => test.underPlan(short(by)) };
  return changeRow(
    { id: 'savingsNotDelivered', label: 'Savings not delivered' },
    'share',
    'rate',
    test.smallest(stress),
    { lowest: new Decimal(0), highest },
    amount => inPercent(amount, 3),
    by => `${inPercent(by, 3)} of every saving does not come`,
  );
}

function changeRow(
  name: Pick<Row, 'id' | 'label'>,
  unit: string,
  counted: Unit,
  found: BreakingChange | undefined,
  { lowest, highest }: Pick<Stress, 'lowest' | 'highest'>,
  said: (amount: Decimal) => string,
  changed: (by: Decimal) => string,
): Row {
  if (!found) {
    const tried = lowest.isZero() ? ` up to ${said(highest)}` : `, from ${said(lowest.abs())} lower to ${said(highest)} higher`;
    return row(name, unit, words('none'), undefined, `No change breaks a floor${tried}.`);
  }
  const { change, floor } = found;
  return row(name, unit, figure(change, counted), floor, `${name.label}: ${changed(change)}, and ${inWords(floor)}.`);
}
