import { useState } from 'react';
import { SCENARIO_NAME } from '../../workbook/scenario-cell';
import type { ScenarioCell } from '../../workbook/scenario-cell';
import type { WorkbookPort } from '../../workbook/workbook';
import { sentenceOf } from '../reading/plan-model';
import { sameName } from '../reading/plan-tables';
import { placeInWords, scenarioInWords } from '../words/names';
import { putCellsBack, writable } from '../writing/writable';
import type { Write } from '../writing/writes';

export interface ActiveScenario {
  /** Empty for the base plan; several stacked as `A + B`. */
  readonly scenario: string;
  /** What stands in the way of the one that is asked for, a sentence each. */
  readonly notices: readonly string[];
  /** Whether the workbook’s cell holds the scenario that the pane shows. */
  readonly isInSheets: boolean;
  choose(scenario: string): void;
  /** The scenario is gone: where it is what pane or sheets show, the base plan is shown in its place. */
  leave(scenario: string): void;
}

/**
 * The one scenario that pane and sheets show: the pane follows the workbook’s cell whenever that changes, and writes there
 * what is chosen in the pane, and notes that. A workbook without such a cell has the pane’s choice alone.
 */
export function useActiveScenario(
  port: WorkbookPort,
  names: readonly string[],
  cell: ScenarioCell | undefined,
  note: (write: Write) => void,
): ActiveScenario {
  const [chosenName, setChosenName] = useState(cell?.says ?? '');
  const [seen, setSeen] = useState(cell?.says);
  const [trouble, setTrouble] = useState('');
  if (cell && cell.says !== seen) {
    setSeen(cell.says);
    setChosenName(cell.says);
  }
  const scenario = scenarioNamed(chosenName, names);
  const write = (nameAfter: (says: string) => string) => {
    setTrouble('');
    writeTo(port, nameAfter, note).catch(error =>
      setTrouble(
        `${cell ? placeOf(cell) : SCENARIO_NAME} could not be written, so that the sheets show another scenario than the pane. ${sentenceOf(error)}`,
      ),
    );
  };
  const choose = (name: string) => {
    setChosenName(name);
    write(() => name);
  };
  const leave = (name: string) => {
    setChosenName(now => (isOf(now, name) ? '' : now));
    write(says => (isOf(says, name) ? '' : says));
  };
  const notFound =
    scenario !== undefined
      ? ''
      : cell && sameName(cell.says, chosenName)
        ? `${placeOf(cell)} holds “${chosenName}”, which is not a scenario of the plan, so that the sheets cannot answer; the pane shows the base plan. ${names.length ? `Type ${names.join(', ')}, or nothing.` : 'Empty the cell.'}`
        : `There is no scenario “${chosenName}” any more; this is the base plan.`;
  const isInSheets = cell !== undefined && scenario !== undefined && scenarioNamed(cell.says, names) === scenario;
  return { scenario: scenario ?? '', notices: [notFound, trouble].filter(Boolean), isInSheets, choose, leave };
}

export const placeOf = ({ place }: ScenarioCell): string => placeInWords(place);

/** As the plan spells it; undefined where there is none of the name. */
function scenarioNamed(asked: string, names: readonly string[]): string | undefined {
  if (!asked || sameName(asked, 'Base')) return '';
  const known = (one: string) => names.find(name => sameName(name, one));
  const parts = asked.split('+').map(part => known(part));
  return known(asked) ?? (parts.length > 1 && parts.every(part => part !== undefined) ? parts.join(' + ') : undefined);
}

/** Whether a scenario is what is named, by itself or stacked with others. */
const isOf = (named: string, scenario: string): boolean =>
  sameName(named, scenario) || named.split('+').some(one => sameName(one, scenario));

/**
 * Where the cell stands and what it says is looked up when it is written: rows may have been put in above it since, and a way back
 * may have been made when it said something else.
 */
async function writeTo(port: WorkbookPort, nameAfter: (says: string) => string, note: (write: Write) => void): Promise<void> {
  const cell = await port.scenarioCell?.();
  if (!cell) return;
  const name = nameAfter(cell.says);
  const book = writable(port);
  if (!book) throw { sentence: 'This workbook cannot be written to from here.' };
  const proposal = await book.propose([{ ...cell.place, cells: [[name]] }]);
  if (proposal.obstacles.length > 0) throw { sentence: proposal.obstacles.join(' ') };
  if (proposal.changes.length === 0) return;
  const written = await book.write(proposal, { overwrite: true });
  note({
    sentence: `${placeOf(cell)} shows ${scenarioInWords(name)}.`,
    changes: proposal.changes,
    putBack: () => putCellsBack(book, written),
  });
}
