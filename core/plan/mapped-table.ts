/**
 * A range of one's own as the plan reads it once somebody has said what its headers, rows and figures mean. The pane and the
 * function TABLE read it here, so that both have the same rows.
 */
import type { Decimal } from '../figures/decimal';
import { itemAt } from '../lookups';
import { readBlock } from '../reading/block';
import type { Block, BlockColumn, BlockRow } from '../reading/block';
import { figuresRead, kindByName, OPENING } from '../reading/figures-read';
import type { FiguresRead } from '../reading/figures-read';
import { headOf } from '../reading/heads';
import { unitInWords } from '../reading/money-units';
import { shownPlaces } from '../reading/shown-places';
import { isBlank } from './cells';
import type { CellValue, Table, Texts } from './cells';
import { amountsRead, BY_NAME, BY_SIGN, kindBySign } from './mapped-figures';

/** How a range is read: everything that is kept of a mapping but its place. */
export interface Mapping {
  /** The plan's first header: Line, Funding … */
  readonly kind: string;
  /** What the user's headers mean, by the header as it stands; empty text is not read, those not named are read as they stand. */
  readonly headers: Readonly<Record<string, string>>;
  /** Rows that somebody said are counted or left out, by their names, where arithmetic and words say otherwise. */
  readonly rows?: Readonly<Record<string, RowChoice>> | undefined;
  /** Columns of the plan that hold the same words in every row: Kind, Status. */
  readonly allRows?: Readonly<Record<string, string>> | undefined;
  /** How many rows the head takes, where the guess is wrong. */
  readonly headRows?: number | undefined;
  /** How the figures of its years are read, where not as they stand. */
  readonly figures?: FiguresRead | undefined;
  /** Rows typed right below it belong to it: nothing stood there when it was mapped. */
  readonly grows?: boolean | undefined;
}

/** What is chosen for a row of a mapped block: that it counts, or that it is left out. */
export type RowChoice = 'counted' | 'left out';

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
export const lostHeaders = (values: Table, mapping: Pick<Mapping, 'headers' | 'headRows'>): string[] => {
  const currentHeaders = new Set(headersIn(blockOf(values, mapping)).map(({ header }) => header));
  return Object.keys(mapping.headers).filter(header => mapping.headers[header] !== '' && !currentHeaders.has(headerText(header)));
};

/** Whether somebody may say of a row that it counts: a row, a total, a rate or a part of another beside them. */
export const isOffered = ({ role }: Pick<BlockRow, 'role'>): boolean => role === 'row' || role === 'total' || role === 'aside';

/** Whether a row of the block is a row of the plan: as somebody said, else as it reads. */
export const isRowOfPlan = ({ name, role }: BlockRow, rows: Mapping['rows']): boolean =>
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
  const order = columnOrder(block);
  const says = Object.entries(allRows).filter(([column]) => ![...meant.values()].includes(column));
  const ofReserve = kind === 'Movement' && ![...meant.values(), ...says.map(([column]) => column)].includes('Reserve');
  const header = [
    kind,
    ...order.slice(1).map(index => {
      const meaning = meant.get(index) ?? '';
      return kind === 'Movement' && meaning === OPENING ? '' : inUnit(meaning, itemAt(block.columns, index));
    }),
    ...lost,
    ...says.map(([column]) => column),
    ...(ofReserve ? ['Reserve'] : []),
  ];
  const meanings = order.map(index => (index === block.names ? '' : (meant.get(index) ?? '')));
  const opening = meanings.indexOf(OPENING);
  const body = block.rows.slice(1).map(row => {
    if (!isRowOfPlan(row, rows)) return header.map((): CellValue => null);
    const rowCells = order.map(index => itemAt(block.values, row.index)[index]);
    const cells = amountsRead(rowCells, column => isMoney(kind, itemAt(meanings, column)), row.isTakenAway);
    const read = figuresRead(cells, meanings, mapping.figures, cells[opening]);
    const bySign = allRows['Kind'] === BY_SIGN ? kindBySign(read, meanings) : undefined;
    const kindSaid = bySign?.kind ?? (allRows['Kind'] === BY_NAME ? kindByName(row.name) : undefined);
    return [
      ...(bySign?.cells ?? read).map((cell, place) => (place === 0 ? row.name || cell : header[place] ? cell : null)),
      ...lost.map((): CellValue => (row.name ? { error: '#REF!' } : null)),
      ...says.map(([column, words]) => (column === 'Kind' ? (kindSaid ?? words) : words)),
      ...(ofReserve ? [row.name] : []),
    ];
  });
  return [header, ...body];
}

/** The columns of a block as the plan has them: the names first. */
export const columnOrder = (block: Block): number[] => [
  block.names,
  ...block.columns.map(({ index }) => index).filter(index => index !== block.names),
];

const meantBy = (header: string, headers: Mapping['headers']): string => {
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

/**
 * The rows of a range that are the table's: so many for certain, and those right below as far as they are filled without a gap.
 * A row of noughts is empty, since Excel sends the functions an empty cell as 0 on some platforms.
 */
export function withRowsBelow(values: Table, certain: number): Table {
  const below = values.slice(certain);
  const gap = below.findIndex(row => row.every(cell => isBlank(cell) || cell === 0));
  return gap < 0 ? values : values.slice(0, certain + gap);
}
