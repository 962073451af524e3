import { useEffect, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { ChevronDoubleDown16Regular } from '@fluentui/react-icons/svg/chevron-double-down';
import { ChevronDoubleUp16Regular } from '@fluentui/react-icons/svg/chevron-double-up';
import { financialYear, terms } from '../../../core';
import type { WorkingsNode } from '../../../core';
import type { Place, PlanTable } from '../../workbook/workbook';
import { CopyTable } from '../copying/copy-table';
import type { PrintedTable } from '../copying/copy-table';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { placeInWords } from '../words/names';
import { useElement } from '../shell/use-element';
import type { FigureAsked, PlanAsked } from './figure';
import { WorkingsNodes, amountOf, cellOf, provenanceOf, howOf } from './workings-node';

const useStyles = makeStyles({
  view: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  title: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** So many steps are opened at once; those deeper down open one by one. */
const MOST_STEPS = 1_000;

interface WorkingsViewProps {
  readonly model: PlanModel;
  readonly asked: FigureAsked;
  readonly of: PlanAsked;
  readonly planTables: readonly PlanTable[];
  goTo(place: Place): void;
  close(): void;
}

/**
 * How a figure was made: each step in words, down to what was typed, with its law, its source and the status of the weakest
 * figure under it. It takes the place of the screen while it is open, so that the sheet beside it stays at hand.
 */
export default function WorkingsView({ model, asked, of: { scenario, tables }, planTables, goTo, close }: WorkingsViewProps) {
  const styles = useStyles();
  const { figure, name, year } = asked;
  const node = useMemo(
    () =>
      answer(() => {
        const start = financialYear(year);
        const found = start === undefined ? undefined : model.workings(scenario, tables).of({ ...figure, year: start });
        if (!found) throw { sentence: `The plan has no workings of ${name}, ${year}.` };
        return found;
      }),
    [model, figure, name, year, scenario, tables],
  );
  const [unfolded, unfold] = useState({ levels: 1, times: 0 });
  const [back, keepBack] = useElement<HTMLButtonElement>();
  useEffect(() => back.current?.focus(), [back]);
  const title = `How ${name}, ${year}, is made`;
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  return (
    <section aria-label={title} className={styles.view} onKeyDown={byKey}>
      <Button ref={keepBack} size="small" icon={<ArrowLeft16Regular />} onClick={close}>
        Back
      </Button>
      <h2 className={styles.title}>{title}</h2>
      {'term' in figure && <p className={styles.text}>{terms[figure.term].meaning}</p>}
      {node.known ? (
        <>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronDoubleDown16Regular />}
              onClick={() => unfold(({ times }) => ({ levels: levelsWithin(node.value, MOST_STEPS), times: times + 1 }))}
            >
              Open all steps
            </Button>
            <Button
              size="small"
              appearance="subtle"
              icon={<ChevronDoubleUp16Regular />}
              onClick={() => unfold(({ times }) => ({ levels: 1, times: times + 1 }))}
            >
              Close all steps
            </Button>
            <CopyTable caption={title} label="Copy all steps" table={() => printedSteps(node.value, planTables, MOST_STEPS)} />
          </div>
          <WorkingsNodes key={unfolded.times} node={node.value} levels={unfolded.levels} planTables={planTables} goTo={goTo} />
        </>
      ) : (
        <p className={styles.text}>{node.sentence}</p>
      )}
    </section>
  );
}

/** How many levels of a tree can be opened without more than so many steps; one at least. */
function levelsWithin(node: WorkingsNode, most: number): number {
  let level: readonly WorkingsNode[] = [node];
  let [levels, steps] = [0, 1];
  for (;;) {
    const next = level.flatMap(({ parts }) => parts);
    steps += next.length;
    if (next.length === 0 || steps > most) return Math.max(levels, 1);
    level = next;
    levels += 1;
  }
}

/** The steps as a table, each with its level, in the order in which they are read; as deep as so many steps allow. */
function printedSteps(node: WorkingsNode, tables: readonly PlanTable[], most: number): PrintedTable {
  const deepest = levelsWithin(node, most);
  const rows: string[][] = [];
  const add = (step: WorkingsNode, level: number) => {
    const place = cellOf(step, tables);
    rows.push([String(level), step.label, amountOf(step), howOf(step), provenanceOf(step), place ? placeInWords(place) : '']);
    if (level <= deepest) for (const part of step.parts) add(part, level + 1);
  };
  add(node, 1);
  return [['Level', 'Step', 'Amount', 'How', 'Rests on', 'Cell'], ...rows];
}
