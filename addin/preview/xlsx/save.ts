/** A laid-out workbook as an .xlsx file: values, formats, tables, and formulas with what they last answered. */
import { writeXlsx } from 'hucre/xlsx';
import type { NamedRange, PageSetup } from 'hucre';
import type { Cell, WriteSheet } from 'hucre/xlsx';
import { blockAddress } from '../addresses';
import { isSet, POINTS_A_LINE, USUAL_WIDTH } from '../laid-out';
import type { BookLayout, SidecarItem, LaidSheet } from '../laid-out';
import { headlessTables } from './headless-tables';
import type { BookTable } from '../table-book';
import { plain, writeCell } from './cells-to-write';
import type { OfBook } from './cells-to-write';
import { withFigures, withReferences } from './chart-references';
import { finished } from './finish';
import { stored } from './stored-formulas';
import { colourForFile, USUAL_FONT } from './styles';
import { definitionOf } from './tables-to-write';
import { refersOutside } from './unworkable';

export async function xlsxOf({
  title,
  sheets,
  tables,
  names = [],
  fileStyles = [],
  defaultFont = USUAL_FONT,
  links = [],
  properties,
  carried,
}: BookLayout): Promise<Uint8Array> {
  const file = await writeXlsx({
    properties: { ...properties, title },
    defaultFont,
    namedRanges: [
      ...names
        .filter(({ refersTo }) => links.length > 0 || !refersOutside(refersTo))
        .map(({ name, refersTo, sheet }) => ({ name, range: stored(refersTo), ...(sheet && { scope: sheet }) })),
      ...sheets.flatMap(printNames),
    ],
    sheets: sheets.map(sheet =>
      writeSheet(
        sheet,
        tables.filter(table => table.sheet === sheet.name),
        { fileStyles, keepsLinks: links.length > 0 },
      ),
    ),
  });
  const charts = sheets.flatMap(({ sidecarItems = [] }) => sidecarItems.flatMap(({ chart }) => (chart ? [chart.xml] : [])));
  return finished(file, {
    links,
    charts: charts.map(xml => drawnFromCells(xml, sheets)),
    sheets,
    tables,
    names,
    carried,
  });
}

/** A chart with the figures of its cells; one of a sheet that is gone says that its cells are. */
function drawnFromCells(xml: string, sheets: readonly LaidSheet[]): string {
  const byName = new Map(sheets.map(sheet => [sheet.name, sheet.cells]));
  const known = withReferences(xml, reference => (byName.has(reference.sheet) ? reference : undefined));
  return withFigures(known, (sheet, row, column) => byName.get(sheet)?.[row]?.[column]);
}

/** The areas and titles a sheet prints, as names of the workbook; the sheet's name in quotes, whatever stands in it. */
function printNames({ name, page = {} }: LaidSheet): NamedRange[] {
  const { printArea, printTitlesRow, printTitlesColumn } = page.pageSetup ?? {};
  const onSheet = (parts: readonly (string | undefined)[]) =>
    parts.flatMap(part => (part ? part.split(',').map(one => `'${name.replace(/'/g, "''")}'!${one}`) : [])).join(',');
  return [
    { name: '_xlnm.Print_Area', range: onSheet([printArea]), scope: name },
    { name: '_xlnm.Print_Titles', range: onSheet([printTitlesColumn, printTitlesRow]), scope: name },
  ].filter(({ range }) => range !== '');
}

/** A page as it is set, without what the names of the workbook say of it. */
function withoutPrintNames(pageSetup: PageSetup): PageSetup {
  const setup = { ...pageSetup };
  delete setup.printArea;
  delete setup.printTitlesRow;
  delete setup.printTitlesColumn;
  return setup;
}

function writeSheet(
  {
    name,
    cells,
    widths,
    heights = [],
    frozen,
    hidden,
    hiddenRows = [],
    hiddenColumns = [],
    tabColour,
    merges = [],
    sidecarItems = [],
    page = {},
  }: LaidSheet,
  tables: readonly BookTable[],
  book: OfBook,
): WriteSheet {
  const { pageSetup, headerFooter, protection, outlineProperties, backgroundImage, veryHidden, rowBreaks, colBreaks, view } = page;
  const written = new Map<string, Partial<Cell>>();
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) written.set(`${r},${c}`, writeCell(cell, r, c, book));
    }),
  );
  const definitions = tables.map(table => definitionOf(table, cells));
  for (const { row, column, text } of definitions.flatMap(definition => definition.headers))
    written.set(`${row},${column}`, { ...written.get(`${row},${column}`), value: text, type: 'string' });
  for (const { block, note, link } of sidecarItems) {
    const place = `${block.firstRow},${block.firstColumn}`;
    if (note || link)
      written.set(place, { ...(written.get(place) ?? plain(undefined)), ...(note && { comment: note }), ...(link && { hyperlink: link }) });
  }
  const filter = sidecarItems.find(one => one.filter);
  return {
    ...(headerFooter && { headerFooter }),
    ...(protection && { protection }),
    ...(outlineProperties && { outlineProperties }),
    ...(backgroundImage && { backgroundImage }),
    ...(pageSetup && { pageSetup: withoutPrintNames(pageSetup) }),
    ...(rowBreaks && { rowBreaks: [...rowBreaks] }),
    ...(colBreaks && { colBreaks: [...colBreaks] }),
    ...(veryHidden && { veryHidden }),
    ...((tabColour || view) && { view: { ...view, ...(tabColour && { tabColor: { rgb: colourForFile(tabColour) } }) } }),
    name,
    rows: [],
    merges: merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
      startRow: firstRow,
      endRow: lastRow,
      startCol: firstColumn,
      endCol: lastColumn,
    })),
    dataValidations: sidecarItems.flatMap(({ block, rule }) => (rule ? [{ ...rule, range: blockAddress(block) }] : [])),
    cells: written,
    ...(filter && { autoFilter: { ...filter.filter, range: blockAddress(filter.block) } }),
    images: sidecarItems.flatMap(({ block, picture }) => (picture ? [{ ...picture, anchor: anchorOf(block) }] : [])),
    charts: sidecarItems.flatMap(({ block, chart }) =>
      chart ? [{ ...PLACE_OF_CHART, anchor: anchorOf(block), ...(chart.altText !== undefined && { altText: chart.altText }) }] : [],
    ),
    columns: columnDefs(widths, hiddenColumns, sidecarItems),
    rowDefs: rowDefs(heights, hiddenRows, sidecarItems),
    tables: [...definitions.map(definition => definition.table), ...headlessTables(sidecarItems)],
    ...(frozen && (frozen.rows > 0 || frozen.columns > 0) && { freezePane: { ...frozen } }),
    ...(hidden && !veryHidden && { hidden }),
  };
}

/** The writer gives a chart its place, and its part gets the chart in `finished`. */
const PLACE_OF_CHART = { type: 'column' as const, series: [{ values: 'A1' }] };

const anchorOf = ({ firstRow, lastRow, firstColumn, lastColumn }: SidecarItem['block']) => ({
  from: { row: firstRow, col: firstColumn },
  to: { row: lastRow, col: lastColumn },
});

/** The outline levels of one kind of lines, by line. */
const levelsOf = (items: readonly SidecarItem[], direction: 'rows' | 'columns') =>
  items.flatMap(({ block, outline }) => {
    if (outline?.lines !== direction) return [];
    const [first, last] = direction === 'rows' ? [block.firstRow, block.lastRow] : [block.firstColumn, block.lastColumn];
    const { level, collapsed } = outline;
    return Array.from({ length: last - first + 1 }, (_, index) => ({
      line: first + index,
      def: { ...(level > 0 && { outlineLevel: level }), ...(collapsed && { collapsed }) },
    }));
  });

function columnDefs(
  widths: readonly number[],
  hidden: readonly number[],
  items: readonly SidecarItem[],
): NonNullable<WriteSheet['columns']> {
  const levels = levelsOf(items, 'columns');
  const last = [...hidden, ...levels.map(({ line }) => line)].reduce((most, column) => Math.max(most, column), -1);
  const count = Math.max(widths.length, last + 1);
  const defs: NonNullable<WriteSheet['columns']> = Array.from({ length: count }, (_, column) => ({ width: widths[column] ?? USUAL_WIDTH }));
  for (const column of hidden) defs[column] = { ...defs[column], hidden: true };
  for (const { line, def } of levels) defs[line] = { ...defs[line], ...def };
  return defs;
}

function rowDefs(heights: readonly number[], hidden: readonly number[], items: readonly SidecarItem[]): NonNullable<WriteSheet['rowDefs']> {
  const defs: NonNullable<WriteSheet['rowDefs']> = new Map();
  const add = (row: number, def: object) => defs.set(row, { ...defs.get(row), ...def });
  heights.forEach((lines, row) => isSet(lines) && add(row, { height: Math.round(lines * POINTS_A_LINE * 100) / 100 }));
  for (const row of hidden) add(row, { hidden: true });
  for (const { line, def } of levelsOf(items, 'rows')) add(line, def);
  return defs;
}
