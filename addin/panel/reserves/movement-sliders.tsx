import { useId, useMemo, useState } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Table } from '../../../core/plan/cells';
import { DriverSlider } from '../plan/driver-slider';
import { movementInWords, target } from '../plan/moves';
import type { Move, MovementMove } from '../plan/moves';
import { answer } from '../reading/plan-model';
import { Section } from '../shell/section';
import type { Balances } from './balances';
import { movementDrivers } from './movement-drivers';

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
        const currentInWords = `${movementInWords(pounds)}${counts ? '' : `, ${status}: does not count`}`;
        const value = current ? `${movementInWords(pounds)} → ${movementInWords(now)}` : currentInWords;
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
