import { useMemo } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { financialYear, terms } from '../../../core';
import type { Place, PlanTable } from '../../workbook/workbook';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import type { FigureAsked, PlanAsked } from './asked';
import { WorkingsNodes } from './workings-node';

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 } });

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
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>
            How {name}, {year}, is made
          </DialogTitle>
          <DialogContent>
            {'term' in figure && <p className={styles.text}>{terms[figure.term].meaning}</p>}
            {node.known ? (
              <WorkingsNodes node={node.value} planTables={planTables} goTo={away} />
            ) : (
              <p className={styles.text}>{node.sentence}</p>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
