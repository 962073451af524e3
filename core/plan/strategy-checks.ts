import { inPounds, listed } from '../figures/in-words';
import { sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { whyTotalDiffers } from '../reserves/printed-total';
import { financialYear, yearName } from '../years/financial-year';
import { byName, sameWords, wordKey } from './cells';
import { finder } from './finder';
import { oncePer } from './once-per';
import { isTotalRow } from './read-reserves';
import type { Reserve, ReserveKind } from './read-reserves';
import { RowReader } from './row-reader';
import { adjustedAmount } from './cells';
import type { Settled } from './settle/settle';
import type { TableName } from './tables';

const USABLE: readonly ReserveKind[] = ['general', 'earmarked', 'capital'];

/** What the rules say of totals that somebody typed: in the Reserve table, and in a printed strategy given among the tables. */
export function checkTotals(settled: Settled<Exact>): void {
  checkTypedTotals(settled);
  checkDisguisedTotals(settled);
  checkPrintedStrategy(settled);
}

/** Which kinds of reserve a total row adds up, by its own words; all usable ones where it does not say. */
function kindsOf(name: string, kind: string): readonly ReserveKind[] {
  const named = USABLE.filter(one => wordKey(name).includes(one));
  if (named.length) return named;
  return USABLE.filter(one => one === wordKey(kind)).length ? [wordKey(kind) as ReserveKind] : USABLE;
}

const openingsOf = (reserves: readonly Reserve[]) =>
  reserves.map(reserve => ({ name: reserve.name, amount: adjustedAmount(reserve.opening) }));

/** A total row in the Reserve table is not counted as a reserve; it must be what the reserves above it add up to. */
function checkTypedTotals(settled: Settled<Exact>): void {
  const { plan } = settled;
  for (const row of readers('Reserve', settled).filter(one => isTotalRow(one.name, one.text('Kind')))) {
    const kinds = kindsOf(row.name, row.text('Kind'));
    const isIn = (reserve: Reserve) => reserve.kind !== undefined && kinds.includes(reserve.kind);
    const why = whyTotalDiffers(
      adjustedAmount(row.figure('Opening', 'money')),
      openingsOf(plan.reserves.filter(isIn)),
      openingsOf(plan.reserves.filter(one => !isIn(one))),
    );
    if (why) finder(settled)('error', 'Reserve', row.name, 'Opening', `The total “${row.name}” in the Reserve table ${why}.`);
    else
      finder(settled)(
        'note',
        'Reserve',
        row.name,
        '',
        `“${row.name}” in the Reserve table is read as a total, not as a reserve; it agrees with its rows.`,
      );
  }
}

/** A reserve that carries a total's name and holds what the others of its kind add up to would count them twice. */
function checkDisguisedTotals(settled: Settled<Exact>): void {
  const { reserves } = settled.plan;
  for (const kind of USABLE) {
    const ofKind = reserves.filter(one => one.kind === kind);
    const named = ofKind.find(one => [`${kind} reserve`, `${kind} reserves`, `all ${kind} reserves`].includes(wordKey(one.name)));
    const others = ofKind.filter(one => one !== named);
    const sum = sumOf(openingsOf(others).map(one => one.amount));
    if (named && others.length && !sum.isZero() && adjustedAmount(named.opening).eq(sum))
      finder(settled)(
        'error',
        'Reserve',
        named.name,
        'Opening',
        `Reserve “${named.name}” holds ${inPounds(sum)}, which is what ${listed(others.map(one => one.name))} ${others.length > 1 ? 'add up to' : 'holds'}: it looks like their total, and every total counts them twice. Take the row out, or name it Total ${kind} reserves.`,
      );
  }
}

/** A printed strategy, as the report of that name writes it: its totals are added up again, and its balances held against the plan's. */
function checkPrintedStrategy(settled: Settled<Exact>): void {
  const table = settled.plan.tables.get('Strategy');
  if (!table) return;
  const rows = readers('Strategy', settled);
  const isPart = (part: string) => (row: RowReader) => sameWords(row.text('Part'), part);
  const columns = [
    ...(table.headers.has('Opening') ? ['Opening'] : []),
    ...table.others.filter(header => financialYear(header) !== undefined),
  ];
  const balances = rows.filter(isPart('balance'));
  for (const column of columns) {
    const amounts = (of: readonly RowReader[]) => of.map(row => ({ name: row.name, amount: amountIn(row, column) }));
    for (const total of rows.filter(isPart('total'))) {
      const kinds = kindsOf(total.name, '');
      const isIn = (row: RowReader) => kinds.some(kind => sameWords(row.text('Kind'), kind));
      const why = whyTotalDiffers(amountIn(total, column), amounts(balances.filter(isIn)), amounts(balances.filter(row => !isIn(row))));
      if (why) finder(settled)('error', 'Strategy', total.name, column, `The printed strategy’s “${total.name}”, ${column}, ${why}.`);
    }
    for (const row of balances) checkAgainstPlan(row, column, settled);
  }
  const printed = byName(balances);
  const missing = settled.plan.reserves.filter(reserve => reserve.kind !== 'unusable' && !printed.has(wordKey(reserve.name)));
  if (missing.length)
    finder(settled)(
      'error',
      'Strategy',
      '',
      '',
      `The printed strategy leaves out ${listed(missing.map(one => `“${one.name}”`))}, which the Reserve table has.`,
    );
  for (const row of balances.filter(one => printed.get(wordKey(one.name)) !== one))
    finder(settled)('error', 'Strategy', row.name, '', `The printed strategy lists “${row.name}” twice.`);
}

const reservesByName = oncePer((reserves: readonly Reserve[]) => byName(reserves));
const amountIn = (row: RowReader, column: string): Decimal => adjustedAmount(row.figure(column, 'money'));

function checkAgainstPlan(row: RowReader, column: string, settled: Settled<Exact>): void {
  const printed = amountIn(row, column);
  const year = column === 'Opening' ? settled.years[0] : settled.years.find(one => one.year === financialYear(column));
  const reserve = reservesByName(settled.plan.reserves).get(wordKey(row.name));
  const balance = reserve && year?.reserves.balances.get(reserve);
  const figure = column === 'Opening' ? balance?.opening : balance?.closing;
  if (!year || !figure || figure.fault || figure.amount.eq(printed)) return;
  finder(settled)(
    'warning',
    'Strategy',
    row.name,
    column,
    `The printed strategy’s “${row.name}” is ${inPounds(printed)} ${column === 'Opening' ? 'at opening' : `in ${yearName(year.year)}`}; the plan now has ${inPounds(figure.amount)}.`,
  );
}

function readers(name: TableName, { plan }: Settled<Exact>): RowReader[] {
  const table = plan.tables.get(name);
  return table ? table.rows.map(row => new RowReader(row, table, plan.context)) : [];
}
