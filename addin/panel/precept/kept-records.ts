import { useEffect, useState } from 'react';
import type { MappingPort } from '../../workbook/mapped-range';
import type { InsertingPort } from '../../workbook/new-sheet';
import type { WorkbookPort } from '../../workbook/workbook';
import { sentenceOf } from '../reading/plan-model';
import { usePlanState } from '../shell/plan-state';
import type { PlanState } from '../shell/plan-state';
import { writable } from '../writing/writable';
import type { WritablePort } from '../writing/writable';
import { RECORD_PLACE, RECORD_SHEET, isRecordSheet, recordsIn } from './record-sheet';
import type { Records } from './record-sheet';
import type { Table } from '../../../core/plan/cells';

/** A workbook that the Panel's record can be kept in: it says what stands on a sheet, takes new ones and is written to. */
export type KeepingPort = WritablePort & InsertingPort & Pick<MappingPort, 'cellsAt'>;

export function keeping(port: WorkbookPort & Partial<InsertingPort & MappingPort>): KeepingPort | undefined {
  return writable(port) && port.insert && port.remove && port.cellsAt ? (port as KeepingPort) : undefined;
}

export interface KeptRecords {
  /** The sheet as it stands; undefined while there is none. */
  readonly cells: Table | undefined;
  readonly records: Records;
  readonly trouble: string;
  /** Reads the sheet again. */
  again(): void;
}

interface Seen {
  readonly cells: Table | undefined;
  readonly records: Records;
}

const NOTHING_SEEN: Seen = { cells: undefined, records: {} };

/** What the workbook keeps of the Panel's record, read when the screen opens and again whenever the workbook has changed. */
export function useKeptRecords(port: KeepingPort | undefined, planState: PlanState, changed: unknown): KeptRecords {
  const [seen] = usePlanState(planState, 'kept panel records', NOTHING_SEEN);
  const [trouble, setTrouble] = useState('');
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isAwaited = true;
    port?.cellsAt({ sheet: RECORD_SHEET, address: RECORD_PLACE }).then(
      cells => {
        if (!isAwaited) return;
        planState.set('kept panel records', isRecordSheet(cells) ? { cells, records: recordsIn(cells) } : NOTHING_SEEN);
        setTrouble('');
      },
      error => {
        if (isAwaited) setTrouble(sentenceOf(error));
      },
    );
    return () => {
      isAwaited = false;
    };
  }, [port, planState, changed, times]);
  return { ...seen, trouble, again: () => setTimes(times + 1) };
}
