/** What Check this Excel asks of Excel itself, each in a request of its own. */
import { withoutSheet } from '../addresses';
import { contentOf, entryFor } from '../cell-entry';
import { CannotBeTried } from '../self-test-port';
import type { CellSeen, ChartSeen, HostFact, PrintSeen, SelfTestPort } from '../self-test-port';
import type { Place } from '../workbook';
import { recordBridge } from './recording';
import { inExcel, supports } from './session';

/** The requirement sets that the add-in asks for or minds, and the newest version of each that is looked for. */
const SETS: Readonly<Record<string, number>> = {
  ExcelApi: 25,
  ExcelApiOnline: 1,
  ExcelApiDesktop: 5,
  CustomFunctionsRuntime: 5,
  SharedRuntime: 3,
  RibbonApi: 2,
  DialogApi: 2,
  OpenBrowserWindowApi: 1,
};

export const excelSelfTest = (): SelfTestPort => ({
  about,
  hasSet: (name, version) => Office.context.requirements.isSetSupported(name, version),
  enter: ({ sheet, address }, cells) =>
    inExcel(async context => {
      context.workbook.worksheets.getItem(sheet).getRange(address).formulas = cells.map(row => row.map(entryFor));
      await context.sync();
    }),
  look: place => inExcel(context => look(context, place)),
  textsAt: place => inExcel(context => textsAt(context, place)),
  tableRange: name =>
    inExcel(async context => {
      const table = context.workbook.tables.getItemOrNullObject(name);
      const range = table.getRange().load('address');
      const sheet = table.worksheet.load('name');
      await context.sync();
      return table.isNullObject ? undefined : { sheet: sheet.name, address: withoutSheet(range.address) };
    }),
  showTotalRow: (table, shown) =>
    inExcel(async context => {
      context.workbook.tables.getItem(table).showTotals = shown;
      await context.sync();
    }),
  insertRow: (sheet, row) => insertLines(sheet, `${row}:${row}`, 'Down'),
  insertColumn: (sheet, column) => insertLines(sheet, `${column}:${column}`, 'Right'),
  namedRange: name =>
    inExcel(async context => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('address');
      const sheet = range.worksheet.load('name');
      await context.sync();
      return range.isNullObject ? undefined : { sheet: sheet.name, address: withoutSheet(range.address) };
    }),
  chartsOn: sheet => inExcel(context => chartsOn(context, sheet)),
  printSetUpOf: sheet => inExcel(context => printSetUpOf(context, sheet)),
  protect: (sheet, isProtected) =>
    inExcel(async context => {
      const { protection } = context.workbook.worksheets.getItem(sheet);
      if (isProtected) protection.protect();
      else protection.unprotect();
      await context.sync();
    }),
  selectNoRange: sheet => inExcel(context => selectNoRange(context, sheet)),
  cardAt: place => inExcel(context => cardAt(context, place)),
  record: recordBridge,
});

async function about(): Promise<HostFact[]> {
  const { diagnostics, displayLanguage, contentLanguage, officeTheme } = Office.context;
  const mode = await inExcel(async context => {
    const application = context.application.load('calculationMode');
    await context.sync();
    return application.calculationMode;
  });
  return [
    { what: 'Program', says: `${diagnostics.host} on ${diagnostics.platform}` },
    { what: 'Version', says: diagnostics.version },
    { what: 'Language', says: `${displayLanguage}, figures ${contentLanguage}` },
    { what: 'Calculation', says: mode },
    { what: 'Theme', says: officeTheme?.isDarkTheme === undefined ? 'not said' : officeTheme.isDarkTheme ? 'dark' : 'light' },
    { what: 'Requirement sets', says: Object.entries(SETS).flatMap(newestOf).join(', ') },
  ];
}

function newestOf([name, newest]: [string, number]): string[] {
  for (let version = newest; version > 0; version--)
    if (Office.context.requirements.isSetSupported(name, `1.${version}`)) return [`${name} 1.${version}`];
  return [];
}

async function look(context: Excel.RequestContext, { sheet, address }: Place): Promise<CellSeen[][]> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('formulas,values,numberFormat');
  await context.sync();
  return (range.formulas as unknown[][]).map((row, i) =>
    row.map((formula, j) => {
      const { shown, formula: behind } = contentOf(formula, (range.values[i] as unknown[])[j]);
      return { value: shown, ...(behind !== undefined && { formula: behind }), format: String((range.numberFormat[i] as unknown[])[j]) };
    }),
  );
}

async function textsAt(context: Excel.RequestContext, { sheet, address }: Place): Promise<string[][]> {
  if (!Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4'))
    throw new CannotBeTried('this Excel takes no number formats with answers (CustomFunctionsRuntime 1.4)');
  const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('text');
  await context.sync();
  return range.text;
}

const insertLines = (sheet: string, address: string, shift: 'Down' | 'Right'): Promise<void> =>
  inExcel(async context => {
    context.workbook.worksheets.getItem(sheet).getRange(address).insert(shift);
    await context.sync();
  });

async function chartsOn(context: Excel.RequestContext, sheet: string): Promise<ChartSeen[]> {
  const { charts } = context.workbook.worksheets.getItem(sheet);
  charts.load('items/chartType,items/title/text,items/series/items/name');
  await context.sync();
  const asked = charts.items.map(({ chartType, title, series }) => ({
    type: chartType,
    title: title.text,
    series: series.items.map(one => ({ name: one.name, values: one.getDimensionValues('Values') })),
  }));
  await context.sync();
  return asked.map(chart => ({ ...chart, series: chart.series.map(({ name, values }) => ({ name, values: values.value.map(String) })) }));
}

async function printSetUpOf(context: Excel.RequestContext, sheet: string): Promise<PrintSeen> {
  const { pageLayout } = context.workbook.worksheets.getItem(sheet);
  pageLayout.load('orientation,paperSize,zoom');
  const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
  const footer = pageLayout.headersFooters.defaultForAllPages.load('leftFooter');
  await context.sync();
  return {
    orientation: pageLayout.orientation,
    paper: String(pageLayout.paperSize),
    pagesWide: pageLayout.zoom?.horizontalFitToPages ?? undefined,
    titleRows: titles.isNullObject ? '' : withoutSheet(titles.address),
    leftFooter: footer.leftFooter,
  };
}

/** Two areas where this office.js can select them (ExcelApi 1.18), else the sheet’s chart. */
async function selectNoRange(context: Excel.RequestContext, sheet: string): Promise<string> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  const areas = worksheet.getRanges('A1,C3');
  const canSelect = supports('1.18') && typeof areas.select === 'function';
  if (canSelect) areas.select();
  else worksheet.charts.getItemAt(0).activate();
  await context.sync();
  return canSelect ? 'two areas' : 'a chart';
}

async function cardAt(context: Excel.RequestContext, { sheet, address }: Place): Promise<Readonly<Record<string, unknown>>> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  if (!supports('1.16')) throw new CannotBeTried('this Excel reads no properties of cells (ExcelApi 1.16)');
  if (!('valuesAsJson' in range)) throw new CannotBeTried('this office.js reads no properties of cells (valuesAsJson)');
  range.load('valuesAsJson');
  await context.sync();
  return range.valuesAsJson[0]?.[0] as unknown as Readonly<Record<string, unknown>>;
}
