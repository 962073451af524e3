import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookPort } from '../../workbook/workbook';
import { usePlanState } from '../shell/plan-state';
import type { PlanState } from '../shell/plan-state';
import { writesIn } from '../writing/writes';
import type { YearOfPrecept } from './choices';
import { KeepRecord } from './keep-record';
import { keeping, useKeptRecords } from './kept-records';
import { PanelSection } from './panel-section';
import { emptyDraft } from './record-draft';
import { RECORD_SHEET, isSameRecord } from './record-sheet';
import type { Records } from './record-sheet';

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
  const [asked, ask] = useState(false);
  const writer = useMemo(() => keeping(port), [port]);
  const kept = useKeptRecords(writer, planState, readAt);
  const { year } = of;
  const standing = kept.records[year] ?? emptyDraft;
  const draft = filledIn[year] ?? standing;
  const isKept = isSameRecord(draft, standing);
  const follow = () => fillIn(Object.fromEntries(Object.entries(filledIn).filter(([one]) => one !== year)));
  return (
    <PanelSection of={of} draft={draft} setDraft={changed => fillIn({ ...filledIn, [year]: changed })}>
      {writer && (
        <>
          <p role="status" className={styles.text}>
            {kept.trouble || keptInWords(isKept, kept.records[year] !== undefined)}
          </p>
          {!isKept && (
            <div className={styles.actions}>
              <Button size="small" appearance="primary" onClick={() => ask(true)}>
                Keep in the workbook…
              </Button>
              {kept.records[year] && (
                <Button size="small" onClick={follow}>
                  Show what is kept
                </Button>
              )}
            </div>
          )}
          {asked && (
            <KeepRecord
              port={writer}
              kept={kept}
              years={years}
              year={year}
              draft={draft}
              writes={writesIn(planState)}
              done={() => {
                ask(false);
                kept.again();
              }}
              close={() => ask(false)}
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
