import { useMemo } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { financialYear, terms } from '../../../core';
import type { Place, PlanTable } from '../../workbook/workbook';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { PaneDialog } from '../shell/pane-dialog';
import type { FigureAsked, PlanAsked } from './asked';
import { WorkingsNodes } from './workings-node';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface WorkingsDialogProps {
  readonly model: PlanModel;
  readonly asked: FigureAsked;
  readonly of: PlanAsked;
  readonly planTables: readonly PlanTable[];
  goTo(place: Place): void;
  close(): void;
}

/** How a figure was made: each step in words, down to what was typed, with its law, its source and the status of the weakest figure under it. */
export default function WorkingsDialog({ model, asked, of: { scenario, tables }, planTables, goTo, close }: WorkingsDialogProps) {
  const styles = useStyles();
  const { figure, name, year } = asked;
  const node = useMemo(
    () =>
      answer(() => {
        const found = model.workings(scenario, tables).of({ ...figure, year: financialYear(year)! });
        if (!found) throw { sentence: `The plan has no workings of ${name}, ${year}.` };
        return found;
      }),
    [model, figure, name, year, scenario, tables],
  );
  /* The sheet lies behind the dialog: who goes to a cell wants to see it. */
  const away = (place: Place) => {
    close();
    goTo(place);
  };
  return (
    <PaneDialog
      title={`How ${name}, ${year}, is made`}
      close={close}
      actions={
        <Button appearance="primary" onClick={close}>
          Close
        </Button>
      }
    >
      {'term' in figure && <p className={styles.text}>{terms[figure.term].meaning}</p>}
      {node.known ? (
        <WorkingsNodes node={node.value} planTables={planTables} goTo={away} />
      ) : (
        <p className={styles.text}>{node.sentence}</p>
      )}
    </PaneDialog>
  );
}
