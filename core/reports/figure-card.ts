import { ModelError, wrong } from '../errors';
import { Decimal } from '../figures/decimal';
import { sameWords } from '../plan/cells';
import type { Table } from '../plan/cells';
import { financialYear } from '../years/financial-year';
import { planReport } from './plan-report';
import type { ReportTable, ReportCell } from './writers/table';

/** One figure of a report, and what is to be said beside it, by its label. */
export interface FigureCard {
  readonly figure: ReportCell;
  readonly says: Readonly<Record<string, ReportCell>>;
}

/** A figure of any report by its row and column, with how it was made where the workings know it. */
export function figureCard(report: string, scenario: string, row: string, column: string, tables: readonly Table[]): FigureCard {
  const [header = [], ...rows] = planReport(report, scenario, tables);
  const year = financialYear(column);
  const isColumn = (cell: ReportCell) => (year === undefined ? sameWords(String(cell), column) : financialYear(String(cell)) === year);
  const place = header.findIndex((cell, index) => index > 0 && isColumn(cell));
  const cells = rows.find(([name]) => sameWords(String(name), row));
  if (!cells)
    throw notThere(
      'Row',
      row,
      rows.map(([name]) => name!),
    );
  if (place < 0) throw notThere('Column', column, header.slice(1));
  const figure = cells[place]!;
  const [name, under] = [String(cells[0]), String(header[place])];
  return {
    figure,
    says: {
      Figure: name,
      [year === undefined ? 'Column' : 'Year']: under,
      Report: report,
      Scenario: scenario || 'Base plan',
      ...workings(figure, name, under, scenario, tables),
    },
  };
}

const notThere = (what: string, found: string, there: readonly ReportCell[]) =>
  wrong(`${what} is “${found}”; ${there.join(', ')} would be right.`);

/** The plan's units of money; workings are in £. */
const SCALES = ['', '000', 'm'];

/** How the figure was made and from what, one step deep; nothing where the workings know no such figure, or another of its name. */
function workings(figure: ReportCell, name: string, year: string, scenario: string, tables: readonly Table[]): Record<string, ReportCell> {
  if (!(figure instanceof Decimal)) return {};
  let rows: ReportTable;
  try {
    rows = planReport(`workings: ${name} ${year}`, scenario, tables);
  } catch (error) {
    if (error instanceof ModelError) return {};
    throw error;
  }
  const [, [, amount, unit, How, Source, Status] = [], ...steps] = rows;
  const scale = SCALES.findIndex((_, power) => amount instanceof Decimal && figure.times(1000 ** power).eq(amount));
  if (scale < 0) return {};
  return {
    Unit: `${String(unit)}${unit === '£' ? SCALES[scale] : ''}`,
    How: How!,
    Source: Source!,
    Status: Status!,
    ...Object.fromEntries(
      steps.flatMap(([term, value, of]) => (/^ {3}\S/.test(String(term)) ? [[`${String(term).trim()}, ${String(of)}`, value!]] : [])),
    ),
  };
}
