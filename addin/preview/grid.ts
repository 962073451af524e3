/** The spreadsheet grid: open-source Univer, started once; workbooks are opened in it one after another. */
import { BooleanNumber, HorizontalAlign, LocaleType, LogLevel, Univer, VerticalAlign, WrapStrategy } from '@univerjs/core';
import type { ICellData, Injector, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { BookLayout, LaidCell, LaidSheet } from './book-layout';
import type { GridFunctions } from './grid-functions';
import { cellDataOf } from './raw-cell';

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
}

const SPARE_ROWS = 40;
const SPARE_COLUMNS = 6;
const FEWEST_ROWS = 100;
const FEWEST_COLUMNS = 14;
const PIXELS_A_CHARACTER = 7.5;
const LINE_HEIGHT = 22;

const HEADER: IStyleData = { bl: BooleanNumber.TRUE, bg: { rgb: '#dfe9f5' } };

const LOOKS: Readonly<Record<NonNullable<LaidCell['look']>, IStyleData>> = {
  title: { bl: BooleanNumber.TRUE, fs: 15 },
  heading: { bl: BooleanNumber.TRUE, fs: 12 },
  header: HEADER,
  'figure header': { ...HEADER, ht: HorizontalAlign.RIGHT },
  words: { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP },
  quiet: { cl: { rgb: '#5c5c5c' } },
  input: { bg: { rgb: '#fff8dc' } },
};

export function startGrid(element: HTMLElement, functions: GridFunctions, isDark: boolean): Grid {
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: english }, logLevel: LogLevel.WARN, darkMode: isDark });
  const preset = UniverSheetsCorePreset({ container: element, ribbonType: 'simple', sheets: { disableForceStringMark: true }, formula: functions });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

/** A laid-out workbook in the grid's own form. The sheets' ids are their first names. */
export function gridData(id: string, { title, sheets }: BookLayout): Partial<IWorkbookData> {
  return {
    id,
    name: title,
    sheetOrder: sheets.map(sheet => sheet.name),
    sheets: Object.fromEntries(sheets.map(sheet => [sheet.name, sheetData(sheet)])),
  };
}

function sheetData({ name, cells, widths, heights = [], frozen }: LaidSheet): Partial<IWorksheetData> {
  return {
    id: name,
    name,
    rowCount: Math.max(FEWEST_ROWS, cells.length + SPARE_ROWS),
    columnCount: Math.max(FEWEST_COLUMNS, widths.length + SPARE_COLUMNS),
    cellData: indexed(cells.map(row => indexed(row.map(cellData)))),
    columnData: indexed(widths.map(width => ({ w: Math.round(width * PIXELS_A_CHARACTER) }))),
    rowData: indexed(heights.map(lines => ({ h: lines * LINE_HEIGHT }))),
    ...(frozen && { freeze: { xSplit: frozen.columns, ySplit: frozen.rows, startRow: frozen.rows, startColumn: frozen.columns } }),
  };
}

function cellData(cell: LaidCell | undefined): ICellData | undefined {
  if (!cell) return undefined;
  const style: IStyleData = { ...(cell.look && LOOKS[cell.look]), ...(cell.format && { n: { pattern: cell.format }, ht: HorizontalAlign.RIGHT }) };
  return { ...(cell.formula ? { f: cell.formula } : cellDataOf(cell.value)), ...(Object.keys(style).length > 0 && { s: style }) };
}

/** The grid's sparse matrices: by index, without the empty places. */
const indexed = <T>(items: readonly (T | undefined)[]): Record<number, T> =>
  Object.fromEntries(items.flatMap((item, index) => (item === undefined ? [] : [[index, item]])));
