import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookPort } from '../../workbook/workbook';
import { FigureTable } from '../shell/figure-table';
import { PaneDialog, useWrite } from '../shell/pane-dialog';
import { usePlanState } from '../shell/plan-state';
import type { PlanState } from '../shell/plan-state';
import { ConfirmWrite } from '../writing/confirm-write';
import { writesIn } from '../writing/writes';
import type { Write, Writes } from '../writing/writes';
import type { YearOfPrecept } from './choices';
import { PanelSection } from './panel-section';
import { emptyDraft } from './record-draft';
import type { RecordDraft } from './record-draft';
import { RECORD_SHEET, isSameRecord, recordBlocks, recordSheet, keeping, useKeptRecords } from './record-sheet';
import type { Records, KeepingPort, KeptRecords } from './record-sheet';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

const NONE_FILLED_IN: Records = {};

interface PanelRecordProps {
  readonly port: WorkbookPort;
  readonly planState: PlanState;
  readonly of: YearOfPrecept;
  readonly years: readonly string[];
  readonly readAt: Date;
}

/** The year's way through the Panel: what was filled in here, or else what the workbook keeps of it. */
export function PanelRecord({ port, planState, of, years, readAt }: PanelRecordProps) {
  const styles = useStyles();
  const [filledIn, fillIn] = usePlanState(planState, 'panel records', NONE_FILLED_IN);
  const [isConfirming, setConfirming] = useState(false);
  const writer = useMemo(() => keeping(port), [port]);
  const keptRecords = useKeptRecords(writer, planState, readAt);
  const { year } = of;
  const keptDraft = keptRecords.records[year] ?? emptyDraft;
  const draft = filledIn[year] ?? keptDraft;
  const isKept = isSameRecord(draft, keptDraft);
  const follow = () => fillIn(Object.fromEntries(Object.entries(filledIn).filter(([one]) => one !== year)));
  return (
    <PanelSection of={of} draft={draft} setDraft={changed => fillIn({ ...filledIn, [year]: changed })}>
      {writer && (
        <>
          <p role="status" className={styles.text}>
            {keptRecords.trouble || keptInWords(isKept, keptRecords.records[year] !== undefined)}
          </p>
          {!isKept && (
            <div className={styles.actions}>
              <Button size="small" appearance="primary" onClick={() => setConfirming(true)}>
                Keep in the workbook…
              </Button>
              {keptRecords.records[year] && (
                <Button size="small" onClick={follow}>
                  Show what is kept
                </Button>
              )}
            </div>
          )}
          {isConfirming && (
            <KeepRecord
              port={writer}
              keptRecords={keptRecords}
              years={years}
              year={year}
              draft={draft}
              writes={writesIn(planState)}
              done={() => {
                setConfirming(false);
                keptRecords.again();
              }}
              close={() => setConfirming(false)}
            />
          )}
        </>
      )}
    </PanelSection>
  );
}

function keptInWords(isKept: boolean, isThere: boolean): string {
  if (!isKept) return isThere ? `This is not what the sheet ${RECORD_SHEET} says.` : 'This is not kept in the workbook yet.';
  return isThere ? `This is what the sheet ${RECORD_SHEET} says.` : '';
}

const useKeepRecordStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface KeepRecordProps {
  readonly port: KeepingPort;
  readonly keptRecords: KeptRecords;
  readonly years: readonly string[];
  readonly year: string;
  readonly draft: RecordDraft;
  readonly writes: Writes;
  /** What was filled in stands in the workbook now. */
  done(): void;
  close(): void;
}

/** Keeps a year's record in the workbook: on a new sheet the first time, then cell by cell, each shown before it is written. */
function KeepRecord(props: KeepRecordProps) {
  return props.keptRecords.cells ? <OnTheSheet {...props} cells={props.keptRecords.cells} /> : <OnNewSheet {...props} />;
}

function OnTheSheet({ port, cells, year, draft, writes, done, close }: KeepRecordProps & { cells: NonNullable<KeptRecords['cells']> }) {
  const styles = useKeepRecordStyles();
  const recordWriting = useMemo(() => recordBlocks(cells, year, draft), [cells, year, draft]);
  const blocks = 'blocks' in recordWriting ? recordWriting.blocks : NO_BLOCKS;
  return (
    <ConfirmWrite
      title={`Keep the Panel’s record of ${year}`}
      port={port}
      writes={writes}
      blocks={blocks}
      close={close}
      doneSentence={keptIn(year, RECORD_SHEET)}
      wrote={done}
    >
      {'sentence' in recordWriting && (
        <p role="alert" className={styles.text}>
          {recordWriting.sentence}
        </p>
      )}
    </ConfirmWrite>
  );
}

function OnNewSheet({ port, years, year, draft, writes, done, close }: KeepRecordProps) {
  const styles = useKeepRecordStyles();
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
