import { useState } from 'react';
import type { Addition } from '../../workbook/workbook';
import { scenarioNames } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { writesIn } from '../writing/writes';
import { KeepScenario } from './keep-scenario';
import { keptScenario } from './kept-scenario';
import { MovedList } from './moved-list';
import { without } from './moves';
import { triedRows } from './tried-scenario';

type KeepMovesProps = Pick<
  ScreenProps,
  'port' | 'planState' | 'tables' | 'values' | 'scenario' | 'moves' | 'setMoves' | 'chooseScenario' | 'leaveScenario'
>;

/** What was moved, on whichever screen: to be taken back one by one, or kept as a scenario. Nothing while nothing is moved. */
export function KeepMoves({ port, planState, tables, values, scenario, moves, setMoves, chooseScenario, leaveScenario }: KeepMovesProps) {
  const [keeping, setKeeping] = useState(false);
  const kept = (name: string, addition: Addition) => {
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
          kept={kept}
          close={() => setKeeping(false)}
        />
      )}
    </>
  );
}
