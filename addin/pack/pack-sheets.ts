/**
 * A pack as sheets ready to print on A4: plain values that need no add-in, native charts, the figures behind the charts beside
 * the printed area. The first two rows of every sheet say what it is and of which scenario, and stand on every page.
 */
import type { Column } from '../../core';
import type { Decimal } from '../../core/figures/decimal';
import { addressOf, columnLetters } from '../workbook/addresses';
import { BRIDGE_HEADERS, bridgeColumns } from '../workbook/bridge-columns';
import type { Look, NewChart, NewSheet, SheetCell } from '../workbook/new-sheet';
import { unitFormat } from '../functions/unit-formats';
import { reportRange } from '../workbook/report-to-range';
import { forReaders, moneyInWords } from './pack';
import type { Pack, PackChart, PackSection, PackTable } from './pack';
import { cellsOf, holdsWords, sheetColumns, sum } from './pack-columns';
import type { SheetColumns } from './pack-columns';

/** So that a sentence has room below each other, whatever the tables need. */
const NARROWEST = 72;
/** A page on which all must stand is made smaller to its height: this wide, it still fills the width. */
const NARROWEST_ON_ONE_PAGE = 92;
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
  const isOnePage = pack.kind === 'one page' && sections.some(({ id }) => id !== 'provenance');
  const columns = sheetColumns(
    sections.flatMap(({ tables }) => tables),
    isOnePage ? NARROWEST_ON_ONE_PAGE : NARROWEST,
  );
  const { widths, isAcross } = columns;
  const page = new PrintedPage(columns);
  page.line(pack.title, 'title');
  page.line(`${pack.body}: ${pack.scenario}. ${moneyInWords(pack)}Values as at ${pack.madeOn}.`, 'quiet');
  if (pack.draft) page.line(pack.draft, 'warning');
  const said = sections.flatMap(({ sentences }) => sentences);
  for (const section of sections) addSection(page, section, said);
  if (sections.some(({ id }) => id === 'provenance') && pack.leftOut.length > 0) addLeftOut(page, pack);
  const area = addressOf({ row: 0, column: 0, rows: page.rows, columns: widths.length });
  const { cells, charts } = withChartFigures(page, sections);
  return {
    name: sheetName(name === 'Provenance' ? name : `${pack.name}: ${name}`),
    cells,
    widths,
    heights: page.heights,
    joined: page.joined,
    charts,
    print: {
      landscape: isAcross,
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

  constructor(readonly columns: SheetColumns) {}

  get widths(): readonly number[] {
    return this.columns.widths;
  }

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
    this.join(0, this.width);
    this.row([{ value: text, look, wraps: true }], lines * (LARGER[look] ?? 1));
  }

  /** So many cells of the next row become one. */
  join(column: number, columns: number): void {
    if (columns > 1) this.joined.push(addressOf({ row: this.rows, column, rows: 1, columns }));
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

/** `said` is what stands on the sheet in words: a chart says nothing again. */
function addSection(page: PrintedPage, { heading, sentences, charts = [], tables }: PackSection, said: readonly string[]): void {
  page.row();
  page.line(heading, 'heading');
  for (const sentence of sentences) page.line(sentence, 'words');
  for (const chart of charts)
    if (chart.kind === 'columns' && !said.some(one => chart.inWords.includes(one))) page.line(chart.inWords, 'quiet');
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
  const spans = page.columns.spansOf(table);
  const starts = spans.map((_, place) => sum(spans.slice(0, place)));
  const widths = spans.map((span, place) => sum(page.widths.slice(starts[place], starts[place]! + span)));
  const isAfterFigures = columns.map(({ kind }, column) => column > 1 && kind === 'words' && columns[column - 1]!.kind !== 'words');
  const isWorded = columns.map((column, place) => place > 0 && holdsWords(column, cellsOf(table, place)));
  const { cells, footnotes } = reportRange(table);
  page.line(caption, 'caption');
  cells.forEach((line, row) => {
    spans.forEach((span, place) => page.join(starts[place]!, span));
    const isTall = line.some((cell, place) => isLong(cell, widths[place]!));
    const laid: (SheetCell | undefined)[] = Array.from({ length: sum(spans) });
    line.forEach((cell, place) => {
      laid[starts[place]!] = {
        ...cell,
        ...inWords(cell),
        ...(isTall && { wraps: true }),
        ...(isAfterFigures[place] && { isIndented: true }),
        ...(row === 0 && isWorded[place] && { look: 'header' }),
        ...(isInYear(columns[place]!, cell) && { isRight: true }),
      };
    });
    const lines = line.map(({ value }, place) => (typeof value === 'string' ? linesIn(value, widths[place]!) : 1));
    page.row(laid, Math.max(...lines));
  });
  footnotes.forEach((sentence, place) => page.line(`Note ${place + 1}: ${forReaders(sentence)}`, 'quiet'));
}

/** Words that stand in place of a year’s figure. */
const isInYear = ({ kind }: Column, { value, format }: SheetCell): boolean =>
  kind === 'year' && format === undefined && value !== undefined && value !== '';

/** A page says yes and no. */
const inWords = ({ value }: SheetCell): SheetCell => (typeof value === 'boolean' ? { value: value ? 'yes' : 'no' } : {});

const isLong = ({ value }: SheetCell, width: number): boolean => typeof value === 'string' && linesIn(value, width) > 1;

/** How many lines a text takes in a width; words are not broken, so that a line is rarely full. */
const linesIn = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 0.9) / width));

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
          title: `${chart.title}, ${chart.moneyUnit.name}`,
          type: 'ColumnClustered',
          source,
          seriesIn: 'rows',
          over,
          series: chart.isGap ? [{ colour: RED }] : [{ colour: BLUE }, { colour: RED }],
          hasNoLegend: chart.isGap,
        }
      : {
          title: `${chart.title}, ${chart.moneyUnit.name}`,
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
