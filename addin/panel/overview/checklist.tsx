import { useEffect } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import { placeOf } from '../reading/findings';
import { useHeld } from '../shell/hand';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  bar: { width: '100%', height: '8px', margin: `${tokens.spacingVerticalS} 0`, accentColor: tokens.colorBrandBackground },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, padding: `2px 0`, minHeight: '28px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  go: { flexShrink: 0 },
});

/** The rows still to be typed, counted down while they are; nothing of a plan that was complete from the first. */
export function Checklist({ answers, tables, hand, goTo }: ScreenProps) {
  const styles = useStyles();
  const left = answers.notYetTyped;
  const [most, setMost] = useHeld(hand, 'rows to type', 0);
  useEffect(() => {
    if (left.length > most) setMost(left.length);
  }, [left.length, most, setMost]);
  const all = Math.max(most, left.length);
  if (all === 0) return null;
  return (
    <Section title="Still to type">
      <p className={styles.text}>
        {left.length === 0
          ? 'Every row of money has its figures.'
          : `${all - left.length} of ${all} typed, ${left.length} to go. Type nil where a row has none, or delete it.`}
      </p>
      <progress className={styles.bar} max={all} value={all - left.length} aria-label="Rows typed" />
      <ul className={styles.list}>
        {left.map(({ table, row }) => {
          const place = placeOf({ severity: 'warning', table, row, column: '', sentence: '' }, tables);
          return (
            <li key={`${table} ${row}`} className={styles.item}>
              <span className={styles.name}>
                {table}: {row}
              </span>
              {place && (
                <Button
                  className={styles.go}
                  size="small"
                  appearance="subtle"
                  icon={<ArrowRight16Regular />}
                  aria-label={`Go to ${row}, ${place.sheet}!${place.address}`}
                  onClick={() => goTo(place)}
                >
                  {place.sheet}!{place.address}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
