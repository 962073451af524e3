import { useId, useMemo, useSyncExternalStore } from 'react';
import { Button, ProgressBar, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Table } from '../../../core/plan/cells';
import { tablesOfKind, isSamePlan } from '../reading/plan-tables';
import { ChanceSearches } from '../risk/chance-searches';
import { usePlanState } from '../shell/plan-state';
import type { PlanState } from '../shell/plan-state';
import { Section } from '../shell/section';
import { LeverSelect, gapLevers } from './levers';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  select: { flexGrow: 1, minWidth: 0, width: '100%' },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** How often it is to hold, and the chance of a breach that is then still borne. */
const OFTEN = [
  { chance: 0.2, words: 'eight times in ten' },
  { chance: 0.1, words: 'nine times in ten' },
  { chance: 0.05, words: 'nineteen times in twenty' },
] as const;

/** A search tries so many places of a lever at most. */
const MOST_TRIED = 45;

interface KeepAboveFloorProps {
  readonly planState: PlanState;
  /** Of the plan as tried: what is moved already counts. */
  readonly tables: readonly Table[];
  readonly scenario: string;
  readonly years: readonly string[];
  /** The year in which the lever acts. */
  readonly year: string;
}

/** Where one lever has to stand for the general reserve to stay above its floor until a year, as often as is asked. */
export function KeepAboveFloor({ planState, tables, scenario, years, year }: KeepAboveFloorProps) {
  const styles = useStyles();
  const [untilId, oftenId] = [useId(), useId()];
  const levers = useMemo(() => gapLevers(tables), [tables]);
  const [chosenLever, choose] = usePlanState(planState, 'floor lever', '');
  const [wantedUntil, chooseUntil] = usePlanState(planState, 'floor until', '');
  const [chance, chooseChance] = usePlanState<number>(planState, 'floor chance', 0.1);
  const searches = planState.madeOnce('floor searches', () => new ChanceSearches());
  const now = useSyncExternalStore(searches.subscribe, searches.snapshot);
  if (tablesOfKind('Reserve', tables).length === 0) return null;
  const lever = levers.find(one => one.lever === chosenLever)?.lever ?? '';
  const from = years.indexOf(year);
  const later = years.slice(Math.max(from, 0));
  const until = later.includes(wantedUntil) ? wantedUntil : (later.at(-1) ?? '');
  const search = { lever: `${lever} ${year}`, until, measure: 'chance of breach by then', chance, scenario, tables };
  const isStale =
    now.state === 'found' &&
    (now.search.lever !== search.lever ||
      now.search.until !== until ||
      now.search.chance !== chance ||
      now.search.scenario !== scenario ||
      !isSamePlan(now.search.tables, tables, scenario));
  return (
    <Section help="keep-above-floor" title="Keep the general reserve above its floor with …">
      <LeverSelect
        className={styles.select}
        label="Keep the general reserve above its floor with"
        levers={levers}
        lever={lever}
        choose={choose}
      />
      <div className={styles.line}>
        <label htmlFor={untilId}>until</label>
        <Select id={untilId} size="small" value={until} onChange={(_, data) => chooseUntil(data.value)}>
          {later.map(one => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.line}>
        <label htmlFor={oftenId}>how often</label>
        <Select id={oftenId} size="small" value={String(chance)} onChange={(_, data) => chooseChance(Number(data.value))}>
          {OFTEN.map(one => (
            <option key={one.chance} value={String(one.chance)}>
              {one.words}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.line}>
        {now.state === 'searching' ? (
          <Button size="small" onClick={() => searches.cancel()}>
            Stop
          </Button>
        ) : (
          <Button size="small" appearance="primary" disabledFocusable={!lever} onClick={() => lever && searches.search(search)}>
            Find it
          </Button>
        )}
      </div>
      {now.state === 'searching' && (
        <>
          <p className={styles.text}>
            {now.tried === 0 ? 'Beginning …' : `${now.tried} ${now.tried === 1 ? 'place' : 'places'} of the lever tried, 1,024 draws each.`}
          </p>
          <ProgressBar aria-label="Places tried" value={now.tried} max={MOST_TRIED} />
        </>
      )}
      <div role="status">
        {now.state === 'stopped' && <p className={styles.text}>Stopped after {now.tried} places.</p>}
        {now.state === 'failed' && <p className={styles.text}>{now.sentence}</p>}
        {now.state === 'found' && (
          <>
            {isStale && <p className={styles.text}>This answers an earlier question; press Find it for this one.</p>}
            <p className={styles.text}>{now.found.why}</p>
            {now.found.assumes && <p className={mergeClasses(styles.text, styles.small)}>{now.found.assumes}</p>}
          </>
        )}
      </div>
    </Section>
  );
}
