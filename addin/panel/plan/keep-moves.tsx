import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { Addition } from '../../workbook/workbook';
import { scenarioNames } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { writesIn } from '../writing/writes';
import { KeepScenario, keptScenario } from './keep-scenario';
import { without, inWords, target } from './moves';
import type { Move } from './moves';
import { triedRows } from './tried';

type KeepMovesProps = Pick<
  ScreenProps,
  'port' | 'planState' | 'tables' | 'values' | 'scenario' | 'moves' | 'setMoves' | 'chooseScenario' | 'leaveScenario'
>;

/** What was moved, on whichever screen: to be taken back one by one, or kept as a scenario. Nothing while nothing is moved. */
export function KeepMoves({ port, planState, tables, values, scenario, moves, setMoves, chooseScenario, leaveScenario }: KeepMovesProps) {
  const [keeping, setKeeping] = useState(false);
  const onKept = (name: string, addition: Addition) => {
    setKeeping(false);
    writesIn(planState).wrote(keptScenario(name, addition, leaveScenario));
    setMoves([]);
    chooseScenario(name);
  };
  return (
    <>
      {moves.length > 0 && (
        <MovedList moves={moves} undo={key => setMoves(without(moves, key))} undoAll={() => setMoves([])} keep={() => setKeeping(true)} />
      )}
      {keeping && (
        <KeepScenario
          port={port}
          tables={tables}
          names={scenarioNames(values)}
          writes={writesIn(planState)}
          rowsCalled={name => triedRows(name, scenario, moves, values)}
          onKept={onKept}
          close={() => setKeeping(false)}
        />
      )}
    </>
  );
}

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
function MovedList({ moves, undo, undoAll, keep }: MovedListProps) {
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
