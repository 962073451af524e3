import { useEffect, useMemo } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ModelError, openPlan } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import { toBeTyped } from '../../../core/plan/to-be-typed';
import type { ToType } from '../../../core/plan/to-be-typed';
import { placeOf } from '../reading/findings';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  bar: { width: '100%', height: '8px', accentColor: tokens.colorBrandBackground },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  one: { justifyContent: 'flex-start', textAlign: 'left', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: 'anywhere' },
});

/** As many as a glance takes in; the next come up as these are typed. */
const AT_A_GLANCE = 5;

/** How many figures a gap still waits for, the next of them, and the way there; nothing once all are typed. */
export function StillToType({ values, tables, scenario, planState, goTo }: ScreenProps) {
  const styles = useStyles();
  const waiting = useMemo(() => waitingIn(values, scenario), [values, scenario]);
  const forGap = waiting.filter(one => one.forGap);
  const [most, setMost] = usePlanState(planState, 'still to type', 0);
  useEffect(() => {
    if (forGap.length > most) setMost(forGap.length);
  }, [forGap.length, most, setMost]);
  if (forGap.length === 0) return null;
  return (
    <Section help="still-to-type" title={`Still to type: ${forGap.length}`}>
      <p className={styles.text}>
        Until then answers that rest on them say “not filled yet”, or hold what is known so far. Type nil where there is none.
      </p>
      {most > forGap.length && (
        <>
          <p className={styles.text}>
            {most - forGap.length} of {most} typed.
          </p>
          <progress className={styles.bar} max={most} value={most - forGap.length} aria-label="Typed" />
        </>
      )}
      <ul className={styles.list} aria-label="Still to type">
        {forGap.slice(0, AT_A_GLANCE).map(one => (
          <li key={`${one.table} ${one.row} ${one.column}`}>
            <Way one={one} tables={tables} goTo={goTo} />
          </li>
        ))}
      </ul>
      {forGap.length > AT_A_GLANCE && <p className={styles.text}>and {forGap.length - AT_A_GLANCE} more.</p>}
    </Section>
  );
}

function Way({ one, tables, goTo }: { one: ToType } & Pick<ScreenProps, 'tables' | 'goTo'>) {
  const styles = useStyles();
  const { table, row, column } = one;
  const words = [row, column === 'Value' ? '' : column].filter(Boolean).join(': ');
  const place = placeOf({ severity: 'note', table, row, column, sentence: '' }, tables);
  return place ? (
    <Button size="small" appearance="subtle" className={styles.one} onClick={() => goTo(place)}>
      {words}
    </Button>
  ) : (
    <>{words}</>
  );
}

function waitingIn(values: readonly Table[], scenario: string): readonly ToType[] {
  try {
    return toBeTyped(openPlan(values).scenario(scenario).plan);
  } catch (error) {
    if (error instanceof ModelError) return [];
    throw error;
  }
}
