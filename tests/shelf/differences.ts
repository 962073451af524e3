/** What a workbook holds that another does not, or holds otherwise, kind by kind. */
import type { PlainCell, PlainSheet, PlainWorkbook } from './plain-workbook';

export interface Difference {
  readonly kind: 'sheet' | 'value' | 'formula' | 'format' | 'look' | 'merge' | 'hidden' | 'table' | 'chart' | 'name' | 'data type';
  readonly place: string;
  readonly before: string;
  readonly after: string;
  /** The formula as the first file holds it. */
  readonly written?: string;
}

export function differences(before: PlainWorkbook, after: PlainWorkbook): Difference[] {
  const found = before.sheets.flatMap((sheet): Difference[] => {
    const other = after.sheets.find(({ name }) => name === sheet.name);
    return other ? betweenSheets(sheet, other) : [{ kind: 'sheet', place: sheet.name, before: sheet.name, after: '' }];
  });
  const added = after.sheets
    .filter(({ name }) => !before.sheets.some(sheet => sheet.name === name))
    .map(({ name }): Difference => ({ kind: 'sheet', place: name, before: '', after: name }));
  return [...found, ...added, ...inOneOnly('name', 'the workbook', peoplesOwn(before.names), peoplesOwn(after.names))];
}

function betweenSheets(one: PlainSheet, other: PlainSheet): Difference[] {
  const found: Difference[] = [];
  if (one.state !== other.state) found.push({ kind: 'sheet', place: one.name, before: one.state, after: other.state });
  for (const address of new Set([...one.cells.keys(), ...other.cells.keys()])) {
    const [a, b] = [one.cells.get(address), other.cells.get(address)];
    const place = `${one.name}!${address}`;
    const add = (kind: Difference['kind'], before: string | undefined, after: string | undefined, written?: string) =>
      before !== after && found.push({ kind, place, before: before ?? '', after: after ?? '', ...(written !== undefined && { written }) });
    add('value', filled(a), filled(b));
    add('formula', a?.formula, b?.formula, a?.written);
    if (a?.value !== undefined || a?.formula !== undefined || a?.look) {
      add('format', a?.format, b?.format ?? 'General');
      add('look', a && plainLook(a.look), b ? plainLook(b.look) : NOTHING_SET);
    }
  }
  return [
    ...found,
    ...inOneOnly('merge', one.name, one.merges, other.merges),
    ...inOneOnly('hidden', `${one.name}, row`, one.hiddenRows.map(String), other.hiddenRows.map(String)),
    ...inOneOnly('hidden', `${one.name}, column`, one.hiddenColumns.map(String), other.hiddenColumns.map(String)),
    ...inOneOnly('table', one.name, one.tables, other.tables),
    ...inOneOnly('chart', one.name, one.charts, other.charts),
    ...(one.richValues === other.richValues
      ? []
      : [{ kind: 'data type' as const, place: one.name, before: String(one.richValues), after: String(other.richValues) }]),
  ];
}

/** An empty text is what an empty cell shows. */
const filled = (cell: PlainCell | undefined): string | undefined => (cell?.value === 's ' ? undefined : cell?.value);

const NOTHING_SET = plainLook('     ||,,,||');

/** The font every program takes where none is named. */
function plainLook(look: string): string {
  const [font = '', ...rest] = look.split('|').map(part => part.replace(/\s+/g, ' ').trim());
  rest.splice(-1, 1, rest.at(-1) === '1' ? 'true' : (rest.at(-1) ?? ''));
  return [
    font
      .replace(/(^|\s)11(\s|$)/, ' ')
      .replace(/\bCalibri\b/, '')
      .replace(/\s+/g, ' ')
      .trim(),
    ...rest,
  ].join('|');
}

/** Excel keeps a hidden name for each filter, which it makes again; a print area that is lost already is no area. Quotes round a sheet's name say nothing where it needs none. */
const peoplesOwn = (names: readonly string[]): string[] =>
  names
    .filter(name => !name.includes('_xlnm._FilterDatabase') && !/_xlnm\.Print_(Area|Titles) = .*(#REF!|#N\/A)$/.test(name))
    .map(name => name.replace(/'([A-Za-z_][\w.]*)'!/g, '$1!'));

function inOneOnly(kind: Difference['kind'], place: string, before: readonly string[], after: readonly string[]): Difference[] {
  const [first, second] = [new Set(before), new Set(after)];
  return [
    ...before.filter(one => !second.has(one)).map(one => ({ kind, place, before: one, after: '' })),
    ...after.filter(one => !first.has(one)).map(one => ({ kind, place, before: '', after: one })),
  ];
}

/** How many of each kind. */
export function countedByKind(found: readonly Difference[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
