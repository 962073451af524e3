import { cellInUnit, Decimal, figureCard, ModelError, planReport, reportData, reportNames } from '../../core';
import type { Report, ReportCell, Table } from '../../core';
import { coreModel } from '../../addin/panel/reading/core-model';
import { rowsIn } from '../../addin/panel/reading/report-rows';
import { publishedSheets } from '../../addin/workbook/published-sheets';
import { outcome } from '../functions/calling';

/** One plan, as every window shows it: functions in cells, the pane, the published sheet, cards. */

/** What a cell shows, as digits or words, so that a Decimal and the number of a sheet can be set side by side. */
const shown = (cell: ReportCell | number | null | undefined): string => {
  if (cell instanceof ModelError) return `! ${cell.sentence}`;
  if (cell instanceof Decimal) return String(cell.toNumber() + 0);
  return cell === null || cell === undefined ? '' : String(cell);
};

/** A cell that Excel was given: a number, words, or an error with its sentence. */
const inExcel = (cell: unknown): string => {
  if (typeof cell === 'object' && cell !== null && 'message' in cell) return `! ${String(cell.message)}`;
  return String(cell);
};

export const askedReports = (scenario: string): string[] => reportNames.filter(name => name !== 'bridge' || scenario.includes('>'));

/** Each way in which a report of the plan is shown that differs from the library's own table; empty where all agree. `windows` is what they are given, where that is another plan. */
export function disagreements(name: string, scenario: string, tables: readonly Table[], windows = tables): string[] {
  const said = planReport(name, scenario, tables).map(row => row.map(shown));
  const found: string[] = [];
  const compare = (window: string, other: readonly (readonly string[])[]) => {
    said.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (other[r]?.[c] !== cell) found.push(`${window}, ${name}, ${row[0]}, ${said[0]![c]}: ${other[r]?.[c] ?? 'nothing'} for ${cell}`);
      }),
    );
  };
  const answer = outcome('PLAN', [[name]], [[scenario]], ...windows) as unknown;
  compare('the function', Array.isArray(answer) ? (answer as unknown[][]).map(row => row.map(inExcel)) : []);
  compare('the pane', inPane(coreModel.planReport(name, scenario, windows)));
  compare('the data', inPane(reportData(name, scenario, windows)));
  return found;
}

/** What the pane reads of a report by ids, in the plan's unit again. */
function inPane(report: Report): string[][] {
  const { columns, moneyUnit } = report;
  const rows = rowsIn(report).rows;
  return [
    columns.map(({ label }) => label),
    ...rows.map((row, index) => [
      row.label,
      ...columns.slice(1).map(({ id }, place) => {
        const cell = report.rows[index]!.cells[place]!;
        if (cell.kind !== 'figure') return shown(cellInUnit(cell, moneyUnit));
        const read = row.figure(id);
        return read.known ? shown(cellInUnit({ ...cell, amount: read.value }, moneyUnit)) : read.sentence;
      }),
    ]),
  ];
}

/** The figures by year of a report whose card shows another, or another unit than the plan's. */
export function wrongCards(name: string, scenario: string, tables: readonly Table[]): string[] {
  const { rows, columns, moneyUnit } = reportData(name, scenario, tables);
  return rows.flatMap(row =>
    columns.slice(1).flatMap((column, place) => {
      const cell = row.cells[place]!;
      if (column.kind !== 'year' || cell.kind !== 'figure') return [];
      const { figure, says } = figureCard(name, scenario, row.id, column.id, tables);
      const right =
        shown(cellInUnit(cell, moneyUnit)) === shown(figure) &&
        (cell.unit !== 'money' || [undefined, moneyUnit.name].includes(says.Unit as never));
      return right ? [] : [`the card of ${name}, ${row.label}, ${column.label}: ${shown(figure)} ${String(says.Unit)}`];
    }),
  );
}

/** The reports that are published, with every figure of theirs that the published sheet does not show as the report does. */
export function wrongPublished(scenario: string, tables: readonly Table[]): string[] {
  const [sheet] = publishedSheets({ title: 'A plan', scenario, madeOn: '20 February 2026', tables });
  const published = sheet!.cells.map(row => row.map(cell => (cell?.value === null || cell?.value === undefined ? '' : String(cell.value))));
  return ['summary', 'gap', 'precept', 'bands', 'billing', 'reserves'].flatMap(name => {
    const said = planReport(name, scenario, tables).map(row => row.map(shown));
    const start = published.findIndex((row, r) => row[0] === said[0]![0] && said.every((one, i) => published[r + i]?.[0] === one[0]));
    if (start < 0) return [`${name} is not on the published sheet`];
    return said.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const other = published[start + r]![c] ?? '';
        const agrees = cell.startsWith('! ') ? other.startsWith('not known') : other === cell;
        return agrees ? [] : [`${name}, ${row[0]}, ${said[0]![c]}: published ${other} for ${cell}`];
      }),
    );
  });
}
