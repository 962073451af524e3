/** Reads the formulas that the add-in writes: one call, its arguments words, numbers, TRUE, FALSE and references. */
import { addressOf, rectOf } from './a1';
import type { Rect } from './a1';
import type { Cell } from './entered';
import { Range } from './range';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export type Given = { readonly plain: string | number | boolean } | { readonly range: Range; readonly ofTable: boolean };

export interface Called {
  /** `MTFP.PLAN`, `SUM`. */
  readonly name: string;
  readonly given: readonly Given[];
}

const CALL = /^=\s*([A-Za-z][\w.]*)\((.*)\)$/s;

/** The call of a formula; undefined where it is none, `=B4` say, or names what is not there. */
export function callIn(formula: string, sheet: Worksheet): Called | undefined {
  const call = CALL.exec(formula);
  if (!call) return undefined;
  const parts = partsOf(call[2]!);
  const given = parts.map(part => givenBy(part, sheet));
  return given.every(one => one !== undefined) ? { name: call[1]!.toUpperCase(), given } : undefined;
}

/** Commas within words, brackets and parentheses part nothing. */
function partsOf(inside: string): string[] {
  if (inside.trim() === '') return [];
  const parts = [''];
  let depth = 0;
  let isWords = false;
  for (const sign of inside) {
    if (sign === '"') isWords = !isWords;
    else if (!isWords) depth += '[('.includes(sign) ? 1 : '])'.includes(sign) ? -1 : 0;
    if (sign === ',' && !isWords && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map(part => part.trim());
}

function givenBy(part: string, sheet: Worksheet): Given | undefined {
  if (part.startsWith('"')) return { plain: part.slice(1, -1).replace(/""/g, '"') };
  if (/^(TRUE|FALSE)$/i.test(part)) return { plain: part.toUpperCase() === 'TRUE' };
  if (part !== '' && Number.isFinite(Number(part))) return { plain: Number(part) };
  const table = tableReference(part, sheet.workbook);
  if (table) return { range: table, ofTable: true };
  const range = rangeIn(part, sheet);
  return range && { range, ofTable: false };
}

/** The cells of `B4`, `$B$2:$C$3`, `Results!B2` or `'Tax base'!B2`. */
export function rangeIn(reference: string, sheet: Worksheet): Range | undefined {
  if (!/^(?:(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?$/i.test(reference)) return undefined;
  const title = /^(?:'((?:[^']|'')+)'|([^!']+))!/.exec(reference);
  const named = title && (title[1]?.replace(/''/g, "'") ?? title[2]);
  const on = named ? sheet.workbook.sheets.find(named) : sheet;
  return on && new Range(on, rectOf(reference));
}

/** `#All` holds the total row, `[#Headers],[#Data]` does not. */
function tableReference(part: string, workbook: Workbook): Range | undefined {
  const found = /^([A-Za-z_][\w.]*)\[(.*)\]$/.exec(part);
  const table = found && workbook.Tables.find(found[1]!);
  if (!table) return undefined;
  const asked = found[2]!.replace(/\s/g, '').toLowerCase();
  if (asked === '#all') return table.GetRange();
  const totals = table.ShowTotals && !workbook.faults.has('the data of a table take in its total row') ? 1 : 0;
  const body = { ...table.rect, row: table.rect.row + 1, rows: table.rect.rows - 1 - totals };
  if (asked === '#data') return new Range(table.sheet, body);
  if (workbook.faults.has('headers and data are not understood')) return undefined;
  return asked === '[#headers],[#data]' ? new Range(table.sheet, { ...body, row: body.row - 1, rows: body.rows + 1 }) : undefined;
}

export const cellsOf = ({ sheet, rect }: Range): (Cell | undefined)[][] =>
  Array.from({ length: rect.rows }, (_, i) =>
    Array.from({ length: rect.columns }, (__, j) => sheet.cells.at(rect.row + i, rect.column + j)),
  );

const REFERENCE =
  /("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(?<![\w.])(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\w(.])/g;

/** A formula after its references moved: `moved` says where a rectangle of the sheet has gone to. */
export const withMoved = (formula: string, isOfSheet: (title: string | undefined) => boolean, moved: (rect: Rect) => Rect): string =>
  formula.replace(REFERENCE, (all, words: string | undefined, title: string | undefined, cells: string | undefined) => {
    if (words !== undefined || cells === undefined) return all;
    const named = title?.slice(0, -1).replace(/^'|'$/g, '').replace(/''/g, "'");
    if (!isOfSheet(named)) return all;
    const address = addressOf(moved(rectOf(cells)));
    return `${title ?? ''}${cells.includes('$') ? address.replace(/[A-Z]+|\d+/g, '$$$&') : address}`;
  });
