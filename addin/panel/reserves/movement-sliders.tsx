import { useId, useMemo, useState } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { Decimal, adjustedAmount, readPlan, yearName } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import { DriverSlider } from '../plan/driver-slider';
import { movementInWords, target } from '../plan/moves';
import type { Move, MovementMove } from '../plan/moves';
import { answer, known } from '../reading/plan-model';
import { sameName } from '../reading/plan-tables';
import { Section } from '../shell/section';
import type { Balances, Balance } from './balances';

const useStyles = makeStyles({
  scope: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  select: { flexGrow: 1, minWidth: 0 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

interface MovementSlidersProps {
  readonly scenario: string;
  readonly values: readonly Table[];
  readonly years: readonly string[];
  readonly year: string;
  /** As the plan stands, nothing moved. */
  readonly balances: Balances;
  readonly moves: readonly Move[];
  move(move: Move): void;
  undo(key: string): void;
}

/** What is drawn from each reserve or paid into it in a year, to be moved; the balances above answer. */
export function MovementSliders({ scenario, values, years, year: shown, balances, moves, move, undo }: MovementSlidersProps) {
  const styles = useStyles();
  const id = useId();
  const [chosen, choose] = useState('');
  const year = years.includes(chosen) ? chosen : shown;
  const drivers = useMemo(() => answer(() => movementDrivers(scenario, values, year, balances.all)), [scenario, values, year, balances]);
  if (!drivers.known) return null;
  return (
    <Section help="drawdowns" title={`Drawdowns and contributions, ${year}`}>
      <div className={styles.scope}>
        <label htmlFor={id}>Year</label>
        <Select id={id} className={styles.select} size="small" value={year} onChange={(_, data) => choose(data.value)}>
          {years.map(one => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </div>
      {drivers.value.length === 0 && <p className={styles.text}>No row of Movement can be moved in {year}.</p>}
      {drivers.value.map(({ row, reserve, pounds, lowest, highest, step, counts, status, unit }) => {
        const place: MovementMove = { kind: 'movement', row, year, pounds, unit, counts };
        const current = moves.find(one => target(one) === target(place));
        const now = current?.kind === 'movement' ? current.pounds : pounds;
        const standing = `${movementInWords(pounds)}${counts ? '' : `, ${status}: does not count`}`;
        const value = current ? `${movementInWords(pounds)} → ${movementInWords(now)}` : standing;
        return (
          <DriverSlider
            key={row}
            name={`${row} (${reserve})`}
            value={value}
            moved={current !== undefined}
            spoken={`${movementInWords(now)} in ${year}${current ? '' : ', not moved'}`}
            lowest={Math.round(lowest / step)}
            highest={Math.round(highest / step)}
            place={Math.round(now / step)}
            moveTo={steps => (counts && steps * step === pounds ? undo(target(place)) : move({ ...place, pounds: steps * step }))}
            undo={() => undo(target(place))}
          />
        );
      })}
    </Section>
  );
}

/** A movement of a reserve that can be moved in a year: what it comes to, and how far a slider goes, in £. */
export interface MovementDriver {
  readonly row: string;
  readonly reserve: string;
  /** Below nil for a drawdown. */
  readonly pounds: number;
  readonly lowest: number;
  readonly highest: number;
  readonly step: number;
  /** What the reserve holds in the year without it. */
  readonly there: number;
  readonly counts: boolean;
  readonly status: string;
  /** How many pounds one is in the plan’s tables. */
  readonly unit: number;
}

/** About so many places on a slider. */
const PLACES = 100;

/**
 * The movements of a plan in a year under a scenario. A drawdown goes as far as the reserve holds, a payment twice as far as
 * planned. An option that is not chosen has its own place on the screen, and of rows of one name none can be moved by name.
 */
export function movementDrivers(scenario: string, tables: readonly Table[], year: string, balances: readonly Balance[]): MovementDriver[] {
  const plan = readPlan(tables, scenario);
  const place = plan.horizon.years.findIndex(one => yearName(one) === year);
  const unit = plan.body.moneyUnit.pounds.toNumber();
  return plan.movements.flatMap(({ name, reserve, to, option, chosen, status, years }) => {
    const isAlone = plan.movements.filter(one => sameName(one.name, name)).length === 1;
    if (!isAlone || to || (option && !chosen) || place < 0) return [];
    const pounds = adjustedAmount(years.get(plan.horizon.years[place]!) ?? {});
    const counts = status === 'planned' || status === 'approved';
    const closing = balances.find(one => sameName(one.name, reserve))?.closings[place] ?? known(new Decimal(0));
    const closes = closing.known ? closing.value : new Decimal(0);
    const there = Decimal.max(counts ? closes.minus(pounds) : closes, 0);
    const least = pounds.gt(0) ? new Decimal(0) : Decimal.max(there, pounds.neg()).neg();
    const most = pounds.lt(0) ? new Decimal(0) : pounds.gt(0) ? pounds.times(2) : there;
    if (least.eq(most)) return [];
    const step = roundStep(most.minus(least).div(PLACES).toNumber());
    return [
      {
        row: name,
        reserve,
        pounds: pounds.toNumber(),
        lowest: Math.ceil(least.toNumber() / step) * step,
        highest: Math.floor(most.toNumber() / step) * step,
        step,
        there: there.toNumber(),
        counts,
        status,
        unit,
      },
    ];
  });
}

/** One, two or five and noughts: the least of these that is no less. */
function roundStep(least: number): number {
  let power = 1;
  while (power * 10 <= least) power *= 10;
  return power * ([1, 2, 5, 10].find(one => power * one >= least) ?? 10);
}
