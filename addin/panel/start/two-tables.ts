/** Blocks that are two of the plan's tables at once: what is said of them once, and the two mappings that follow from it. */
import {
  blockOf,
  BY_NAME,
  BY_SIGN,
  Decimal,
  figureIn,
  financialYear,
  headerText,
  headOf,
  isRowOfPlan,
  OPENING,
  scheduleIn,
} from '../../../core';
import type { Block, BlockColumn, BlockRow, FiguresRead, Mapping, Table, TableName } from '../../../core';
import type { Head } from '../../../core/reading/heads';
import type { MappedRange } from '../../workbook/mapped-range';
import type { Place } from '../../workbook/workbook';
import { guessedHeaders, guessedKind, shapeOf } from './mapping-guesses';

/** What a block can be read as: one of the plan's tables, or one of the usual blocks that are two. */
export type BlockKind = TableName | keyof typeof TWO_TABLES;

export const TWO_TABLES = {
  'Reserves schedule': { tables: ['Reserve', 'Movement'], main: 'Reserve', about: 'opening, use by year, closing' },
  'Budget build-up': { tables: ['Line', 'Change'], main: 'Change', about: 'last budget, what changes, new budget' },
} as const satisfies Record<string, { tables: readonly TableName[]; main: TableName; about: string }>;

export const isTwo = (kind: BlockKind | ''): kind is keyof typeof TWO_TABLES => Object.hasOwn(TWO_TABLES, kind);

export const tablesIn = (kind: BlockKind): readonly TableName[] => (isTwo(kind) ? TWO_TABLES[kind].tables : [kind]);

/** The table whose columns a block's headers are matched to. */
export const mainTable = (kind: BlockKind): TableName => (isTwo(kind) ? TWO_TABLES[kind].main : kind);

const BROUGHT_FORWARD =
  /\b(base|brought forward|b\/f|previous|prior|last) ?(year('s|’s)?)? ?(budget|position|requirement)?\b|\bbudget (brought forward|b\/f)\b|^\d{4}[/-]\d{2,4} budget\b/i;

/** The row of a build-up that holds the budget before its changes: the first, where its words or its figures say so. */
export const openingRow = (block: Block): BlockRow | undefined => {
  const first = block.rows.find(({ role }) => role === 'row' || role === 'total');
  const isOpening = first !== undefined && (BROUGHT_FORWARD.test(first.name) || carriedYears(block, first).length > 2);
  return isOpening ? first : undefined;
};

/** The order of heads that each name a year. */
const byYear = (a: Pick<Head, 'year'>, b: Pick<Head, 'year'>): number => (a.year ?? 0) - (b.year ?? 0);

/** The last years in a row of which each begins with what the year before it came to, by the block’s last total; without a total all. */
function carriedYears(block: Block, opening: BlockRow): BlockColumn[] {
  const total = block.rows.filter(({ role }) => role === 'total').at(-1);
  const years = block.columns.filter(({ role }) => role === 'year').sort((a, b) => byYear(a.head, b.head));
  if (!total || total === opening) return [];
  const amount = (row: BlockRow, column: BlockColumn) => figureIn(block.values[row.index]?.[column.index]);
  const doesFollow = (column: BlockColumn, before: BlockColumn): boolean => {
    const [begins, came] = [amount(opening, column), amount(total, before)];
    return begins instanceof Decimal && came instanceof Decimal && begins.eq(came);
  };
  const first = years.reduce((last, column, place) => {
    const before = years[place - 1];
    return before && !doesFollow(column, before) ? place : last;
  }, 0);
  return years.slice(first);
}

/** What a block probably is: two tables at once where it reads as such, else one. */
export function guessedBlock(values: Table, headRows?: number): BlockKind | '' {
  const block = blockOf(values, { headRows });
  const words = [...values.slice(0, block.headRows + 3).flat(), ...block.rows.map(({ name }) => name)];
  if (!block.isTurned && words.some(word => typeof word === 'string' && /\breserves?\b|\bbalances?\b/i.test(word)) && scheduleIn(block))
    return 'Reserves schedule';
  if (rollsForward(block)) return '';
  const isBudget = block.columns.some(({ role }) => role === 'year') && block.rows.some(({ role }) => role === 'total');
  const kind = guessedKind(values, headRows);
  return (kind === 'Line' || kind === '') && isBudget && openingRow(block) ? 'Budget build-up' : kind;
}

/** One reserve with its opening and closing balance in rows is none of the plan's tables: nothing is guessed, so that it is asked. */
const rollsForward = ({ rows }: Block): boolean =>
  rows.some(({ name }) => /^(opening|balance brought forward|brought forward)\b/i.test(name)) &&
  rows.some(({ name }) => /^(closing|balance carried forward|carried forward)\b/i.test(name));

/** What the headers of a block probably mean. */
export function guessedMeanings(kind: BlockKind, values: Table, baseYear?: string, headRows?: number): Record<string, string> {
  const plain = guessedHeaders(mainTable(kind), values, baseYear, headRows);
  if (kind === 'Budget build-up') return withoutYearsBefore(plain, blockOf(values, { headRows }));
  if (kind !== 'Reserves schedule') return plain;
  const schedule = scheduleIn(blockOf(values, { headRows }), baseYear === undefined ? undefined : financialYear(baseYear));
  const words = Object.entries(plain).map(([header, meaning]) => [
    header,
    meaning === OPENING || headOf(meaning).year !== undefined ? '' : meaning,
  ]);
  return { ...Object.fromEntries(words), ...schedule?.headers };
}

/** Years before the chain of a build-up do not lead to the next and are not read. */
function withoutYearsBefore(meanings: Record<string, string>, block: Block): Record<string, string> {
  const opening = openingRow(block);
  const carried = opening ? carriedYears(block, opening) : [];
  if (carried.length < 2) return meanings;
  const headersCarried = new Set(carried.map(({ head }) => headerText(head.text)));
  return Object.fromEntries(
    Object.entries(meanings).map(([header, meaning]) => [
      header,
      headOf(meaning).year === undefined || headersCarried.has(header) ? meaning : '',
    ]),
  );
}

/** How the figures of a block are probably read. */
export const guessedFigures = (kind: BlockKind | '', values: Table, baseYear?: string, headRows?: number): FiguresRead | undefined =>
  kind === 'Reserves schedule'
    ? scheduleIn(blockOf(values, { headRows }), baseYear === undefined ? undefined : financialYear(baseYear))?.figures
    : undefined;

/** The mappings of a draft: one, or two over the same cells. */
export function mappingsOf(place: Place, kind: BlockKind, draft: Omit<Mapping, 'kind'>, values: Table): MappedRange[] {
  const own = { sheet: place.sheet, address: place.address };
  if (!isTwo(kind)) return [{ ...own, ...draft, kind }];
  const { figures, ...plain } = draft;
  if (kind === 'Reserves schedule')
    return [
      {
        ...own,
        ...plain,
        kind: 'Reserve',
        headers: only(draft.headers, meaning => shapeOf('Reserve').columns.includes(meaning)),
        allRows: { Kind: BY_NAME, ...draft.allRows },
        ...(figures === 'credits' && { figures }),
      },
      {
        ...own,
        ...plain,
        kind: 'Movement',
        headers: only(draft.headers, meaning => meaning === OPENING || headOf(meaning).year !== undefined),
        allRows: { Status: 'planned' },
        ...(figures && { figures }),
      },
    ];
  const block = blockOf(values, draft);
  const opening = openingRow(block);
  const years = Object.entries(draft.headers)
    .filter(([, meaning]) => headOf(meaning).year !== undefined)
    .sort(([, a], [, b]) => byYear(headOf(a), headOf(b)));
  const rowsBut = (keeps: (row: BlockRow) => boolean): Mapping['rows'] => ({
    ...draft.rows,
    ...Object.fromEntries(
      block.rows.filter(row => isRowOfPlan(row, draft.rows) && !keeps(row)).map(({ name }) => [headerText(name), 'left out' as const]),
    ),
  });
  const opens = (row: BlockRow) => row === opening;
  return [
    {
      ...own,
      ...plain,
      kind: 'Line',
      headers: Object.fromEntries(Object.keys(draft.headers).map(header => [header, header === years[0]?.[0] ? 'Base' : ''])),
      rows: { ...rowsBut(opens), ...(opening && { [headerText(opening.name)]: 'counted' as const }) },
      allRows: {},
    },
    {
      ...own,
      ...plain,
      kind: 'Change',
      rows: rowsBut(row => !opens(row)),
      allRows: { Kind: BY_SIGN, Recurring: 'yes', ...draft.allRows },
      ...(figures && { figures }),
    },
  ].filter(({ kind: name }) => name !== 'Line' || opening !== undefined);
}

const only = (headers: Mapping['headers'], isKept: (meaning: string) => boolean): Mapping['headers'] =>
  Object.fromEntries(Object.entries(headers).map(([header, meaning]) => [header, isKept(meaning) ? meaning : '']));
