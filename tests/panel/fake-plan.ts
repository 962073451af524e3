import { act } from '@testing-library/react';
import { Decimal } from '../../core/figures/decimal';
import { bands, financialYear, householdEffects, terms, yearName } from '../../core';
import type { Cell, Report, Role, Term, Unit } from '../../core';
import { ModelError } from '../../core/errors';
import type { Table } from '../../core/plan/cells';
import type { ReportTable, ReportCell } from '../../core/reports/writers/table';
import type { PlanModel } from '../../addin/panel/reading/plan-model';
import type { Place, PlanTable, WorkbookPort } from '../../addin/workbook/workbook';

/** A workbook held in memory: what the pane reads, and what it was asked to do. */
export class FakeWorkbook implements WorkbookPort {
  readonly wentTo: Place[] = [];
  readings = 0;
  failure?: unknown;
  private readonly listeners = new Set<() => void>();

  constructor(public tables: readonly PlanTable[]) {}

  async planTables() {
    this.readings += 1;
    if (this.failure) throw this.failure;
    return this.tables;
  }

  onChange(listener: () => void) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async goTo(place: Place) {
    if (this.failure) throw this.failure;
    this.wentTo.push(place);
  }

  change(tables: readonly PlanTable[]) {
    this.tables = tables;
    act(() => this.listeners.forEach(listener => listener()));
  }

  get listening() {
    return this.listeners.size;
  }
}

export const planTable = (name: string, sheet: string, address: string, values: Table): PlanTable => ({ name, sheet, address, values });

/** Leicestershire in February 2026, as far as the pane's tests need it. */
export const february2026: readonly PlanTable[] = [
  planTable('Body', 'Body', 'A1:B6', [
    ['Body', 'Value'],
    ['Name', 'Leicestershire PCC'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300.2302],
  ]),
  planTable('Lines', 'Budget', 'B3:G5', [
    ['Line', 'Category', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Premises', 'Non-pay', 9_000_000, 'Inflation', null, null],
    ['Transport', 'Non-pay', 5_000_000, 'Inflaton', null, null],
  ]),
  planTable('Scenarios', 'Scenarios', 'A1:F4', [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Rise £15', 'Precept', 'Amount', '2026/27', 'set', 15],
    ['Pay 1% higher', 'Assumption', 'Pay award', 'all years', 'add', 0.01],
    ['Rise £15', 'Precept', 'Amount', '2027/28', 'set', 15],
  ]),
  planTable('Reserves', 'Reserves', 'A1:C3', [
    ['Reserve', 'Kind', 'Opening'],
    ['General reserve', 'general', 7_000_000],
    ['Budget equalisation', 'earmarked', 3_000_000],
  ]),
];

type Rows = Record<string, (string | ReportCell)[]>;
const money = (cell: string | ReportCell): ReportCell => (typeof cell === 'string' ? new Decimal(cell) : cell);

/** A report from row names and amounts written as text. */
export const reportOf = (years: readonly string[], rows: Rows): ReportTable => [
  ['', ...years],
  ...Object.entries(rows).map(([name, cells]) => [name, ...cells.map(money)]),
];

const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30'];

/** The published gaps (4.7, 9, 16.4 £m; the third year lies between) with £3.5m of savings counted; 261.97 £m net budget. */
const base: Record<string, ReportTable> = {
  summary: reportOf(YEARS, {
    'Net budget': ['261970000', '268500000', '275200000', '282100000'],
    'Cumulative gap': ['4700000', '9000000', '12700000', '16400000'],
    'Gap after savings': ['1200000', '5500000', '9200000', '12900000'],
    'Remaining gap': ['1200000', '5500000', '9200000', '12900000'],
    'General reserve': ['7000000', '7000000', '7000000', '7000000'],
    'Total reserves': ['10000000', '9500000', '9500000', '9500000'],
  }),
  gap: reportOf(YEARS, {
    'Cumulative gap': ['4700000', '9000000', '12700000', '16400000'],
    'Savings counted': ['3500000', '3500000', '3500000', '3500000'],
    'Gap after savings': ['1200000', '5500000', '9200000', '12900000'],
    Contributions: ['0', '0', '0', '0'],
    Drawdowns: ['0', '0', '0', '0'],
    'Remaining gap': ['1200000', '5500000', '9200000', '12900000'],
  }),
  precept: reportOf(YEARS, {
    'Band D': ['311.2302', '322.2302', '333.2302', '344.2302'],
    Rise: ['11', '11', '11', '11'],
    'Rise %': ['0.036639', '0.035344', '0.034137', '0.03301'],
    Limit: ['315.2302', '326.2302', '337.2302', '348.2302'],
  }),
  checks: [
    ['Severity', 'Table', 'Row', 'Column', 'Finding'],
    ['note', 'Line', 'Premises', '2026/27, 2027/28', 'Line “Premises”: the 0 in 2026/27, 2027/28 is read as no figure typed.'],
    [
      'error',
      'Line',
      'Transport',
      'Driver',
      'Line “Transport” is driven by “Inflaton”, and there is no assumption of that name; “Inflation” would be right.',
    ],
    ['warning', 'Assumption', '', '', 'There is no table Assumption, so pay and prices stand still.'],
    ['note', 'Body', 'Base-year Band D', 'Value', 'Band D is held to 4 decimals.'],
  ],
};

const with15: Record<string, ReportTable> = {
  ...base,
  summary: reportOf(YEARS, {
    'Net budget': ['261970000', '268500000', '275200000', '282100000'],
    'Cumulative gap': ['3300000', '6200000', '8500000', '10800000'],
    'Gap after savings': ['-200000', '2700000', '5000000', '7300000'],
    'Remaining gap': ['-200000', '2700000', '5000000', '7300000'],
    'General reserve': ['7000000', '7000000', '7000000', '7000000'],
    'Total reserves': ['10000000', '9500000', '9500000', '9500000'],
  }),
  gap: reportOf(YEARS, {
    'Cumulative gap': ['3300000', '6200000', '8500000', '10800000'],
    'Savings counted': ['3500000', '3500000', '3500000', '3500000'],
    'Gap after savings': ['-200000', '2700000', '5000000', '7300000'],
    'Remaining gap': ['-200000', '2700000', '5000000', '7300000'],
  }),
  precept: reportOf(YEARS, {
    'Band D': ['315.2302', '330.2302', '345.2302', '360.2302'],
    Rise: ['15', '15', '15', '15'],
    'Rise %': ['0.0499617', '0.0475843', '0.0454228', '0.0434493'],
    Limit: ['315.2302', '330.2302', '345.2302', '360.2302'],
  }),
};

const idOf = (label: string): string => (Object.keys(terms) as Term[]).find(term => terms[term].label === label) ?? label;

function cellOf(cell: ReportCell | undefined, unit: Unit): Cell {
  if (cell instanceof ModelError) return { kind: 'fault', fault: { kind: cell.kind, sentence: cell.sentence } };
  if (typeof cell === 'boolean') return { kind: 'truth', value: cell };
  if (typeof cell === 'object') return { kind: 'figure', amount: cell, unit };
  return cell ? { kind: 'words', text: cell } : { kind: 'empty' };
}

/** A table as the data it would be written from: rows by the term that their label is, or by the id given for it. */
export function dataOf(id: string, [header = [], ...rows]: ReportTable, ids: Record<string, [id: string, role: Role]> = {}): Report {
  return {
    id,
    title: id,
    moneyUnit: { name: '£', pounds: new Decimal(1) },
    columns: header.map((label, place) => {
      const year = financialYear(String(label));
      if (year !== undefined) return { id: yearName(year), label: String(label), kind: 'year', year };
      return { id: String(label).toLowerCase(), label: String(label), kind: place === 0 ? 'name' : 'words' };
    }),
    rows: rows.map(([label, ...cells]) => {
      const [rowId, role] = ids[String(label)] ?? [idOf(String(label)), label === 'none' ? 'note' : 'row'];
      return { id: rowId, label: String(label), role, unit: 'money', cells: cells.map(cell => cellOf(cell, 'money')) };
    }),
  };
}

/** Answers from the tables above, whatever it is given; a test may replace single reports. */
export function fakeModel(changed: Record<string, ReportTable | Error> = {}): PlanModel {
  return {
    planReport(report, scenario) {
      const found = changed[report] ?? (scenario === 'Rise £15' ? with15 : base)[report];
      if (!found) throw new ModelError('wrong', `“${report}” is not a report.`);
      if (found instanceof Error) throw found;
      return dataOf(report, found);
    },
    workings() {
      throw new ModelError('wrong', 'These tables have no workings.');
    },
    compare: () => dataOf('compare', [['Scenario']]),
    bands,
    householdEffects,
  };
}
