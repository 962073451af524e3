/**
 * A range of the user's own that stands for one of the plan's tables: which one, and what its headers mean.
 * Kept in the workbook, shown and editable in the pane. The pane reads it as a plan table; functions in cells
 * are given ranges directly, or by TABLE, and know nothing of it.
 */
import { headOf, readBlock, shownPlaces, unitInWords } from '../../core';
import type { Block, BlockColumn, BlockRow, CellValue, Decimal, Table, Texts } from '../../core';
import { addressOf, areaOf } from './addresses';
import { amountsRead, BY_NAME, BY_SIGN, figuresRead, kindByName, kindBySign } from './mapped-figures';
import type { FiguresRead } from './mapped-figures';
import type { SheetCells } from './whole-sheets';
import type { CellOrigin, Place, PlanTable } from './workbook';

export interface MappedRange extends Place {
  /** The plan's first header: Line, Funding … */
  readonly kind: string;
  /** What the user's headers mean, by the header as it stands; empty text is not read, those not named are read as they stand. */
  readonly headers: Readonly<Record<string, string>>;
  /** Rows that somebody said are counted or left out, by their names, where arithmetic and words say otherwise. */
  readonly rows?: Readonly<Record<string, RowChoice>>;
  /** Columns of the plan that hold the same words in every row: Kind, Status. */
  readonly allRows?: Readonly<Record<string, string>>;
  /** How many rows the head takes, where the guess is wrong. */
  readonly headRows?: number | undefined;
  /** How the figures of its years are read, where not as they stand. */
  readonly figures?: FiguresRead;
  /** Rows typed right below it belong to it: nothing stood there when it was mapped. */
  readonly grows?: boolean;
}

/** What the column of balances before the first year is read as; a table of movements has no such column and takes its first year’s from it. */
export const OPENING = 'Opening';

export type RowChoice = 'counted' | 'left out';

/** How a range is read: everything that is kept of a mapping but its place. */
export type Mapping = Omit<MappedRange, keyof Place>;

/** Where the pane asks the user's own ranges to be remembered. */
export interface MappingPort {
  /** In the order they were mapped. One whose cells were deleted has no sheet and no address any more. */
  mappedRanges(): Promise<readonly MappedRange[]>;
  mapRanges(ranges: readonly MappedRange[]): Promise<void>;
  /** What is selected at the moment, as far as it is filled, to be offered as a range to map. */
  selected(): Promise<SheetCells>;
  /** What stands in a place now; nothing where the place is gone. */
  cellsAt(place: Place): Promise<Table>;
  /** The same with what the cells show. */
  shownAt(place: Place): Promise<SheetCells>;
}

/** A header as it is remembered and looked for: `2026` typed as a number is the text 2026, lines and spaces are one. */
export const headerText = (header: CellValue): string =>
  typeof header === 'string' ? header.replace(/\s+/g, ' ').trim() : typeof header === 'number' ? String(header) : '';

/** The block as the mapping has it read. */
export const blockOf = (values: Table, { headRows }: Pick<Mapping, 'headRows'> = {}, texts?: Texts): Block =>
  readBlock(values, headRows, texts && shownPlaces(values, texts));

/** The headers of the range but that of the names, by their columns; what stands in several rows is one header. */
export const headersIn = (block: Block): { readonly index: number; readonly header: string }[] =>
  block.columns
    .filter(({ role, head }) => role !== 'names' && head.text !== '')
    .map(({ index, head }) => ({ index, header: headerText(head.text) }));

/** Headers that meant something and are in the range no more: renamed, or their column deleted. */
export const lostHeaders = (values: Table, mapping: Pick<MappedRange, 'headers' | 'headRows'>): string[] => {
  const standing = new Set(headersIn(blockOf(values, mapping)).map(({ header }) => header));
  return Object.keys(mapping.headers).filter(header => mapping.headers[header] !== '' && !standing.has(headerText(header)));
};

/** Whether somebody may say of a row that it counts: a row, a total, a rate or a part of another beside them. */
export const isOffered = ({ role }: Pick<BlockRow, 'role'>): boolean => role === 'row' || role === 'total' || role === 'aside';

/** Whether a row of the block is a row of the plan: as somebody said, else as it reads. */
export const isCounted = ({ name, role }: BlockRow, rows: Mapping['rows']): boolean =>
  isOffered({ role }) && (rows?.[headerText(name)] ?? (role === 'row' ? 'counted' : 'left out')) === 'counted';

/**
 * The range as the plan reads it: its first header is the kind, the others as they are meant, with the unit they are in.
 * Titles, totals, headings, notes and what somebody left out are empty rows, so that every other row keeps its place.
 * Where a header is gone, the column it meant holds errors, so that what rests on it is a finding and not a figure that
 * has silently become nil.
 */
export function asPlanTable(values: Table, mapping: Mapping, texts?: Texts): Table {
  const { kind, headers, rows, allRows = {} } = mapping;
  const block = blockOf(values, mapping, texts);
  const lost = lostHeaders(values, mapping).map(header => headers[header]!);
  const meant = new Map(headersIn(block).map(({ index, header }) => [index, meantBy(header, headers)]));
  const inUnit = (meaning: string, { head, shownIn }: BlockColumn) => {
    const said = unitOfValues(head.unit ?? block.unit, shownIn);
    return said && meaning && isMoney(kind, meaning) ? `${meaning} ${unitInWords(said)}` : meaning;
  };
  const order = orderOf(block);
  const says = Object.entries(allRows).filter(([column]) => ![...meant.values()].includes(column));
  const ofReserve = kind === 'Movement' && ![...meant.values(), ...says.map(([column]) => column)].includes('Reserve');
  const header = [
    kind,
    ...order.slice(1).map(index => {
      const meaning = meant.get(index) ?? '';
      return kind === 'Movement' && meaning === OPENING ? '' : inUnit(meaning, block.columns[index]!);
    }),
    ...lost,
    ...says.map(([column]) => column),
    ...(ofReserve ? ['Reserve'] : []),
  ];
  const meanings = order.map(index => (index === block.names ? '' : (meant.get(index) ?? '')));
  const opening = meanings.indexOf(OPENING);
  const body = block.rows.slice(1).map(row => {
    if (!isCounted(row, rows)) return header.map((): CellValue => null);
    const standing = order.map(index => block.values[row.index]![index]);
    const cells = amountsRead(standing, column => isMoney(kind, meanings[column]!), row.isTakenAway);
    const read = figuresRead({ name: row.name, cells }, meanings, mapping.figures, cells[opening]);
    const bySign = allRows.Kind === BY_SIGN ? kindBySign(read, meanings) : undefined;
    const kindSaid = bySign?.kind ?? (allRows.Kind === BY_NAME ? kindByName(row.name) : undefined);
    return [
      ...(bySign?.cells ?? read).map((cell, place) => (place === 0 ? row.name || cell : header[place] ? cell : null)),
      ...lost.map((): CellValue => (row.name ? { error: '#REF!' } : null)),
      ...says.map(([column, words]) => (column === 'Kind' ? (kindSaid ?? words) : words)),
      ...(ofReserve ? [row.name] : []),
    ];
  });
  return [header, ...body];
}

/** Where the cells of the plan's table stand in the range; undefined where they stand as they are read. */
function originOf(values: Table, mapping: Mapping): CellOrigin | undefined {
  const block = blockOf(values, mapping);
  const [header = []] = asPlanTable(values, mapping);
  const order = orderOf(block);
  const places = order.map(index => block.turnedFrom?.[index] ?? index);
  const firstOfBody = block.rows.findIndex(({ role }) => role !== 'title' && role !== 'head' && role !== 'blank');
  const head = block.rows.reduce((last, { role, index }) => (role === 'head' ? index : last), Math.max(0, firstOfBody - 1));
  const rows = block.rows.map((_, row) => (row === 0 ? head : row));
  const columns = header.map((_, column) => places[column]);
  const isAsRead = !block.isTurned && head === 0 && columns.every((place, column) => place === column);
  return isAsRead ? undefined : { rows, columns, isTurned: block.isTurned };
}

/** The columns of a block as the plan has them: the names first. */
const orderOf = (block: Block): number[] => [
  block.names,
  ...block.columns.map(({ index }) => index).filter(index => index !== block.names),
];

/** A mapped range as it stands in the workbook, with the row right below it, among the plan's tables; `texts` are what both show. */
export function mappedTable(mapped: MappedRange, standing: Table, under: Table, texts?: Texts): PlanTable {
  const { sheet, kind, headers, rows } = mapped;
  const grown = mapped.grows ? filledRows(under) : 0;
  const values = [...standing, ...under.slice(0, grown)];
  const address = grown === 0 ? mapped.address : longer(mapped.address, grown);
  const below = under[grown] ?? [];
  const place = `${sheet}!${address}`;
  const isLeftOut = isFilled(below[0]) && !isTotal(below[0]);
  const wrongTotals = blockOf(values, mapped, texts).rows.filter(row => row.total?.verdict === 'does not add' && !isCounted(row, rows));
  const notices = [
    ...lostHeaders(values, mapped).map(
      header =>
        `${place} has no header “${header}” any more, which was read as ${headers[header]}. Change the header back, or change the mapping in Start.`,
    ),
    ...wrongTotals.map(({ name }) => `“${name}” in ${place} is left out as a total, and it does not add up. See the mapping in Start.`),
    ...(isLeftOut
      ? [`The row right below ${place} is filled and is not read as part of ${kind}. Take it into the mapped range in Start.`]
      : []),
  ];
  return {
    name: `${kind} (${sheet}, ${address})`,
    sheet,
    address,
    values: asPlanTable(values, mapped, texts),
    origin: originOf(values, mapped),
    isMapped: true,
    notices,
  };
}

/** How many rows below a mapped range are looked at: one where nothing more belongs to it, else what was typed there since. */
export const rowsBelow = ({ grows }: Pick<MappedRange, 'grows'>): number => (grows ? 40 : 1);

/** The rows without a gap, from the first on. */
const filledRows = (under: Table): number => {
  const gap = under.findIndex(row => !row.some(isFilled));
  return gap < 0 ? under.length : gap;
};

const longer = (address: string, rows: number): string => {
  const area = areaOf(address);
  return addressOf({ ...area, rows: area.rows + rows });
};

/** Those of the mapped ranges that have not become plan tables in the meantime: their rows would count twice. */
export const besideTables = (mapped: readonly PlanTable[], tables: readonly PlanTable[]): PlanTable[] =>
  mapped.filter(range => !tables.some(table => overlap(range, table)));

export function overlap(one: Place, other: Place): boolean {
  if (one.sheet !== other.sheet) return false;
  const [a, b] = [areaOf(one.address), areaOf(other.address)];
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** A row that adds up the others. */
export const isTotal = (name: CellValue): boolean => typeof name === 'string' && /^\s*(grand |sub-?\s?)?totals?\b/i.test(name);

const meantBy = (header: string, headers: MappedRange['headers']): string => {
  const known = Object.keys(headers).find(one => headerText(one) === header);
  return known === undefined ? header : headers[known]!;
};

/** £ in one unit of the values: a head says £000 of what is shown, and a number format that shows thousands has taken them off. */
const unitOfValues = (said: Decimal | undefined, shownIn: Decimal | undefined): Decimal | undefined =>
  said && shownIn ? said.div(shownIn) : said;

const MONEY = ['Base', 'Opening', 'Floor', 'Exposure', 'Allowance', 'Requested', 'Approved', 'Claimed', 'Previous allocation', 'Target'];
const WITHOUT_MONEY = ['Assumption', 'Billing authority', 'Post', 'Precept', 'Dwellings'];

const isMoney = (kind: string, meaning: string): boolean =>
  !WITHOUT_MONEY.includes(kind) && (MONEY.includes(meaning) || headOf(meaning).year !== undefined);

const isFilled = (cell: CellValue): boolean => cell !== null && cell !== undefined && cell !== '';
