/**
 * A block of cells as people have it: titles, a head of one to three rows with merged cells, section headings, rows,
 * totals, notes and blank rows. Says for each row and column what it took it for.
 */
import { amountOf, Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { isBlank, isCellError, isNilWord } from './cells';
import type { CellValue, Table } from './cells';
import { headOf, isUsual } from './heads';
import type { Head } from './heads';
import { withoutUnit } from './money-units';
import { plainNumber } from './plain-numbers';
import { isNoMoney, isOfRowAbove, mayTakeAway } from './row-words';
import type { LastPlaces, ShownPlaces } from './shown-places';
import { totalInName } from './total-names';
import { totalsIn } from './totals';
import type { TotalRow } from './totals';

/** A column of a block, counted from 0, with its head and what it holds. */
export interface BlockColumn {
  readonly index: number;
  readonly head: Head;
  readonly role: 'names' | 'year' | 'figures' | 'words' | 'empty';
  /** £ in one unit of what its cells show, where a number format shows thousands or millions of their values. */
  readonly shownIn?: Decimal;
}

/** A row of a block, counted from 0, with its name and what it is. */
export interface BlockRow {
  readonly index: number;
  readonly name: string;
  /** aside: it is said beside the rows that count, being part of the row above or no amount of money. */
  readonly role: 'title' | 'head' | 'row' | 'total' | 'aside' | 'heading' | 'note' | 'blank';
  /** Its figures stand above nil and its net total takes them away. */
  readonly isTakenAway?: boolean;
  /** How a total compares with the rows it adds up. */
  readonly total?: TotalRow;
}

/** A block of cells as it is read: its head, its columns and its rows, each with what it is. */
export interface Block {
  /** The cells the rest speaks of: as given, or turned where the years run down. */
  readonly values: Table;
  readonly isTurned: boolean;
  /** The rows of the range that the columns of turned values come from. */
  readonly turnedFrom?: readonly number[];
  readonly headRows: number;
  readonly names: number;
  readonly columns: readonly BlockColumn[];
  readonly rows: readonly BlockRow[];
  /** £ in one unit of the block's figures, from its corner or its title. */
  readonly unit?: Decimal;
  /** The last place that each figure displays, in the unit of the values; where the displayed texts are known. */
  readonly lastPlaces?: LastPlaces;
}

const MOST_HEAD_ROWS = 3;

/**
 * Reads a block; `headRows` says how deep its head is where the guess is wrong, `shown` what its cells show, from which rounding
 * is told. Never throws.
 */
export function readBlock(given: Table, headRows?: number, shown?: ShownPlaces): Block {
  const isTurned = yearsRunDown(given);
  const turnedFrom = isTurned ? filledFrom(given, headStart(given)) : undefined;
  const values = turnedFrom ? turned(given, turnedFrom) : given;
  const start = headStart(values);
  const depth = headRows ?? headDepth(values, start);
  const width = values.reduce((most, row) => (row.length > most ? row.length : most), 0);
  const heads = Array.from({ length: width }, (_, column) => headAt(values, start, depth, column));
  const body = values.slice(start + depth);
  const [group, names] = namesColumns(body, heads);
  const lay = <T>(cells: readonly (readonly T[])[]) => (turnedFrom ? turned(cells, turnedFrom) : cells);
  const scales = shown && lay(shown.scales);
  const columns = heads.map((head, index): BlockColumn => {
    const scale = scales && commonScale(scales.slice(start + depth).map(row => row[index]));
    return { index, head, role: roleOf(index, names, head, body), ...(scale && { shownIn: scale }) };
  });
  const lastPlaces = shown && lay(shown.lastPlaces);
  const unit = heads[names]?.unit ?? unitAbove(values.slice(0, start));
  const first = start + depth;
  const called = rowNames(body, names, group);
  const shaped = values.map((row, index) => shapeOf(row, index, start, first, called[index - first] ?? '', columns));
  return {
    values,
    isTurned,
    ...(turnedFrom && { turnedFrom }),
    headRows: depth,
    names,
    columns,
    rows: withTotals(shaped, values, columns, lastPlaces),
    ...(unit && { unit }),
    ...(lastPlaces && { lastPlaces }),
  };
}

/** Thousands or millions, where every number of a column is shown so. */
function commonScale(scales: readonly (number | undefined)[]): Decimal | undefined {
  const known = scales.filter(scale => scale !== undefined);
  const [first] = known;
  return first !== undefined && first > 1 && known.every(scale => scale === first) ? new Decimal(first) : undefined;
}

const isFilled = (cell: CellValue): boolean => !isBlank(cell);
export const nameOf = (cell: CellValue): string =>
  isCellError(cell) ? cell.error : isBlank(cell) ? '' : String(cell).replace(/\s+/g, ' ').trim();

/** Whether a cell holds a figure, or text that plainly shows one. */
const isFigure = (cell: CellValue): boolean =>
  typeof cell === 'number' || (typeof cell === 'string' && (isNilWord(cell) || plainNumber(cell) !== undefined));

/** The years stand in the first column and none in the first row: an assumption table kept that way. */
function yearsRunDown(values: Table): boolean {
  const start = headStart(values);
  const down = values
    .slice(start + 1)
    .map(row => row[0])
    .filter(isFilled);
  const across = (values[start] ?? []).slice(1);
  return down.length > 1 && down.every(cell => headOf(cell).year !== undefined) && across.every(cell => headOf(cell).year === undefined);
}

const filledFrom = (values: Table, start: number): number[] =>
  values.flatMap((row, index) => (index >= start && row.some(isFilled) ? [index] : []));

const turned = <T>(values: readonly (readonly T[])[], from: readonly number[]): (T | undefined)[][] => {
  const rows = from.map(index => itemAt(values, index));
  const width = rows.reduce((most, row) => (row.length > most ? row.length : most), 0);
  return Array.from({ length: width }, (_, column) => rows.map(row => row[column]));
};

/** The head begins at the first row with something beside its first cell; what stands above is a title. */
function headStart(values: Table): number {
  const start = values.findIndex(row => row.filter(isFilled).length > 1);
  return start < 0 ? 0 : start;
}

/** A further row belongs to the head where it holds no figure and only what stands in heads: years, units, budget, estimate. */
function headDepth(values: Table, start: number): number {
  let depth = 1;
  while (depth < MOST_HEAD_ROWS && isHeadRow(values[start + depth], values[start + depth - 1])) depth++;
  return depth;
}

function isHeadRow(row: readonly CellValue[] | undefined, above: readonly CellValue[] | undefined): boolean {
  const beside = (row ?? []).slice(1);
  if (!row || !beside.some(isFilled)) return false;
  const isPartOfHead = (cell: CellValue) => {
    if (!isFilled(cell)) return true;
    const { words, year, unit, speaksOf } = headOf(cell);
    if (isFigure(cell) && speaksOf === undefined && year === undefined && unit === undefined) return false;
    return year !== undefined || (typeof cell === 'string' && ((unit !== undefined && words === '') || isUsual(words)));
  };
  if (beside.every(isPartOfHead)) return true;
  const isMerged = (above ?? []).some((cell, column) => !isFilled(cell) && column > 1 && headOf(above![column - 1]).year !== undefined);
  return isMerged && beside.every(cell => !isFilled(cell) || (typeof cell === 'string' && !isFigure(cell)));
}

/** What the head of a column says over all its rows; a merged cell speaks for the columns to its right that are empty beside it. */
function headAt(values: Table, start: number, depth: number, column: number): Head {
  const parts: string[] = [];
  let number: CellValue;
  for (let place = 0; place < depth; place++) {
    const row = values[start + place] ?? [];
    let cell = row[column];
    const hasBelow = values.slice(start + place + 1, start + depth).some(lower => isFilled(lower[column]));
    for (let left = column - 1; !isFilled(cell) && hasBelow && column > 0 && left > 0; left--) cell = row[left];
    if (typeof cell === 'number') number = cell;
    const text = typeof cell === 'number' ? (headOf(cell).yearText ?? String(cell)) : nameOf(cell);
    if (text && !parts.includes(text)) parts.push(text);
  }
  return parts.length === 1 && number !== undefined ? headOf(number) : headOf(parts.join(' '));
}

/**
 * The column that names the rows, and the one to its left that groups them, if any. It is the first that holds words beside
 * figures; where that holds codes, leaves rows without a name or gives several the same, the next that holds words.
 */
function namesColumns(body: Table, heads: readonly Head[]): [group: number | undefined, names: number] {
  const rows = body.filter(row => row.some(isFigure));
  const wordsIn = (column: number) =>
    rows.map(row => row[column]).filter((cell): cell is string => typeof cell === 'string' && isFilled(cell) && !isFigure(cell));
  const worded = heads.flatMap((head, column) => (head.year === undefined && wordsIn(column).length * 2 > rows.length ? [column] : []));
  const [first, next] = worded;
  if (first === undefined) return [undefined, 0];
  if (next === undefined || heads.slice(first, next).some(head => head.year !== undefined)) return [undefined, first];
  const isCode = wordsIn(first).every(word => CODE.test(word) || totalInName(nameOf(word)));
  const isUnnamed = rows.some(row => !isFilled(row[first]) && isFilled(row[next]));
  const distinct = (...columns: number[]) => new Set(rows.map(row => columns.map(column => nameOf(row[column])).join('|'))).size;
  const isRepeated = distinct(first) < rows.length && distinct(first) < distinct(first, next);
  return isCode || isUnnamed || isRepeated ? [first, next] : [undefined, first];
}

const CODE = /^[A-Z]{0,4}[-/ ]?\d[\w./-]*$/i;

/** What each row is called: by its group too where names stand twice; by what its group says where it has none. */
function rowNames(body: Table, names: number, group: number | undefined): string[] {
  const own = body.map(row => nameOf(row[names]));
  if (group === undefined) return own;
  let carried = '';
  const isTwice = own.some((name, place) => name !== '' && own.indexOf(name) < place);
  return body.map((row, place) => {
    const said = nameOf(row[group]);
    carried = said || carried;
    const name = itemAt(own, place);
    return name && carried && isTwice ? `${carried}: ${name}` : name || said;
  });
}

function roleOf(index: number, names: number, head: Head, body: Table): BlockColumn['role'] {
  if (index === names) return 'names';
  if (head.year !== undefined) return 'year';
  const filled = body.map(row => row[index]).filter(isFilled);
  if (!filled.length && !head.text) return 'empty';
  return filled.some(isFigure) ? 'figures' : 'words';
}

const unitAbove = (titles: Table): Decimal | undefined =>
  titles.flatMap(row => row.map(cell => withoutUnit(nameOf(cell)).unit)).find(unit => unit !== undefined);

const NOTE = /^(notes?|sources?|\*|†|\(?\d+\)|\[\d+\]|[¹²³])/i;
const LONGEST_NAME = 80;

function shapeOf(
  row: readonly CellValue[],
  index: number,
  start: number,
  first: number,
  name: string,
  columns: readonly BlockColumn[],
): BlockRow {
  if (index < start) return { index, name: nameOf(row.find(isFilled)), role: row.some(isFilled) ? 'title' : 'blank' };
  if (index < first) return { index, name: nameOf(row.find(isFilled)), role: 'head' };
  const filled = columns.filter(({ index: column }) => isFilled(row[column]));
  if (!filled.length) return { index, name: '', role: 'blank' };
  const isAlone = filled.length === 1;
  const only = nameOf(row[itemAt(filled, 0).index]);
  if (isAlone && typeof row[itemAt(filled, 0).index] === 'string' && (NOTE.test(only) || only.length > LONGEST_NAME))
    return { index, name: only, role: 'note' };
  return { index, name, role: isAlone && name !== '' ? 'heading' : 'row' };
}

/** The rows with the totals among them found by arithmetic, in every column of figures that is a year or adds up anyway. */
function withTotals(
  rows: readonly BlockRow[],
  values: Table,
  columns: readonly BlockColumn[],
  lastPlaces: LastPlaces | undefined,
): BlockRow[] {
  const read = rows.filter(({ role }) => role === 'row' || role === 'heading');
  const adding = columns.filter(({ role }) => role === 'year');
  const counted = adding.length ? adding : columns.filter(({ role }) => role === 'figures');
  const isShare = ({ index }: BlockRow) => {
    const filled = counted.map(column => itemAt(values, index)[column.index]).filter(isFilled);
    return filled.length > 0 && filled.every(cell => typeof cell === 'string' && plainNumber(cell)?.isPercent);
  };
  const parts = read.filter(row => row.role === 'row' && isOfRowAbove(row.name));
  const others = read.filter(row => row.role === 'row' && (isNoMoney(row.name) || isShare(row)));
  const find = (left: readonly BlockRow[]) => {
    const among = read.filter(row => !left.includes(row));
    const totals = totalsIn(
      among.map(({ index, name, role }) => ({
        name,
        figures: counted.map(column => figureIn(itemAt(values, index)[column.index])),
        ...(lastPlaces && { lastPlaces: counted.map(column => itemAt(lastPlaces, index)[column.index]) }),
        isHeading: role === 'heading',
        isTakenAway: mayTakeAway(name),
      })),
    );
    return totals.map(total => ({
      ...total,
      row: itemAt(among, total.row).index,
      parts: total.parts.map(part => itemAt(among, part).index),
    }));
  };
  // A rate or a count stands aside where the totals add without it.
  const without = others.length ? find([...parts, ...others]) : [];
  const isAside = without.some(total => total.parts.length > 1) && without.every(({ verdict }) => verdict !== 'does not add');
  const totals = isAside ? without : find(parts);
  const aside = new Set(isAside ? [...parts, ...others] : parts);
  const byRow = new Map(totals.map(total => [total.row, total]));
  const takenAway = new Set(totals.flatMap(total => (total.isNet ? total.parts : [])));
  return rows.map(row => {
    if (aside.has(row)) return { ...row, role: 'aside' };
    const total = byRow.get(row.index);
    if (total) return { ...row, role: total.verdict === 'nearly' ? row.role : 'total', total };
    return takenAway.has(row.index) && mayTakeAway(row.name) ? { ...row, isTakenAway: true } : row;
  });
}

/** A cell's figure; undefined where it is empty, unknown where it is words or an error. */
export function figureIn(cell: CellValue): Decimal | 'unknown' | undefined {
  if (typeof cell === 'number' && Number.isFinite(cell)) return amountOf(cell);
  if (isBlank(cell)) return undefined;
  if (isNilWord(cell)) return new Decimal(0);
  return (typeof cell === 'string' && plainNumber(cell)?.amount) || 'unknown';
}
