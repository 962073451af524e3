import { useId, useState } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { rowOfTable } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import { amountIn } from '../reading/plan-answers';
import type { Answer } from '../reading/plan-model';
import { Section } from '../shell/section';
import { fullPounds, percent } from '../words/pounds';
import { DriverSlider } from './driver-slider';
import type { AssumptionDriver, SavingDriver } from './drivers';
import { EVERY_YEAR, inWords, target } from './moves';
import type { Move } from './moves';
import type { DriverAnswers } from './tried';

const useStyles = makeStyles({
  scope: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  select: { flexGrow: 1, minWidth: 0 },
});

interface AssumptionDriversProps {
  readonly drivers: readonly AssumptionDriver[];
  readonly years: readonly string[];
  /** The year whose figures are shown while every year is moved. */
  readonly year: string;
  readonly current: DriverAnswers;
  readonly tried: DriverAnswers;
  readonly moves: readonly Move[];
  move(move: Move): void;
  undo(key: string): void;
}

/** The plan's assumptions, each to be moved up or down from where it stands: in every year, or in one. */
export function AssumptionDrivers({ drivers, years, year, current, tried, moves, move, undo }: AssumptionDriversProps) {
  const styles = useStyles();
  const id = useId();
  const [chosen, setScope] = useState(EVERY_YEAR);
  const scope = years.includes(chosen) ? chosen : EVERY_YEAR;
  const shownYear = scope === EVERY_YEAR ? year : scope;
  return (
    <Section help="assumptions" title={`Assumptions, ${shownYear}`}>
      <div className={styles.scope}>
        <label htmlFor={id}>Move</label>
        <Select id={id} className={styles.select} size="small" value={scope} onChange={(_, data) => setScope(data.value)}>
          <option value={EVERY_YEAR}>in every year</option>
          {years.map(one => (
            <option key={one} value={one}>
              in {one} only
            </option>
          ))}
        </Select>
      </div>
      {drivers.map(driver => {
        const place: Move = { kind: 'assumption', row: driver.row, column: scope, by: 0, unit: driver.unit };
        const driverMove = moves.find(one => target(one) === target(place));
        const by = driverMove?.kind === 'assumption' ? driverMove.by : 0;
        const before = figure(amountIn(current.assumptions, rowOfTable('Assumption', driver.row), shownYear), driver.unit);
        const after = figure(amountIn(tried.assumptions, rowOfTable('Assumption', driver.row), shownYear), driver.unit);
        const value = before === after ? before : `${before} → ${after}`;
        return (
          <DriverSlider
            key={driver.row}
            name={driver.row}
            value={value}
            moved={driverMove !== undefined}
            spoken={driverMove ? `${inWords(driverMove)}: ${after} in ${shownYear}` : `${after} in ${shownYear}, not moved`}
            lowest={Math.round(driver.lowest / driver.step)}
            highest={Math.round(driver.highest / driver.step)}
            place={Math.round(by / driver.step)}
            moveTo={steps => (steps === 0 ? undo(target(place)) : move({ ...place, by: exactly(steps, driver.step) }))}
            undo={() => undo(target(place))}
          />
        );
      })}
    </Section>
  );
}

const figure = (amount: Answer<Decimal>, unit: AssumptionDriver['unit']): string => {
  if (!amount.known) return 'not known';
  return unit === 'rate' ? percent(amount.value) : fullPounds(amount.value);
};

/** So many steps as a number a person would type: 3 × 0.001 is 0.003. */
const exactly = (steps: number, step: number): number => Number((steps * step).toPrecision(12));

/** Shares are moved in steps of five in a hundred. */
const SHARE_STEP = 5;

interface SavingDriversProps {
  readonly drivers: readonly SavingDriver[];
  readonly moves: readonly Move[];
  move(move: Move): void;
  undo(key: string): void;
}

/** How much of each saving the plan counts. */
export function SavingDrivers({ drivers, moves, move, undo }: SavingDriversProps) {
  if (drivers.length === 0) return null;
  return (
    <Section help="savings" title="Savings counted">
      {drivers.map(({ row, share }) => {
        const key = target({ kind: 'delivery', row, share });
        const current = moves.find(one => target(one) === key);
        const now = current?.kind === 'delivery' ? current.share : share;
        const moved = current !== undefined;
        const value = moved ? `${inHundred(share)} → ${inHundred(now)}` : inHundred(share);
        return (
          <DriverSlider
            key={row}
            name={row}
            value={value}
            moved={moved}
            spoken={`${inHundred(now)} counted${moved ? `, instead of ${inHundred(share)}` : ', not moved'}`}
            lowest={0}
            highest={100 / SHARE_STEP}
            place={Math.round((now * 100) / SHARE_STEP)}
            moveTo={steps => {
              const to = (steps * SHARE_STEP) / 100;
              if (to === share) undo(key);
              else move({ kind: 'delivery', row, share: to });
            }}
            undo={() => undo(key)}
          />
        );
      })}
    </Section>
  );
}

const inHundred = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;
