/** Native charts in the saved file: those of published sheets, and those that a file brought. */
import { february2026 } from '../../addin/example/february-2026';
import type { BookLayout, LaidSheet } from '../../addin/preview/laid-out';
import { SheetSidecars } from '../../addin/preview/sheet-sidecar';
import type { NewSheet } from '../../addin/workbook/new-sheet';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
import { breaksOfRules } from '../shelf/conformance';
import { smallShapes } from '../shelf/shapes';
import { zipParts } from '../shelf/zip-parts';
import { bundled } from '../support/bundled';

const { xlsxOf, layoutOfFile } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts');

const published = packSheets(
  packOf({
    kind: 'panel',
    scenario: '',
    beside: [],
    madeOn: '20 February 2026',
    tables: february2026.tables.map(({ values }) => values),
  }),
).filter(({ name }) => ['Panel report Headline', 'Panel report Gap'].includes(name));

/** A new sheet as the preview has it once it is added, with the sheet's id for its name. */
function added(sheet: NewSheet, change: (beside: SheetSidecars) => void = () => undefined): LaidSheet {
  const beside = new SheetSidecars();
  beside.put(sheet.name, sheet);
  change(beside);
  return { ...sheet, ...beside.of(sheet.name) };
}

const savedWith = (sheets: readonly LaidSheet[]) => xlsxOf({ title: 'Published', sheets, tables: [] });
const figures = (xml: string): string[][] =>
  [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].map(([cache]) => [...cache.matchAll(/<c:v>([^<]*)</g)].map(([, text]) => text!));
const names = (xml: string): string[] => [...xml.matchAll(/<c:tx><c:strRef>.*?<c:v>([^<]*)</gs)].map(([, text]) => text!);

// February 2026, £000: published 4,700 to find, 3,500 of savings, 1,200 left; later years published 8,750, 12,900, 16,600.
test('a published sheet has its charts as Excel’s own, with the figures of its cells', async () => {
  const file = await savedWith(published.map(sheet => added(sheet)));
  expect(breaksOfRules(file)).toEqual([]);
  const parts = zipParts(file);
  const [trend, bridge] = [parts.get('xl/charts/chart1.xml')!, parts.get('xl/charts/chart2.xml')!];
  expect(parts.has('xl/charts/chart3.xml')).toBe(false);
  expect(trend).toContain('<a:t>The remaining gap by year, £000</a:t>');
  expect(names(trend)).toEqual(['Remaining gap']);
  expect(figures(trend).at(-1)).toEqual(['1200', '8750', '12900', '16600']);
  expect(trend).toContain('<c:formatCode>#,##0.0</c:formatCode>');
  expect(/<c:cat>.*?<\/c:cat>/s.exec(trend)![0].match(/\d{4}\/\d\d/g)).toEqual(['2026/27', '2027/28', '2028/29', '2029/30']);
  // The bridge begins at 4,700, falls by 3,500, and ends at 1,200.
  const drawn = Object.fromEntries(names(bridge).map((name, index) => [name, figures(bridge)[index]!]));
  expect([drawn.Total![0], drawn.Fall![1], drawn.Total!.at(-1)]).toEqual(['4700', '3500', '1200']);
  // What holds the bars up is drawn without a fill and is not in the legend.
  expect(bridge).toMatch(/<c:idx val="0"\/><c:order val="0"\/><c:tx>.*?<\/c:tx><c:spPr><a:noFill\/><\/c:spPr>/s);
  // Its stages are named along it; “Rise below nil” would be said to nobody.
  expect(bridge).not.toContain('<c:legend>');
});

// In a file a chart reaches to where the cell after its last begins: over A7:A19 that is the corner of B20.
test('a chart covers the whole of its cells, also where they are one column', async () => {
  const sheet: NewSheet = { ...published[0]!, charts: [{ ...published[0]!.charts![0]!, over: 'A7:A19' }] };
  const drawing = zipParts(await savedWith([added(sheet)])).get('xl/drawings/drawing1.xml')!;
  const corner = (name: string) =>
    ['col', 'colOff', 'row', 'rowOff'].map(what => Number(new RegExp(`<xdr:${name}>.*?<xdr:${what}>(\\d+)<`, 's').exec(drawing)![1]));
  expect([corner('from'), corner('to')]).toEqual([
    [0, 0, 6, 0],
    [1, 0, 19, 0],
  ]);
});

test('a chart moves with its rows, and is drawn from where they are', async () => {
  const figuresSheet = published[0]!;
  const plain = zipParts(await savedWith([added(figuresSheet)]));
  const cells = [[], ...figuresSheet.cells];
  const moved = {
    ...added(figuresSheet, beside => beside.moved(figuresSheet.name, { isInsertion: true, lines: 'rows', at: 0, count: 1 })),
    cells,
  };
  const parts = zipParts(await savedWith([moved]));
  expect(figures(parts.get('xl/charts/chart1.xml')!)).toEqual(figures(plain.get('xl/charts/chart1.xml')!));
  const firstRow = (all: Map<string, string>) => Number(/<xdr:row>(\d+)</.exec(all.get('xl/drawings/drawing1.xml')!)![1]);
  expect(firstRow(parts)).toBe(firstRow(plain) + 1);
});

test('a chart whose cells are deleted, or whose sheet is gone, says so as Excel does', async () => {
  const { file } = smallShapes().find(({ name }) => name.startsWith('charts'))!;
  const book = await layoutOfFile(file, 'charts.xlsx');
  const alone = { ...book, sheets: book.sheets.filter(({ name }) => name === 'Pictures') };
  expect(
    zipParts(await xlsxOf(alone))
      .get('xl/charts/chart1.xml')!
      .match(/<c:f>[^<]*</g),
  ).toEqual(['<c:f>#REF!<', '<c:f>#REF!<']);
  const beside = new SheetSidecars();
  for (const sheet of book.sheets) beside.put(sheet.name, sheet);
  beside.moved('Data', { isInsertion: false, lines: 'rows', at: 0, count: 1 });
  expect(beside.of('Pictures').sidecarItems[0]!.chart!.xml).toContain("<c:f>'Data'!$B$1</c:f>");
  beside.moved('Data', { isInsertion: false, lines: 'columns', at: 1, count: 1 });
  expect(beside.of('Pictures').sidecarItems[0]!.chart!.xml).toContain('<c:f>#REF!</c:f>');
});

test('a chart of a file is in the saved one with the figures as they are now, and one that is not kept is named', async () => {
  const { file } = smallShapes().find(({ name }) => name.startsWith('charts'))!;
  const book = await layoutOfFile(file, 'charts.xlsx');
  expect(book.leftOut).toEqual(['1 chart']);
  const xml = zipParts(await xlsxOf(book)).get('xl/charts/chart1.xml')!;
  expect(figures(xml)).toEqual([['3', '1']]);
  expect(xml).toContain('<c:pt idx="1"><c:v>Fire</c:v></c:pt>');
  expect(xml).toContain('<c:lang val="en-GB"/>');
  expect(xml).not.toContain('externalData');
});
