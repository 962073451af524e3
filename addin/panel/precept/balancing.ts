import type { Decimal } from '../../../core/figures/decimal';
import { findOrThrow } from '../../../core/lookups';
import type { Table } from '../../../core/plan/cells';
import { canMoveRise } from '../plan/drivers';
import { BAND_D } from '../plan/levers';
import { movementInWords } from '../plan/moves';
import type { Move } from '../plan/moves';
import { amountIn } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { balancesOf } from '../reserves/balances';
import { movementDrivers } from '../reserves/movement-drivers';
import { triedAnswers } from '../plan/tried';
import type { DriverAnswers } from '../plan/tried';
import { fullPounds } from '../words/pounds';

/** Something that would make spending, income and precept meet, to be tried with one click. */
export interface Balancing {
  readonly words: string;
  readonly move: Move;
}

/**
 * What would balance a year: a drawdown of the plan made larger or smaller by what is missing, where its reserve holds it, or
 * counted where it does not count yet; and the Band D that closes a shortfall, where the limit allows it. Each is tried
 * first: a reserve may not bear it together with its other years, and a Band D leaves what the authorities’ parts are rounded by.
 */
export function waysToBalance(
  model: PlanModel,
  current: DriverAnswers,
  values: readonly Table[],
  year: string,
  missing: Decimal,
): Balancing[] {
  return [...byMovement(model, current, year, missing), ...byBandD(model, current, values, year, missing)].flatMap(way => {
    const tried = triedAnswers(model, current, [way.move]);
    const leaves = answer(() => outOfBalance(rowsIn(model.planReport('statutory', tried.scenario, tried.tables)).rows, year));
    if (!leaves.known || !leaves.value?.known) return [];
    const remainder = leaves.value.value;
    if (remainder.isZero()) return [way];
    if (way.move.kind === 'movement' || remainder.abs().gte(missing.abs())) return [];
    return [
      {
        ...way,
        words: `${way.words}; ${fullPounds(remainder.abs())} is ${remainder.isPositive() ? 'still to find' : 'left over'} by rounding`,
      },
    ];
  });
}

/** Above nil, what is still to be found; below it, what is left over. */
export const outOfBalance = (rows: readonly ReportRow[], year: string) => rows.find(row => row.id === 'outOfBalance')?.figure(year);

function byMovement(model: PlanModel, { scenario, tables }: DriverAnswers, year: string, missing: Decimal): Balancing[] {
  const balances = balancesOf(model, scenario, tables);
  const drivers = balances.known ? answer(() => movementDrivers(scenario, tables, year, balances.value.all)) : balances;
  if (!drivers.known) return [];
  return drivers.value.flatMap(({ row, reserve, pounds, unit, counts, balanceWithoutIt }): Balancing[] => {
    const targetPounds = missing
      .neg()
      .plus(counts ? pounds : 0)
      .toNumber();
    /* What was agreed as a drawdown is not offered as a contribution. */
    if (-targetPounds > balanceWithoutIt || (!counts && targetPounds * pounds < 0)) return [];
    return [
      {
        words: `“${row}”, ${reserve}: ${movementInWords(targetPounds)} in ${year}${counts ? '' : ', and counted'}`,
        move: { kind: 'movement', row, year, pounds: targetPounds, unit, counts },
      },
    ];
  });
}

function byBandD(model: PlanModel, current: DriverAnswers, values: readonly Table[], year: string, missing: Decimal): Balancing[] {
  const { scenario, tables } = current;
  const [bandD, rise] = [amountIn(current.precept, 'bandD', year), amountIn(current.precept, 'rise', year)];
  const { solve } = model;
  if (!solve || !missing.isPositive() || !canMoveRise(values) || !bandD.known || !rise.known) return [];
  const solved = answer(() => findOrThrow(rowsIn(solve(BAND_D, year, 'gap', 0, scenario, tables)).rows, ({ id }) => id === 'answer'));
  if (!solved.known || !solved.value.isTrue('reachable')) return [];
  const targetBandD = solved.value.figure('lever');
  if (!targetBandD.known) return [];
  return [
    {
      words: `Band D of ${fullPounds(targetBandD.value, Math.max(2, targetBandD.value.decimalPlaces()))} in ${year}`,
      move: { kind: 'rise', year, pounds: rise.value.plus(targetBandD.value).minus(bandD.value).toNumber() },
    },
  ];
}
