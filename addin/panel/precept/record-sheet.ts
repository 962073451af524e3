import { useEffect, useState } from 'react';
import type { CellValue, Table } from '../../../core/plan/cells';
import { columnLetters } from '../../workbook/addresses';
import type { MappingPort } from '../../workbook/mapped-range';
import type { NewSheet, SheetCell, InsertingPort } from '../../workbook/new-sheet';
import type { WorkbookPort } from '../../workbook/workbook';
import type { BlockAt, NewCell } from '../../workbook/writing';
import { riseTyped } from '../plan/drivers';
import { sentenceOf } from '../reading/plan-model';
import { sameName } from '../reading/plan-tables';
import { usePlanState } from '../shell/plan-state';
import type { PlanState } from '../shell/plan-state';
import { writable } from '../writing/writable';
import type { WritablePort } from '../writing/writable';
import { emptyDraft } from './record-draft';
import type { RecordDraft } from './record-draft';

/** The sheet that keeps each year's way through the Panel: a row a step, a column a year, as people would write it down themselves. */
export const RECORD_SHEET = 'Panel record';

/** Where the record is looked for: its header, its rows and at most ten years, with room for rows put between. */
const RECORD_PLACE = 'A1:L30';

type Field = keyof RecordDraft;
const ROWS: readonly (readonly [Field, string])[] = [
  ['proposedOn', 'Proposed on'],
  ['proposedRise', 'Rise proposed, £'],
  ['reportedOn', 'Reported on'],
  ['vote', 'Veto'],
  ['members', 'Members'],
  ['votes', 'Votes for a veto'],
  ['revisedOn', 'Revised on'],
  ['revisedRise', 'Rise revised, £'],
  ['secondOn', 'Reviewed on'],
  ['issuedOn', 'Issued on'],
  ['issuedRise', 'Rise issued, £'],
];
const DAYS: readonly Field[] = ['proposedOn', 'reportedOn', 'revisedOn', 'secondOn', 'issuedOn'];
const RISES: readonly Field[] = ['proposedRise', 'revisedRise', 'issuedRise'];

export type Records = Readonly<Record<string, RecordDraft>>;

const isRecordSheet = (cells: Table): boolean => sameName(cells[0]?.[0], RECORD_SHEET);

/** What the sheet holds of each year; years without anything are left out. */
export function recordsIn(cells: Table): Records {
  if (!isRecordSheet(cells)) return {};
  const records = (cells[0] ?? []).flatMap((header, column): [string, RecordDraft][] => {
    const year = column === 0 ? '' : textOf(header);
    if (!year) return [];
    const read = ROWS.map(([field, label]) => [field, fieldIn(field, cells.find(row => sameName(row[0], label))?.[column])]);
    const draft = Object.fromEntries(read) as unknown as RecordDraft;
    return isSameRecord(draft, emptyDraft) ? [] : [[year, draft]];
  });
  return Object.fromEntries(records);
}

export const isSameRecord = (a: RecordDraft, b: RecordDraft): boolean => ROWS.every(([field]) => a[field].trim() === b[field].trim());

/** A new sheet with the record of one year and room for the others. */
export function recordSheet(years: readonly string[], year: string, draft: RecordDraft): NewSheet {
  const header: SheetCell[] = [
    { value: RECORD_SHEET, look: 'header' },
    ...years.map((one): SheetCell => ({ value: one, look: 'figure header' })),
  ];
  const row = ([field, label]: (typeof ROWS)[number]): SheetCell[] => [
    { value: label },
    ...years.map((one): SheetCell => (one === year ? { value: cellFor(field, draft) } : {})),
  ];
  return {
    name: RECORD_SHEET,
    cells: [
      header,
      ...ROWS.map(row),
      [],
      [{ value: 'Kept by the Precept screen of the task pane. Days are 2026-02-04, rises are in £ on last year’s Band D.', look: 'quiet' }],
    ],
    widths: [22, ...years.map(() => 12)],
    frozen: { rows: 1, columns: 1 },
  };
}

/**
 * The cells that bring a year of the sheet to what is filled in. A year that has no column yet takes the first one without a
 * header; each cell is held to its label and its year, so that nothing goes into another's place.
 */
export function recordBlocks(
  cells: Table,
  year: string,
  draft: RecordDraft,
): { readonly blocks: readonly BlockAt[] } | { readonly sentence: string } {
  const header = cells[0] ?? [];
  const known = header.findIndex((cell, place) => place > 0 && sameName(cell, year));
  const column = known > 0 ? known : header.findIndex((cell, place) => place > 0 && !textOf(cell));
  if (column < 0) return { sentence: `The sheet ${RECORD_SHEET} has no free column for ${year}.` };
  const letters = columnLetters(column);
  const at = (row: number, cell: NewCell, beside: BlockAt['beside']): BlockAt => ({
    sheet: RECORD_SHEET,
    address: `${letters}${row + 1}`,
    cells: [[cell]],
    beside,
  });
  const isRecord = { address: 'A1', says: RECORD_SHEET };
  const blocks = known > 0 ? [] : [at(0, year, [isRecord])];
  for (const [field, label] of ROWS) {
    const row = cells.findIndex(one => sameName(one[0], label));
    if (row < 0)
      return {
        sentence: `The sheet ${RECORD_SHEET} has no row “${label}” any more. Put it back, or delete the sheet and keep the record anew.`,
      };
    const beside = [
      isRecord,
      { address: `A${row + 1}`, says: textOf(cells[row]?.[0]) },
      ...(known > 0 ? [{ address: `${letters}1`, says: year }] : []),
    ];
    blocks.push(at(row, cellFor(field, draft), beside));
  }
  return { blocks };
}

function cellFor(field: Field, draft: RecordDraft): string | number {
  const text = draft[field].trim();
  if (field === 'vote') return isSameRecord(draft, emptyDraft) ? '' : draft.vote === 'none' ? 'no' : draft.vote;
  if (RISES.includes(field)) return riseTyped(text) ?? text;
  return !DAYS.includes(field) && /^\d+$/.test(text) ? Number(text) : text;
}

function fieldIn(field: Field, cell: CellValue): string {
  const text = textOf(cell);
  if (field === 'vote') return /low/i.test(text) ? 'too low' : /high/i.test(text) ? 'too high' : 'none';
  if (DAYS.includes(field) && typeof cell === 'number') return cell > 0 ? dayOf(cell) : '';
  return text;
}

const textOf = (cell: CellValue): string => (typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '');

const DAY_IN_MILLISECONDS = 86_400_000;

/** A day that was typed into a cell as a date is a number of days there: 46057 is 4 February 2026. */
const dayOf = (days: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);

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
