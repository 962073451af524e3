import { useMemo } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FigureTable } from '../shell/figure-table';
import { PaneDialog } from '../shell/pane-dialog';
import { ConfirmWrite } from '../writing/confirm-write';
import { useWrite } from '../writing/use-write';
import type { Write, Writes } from '../writing/writes';
import type { KeepingPort, KeptRecords } from './kept-records';
import type { RecordDraft } from './record-draft';
import { RECORD_SHEET, recordBlocks, recordSheet } from './record-sheet';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface KeepRecordProps {
  readonly port: KeepingPort;
  readonly kept: KeptRecords;
  readonly years: readonly string[];
  readonly year: string;
  readonly draft: RecordDraft;
  readonly writes: Writes;
  /** What was filled in stands in the workbook now. */
  done(): void;
  close(): void;
}

/** Keeps a year's record in the workbook: on a new sheet the first time, then cell by cell, each shown before it is written. */
export function KeepRecord(props: KeepRecordProps) {
  return props.kept.cells ? <OnTheSheet {...props} cells={props.kept.cells} /> : <OnNewSheet {...props} />;
}

function OnTheSheet({ port, cells, year, draft, writes, done, close }: KeepRecordProps & { cells: NonNullable<KeptRecords['cells']> }) {
  const styles = useStyles();
  const wanted = useMemo(() => recordBlocks(cells, year, draft), [cells, year, draft]);
  const blocks = 'blocks' in wanted ? wanted.blocks : NO_BLOCKS;
  return (
    <ConfirmWrite
      title={`Keep the Panel’s record of ${year}`}
      port={port}
      writes={writes}
      blocks={blocks}
      close={close}
      says={keptIn(year, RECORD_SHEET)}
      wrote={done}
    >
      {'sentence' in wanted && (
        <p role="alert" className={styles.text}>
          {wanted.sentence}
        </p>
      )}
    </ConfirmWrite>
  );
}

function OnNewSheet({ port, years, year, draft, writes, done, close }: KeepRecordProps) {
  const styles = useStyles();
  const { busy, trouble, run } = useWrite(writes, close);
  const sheet = useMemo(() => recordSheet(years, year, draft), [years, year, draft]);
  const column = 1 + years.indexOf(year);
  const add = async () => {
    writes.wrote(await added(port, sheet, year));
    done();
  };
  return (
    <PaneDialog
      title={`Keep the Panel’s record of ${year}`}
      trouble={trouble}
      close={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void run(add)}>
            Add the sheet
          </Button>
        </>
      }
    >
      <p className={styles.text}>
        A new sheet, {RECORD_SHEET}, will be added, with a column for each year. No cell that is in the workbook now is touched.
      </p>
      <FigureTable
        caption={`What the sheet ${RECORD_SHEET} will say of ${year}`}
        headers={[RECORD_SHEET, year]}
        rows={sheet.cells
          .slice(1)
          .filter(row => row.length > column)
          .map(row => [String(row[0]?.value ?? ''), String(row[column]?.value ?? '')])}
      />
    </PaneDialog>
  );
}

async function added(port: KeepingPort, sheet: ReturnType<typeof recordSheet>, year: string): Promise<Write> {
  const inserted = await port.insert([sheet], () => {});
  const name = inserted.sheets[0]?.name ?? RECORD_SHEET;
  return {
    sentence: keptIn(year, name),
    async putBack() {
      const { removed, changed } = await port.remove(inserted, { evenIfChanged: false });
      if (!removed)
        throw {
          sentence: `Somebody has typed on ${changed.join(', ')} since, so the sheet was left there. Delete it by hand if it is to go.`,
        };
    },
  };
}

const keptIn = (year: string, sheet: string): string => `The Panel’s record of ${year} is kept on the sheet ${sheet}.`;

const NO_BLOCKS: readonly [] = [];
