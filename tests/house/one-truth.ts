import { cellAt, cellInUnit, Decimal, figureCard, ModelError, planReport, reportData, reportNames, rowById } from '../../core';
import type { Report, ReportCell, Table } from '../../core';
import { coreModel } from '../../addin/panel/reading/core-model';
import { rowsIn } from '../../addin/panel/reading/report-rows';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
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

/** The reports whose every figure the budget book shows. */
const PUBLISHED = ['gap', 'spending', 'funding', 'categories', 'precept', 'bands', 'billing', 'strategy'];

const ACT = 'Local Government Finance Act 1992';
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A report’s words as a paper has them: they begin with a capital, an Act that the caption names is not named again, and a month has its name. */
const onPaper = (text: string, caption: string, column: string): string => {
  if (column === 'fromMonth' && /^\d+$/.test(text)) return MONTHS[Number(text) - 1]!;
  const short = caption.includes(ACT) && text.startsWith(`${ACT}, `) ? text.slice(ACT.length + 2) : text;
  return short.charAt(0).toUpperCase() + short.slice(1);
};

/**
 * Every figure of the published budget book that is not what its report says, as data or on the sheets; and reports that are
 * missing from it. `windows` is what the reports are asked of, where that is another plan.
 */
export function wrongPublished(scenario: string, tables: readonly Table[], windows = tables): string[] {
  const pack = packOf({ kind: 'budget book', tables, scenario, beside: [], madeOn: '20 February 2026' });
  const published = packSheets(pack).flatMap(({ cells }) => cells.map(row => row.map(cell => shown(cell?.value as ReportCell))));
  const asked = new Map<string, Report>();
  const report = (name: string) => {
    const known = asked.get(name) ?? reportData(name, scenario, windows);
    asked.set(name, known);
    return known;
  };
  const found: string[] = [];
  let at = 0;
  for (const { heading, tables: inSection } of pack.sections) {
    at = published.findIndex((row, place) => place >= at && row[0] === heading);
    for (const { from, caption, columns, rows, moneyUnit } of inSection) {
      at = published.findIndex((row, place) => place >= at && row[0] === caption) + 1;
      rows.forEach(({ id, label, cells }, r) =>
        cells.forEach((cell, c) => {
          const value = shown(cellInUnit(cell, moneyUnit))
            .replace(/^true$/, 'yes')
            .replace(/^false$/, 'no');
          const other = published[at + r + 1]?.[c + 1] ?? '';
          if (!(value.startsWith('! ') ? other.startsWith('not known') : other === value))
            found.push(`${caption}, ${label}, ${columns[c + 1]!.label}: the sheet shows ${other} for ${value}`);
          const own = from && rowById(report(from), id);
          const truth = own ? cellAt(report(from), own, columns[c + 1]!.id) : undefined;
          if (
            from &&
            (!truth ||
              onPaper(shown(cellInUnit(truth, moneyUnit)), caption, columns[c + 1]!.id) !==
                onPaper(shown(cellInUnit(cell, moneyUnit)), caption, ''))
          )
            found.push(`${caption}, ${label}, ${columns[c + 1]!.label}: published ${value}, the report ${from} says otherwise`);
        }),
      );
    }
  }
  const all = new Set(pack.sections.flatMap(section => section.tables.map(({ from }) => from)));
  const missing = PUBLISHED.filter(name => !all.has(name) && !pack.leftOut.length);
  return [...found, ...missing.map(name => `${name} is not in the budget book`)];
}
