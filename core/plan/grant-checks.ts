import { isPaidIn } from '../budget/lasting-funding';
import { grantAccount } from '../commissioning/grant-account';
import { Decimal, sumOf } from '../figures/decimal';
import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { inPounds, listed } from '../figures/in-words';
import { itemAt, lastOf } from '../lookups';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import { adjustedAmount, isTyped, wordKey } from './cells';
import { finder } from './finder';
import type { Find } from './finder';
import { nearestName } from '../reading/nearest-word';
import { grouped } from './once-per';
import type { Grant } from './read-funding';
import type { Settled } from './settle/settle';

/** A row of spending on a grant, by year. */
interface OnGrant {
  readonly table: 'Post' | 'Line' | 'Service';
  readonly name: string;
  readonly isLabour: boolean;
  readonly years: ByYear<Exact>;
  readonly fte?: ByYear<Exact>;
}

/** What the rules say of grants and what is spent on them: by year, after their end, within their limits, over their whole life. */
export function checkGrants(settled: Settled<Exact>): void {
  const find = finder(settled);
  const spent = spentByGrant(settled);
  const named = grouped(settled.plan.grants, one => wordKey(one.name));
  for (const { grant, years } of settled.grants) {
    checkSuccessor(grant, named, settled, find);
    checkDates(grant, settled, find);
    const rows = spent.get(wordKey(grant.name)) ?? [];
    const paid = settled.plan.horizon.years.filter(year => isPaidIn(grant, year));
    checkSettlement(grant, years, paid, settled, find);
    if (!rows.length) continue;
    const known = paid.every(year => !years.of(year).fault) && rows.every(row => [...row.years.values()].every(one => !one.fault));
    if (!known) continue;
    checkAccount(grant, rows, paid, years, find);
    checkLimits(grant, rows, paid, find);
    checkAfterItsEnd(grant, rows, settled, find);
  }
  checkNames(settled, find);
}

/** Amounts typed in years outside From and To count for nothing: either they or the dates are wrong. */
function checkDates(grant: Grant, { plan }: Settled<Exact>, find: Find): void {
  const { baseYear, years } = plan.horizon;
  const typed = [
    { column: 'Base', year: baseYear, cell: grant.base },
    ...years.map(year => ({ column: yearName(year), year, cell: grant.years.get(year) ?? {} })),
  ];
  const lost = typed.filter(({ year, cell }) => isTyped(cell) && !cell.fault && !adjustedAmount(cell).isZero() && !isPaidIn(grant, year));
  // A grant that only begins later may have its amount typed as its Base.
  const wrong = lost.filter(({ column }) => column !== 'Base' || (grant.to !== undefined && grant.to < baseYear));
  if (!wrong.length) return;
  const columns = wrong.map(({ column }) => column);
  const dates = [grant.from && `from ${yearName(grant.from)}`, grant.to && `to ${yearName(grant.to)}`].filter(Boolean).join(' ');
  find(
    'warning',
    'Funding',
    grant.name,
    columns.join(', '),
    `Funding “${grant.name}” is paid ${dates}, so that what is typed in ${listed(columns)} does not count. Change From or To, or clear ${columns.length === 1 ? 'the amount' : 'the amounts'}.`,
  );
}

const LABOUR = /^(labour|pay|staff|staffing|salar(y|ies)|posts?)$/i;

/** The rows that are spent on each grant, by its name. */
function spentByGrant({ plan, posts, lines, services }: Settled<Exact>): ReadonlyMap<string, readonly OnGrant[]> {
  const isLabour = (category: string) => LABOUR.test(category.trim());
  const rows: (OnGrant & { readonly fundedBy: string })[] = [
    ...plan.posts.map(({ name, fundedBy }, i) => ({
      ...{ table: 'Post' as const, name, fundedBy, isLabour: true },
      ...{ years: itemAt(posts, i).years, fte: itemAt(posts, i).fte },
    })),
    ...plan.lines.map(({ name, fundedBy, category }, i) => ({
      ...{ table: 'Line' as const, name, fundedBy, isLabour: isLabour(category), years: itemAt(lines, i).years },
    })),
    ...plan.services.map(({ name, fundedBy, category }, i) => ({
      ...{ table: 'Service' as const, name, fundedBy, isLabour: isLabour(category), years: itemAt(services, i).years },
    })),
  ];
  return grouped(
    rows.filter(row => row.fundedBy !== ''),
    row => wordKey(row.fundedBy),
  );
}

const totalIn = (rows: readonly OnGrant[], year: FinancialYear): Decimal => sumOf(rows.map(row => row.years.of(year).amount));

/** Spent above what is paid and carried, year by year; and what is left unspent. */
function checkAccount(grant: Grant, rows: readonly OnGrant[], paid: readonly FinancialYear[], amounts: ByYear<Exact>, find: Find): void {
  const account = grantAccount(
    paid.map(year => ({ paid: amounts.of(year).amount, spent: totalIn(rows, year) })),
    grant.carryForward === true,
  );
  account.forEach((one, i) => {
    const year = yearName(itemAt(paid, i));
    if (one.over.gt(0))
      find(
        'warning',
        'Funding',
        grant.name,
        year,
        `${inPounds(one.spent)} is spent on “${grant.name}” in ${year}, ${inPounds(one.over)} above the ${inPounds(one.paid)} it pays${one.broughtForward.gt(0) ? ` and the ${inPounds(one.broughtForward)} carried into it` : ''}: ${listed(rows.filter(row => !row.years.of(itemAt(paid, i)).amount.isZero()).map(row => row.name))}.`,
      );
    if (one.lost.gt(0) && grant.carryForward === false)
      find(
        'note',
        'Funding',
        grant.name,
        year,
        `${inPounds(one.lost)} of the ${inPounds(one.paid)} that “${grant.name}” pays in ${year} is not spent on it, and its terms let nothing be carried.`,
      );
  });
  const last = account.at(-1);
  if (last?.carried.gt(0) && grant.to !== undefined && grant.to === paid.at(-1))
    find(
      'warning',
      'Funding',
      grant.name,
      yearName(grant.to),
      `“${grant.name}” ends in ${yearName(grant.to)} with ${inPounds(last.carried)} not spent on it, and no later year to carry it into.`,
    );
}

/** The limits of a grant that pays for labour and for the rest apart. */
function checkLimits(grant: Grant, rows: readonly OnGrant[], paid: readonly FinancialYear[], find: Find): void {
  const limits = [
    { column: 'Labour limit', cell: grant.labourLimit, of: rows.filter(row => row.isLabour), words: 'labour' },
    { column: 'Non-labour limit', cell: grant.nonLabourLimit, of: rows.filter(row => !row.isLabour), words: 'what is not labour' },
  ];
  for (const { column, cell, of, words } of limits)
    for (const year of paid) {
      if (!isTyped(cell) || cell.fault) continue;
      const over = totalIn(of, year).minus(adjustedAmount(cell));
      if (over.gt(0))
        find(
          'warning',
          'Funding',
          grant.name,
          column,
          `${inPounds(totalIn(of, year))} is spent on ${words} from “${grant.name}” in ${yearName(year)}, ${inPounds(over)} above its limit of ${inPounds(adjustedAmount(cell))}.`,
        );
    }
}

/** Posts, lines and services that go on when the grant which funds them is not paid. */
function checkAfterItsEnd(grant: Grant, rows: readonly OnGrant[], { plan }: Settled<Exact>, find: Find): void {
  for (const table of ['Post', 'Line', 'Service'] as const) {
    const of = rows.filter(row => row.table === table);
    const years = plan.horizon.years.filter(year => !isPaidIn(grant, year) && of.some(row => !row.years.of(year).amount.isZero()));
    const first = years[0];
    if (first === undefined) continue;
    const going = of.filter(row => !row.years.of(first).amount.isZero());
    if (table === 'Service') {
      for (const row of of) {
        const outlived = years.filter(year => !row.years.of(year).amount.isZero());
        if (outlived.length)
          find(
            'warning',
            'Service',
            row.name,
            outlived.map(yearName).join(', '),
            `Service “${row.name}” runs in ${outlived.map(yearName).join(', ')}, when “${grant.name}”, which funds it, is not paid.`,
          );
      }
      continue;
    }
    const fte = sumOf(going.map(row => row.fte?.of(first).amount ?? new Decimal(0)));
    const what = table === 'Post' ? `${fte.toString()} FTE (${listed(going.map(row => row.name))})` : listed(going.map(row => row.name));
    find(
      'warning',
      table,
      going.map(row => row.name).join(', '),
      years.map(yearName).join(', '),
      `“${grant.name}” is not paid in ${years.map(yearName).join(', ')}, and ${what}, ${inPounds(totalIn(of, first))} in ${yearName(first)}, ${table === 'Post' || going.length > 1 ? 'are' : 'is'} funded by it.`,
    );
  }
}

/** A settlement for several years: its total, where typed, is what its years add up to. */
function checkSettlement(grant: Grant, amounts: ByYear<Exact>, paid: readonly FinancialYear[], { plan }: Settled<Exact>, find: Find): void {
  const { settlement, from, to } = grant;
  if (!isTyped(settlement) || settlement.fault) return;
  const isWithinPlan = (from ?? plan.horizon.baseYear) >= plan.horizon.years[0] && to !== undefined && to <= lastOf(plan.horizon.years);
  const total = exactKind.total(
    paid.map(year => amounts.of(year)),
    '£',
  );
  if (!isWithinPlan || total.fault) return;
  const difference = total.amount.minus(adjustedAmount(settlement));
  if (!difference.isZero())
    find(
      'warning',
      'Funding',
      grant.name,
      'Settlement',
      `The years of “${grant.name}” add up to ${inPounds(total.amount)}, ${inPounds(difference.abs())} ${difference.gt(0) ? 'above' : 'below'} its settlement of ${inPounds(adjustedAmount(settlement))}.`,
    );
}

function checkSuccessor(grant: Grant, named: ReadonlyMap<string, readonly Grant[]>, { plan }: Settled<Exact>, find: Find): void {
  if (!grant.replacedBy || named.get(wordKey(grant.replacedBy))?.some(one => one !== grant)) return;
  const nearest = nearestName(
    grant.replacedBy,
    plan.grants.filter(one => one !== grant).map(one => one.name),
  );
  find(
    'error',
    'Funding',
    grant.name,
    'Replaced by',
    `Funding “${grant.name}”, Replaced by, names “${grant.replacedBy}”, which is not another row of Funding. Type ${nearest ? `“${nearest}”` : 'the name of the grant that takes over'}.`,
    nearest === undefined ? undefined : [{ row: grant.name, column: 'Replaced by', says: nearest }],
  );
}

/** A Funded by that is nearly a grant’s name is a slip: what is spent would be reconciled with nothing. */
function checkNames({ plan }: Settled<Exact>, find: Find): void {
  const names = plan.grants.map(one => one.name);
  const known = new Set(names.map(wordKey));
  const rows = [
    ...plan.posts.map(one => ['Post', one] as const),
    ...plan.lines.map(one => ['Line', one] as const),
    ...plan.services.map(one => ['Service', one] as const),
  ];
  for (const [table, { name, fundedBy }] of rows) {
    if (!fundedBy || known.has(wordKey(fundedBy))) continue;
    const nearest = nearestName(fundedBy, names);
    if (nearest)
      find(
        'warning',
        table,
        name,
        'Funded by',
        `${table} “${name}”, Funded by, names “${fundedBy}”, which is not in the Funding table. Type ${nearest}.`,
        [{ row: name, column: 'Funded by', says: nearest }],
      );
  }
}
