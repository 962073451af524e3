import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { CompleteMap, findOrThrow, itemAt } from '../lookups';
import type { Table } from '../plan/cells';
import { openPlan } from '../plan/open-plan';
import type { RawRow } from '../plan/raw-rows';
import { BASE_SCENARIO } from '../plan/scenario-names';
import type { Settled } from '../plan/settle/settle';
import { rowOfTable, words } from '../reports/report';
import type { Report, Row } from '../reports/report';
import { ReportWriter, wordsColumn } from '../reports/report-writer';
import { byName, textOf, wordKey } from '../plan/cells';
import type { FinancialYear } from '../years/financial-year';
import { terms } from '../terms';
import type { ByYear } from '../years/horizon';

const titled = (name: string) => name || BASE_SCENARIO;

/**
 * The difference of two scenarios' remaining gaps, row by row of the plan: what each post, line, change, grant,
 * the precept and each reserve contributes. It needs no order and leaves no residual. Above nil widens the gap.
 * Ids: `from` and `to` for the two gaps, the plan's row or the term for a step, `residual`.
 */
export function bridgeByRow(scenario: string, tables: readonly Table[]): Report {
  const plan = openPlan(tables);
  const { from, to } = plan.endsOf(scenario);
  const [before, after] = [from, to].map(name => plan.scenario(name).settled()) as [Settled<Exact>, Settled<Exact>];
  const steps = differences(before, after);
  const moving = steps.filter(one =>
    after.years.some(({ year }) => {
      const change = one.change(year);
      return change.fault !== undefined || !change.amount.isZero();
    }),
  );
  const bySteps = (year: FinancialYear) => exactKind.total([gapIn(before, year), ...steps.map(one => one.change(year))], '£');
  const writer = new ReportWriter(after);
  const row = (name: Pick<Row, 'id' | 'label'>, role: Row['role'], of: (year: FinancialYear) => Exact, table = ''): Row =>
    writer.moneyRow(name, ({ year }) => of(year), { role, before: [words(table)] });
  return writer.report(
    BRIDGE,
    'Step',
    [
      row(endOf('from', from), 'total', year => gapIn(before, year)),
      ...moving.map(one => row({ id: one.id, label: one.name }, 'row', one.change, one.table)),
      row(endOf('to', to), 'total', year => gapIn(after, year)),
      row({ id: 'residual', label: terms.residual.label }, 'residual', year => gapIn(after, year).minus(bySteps(year))),
    ],
    { before: [wordsColumn('table', 'Table')] },
  );
}

const BRIDGE = { id: 'bridge', title: 'Why two scenarios’ remaining gaps differ' };

const endOf = (id: 'from' | 'to', scenario: string) => ({ id, label: `${terms.remainingGap.label}: ${titled(scenario)}` });

const gapIn = (settled: Settled<Exact>, year: FinancialYear): Exact => findOrThrow(settled.years, one => one.year === year).remainingGap;

interface Difference {
  readonly id: string;
  readonly name: string;
  readonly table: string;
  readonly change: (year: FinancialYear) => Exact;
}

/** What a row adds to the remaining gap in each year; below nil lowers it. */
interface Effect {
  readonly name: string;
  /** By which it is found in the other plan; the row's name where that is unique. */
  readonly key: string;
  of(year: FinancialYear): Exact;
}

/** Rows of both plans by name: one that only one of them has moves by all it is. */
function differences(before: Settled<Exact>, after: Settled<Exact>): Difference[] {
  const nothing = exactKind.nothing('£');
  const pairs = (table: string, effects: (settled: Settled<Exact>) => readonly Effect[]): Difference[] => {
    const [was, is] = [placed(effects(before)), placed(effects(after))];
    return [...new Map([...is, ...was])].map(([key, { name }]) => ({
      id: rowOfTable(table, name),
      name,
      table,
      change: year => (is.get(key)?.of(year) ?? nothing).minus(was.get(key)?.of(year) ?? nothing),
    }));
  };
  const total = (
    id: string,
    name: string,
    table: string,
    figure: (settled: Settled<Exact>, year: FinancialYear) => Exact,
    sign: 1 | -1,
  ): Difference => ({
    id,
    name,
    table,
    change: year => {
      const change = figure(after, year).minus(figure(before, year));
      return sign === 1 ? change : nothing.minus(change);
    },
  });
  const ofYear = (settled: Settled<Exact>, year: FinancialYear) => findOrThrow(settled.years, one => one.year === year);
  const spent = (rows: readonly { readonly name: string; readonly years: ByYear<Exact> }[]): Effect[] =>
    rows.map(row => ({ name: row.name, key: row.name, of: year => row.years.of(year) }));
  const services = ({ services: rows, plan }: Settled<Exact>): Effect[] =>
    rows.map((row, index) => ({
      name: row.name,
      key: `${row.name}\u0000${itemAt(plan.services, index).fundedBy}`,
      of: year => row.years.of(year),
    }));
  const changes = pairs('Change', settled =>
    settled.changes.map(({ change, counted }) => ({
      name: change.name,
      key: change.name,
      of: year => (change.kind === 'saving' ? nothing.minus(counted.of(year)) : counted.of(year)),
    })),
  );
  const kinds = byName([...after.changes, ...before.changes].map(({ change }) => change));
  const isSaving = (name: string) => kinds.get(wordKey(name))?.kind === 'saving';
  return [
    ...pairs('Post', settled => spent(settled.posts)),
    ...pairs('Line', settled => spent(settled.lines)),
    ...pairs('Service', services),
    ...changes.filter(one => !isSaving(one.name)),
    total('oneOffsRemoved', 'Last year’s one-offs removed', 'Change', (settled, year) => ofYear(settled, year).baseYearOneOffs, -1),
    ...changes.filter(one => isSaving(one.name)),
    ...pairs('Funding', settled =>
      settled.grants.map(({ grant, years }) => ({ name: grant.name, key: grant.name, of: year => nothing.minus(years.of(year)) })),
    ),
    total('collectionFund', 'Collection fund', 'Collection fund', (settled, year) => ofYear(settled, year).collectionFund, -1),
    total('precept', terms.precept.label, 'Precept', (settled, year) => ofYear(settled, year).precept?.precept ?? nothing, -1),
    total('contributions', terms.contributions.label, 'Movement', (settled, year) => ofYear(settled, year).contributions, 1),
    total('drawdowns', terms.drawdowns.label, 'Movement', (settled, year) => ofYear(settled, year).drawdowns, -1),
  ];
}

/** Rows by name; where a faulty plan has two of one name, the first is paired with the first. */
function placed(effects: readonly Effect[]): Map<string, Effect> {
  const rows = new Map<string, Effect>();
  const met = new Map<string, number>();
  for (const effect of effects) {
    const key = wordKey(effect.key);
    const earlier = met.get(key) ?? 0;
    met.set(key, earlier + 1);
    rows.set(`${key}\u0000${earlier}`, effect);
  }
  return rows;
}

/**
 * The same difference by cause: the overrides of the first scenario are taken out from the last to the first, then those of
 * the second are put in from the first to the last, one row of a table at a time. The steps depend on that order and add up exactly.
 * Ids: `out/` or `into/` with the row overridden for a step, otherwise as in {@link bridgeByRow}.
 */
export function bridgeByCause(scenario: string, tables: readonly Table[]): Report {
  const plan = openPlan(tables);
  const { from, to } = plan.endsOf(scenario);
  const [out, into] = [from, to].map(name => causesOf(plan.rowsOf(name))) as [Cause[], Cause[]];
  const shared = out.filter(one => into.some(other => other.key === one.key && sameRows(one, other)));
  const isShared = (cause: Cause) => shared.some(one => one.key === cause.key);
  const states: { id: string; name: string; rows: RawRow[] }[] = [];
  let current = out;
  for (const cause of out.filter(one => !isShared(one)).reverse()) {
    current = current.filter(one => one !== cause);
    states.push({ id: `out/${cause.label}`, name: `${cause.label} (as in ${BASE_SCENARIO})`, rows: rowsOf(current) });
  }
  for (const cause of into.filter(one => !isShared(one))) {
    current = [...current, cause];
    states.push({ id: `into/${cause.label}`, name: cause.label, rows: rowsOf(current) });
  }
  const settledWith = (rows: readonly RawRow[]) => plan.withRows(rows).settled();
  const start = settledWith(rowsOf(out));
  let before = start;
  const steps = states.map(({ id, name, rows }) => {
    const after = settledWith(rows);
    const was = before;
    before = after;
    return { id, label: name, change: (year: FinancialYear) => gapIn(after, year).minus(gapIn(was, year)) };
  });
  const end = before;
  const sum = (year: FinancialYear) => exactKind.total([gapIn(start, year), ...steps.map(one => one.change(year))], '£');
  const writer = new ReportWriter(start);
  return writer.report(BRIDGE, 'Step', [
    writer.moneyRow(endOf('from', from), ({ year }) => gapIn(start, year), { role: 'total' }),
    ...steps.map(({ change, ...name }) => writer.moneyRow(name, ({ year }) => change(year))),
    writer.moneyRow(endOf('to', to), ({ year }) => gapIn(end, year), { role: 'total' }),
    writer.moneyRow({ id: 'residual', label: terms.residual.label }, ({ year }) => gapIn(end, year).minus(sum(year)), { role: 'residual' }),
  ]);
}

/** The overrides of one row of one table, moved together. */
interface Cause {
  readonly key: string;
  readonly label: string;
  readonly rows: RawRow[];
}

function causesOf(rows: readonly RawRow[]): Cause[] {
  const causes = new CompleteMap<string, Cause>();
  for (const row of rows) {
    const label = `${textOf(row.cells.get('Table'))}: ${textOf(row.cells.get('Row'))}`;
    const key = wordKey(label);
    if (!causes.has(key)) causes.set(key, { key, label, rows: [] });
    causes.of(key).rows.push(row);
  }
  return [...causes.values()];
}

const rowsOf = (causes: readonly Cause[]) => causes.flatMap(cause => cause.rows);
const sameRows = (a: Cause, b: Cause) =>
  a.rows.length === b.rows.length &&
  a.rows.every(
    (row, i) =>
      row === b.rows[i] ||
      ['Table', 'Row', 'Column', 'Change', 'Value'].every(column => row.cells.get(column) === itemAt(b.rows, i).cells.get(column)),
  );
