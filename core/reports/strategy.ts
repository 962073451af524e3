import { inPounds } from '../figures/in-words';
import { toPenny } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { isListed, parameterFigure, sourceLine } from '../parameters/lookup';
import { wordKey } from '../plan/cells';
import { movementsMade, purposeOf } from '../plan/movements-made';
import type { MadeMovement } from '../plan/movements-made';
import type { Reserve } from '../plan/read-reserves';
import { justifiedAbove } from '../plan/reserve-checks';
import { riskMinimumOf } from '../plan/risk-minimum';
import type { YearFigures } from '../plan/settle/settle';
import { addedUp, categoriesOf } from '../reserves/home-office-categories';
import type { Categories } from '../reserves/home-office-categories';
import { yearName } from '../years/financial-year';
import { cellOf, NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';
import { generalShare, openingOf, RESERVE_TOTALS } from './reserves';

/**
 * The reserves strategy in the Home Office's form: each reserve's balance and purpose, what each earmarked reserve pays for
 * by project, the three categories, and how the general reserve was set. The column Part says what a row is; the balances
 * alone add up to the totals.
 *
 * Source: Home Office, police reserves guidance, 31 January 2018.
 */
export function strategyReport(writer: TableWriter): ReportTable {
  const { plan } = writer;
  const header = writer.header('Strategy', 'Part', 'Kind', 'Category', 'Purpose', 'Opening');
  if (!plan.has('Reserve'))
    return [header, ...RESERVE_TOTALS.map(({ name }) => [name, 'total', '', '', '', '', ...writer.absentRow('').slice(1)])];
  const usable = plan.reserves.filter(reserve => reserve.kind !== 'unusable');
  return [
    header,
    ...usable.flatMap(reserve => [balanceRow(reserve, writer), ...usesOf(reserve, writer)]),
    ...totalRows(writer),
    ...categoryRows(usable, writer),
    ...generalLevelRows(writer),
    ...plan.reserves.filter(reserve => reserve.kind === 'unusable').map(reserve => balanceRow(reserve, writer, 'unusable, in no total')),
  ];
}

const firstOf = (writer: TableWriter): YearFigures<Exact> => writer.settled.years[0]!;

function balanceRow(reserve: Reserve, writer: TableWriter, part = 'balance'): ReportCell[] {
  const purpose =
    reserve.closes === undefined
      ? reserve.purpose
      : `${reserve.purpose}${reserve.purpose ? '; ' : ''}closes in ${yearName(reserve.closes)}`;
  return [
    reserve.name,
    part,
    reserve.kind ?? '',
    categoryOf(reserve),
    purpose,
    writer.money(firstOf(writer).reserves.balances.get(reserve)!.opening),
    ...writer.moneyRow('', year => year.reserves.balances.get(reserve)!.closing).slice(1),
  ];
}

/** The category of what remains; a general reserve is general contingency where nothing else is said. */
const categoryOf = ({ category, kind }: Reserve): string => category || (kind === 'general' ? '3' : '');

/** What goes in and out of a reserve, a row a project: amounts as made, uses above nil. */
function usesOf(reserve: Reserve, writer: TableWriter): ReportCell[][] {
  const rows = new Map<string, { name: string; part: string; kind: string; amounts: Map<number, Exact> }>();
  for (const year of writer.settled.years) {
    for (const movement of movementsMade(year).filter(one => one.reserve === reserve || one.to === reserve)) {
      const part = partOf(movement, reserve);
      const key = `${part}\u0000${wordKey(purposeOf(movement))}`;
      const row = rows.get(key) ?? { name: purposeOf(movement), part, kind: reserve.kind ?? '', amounts: new Map<number, Exact>() };
      row.amounts.set(year.year, (row.amounts.get(year.year) ?? NOTHING).plus(movement.made));
      rows.set(key, row);
    }
  }
  return [...rows.values()].map(({ name, part, kind, amounts }) => [
    name,
    part,
    kind,
    '',
    part === 'contribution'
      ? `into ${reserve.name}`
      : part.startsWith('transfer')
        ? `${part === 'transfer in' ? 'into' : 'out of'} ${reserve.name}`
        : `from ${reserve.name}`,
    '',
    ...writer.moneyRow('', year => amounts.get(year.year) ?? NOTHING).slice(1),
  ]);
}

const NOTHING = exactKind.nothing('£');

const partOf = ({ kind, to }: MadeMovement, reserve: Reserve): string =>
  kind === 'drawdown' ? 'use' : kind === 'contribution' ? 'contribution' : to === reserve ? 'transfer in' : 'transfer out';

function totalRows(writer: TableWriter): ReportCell[][] {
  return RESERVE_TOTALS.map(({ name, kinds, of }) => [
    name,
    'total',
    '',
    '',
    '',
    writer.money(openingOf(firstOf(writer), kinds)),
    ...writer.moneyRow('', of).slice(1),
  ]);
}

const CATEGORIES: readonly { readonly name: string; readonly category: string; readonly of: (parts: Categories) => Decimal }[] = [
  { name: 'Planned spending in the current plan', category: '1', of: parts => parts.currentPlan },
  { name: 'Specific projects beyond the plan', category: '2', of: parts => parts.beyondPlan },
  { name: 'General contingency', category: '3', of: parts => parts.contingency },
];

/** Each balance divided among the Home Office's categories; what no category was given for stands apart. */
function categoryRows(usable: readonly Reserve[], writer: TableWriter): ReportCell[][] {
  const { years } = writer.settled;
  const drawdowns = years.map(movementsMade).map(made => made.filter(one => one.kind === 'drawdown'));
  const fault =
    years.map(year => year.totalReserves.fault).find(Boolean) ??
    drawdowns
      .flat()
      .map(one => one.made.fault)
      .find(Boolean);
  const at = (balanceOf: (reserve: Reserve) => Decimal, from: number): Categories =>
    addedUp(
      usable.map(reserve =>
        categoriesOf(
          balanceOf(reserve),
          drawdowns
            .slice(from)
            .flat()
            .filter(one => one.reserve === reserve)
            .map(one => one.made.amount),
          categoryOf(reserve),
        ),
      ),
    );
  const opening = at(reserve => firstOf(writer).reserves.balances.get(reserve)!.opening.amount, 0);
  const closing = years.map((year, index) => at(reserve => year.reserves.balances.get(reserve)!.closing.amount, index + 1));
  const row = (name: string, category: string, of: (parts: Categories) => Decimal): ReportCell[] => [
    name,
    'category',
    '',
    category,
    '',
    ...[opening, ...closing].map(parts => (fault ? cellOf(fault) : writer.money(of(parts)))),
  ];
  const uncategorised = [opening, ...closing].some(parts => !parts.notCategorised.isZero());
  return [
    ...CATEGORIES.map(({ name, category, of }) => row(name, category, of)),
    ...(uncategorised ? [row('Not in a category', '', parts => parts.notCategorised)] : []),
  ];
}

/** How the general reserve was set, beside the level that needs a justification and what the risks call for. */
function generalLevelRows(writer: TableWriter): ReportCell[][] {
  const { plan, settled } = writer;
  const general = plan.reserves.filter(reserve => reserve.kind === 'general');
  const level = (name: string, words: string, cells: readonly ReportCell[]): ReportCell[] => [
    name,
    'general level',
    'general',
    '',
    words,
    '',
    ...cells,
  ];
  const minimum = riskMinimumOf(plan);
  const last = plan.horizon.years.at(-1)!;
  const known = isListed('general reserve justification', last) ? parameterFigure('general reserve justification', last) : undefined;
  const justifications = general
    .map(reserve => reserve.justification)
    .filter(Boolean)
    .join('; ');
  const isAbove = settled.years.some(year => !year.generalReserve.fault && justifiedAbove(year)?.lt(year.generalReserve.amount));
  const floors = (year: YearFigures<Exact>) =>
    exactKind
      .total(
        general.map(reserve => year.reserves.balances.get(reserve)!.floor),
        '£',
      )
      .rounded('penny');
  return [
    level('General reserve %', 'closing balance as a share of the year’s net budget', writer.row('', generalShare).slice(1)),
    level('Minimum of the general reserve', 'set by the body: its floor', writer.moneyRow('', floors).slice(1)),
    level(
      'Risk-based minimum',
      minimum ? 'what the Risk table calls for' : 'the plan has no Risk table',
      writer.row('', () => (minimum ? writer.money(minimum.total) : NOT_MODELLED)).slice(1),
    ),
    level(
      'Justified above',
      known ? `${known.value.times(100).toFixed()}% of the net budget (${sourceLine(known)})` : 'no published share',
      writer.row('', year => justificationLevel(year, writer)).slice(1),
    ),
    level(
      'Justification',
      justifications || (isAbove ? 'missing: the general reserve passes the level above' : 'none needed'),
      writer.row('', () => '').slice(1),
    ),
    level(
      'How the general reserve was set',
      general
        .map(reserve => reserve.purpose)
        .filter(Boolean)
        .join('; ') ||
        (minimum && !minimum.total.fault
          ? `by risk: ${inPounds(minimum.total.amount)}`
          : 'not said: the Purpose of the general reserve is empty'),
      writer.row('', () => '').slice(1),
    ),
  ];
}

/** The general reserve above which a justification is published, to the penny. */
export function justificationLevel(year: YearFigures<Exact>, writer: TableWriter): ReportCell {
  const level = justifiedAbove(year);
  return year.netBudget.fault ? cellOf(year.netBudget.fault) : level ? writer.money(toPenny(level)) : 'no net budget';
}
