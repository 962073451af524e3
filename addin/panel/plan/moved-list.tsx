import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Section } from '../shell/section';
import { inWords, target } from './moves';
import type { Move } from './moves';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface MovedListProps {
  readonly moves: readonly Move[];
  undo(key: string): void;
  undoAll(): void;
  keep(): void;
}

/** Everything that was moved, in words, each with its way back: also what was moved in a year that is not shown. */
export function MovedList({ moves, undo, undoAll, keep }: MovedListProps) {
  const styles = useStyles();
  return (
    <Section help="moved" title="Moved">
      <ul className={styles.list}>
        {moves.map(move => (
          <li key={target(move)} className={styles.item}>
            <span>{inWords(move)}</span>
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndo16Regular />}
              aria-label={`Undo: ${inWords(move)}`}
              onClick={() => undo(target(move))}
            />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={keep}>
          Keep as a scenario…
        </Button>
        <Button size="small" onClick={undoAll}>
          Undo all
        </Button>
      </div>
    </Section>
  );
}
