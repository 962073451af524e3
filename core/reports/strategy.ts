import type { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { itemAt, lastOf } from '../lookups';
import { sourceLine } from '../parameters/lookup';
import { wordKey } from '../plan/cells';
import { movementsByReserve, movementsMade, purposeOf } from '../plan/movements-made';
import type { MadeMovement } from '../plan/movements-made';
import { grouped } from '../plan/once-per';
import type { Reserve } from '../plan/read-reserves';
import { justifiedAbove, publishedShare } from '../plan/reserve-checks';
import { riskMinimumOf } from '../plan/risk-minimum';
import { provenanceOf } from '../plan/settle/context';
import { addedUp, categoriesOf } from '../reserves/home-office-categories';
import type { Categories } from '../reserves/home-office-categories';
import { yearName } from '../years/financial-year';
import { howReserveWasSet } from './how-reserve-was-set';
import { generalMinimumRow, generalShareRow, justificationRow, riskMinimumRow } from './general-reserve';
import { EMPTY, figure, rowOfTable, words } from './report';
import type { Cell, Report, Row } from './report';
import { figureColumn, wordsColumn } from './report-writer';
import type { ReportWriter, Year } from './report-writer';
import { openingOf, RESERVE_TOTALS } from './reserves';

/**
 * The reserves strategy in the Home Office's form: each reserve's balance and purpose, what each earmarked reserve pays for
 * by project and what it supports, the three categories, how the general reserve was set, and which years are indicative. The column Part says what a row is; the balances
 * alone add up to the totals. Ids: the reserve's for its balance, `use/`, `contribution/` … with the reserve and the project
 * for what goes out and in, `category/1` to `category/3`.
 *
 * Source: Home Office, police reserves guidance, 31 January 2018; for fire its National Framework for England, May 2018, section 5.
 */
export function strategyReport(writer: ReportWriter): Report {
  const { plan } = writer;
  const usable = plan.reserves.filter(reserve => reserve.kind !== 'unusable');
  const rows = plan.has('Reserve')
    ? [
        yearStatusRow(writer),
        ...usable.flatMap(reserve => [balanceRow(reserve, writer), ...usesOf(reserve, writer)]),
        ...totalRows(writer),
        ...categoryRows(usable, writer),
        ...generalLevelRows(writer),
        ...plan.reserves.filter(one => one.kind === 'unusable').map(one => balanceRow(one, writer, 'unusable, in no total')),
      ]
    : RESERVE_TOTALS.map(({ term }) => writer.absentRow(term, 'money', { role: 'total', before: beside('total') }));
  return writer.report({ id: 'strategy', title: 'The reserves strategy' }, 'Strategy', rows, {
    before: [
      wordsColumn('part', 'Part'),
      wordsColumn('kind', 'Kind'),
      wordsColumn('category', 'Category'),
      wordsColumn('purpose', 'Purpose'),
      figureColumn('opening', 'Opening'),
    ],
    after: [wordsColumn('supports', 'Supports')],
  });
}

/** The cells before the years. */
const beside = (part: string, kind = '', category = '', purpose = '', opening: Cell = EMPTY): Cell[] => [
  ...[part, kind, category, purpose].map(words),
  opening,
];

const firstOf = (writer: ReportWriter): Year => itemAt(writer.settled.years, 0);

function balanceRow(reserve: Reserve, writer: ReportWriter, part = 'balance'): Row {
  const purpose =
    reserve.closes === undefined
      ? reserve.purpose
      : `${reserve.purpose}${reserve.purpose ? '; ' : ''}closes in ${yearName(reserve.closes)}`;
  const opening = figure(firstOf(writer).reserves.balances.of(reserve).opening, 'money', provenanceOf(reserve.source));
  return writer.moneyRow(
    { id: rowOfTable('Reserve', reserve.name), label: reserve.name },
    year => year.reserves.balances.of(reserve).closing,
    {
      figureName: { table: 'Reserve', row: reserve.name },
      before: beside(part, reserve.kind ?? '', categoryOf(reserve), purpose, opening),
      after: [words(reserve.supports)],
    },
  );
}

/** Which years are budgets that were set, and which are intentions until they are: a strategy is no budget. */
const yearStatusRow = (writer: ReportWriter): Row =>
  writer.row(
    { id: 'yearStatus', label: 'Status of the year' },
    'words',
    ({ year }) => words(year <= (writer.plan.body.budgetSetTo ?? -Infinity) ? 'budget set' : 'indicative until the budget'),
    { role: 'note', before: beside('year') },
  );

/** The category of what remains; a general reserve is general contingency where nothing else is said. */
const categoryOf = ({ category, kind }: Reserve): string => category || (kind === 'general' ? '3' : '');

/** What goes in and out of a reserve, a row a project: amounts as made, uses above nil. */
function usesOf(reserve: Reserve, writer: ReportWriter): Row[] {
  const rows = new Map<string, { name: string; part: Part; amounts: Map<number, Exact> }>();
  for (const year of writer.settled.years) {
    for (const movement of movementsByReserve(year).get(reserve) ?? []) {
      const part = partOf(movement, reserve);
      const key = `${part}\u0000${wordKey(purposeOf(movement))}`;
      const row = rows.get(key) ?? { name: purposeOf(movement), part, amounts: new Map<number, Exact>() };
      row.amounts.set(year.year, (row.amounts.get(year.year) ?? NOTHING).plus(movement.made));
      rows.set(key, row);
    }
  }
  return [...rows.values()].map(({ name, part, amounts }) =>
    writer.moneyRow(
      { id: `${part}/${rowOfTable('Reserve', reserve.name)}/${name}`, label: name },
      ({ year }) => amounts.get(year) ?? NOTHING,
      { before: beside(part, reserve.kind ?? '', '', `${WAYS[part]} ${reserve.name}`) },
    ),
  );
}

const NOTHING = exactKind.nothing('£');

const WAYS = { use: 'from', contribution: 'into', 'transfer in': 'into', 'transfer out': 'out of' } as const;
type Part = keyof typeof WAYS;

const partOf = ({ kind, to }: MadeMovement, reserve: Reserve): Part =>
  kind === 'drawdown' ? 'use' : kind === 'contribution' ? 'contribution' : to === reserve ? 'transfer in' : 'transfer out';

function totalRows(writer: ReportWriter): Row[] {
  return RESERVE_TOTALS.map(({ term, kinds }) =>
    writer.moneyRow(term, year => year[term], {
      role: 'total',
      before: beside('total', '', '', '', figure(openingOf(firstOf(writer), kinds), 'money', writer.provenanceOfTerm(term))),
    }),
  );
}

const CATEGORIES: readonly { readonly name: string; readonly category: string; readonly of: (parts: Categories) => Decimal }[] = [
  { name: 'Planned spending in the current plan', category: '1', of: parts => parts.currentPlan },
  { name: 'Specific projects beyond the plan', category: '2', of: parts => parts.beyondPlan },
  { name: 'General contingency', category: '3', of: parts => parts.contingency },
];
const UNCATEGORISED = { name: 'Not in a category', category: '', of: (parts: Categories) => parts.notCategorised };

/** Each balance divided among the Home Office's categories; what no category was given for stands apart. */
function categoryRows(usable: readonly Reserve[], writer: ReportWriter): Row[] {
  const { years } = writer.settled;
  const drawdowns = years.map(movementsMade).map(made => made.filter(one => one.kind === 'drawdown'));
  const fault =
    years.map(year => year.totalReserves.fault).find(Boolean) ??
    drawdowns
      .flat()
      .map(one => one.made.fault)
      .find(Boolean);
  const drawnBy = drawdowns.map(made => grouped(made, one => one.reserve));
  const at = (balanceOf: (reserve: Reserve) => Decimal, from: number): Categories =>
    addedUp(
      usable.map(reserve =>
        categoriesOf(
          balanceOf(reserve),
          drawnBy.slice(from).flatMap(made => (made.get(reserve) ?? []).map(one => one.made.amount)),
          categoryOf(reserve),
        ),
      ),
    );
  const opening = at(reserve => firstOf(writer).reserves.balances.of(reserve).opening.amount, 0);
  const closing = years.map((year, index) => at(reserve => year.reserves.balances.of(reserve).closing.amount, index + 1));
  const isUncategorised = [opening, ...closing].some(parts => !parts.notCategorised.isZero());
  return [...CATEGORIES, ...(isUncategorised ? [UNCATEGORISED] : [])].map(({ name, category, of }) =>
    writer.moneyRow({ id: `category/${category || 'none'}`, label: name }, (_, index) => fault ?? of(itemAt(closing, index)), {
      before: beside('category', '', category, '', figure(fault ?? of(opening), 'money')),
    }),
  );
}

/** How the general reserve was set, beside the level that needs a justification and what the risks call for. */
function generalLevelRows(writer: ReportWriter): Row[] {
  const { plan, settled } = writer;
  const general = plan.reserves.filter(reserve => reserve.kind === 'general');
  const level = (purpose: string) => beside('general level', 'general', '', purpose);
  const minimum = riskMinimumOf(plan);
  const last = lastOf(plan.horizon.years);
  const known = publishedShare(plan, last);
  const said = (of: (reserve: Reserve) => string) => general.map(of).filter(Boolean).join('; ');
  const isAbove = settled.years.some(year => !year.generalReserve.fault && justifiedAbove(plan, year)?.lt(year.generalReserve.amount));
  return [
    generalShareRow(writer, level('closing balance as a share of the year’s net budget')),
    generalMinimumRow(writer, level('set by the body: its floor')),
    riskMinimumRow(writer, minimum, level(minimum ? 'what the Risk table calls for' : 'the plan has no Risk table')),
    justificationRow(
      writer,
      'Justified above',
      level(known ? `${known.value.times(100).toFixed()}% of the net budget (${sourceLine(known)})` : 'no published share'),
    ),
    writer.remark(
      { id: 'justification', label: 'Justification' },
      {
        before: level(
          said(reserve => reserve.justification) || (isAbove ? 'missing: the general reserve passes the level above' : 'none needed'),
        ),
      },
    ),
    writer.remark({ id: 'howSet', label: 'How the general reserve was set' }, { before: level(howReserveWasSet(writer)) }),
  ];
}
