/**
 * A pack as sheets ready to print on A4: plain values that need no add-in, native charts, the figures behind the charts beside
 * the printed area. The first two rows of every sheet say what it is and of which scenario, and stand on every page.
 */
import { cellInUnit, Decimal, ModelError } from '../../core';
import type { Cell, Column } from '../../core';
import { addressOf, columnLetters } from '../workbook/addresses';
import { BRIDGE_HEADERS, bridgeColumns } from '../workbook/bridge-columns';
import type { Look, NewChart, NewSheet, SheetCell } from '../workbook/new-sheet';
import { unitFormat } from '../functions/unit-formats';
import { shownIn } from '../workbook/number-formats';
import { formatsOf } from '../workbook/report-formats';
import { reportRange } from '../workbook/report-to-range';
import { forReaders, moneyInWords } from './pack';
import type { Pack, PackChart, PackSection, PackTable } from './pack';

/* Widths in characters, heights in lines. */
const NAME = { least: 16, most: 38 };
const FIGURE = { least: 11, most: 16 };
const WORDS = { least: 10, most: 48 };
/** What a last column of words asks for at least, where it says so much. */
const LAST_WORDS = 36;
/** A sheet wider than this is printed across the page. */
const PORTRAIT = 128;
/** What words beside figures make of a page’s width, upright and across. */
const WITH_WORDS = 118;
const WITH_WORDS_ACROSS = 164;
/** So that a sentence has room below each other, whatever the tables need. */
const NARROWEST = 72;
const CHART_ROWS = 13;
/** Looks whose type is larger than the rest, by how much. */
const LARGER: Readonly<Partial<Record<Look, number>>> = { title: 1.4, heading: 1.15 };
/** Between what is printed and the figures behind its charts. */
const APART = 2;
const BLUE = '#1F5FA8';
const RED = '#C0392B';
const GREEN = '#2E7D32';

export function packSheets(pack: Pack): NewSheet[] {
  const names = [...new Set(pack.sections.map(({ sheet }) => sheet))];
  return names.map(name => sheetOf(pack, name));
}

function sheetOf(pack: Pack, name: string): NewSheet {
  const sections = pack.sections.filter(({ sheet }) => sheet === name);
  const widths = widthsOf(sections.flatMap(({ tables }) => tables));
  const page = new PrintedPage(widths);
  page.line(pack.title, 'title');
  page.line(`${pack.body}: ${pack.scenario}. ${moneyInWords(pack)}Values as at ${pack.madeOn}.`, 'quiet');
  if (pack.draft) page.line(pack.draft, 'warning');
  for (const section of sections) addSection(page, section);
  if (sections.some(({ id }) => id === 'provenance') && pack.leftOut.length > 0) addLeftOut(page, pack);
  const area = addressOf({ row: 0, column: 0, rows: page.rows, columns: widths.length });
  const { cells, charts } = withChartFigures(page, sections);
  const isOnePage = pack.kind === 'one page' && sections.some(({ id }) => id !== 'provenance');
  return {
    name: sheetName(name === 'Provenance' ? name : `${pack.name}: ${name}`),
    cells,
    widths,
    heights: page.heights,
    joined: page.joined,
    charts,
    print: {
      landscape: sum(widths) > PORTRAIT,
      titleRows: 2,
      area,
      ...(isOnePage && { pagesTall: 1 }),
      header: { left: pack.body, ...(pack.draft && { centre: 'DRAFT' }), right: pack.scenario },
      footer: `${pack.name}; ${pack.madeOn}`,
    },
  };
}

/** What is printed of one sheet, filled row by row. */
class PrintedPage {
  readonly cells: (readonly (SheetCell | undefined)[])[] = [];
  readonly heights: number[] = [];
  readonly joined: string[] = [];
  /** Where the charts of the sections lie. */
  readonly places: { readonly chart: PackChart; readonly over: string }[] = [];

  constructor(readonly widths: readonly number[]) {}

  get rows(): number {
    return this.cells.length;
  }

  get width(): number {
    return this.widths.length;
  }

  row(cells: readonly (SheetCell | undefined)[] = [], lines = 1): void {
    this.cells.push(cells);
    this.heights.push(lines);
  }

  /** A text across the whole width, in as many lines as it needs. */
  line(text: string, look: Look): void {
    const lines = linesIn(text, sum(this.widths) / (LARGER[look] ?? 1));
    this.join(0);
    this.row([{ value: text, look, wraps: true }], lines * (LARGER[look] ?? 1));
  }

  /** The cells of the next row from a column on become one. */
  join(from: number): void {
    if (from < this.width - 1) this.joined.push(addressOf({ row: this.rows, column: from, rows: 1, columns: this.width - from }));
  }

  /** Free rows for charts beside each other. */
  drawn(charts: readonly PackChart[]): void {
    const first = this.rows;
    for (let row = 0; row < CHART_ROWS; row += 1) this.row();
    const share = Math.max(1, Math.floor(this.width / charts.length));
    charts.forEach((chart, place) => {
      const last = place === charts.length - 1 ? this.width : (place + 1) * share;
      this.places.push({
        chart,
        over: `${columnLetters(place * share)}${first + 1}:${columnLetters(Math.max(place * share, last - 1))}${first + CHART_ROWS}`,
      });
    });
  }
}

function addSection(page: PrintedPage, { heading, sentences, charts = [], tables }: PackSection): void {
  page.row();
  page.line(heading, 'heading');
  for (const sentence of sentences) page.line(sentence, 'words');
  for (const chart of charts)
    if (chart.kind === 'columns' && !sentences.some(said => chart.inWords.includes(said))) page.line(chart.inWords, 'quiet');
  if (charts.length > 0) page.drawn(charts);
  for (const table of tables) {
    page.row();
    addTable(page, table);
  }
}

function addLeftOut(page: PrintedPage, { leftOut }: Pack): void {
  page.row();
  page.line('Not in this pack', 'heading');
  for (const { heading, why } of leftOut) page.line(`${heading}: ${why}`, 'words');
}

function addTable(page: PrintedPage, table: PackTable): void {
  const { caption, columns } = table;
  const last = columns.length - 1;
  const endsInWords = columns[last]!.kind === 'words';
  const widthOf = (column: number) =>
    column === last && endsInWords ? sum(page.widths.slice(column)) : (page.widths[column] ?? FIGURE.least);
  const isAfterFigures = columns.map(({ kind }, column) => column > 1 && kind === 'words' && columns[column - 1]!.kind !== 'words');
  const { cells, footnotes } = reportRange(table);
  page.line(caption, 'caption');
  cells.forEach(line => {
    if (endsInWords) page.join(last);
    const isTall = line.some((cell, column) => isLong(cell, widthOf(column)));
    page.row(
      line.map((cell, column) => ({
        ...cell,
        ...inWords(cell),
        ...(isTall && { wraps: true }),
        ...(isAfterFigures[column] && { isIndented: true }),
        ...(isInYear(columns[column]!, cell) && { isRight: true }),
      })),
      line.reduce((most, cell, column) => Math.max(most, typeof cell.value === 'string' ? linesIn(cell.value, widthOf(column)) : 1), 1),
    );
  });
  footnotes.forEach((sentence, place) => page.line(`Note ${place + 1}: ${forReaders(sentence)}`, 'quiet'));
}

/** Words that stand in place of a year’s figure. */
const isInYear = ({ kind }: Column, { value, format }: SheetCell): boolean =>
  kind === 'year' && format === undefined && value !== undefined && value !== '';

/** A page says yes and no. */
const inWords = ({ value }: SheetCell): SheetCell => (typeof value === 'boolean' ? { value: value ? 'yes' : 'no' } : {});

/** Every column as wide as what stands in it, within bounds; a last column of words takes what the others leave of the width. */
function widthsOf(tables: readonly PackTable[]): number[] {
  const widths: number[] = [];
  const wants = (column: number, width: number) => (widths[column] = Math.max(widths[column] ?? 0, width));
  for (const table of tables) {
    const { columns, rows, moneyUnit } = table;
    const formats = formatsOf(table);
    columns.forEach((column, place) => {
      const isLastWords = place === columns.length - 1 && column.kind === 'words' && place > 0;
      const bounds =
        place === 0
          ? NAME
          : holdsWords(
                column,
                rows.map(({ cells }) => cells[place - 1]!),
              )
            ? WORDS
            : FIGURE;
      const texts = rows.map((row, line) =>
        place === 0 ? row.label : textOf(row.cells[place - 1]!, moneyUnit, formats[line]![place - 1]),
      );
      const longest = [column.label, ...texts].reduce((most, text) => Math.max(most, text.length), 0);
      /* Where figures of another table stand in the column, the words go on over the columns after it. */
      const isShared = isLastWords && tables.some(other => other.columns[place] && other.columns[place].kind !== 'words');
      const most = isShared ? WORDS.least : isLastWords ? LAST_WORDS : bounds.most;
      wants(place, Math.min(Math.max(longest + 2, bounds.least), most));
    });
  }
  const worded = tables.filter(({ columns }) => columns.length > 1 && columns.at(-1)!.kind === 'words');
  const missing = (worded.length === 0 ? NARROWEST : sum(widths) > PORTRAIT ? WITH_WORDS_ACROSS : WITH_WORDS) - sum(widths);
  if (widths.length === 0) return [NARROWEST];
  if (missing <= 0) return widths;
  /* Words at the end of a table take what the figures leave: of their own column, or of one more where figures of another table stand there. */
  const last = widths.length - 1;
  if (worded.length === 0) return [widths[0]! + Math.min(missing, NAME.most), ...widths.slice(1)];
  if (tables.every(({ columns }) => columns.length - 1 < last || columns[last]!.kind === 'words'))
    return [...widths.slice(0, last), widths[last]! + missing];
  return [...widths, missing];
}

/** A column of figures in which some row says something longer. */
const holdsWords = ({ kind }: Column, cells: readonly Cell[]): boolean =>
  kind === 'words' || (kind === 'figure' && cells.some(cell => cell.kind === 'words' && cell.text.length > FIGURE.most));

function textOf(cell: Cell, moneyUnit: PackTable['moneyUnit'], format: string | undefined): string {
  const value = cellInUnit(cell, moneyUnit);
  if (value instanceof ModelError) return 'not known (note 1)';
  return value instanceof Decimal ? shownIn(format, value, 'brackets') : String(value);
}

const isLong = ({ value }: SheetCell, width: number): boolean => typeof value === 'string' && linesIn(value, width) > 1;

/** How many lines a text takes in a width; words are not broken, so that a line is rarely full. */
const linesIn = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 0.9) / width));

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** The figures behind the charts stand on the sheet too, so that the charts can be checked and changed, but are not printed. */
function withChartFigures(
  { cells, places, width }: PrintedPage,
  sections: readonly PackSection[],
): { cells: NewSheet['cells']; charts: NewChart[] } {
  if (sections.every(({ charts = [] }) => charts.length === 0)) return { cells, charts: [] };
  const column = width + APART;
  const all: (readonly (SheetCell | undefined)[])[] = [...cells];
  let at = 0;
  const put = (row: readonly SheetCell[]) => {
    while (all.length <= at) all.push([]);
    if (row.length > 0) all[at] = [...Array.from({ length: column }, (_, place) => all[at]![place]), ...row];
    at += 1;
  };
  put([{ value: 'The figures behind the charts; not printed', look: 'quiet' }]);
  const charts = places.map(({ chart, over }): NewChart => {
    const rows = chart.kind === 'columns' ? columnFigures(chart) : bridgeFigures(chart);
    const source = addressOf({ row: at, column, rows: rows.length, columns: rows[0]!.length });
    for (const row of rows) put(row);
    put([]);
    return chart.kind === 'columns'
      ? {
          title: chart.title,
          type: 'ColumnClustered',
          source,
          seriesIn: 'rows',
          over,
          series: chart.isGap ? [{ colour: RED }] : [{ colour: BLUE }, { colour: RED }],
          hasNoLegend: chart.isGap,
        }
      : {
          title: chart.title,
          type: 'ColumnStacked',
          source,
          seriesIn: 'columns',
          over,
          series: [{ unseen: true }, { colour: BLUE }, { colour: RED }, { colour: RED }, { colour: GREEN }, { colour: GREEN }],
          hasNoLegend: true,
        };
  });
  return { cells: all, charts };
}

const money = (amount: Decimal | undefined, { moneyUnit }: PackChart): SheetCell =>
  amount ? { value: amount.div(moneyUnit.pounds).toNumber(), format: unitFormat('money', moneyUnit.name) } : {};

const columnFigures = (chart: Extract<PackChart, { kind: 'columns' }>): SheetCell[][] => [
  [{ value: chart.name }, ...chart.years.map(value => ({ value }))],
  [{ value: chart.name }, ...chart.amounts.map(amount => money(amount, chart))],
  ...(chart.floor ? [[{ value: chart.floor.name }, ...chart.floor.amounts.map(amount => money(amount, chart))]] : []),
];

const bridgeFigures = (chart: Extract<PackChart, { kind: 'bridge' }>): SheetCell[][] => [
  BRIDGE_HEADERS.map(value => ({ value })),
  ...bridgeColumns(chart.first, chart.steps, chart.lastName).map(([name, ...amounts]) => [
    { value: name },
    ...amounts.map(amount => money(amount, chart)),
  ]),
];

/** Without what Excel does not allow in the name of a sheet. */
const sheetName = (name: string): string =>
  name
    .replace(/[:\\/?*[\]]/g, '')
    .slice(0, 31)
    .trim();
