import type { Table } from '../../../core/plan/cells';
import { starterTable } from '../../example/starter-tables';
import type { StarterKind } from '../../example/starter-tables';
import type { ExampleTable } from '../../example/example-plan';
import type { NewSheet } from '../../workbook/new-sheet';
import { planSheets } from '../../workbook/plan-sheets';
import type { WorkbookPort } from '../../workbook/workbook';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { AddSheets } from './add-sheets';
import { sheetsWorkFor } from './sheets-work';

interface AddTableProps {
  /** The tables that are missed; those that are there already are left alone. */
  readonly kinds: readonly StarterKind[];
  readonly port: WorkbookPort;
  readonly values: readonly Table[];
  readonly years: readonly string[];
}

/** Adds the tables that a card misses, on sheets of their own, with rows to type over; nothing where the workbook takes no sheets. */
export function AddTable({ kinds, port, values, years }: AddTableProps) {
  const work = sheetsWorkFor(port);
  const missing = kinds.filter(kind => tablesOfKind(kind, values).length === 0);
  if (!work.isPossible || missing.length === 0) return null;
  const what = `${missing.length === 1 ? 'The table' : 'The tables'} ${missing.join(' and ')}`;
  return (
    <AddSheets
      what={what}
      label={`Add ${missing.length === 1 ? `a ${missing[0]} table` : `the tables ${missing.join(' and ')}`}…`}
      work={work}
      opensPlan={false}
      next="Type over its rows, add more below, and delete those that do not apply."
      sheets={() =>
        sheetsOf(
          missing.map(kind => starterTable(kind, { years, reserves: reservesIn(values) })),
          values,
        )
      }
    />
  );
}

/** Sheets for tables that are added to a plan; its Body table lends them the name of the body, and is not written again. */
export function sheetsOf(tables: readonly ExampleTable[], values: readonly Table[]): readonly NewSheet[] {
  const [body] = tablesOfKind('Body', values);
  const all = [...(body ? [{ sheet: 'Body', name: 'Body', values: body }] : []), ...tables];
  return planSheets({ id: 'added', title: 'Added to the plan', about: '', tables: all }).filter(
    sheet => sheet.tables && sheet.name !== 'Body',
  );
}

/** The reserves that may be spent, general ones first. */
function reservesIn(values: readonly Table[]): string[] {
  const rows = tablesOfKind('Reserve', values).flatMap(([header = [], ...rest]) => {
    const kind = header.findIndex(one => sameName(one, 'Kind'));
    return rest.map(row => ({ name: String(row[0] ?? '').trim(), kind: row[kind] }));
  });
  const usable = rows.filter(({ name, kind }) => name && !sameName(kind, 'unusable'));
  return [...usable.filter(({ kind }) => sameName(kind, 'general')), ...usable.filter(({ kind }) => !sameName(kind, 'general'))].map(
    ({ name }) => name,
  );
}
