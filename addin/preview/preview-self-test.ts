/** What Check this Excel asks of the workbook in the grid; what only Excel has cannot be tried here, and says so. */
import { CannotBeTried } from '../workbook/self-test-port';
import type { CellSeen, PrintSeen, SelfTestPort } from '../workbook/self-test-port';
import { placeReferredTo } from '../workbook/scenario-cell';
import type { Place } from '../workbook/workbook';
import { WorkbookTrouble } from '../workbook/workbook-trouble';
import { blockAddress, blockOf } from './addresses';
import { definedNames } from './defined-names';
import type { Grid } from './grid';
import type { GridBook } from './grid-book';
import { openBook } from './open-book';
import type { UniverWorkbook } from './univer-workbook';

const onlyInExcel = (what: string) => (): Promise<never> => Promise.reject(new CannotBeTried(`the preview has no ${what}`));

export function previewSelfTest(grid: Grid, workbook: UniverWorkbook, book: GridBook): SelfTestPort {
  const sheetCalled = (name: string) => {
    const sheet = grid.api.getActiveWorkbook()?.getSheetByName(name);
    if (!sheet) throw new WorkbookTrouble(`There is no sheet ${name} in the workbook.`);
    return sheet;
  };
  return {
    about: () =>
      Promise.resolve([
        { what: 'Program', says: 'the preview in a browser (Univer), no Excel' },
        { what: 'Browser', says: navigator.userAgent },
      ]),
    async enter({ sheet, address }, cells) {
      book.put(sheetCalled(sheet).getSheetId(), blockOf(address), cells);
      await drawn();
    },
    look: async ({ sheet, address }) => look(sheetCalled(sheet), address),
    textsAt: onlyInExcel('number formats that answers carry'),
    tableRange: name => {
      const table = workbook.tablesNow().find(one => one.name.toLowerCase() === name.toLowerCase());
      const sheet = table && book.sheets().find(({ id }) => id === table.sheet);
      return Promise.resolve(table && sheet && { sheet: sheet.name, address: blockAddress(table.block) });
    },
    showTotalRow: onlyInExcel('total row to be switched on'),
    async insertRow(sheet, row) {
      sheetCalled(sheet).insertRowBefore(row - 1);
      await drawn();
    },
    async insertColumn(sheet, column) {
      sheetCalled(sheet).insertColumnBefore(blockOf(`${column}1`).firstColumn);
      await drawn();
    },
    namedRange(name) {
      const found = definedNames(grid).find(one => one.name.toLowerCase() === name.toLowerCase());
      return Promise.resolve(found && placeReferredTo(found.refersTo));
    },
    chartsOn: onlyInExcel('charts'),
    printSetUpOf: sheet => Promise.resolve(printSetUp(workbook, sheet)),
    protect: onlyInExcel('protection of sheets'),
    selectNoRange: onlyInExcel('selection that is no range'),
    cardAt: onlyInExcel('cards'),
  };

  function look(sheet: ReturnType<typeof sheetCalled>, address: Place['address']): CellSeen[][] {
    const block = blockOf(address);
    const styles = openBook(grid.api).getWorkbook().getStyles();
    return book.contents(sheet.getSheetId(), block).map((row, i) =>
      row.map(({ shown, formula }, j) => {
        const cell = sheet.getSheet().getCellRaw(block.firstRow + i, block.firstColumn + j);
        return { value: shown, ...(formula !== undefined && { formula }), format: styles.getStyleByCell(cell)?.n?.pattern ?? 'General' };
      }),
    );
  }
}

/** As a file saved from here would have it. */
function printSetUp(workbook: UniverWorkbook, name: string): PrintSeen {
  const page = workbook.layout().sheets.find(sheet => sheet.name === name)?.page;
  const { orientation = '', paperSize = '', fitToWidth, printTitlesRow = '' } = page?.pageSetup ?? {};
  return {
    orientation,
    paper: String(paperSize),
    pagesWide: fitToWidth,
    titleRows: printTitlesRow.replace(/\$/g, ''),
    leftFooter: /^&L(.*)&R/.exec(page?.headerFooter?.oddFooter ?? '')?.[1] ?? '',
  };
}

/** The grid brings its tables up to date right after a change. */
const drawn = (): Promise<void> =>
  new Promise(resolve => {
    setTimeout(resolve);
  });
