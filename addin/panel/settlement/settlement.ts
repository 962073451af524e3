/** Settlement week: the figures of a settlement as one scenario, beside the plan without them. */
import type { CellValue, Table } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import { amountIn, reportIn } from '../reading/plan-answers';
import type { Answer, PlanModel } from '../reading/plan-model';
import { sameName, scenarioNames, tablesOfKind } from '../reading/plan-tables';
import { SCENARIO_HEADERS } from '../plan/moves';

export const STAGES = ['Provisional', 'Final'] as const;
export type Stage = (typeof STAGES)[number];

/** What is typed of a settlement; nothing typed changes nothing. */
export interface Draft {
  readonly stage: Stage;
  /** The grant’s row, and its amount in the plan’s money. */
  readonly grant: string;
  readonly amount: string;
  /** The year’s principle, in £ or in %. */
  readonly limit: string;
  readonly limitIn: '£' | '%';
  /** The growth of the tax base, in %. */
  readonly growth: string;
}

export const settlementName = (stage: Stage, year: string): string => `${stage} settlement ${year}`;

/** The plan’s rows that a settlement changes. */
export interface Rows {
  readonly grants: readonly string[];
  readonly hasLimit: boolean;
  readonly hasLimitPercent: boolean;
  /** The assumption by which tax bases grow. */
  readonly growth: string | undefined;
}

export function rowsOf(tables: readonly Table[]): Rows {
  const named = (kind: string): string[] =>
    tablesOfKind(kind, tables).flatMap(table =>
      table
        .slice(1)
        .map(row => String(row[0] ?? '').trim())
        .filter(Boolean),
    );
  const precept = named('Precept');
  const growths = tablesOfKind('Billing authority', tables).flatMap(table => {
    const column = (table[0] ?? []).findIndex(header => sameName(header, 'Growth'));
    return column < 0 ? [] : table.slice(1).map(row => String(row[column] ?? '').trim());
  });
  return {
    grants: named('Funding'),
    hasLimit: precept.some(row => sameName(row, 'Limit')),
    hasLimitPercent: precept.some(row => sameName(row, 'Limit %')),
    growth: growths.find(Boolean),
  };
}

/** A number as people type it; undefined where it is none. */
export function numberTyped(text: string): number | undefined {
  const plain = text.replace(/[£,%\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** Percent as a fraction, without the noise of binary numbers: 3.5 is 0.035. */
const asRate = (percent: number): number => Number((percent / 100).toPrecision(12));

/** The rows of the Scenario table that hold the settlement. */
export function scenarioRows(draft: Draft, year: string, rows: Rows, tables: readonly Table[], typedOn: string): CellValue[][] {
  const name = settlementName(draft.stage, year);
  const status = draft.stage === 'Final' ? 'published' : 'provisional';
  const replaced = settlementName('Provisional', year);
  const trace =
    draft.stage === 'Final' && scenarioNames(tables).some(one => sameName(one, replaced)) ? `; takes the place of ${replaced}` : '';
  const note = `${status}, typed on ${typedOn}${trace}`;
  const set = (table: string, row: string, column: string, value: CellValue): CellValue[] => [name, table, row, column, 'set', value, note];
  const statusOf = (table: string, row: string): CellValue[][] =>
    hasColumn(table, 'Status', tables) ? [set(table, row, 'Status', status)] : [];
  const [amount, limit, growth] = [draft.amount, draft.limit, draft.growth].map(numberTyped);
  return [
    ...(amount !== undefined && draft.grant ? [set('Funding', draft.grant, year, amount), ...statusOf('Funding', draft.grant)] : []),
    ...(limit !== undefined
      ? [draft.limitIn === '£' ? set('Precept', 'Limit', year, limit) : set('Precept', 'Limit %', year, asRate(limit))]
      : []),
    ...(growth !== undefined && rows.growth
      ? [set('Assumption', rows.growth, year, asRate(growth)), ...statusOf('Assumption', rows.growth)]
      : []),
  ];
}

const hasColumn = (kind: string, column: string, tables: readonly Table[]): boolean =>
  tablesOfKind(kind, tables).some(table => (table[0] ?? []).some(header => sameName(header, column)));

/** The plan with the settlement’s rows as a scenario of theirs; rows of that name that are kept already give way. */
export function withSettlement(rows: readonly (readonly CellValue[])[], name: string, tables: readonly Table[]): readonly Table[] {
  const without = tables.map(table =>
    sameName(table[0]?.[0], 'Scenario') ? table.filter((row, index) => index === 0 || !sameName(row[0], name)) : table,
  );
  return [...without, [[...SCENARIO_HEADERS], ...rows]];
}

export interface BeforeAndAfter {
  readonly scenario: string;
  readonly before: Answer<Decimal>;
  readonly after: Answer<Decimal>;
}

/** What the settlement is set against: nothing, or for the final one the provisional that it replaces. */
export const valueBefore = (stage: Stage, year: string, tables: readonly Table[]): string => {
  const provisional = settlementName('Provisional', year);
  return stage === 'Final' && scenarioNames(tables).some(one => sameName(one, provisional)) ? provisional : '';
};

/** The remaining gap of the year under every scenario of the plan, without the settlement and with it. */
export function beforeAndAfter(model: PlanModel, name: string, before: string, year: string, tables: readonly Table[]): BeforeAndAfter[] {
  const others = scenarioNames(tables).filter(one => !/ settlement \d{4}/.test(one));
  const gap = (parts: readonly string[]) =>
    amountIn(reportIn(model, 'gap', parts.filter(Boolean).join(' + '), tables), 'remainingGap', year);
  return ['', ...others].map(scenario => ({ scenario: scenario || 'Base', before: gap([scenario, before]), after: gap([scenario, name]) }));
}
