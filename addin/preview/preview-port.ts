/** The workbook in the grid as the task pane is given it: the same port as Excel's. */
import { InTurn } from '../workbook/in-turn';
import { chosen, leftOutAmong } from '../workbook/left-out-names';
import { setAsideOf, withoutCopies } from '../workbook/set-aside';
import { besideTables } from '../workbook/mapped-range';
import type { MappingPort } from '../workbook/mapped-range';
import type { NegativesPort } from '../workbook/negatives';
import type { InsertingPort } from '../workbook/new-sheet';
import type { SelfTestPort } from '../workbook/self-test-port';
import { isOurFormula, versionIn, versionName } from '../workbook/our-formulas';
import type { OurFormula, OurFormulasPort } from '../workbook/our-formulas';
import type { WholeSheetsPort } from '../workbook/whole-sheets';
import { isScenarioName, placeReferredTo, scenarioOfCell } from '../workbook/scenario-cell';
import type { ChoosingPort, WorkbookPort } from '../workbook/workbook';
import type { WritingPort } from '../workbook/writing';
import { definedNames, noteName } from './defined-names';
import { cellAddress } from './addresses';
import type { Grid } from './grid';
import { GridBook } from './grid-book';
import { previewSelfTest } from './preview-self-test';
import type { BookLayout } from './laid-out';
import { UniverInserting } from './univer-inserting';
import { UniverMapping } from './univer-mapping';
import type { UniverWorkbook } from './univer-workbook';
import { UniverWriting } from './univer-writing';

export type PreviewPort = WorkbookPort &
  Required<Pick<WorkbookPort, 'addRows'>> &
  WritingPort &
  InsertingPort &
  MappingPort &
  WholeSheetsPort &
  ChoosingPort &
  SelfTestPort &
  NegativesPort &
  OurFormulasPort;

export function previewPort(grid: Grid, workbook: UniverWorkbook): PreviewPort {
  const book = new GridBook(grid, workbook);
  const writing = new UniverWriting(book);
  const inserting = new UniverInserting(book);
  const mapping = new UniverMapping(grid);
  /** An insertion lets the browser draw between its sheets: nothing else is written meanwhile. */
  const turn = new InTurn();
  return {
    async planTables() {
      const tables = chosen(await workbook.planTables(), mapping.leftOut());
      return withoutCopies([...tables, ...besideTables(mapping.tables(), tables)]);
    },
    async tablesLeftOut() {
      const [tables, leftOut] = [await workbook.planTables(), mapping.leftOut()];
      return [...leftOutAmong(tables, leftOut), ...setAsideOf(withoutCopies(chosen(tables, leftOut)))];
    },
    leaveOut: names => mapping.leaveOut(names),
    onChange: listener => workbook.onChange(listener),
    isWorking: () => workbook.isWorking(),
    goTo: place => workbook.goTo(place),
    async scenarioCell() {
      const name = definedNames(grid).find(one => isScenarioName(one.name));
      const place = name && placeReferredTo(name.refersTo);
      return place && { place, says: scenarioOfCell((await mapping.cellsAt(place))[0]?.[0]) };
    },
    addRows: (table, rows) => turn.take(() => workbook.addRows(table, rows)),
    propose: blocks => writing.propose(blocks),
    write: (proposal, consent) => turn.take(() => writing.write(proposal, consent)),
    putBack: written => turn.take(() => writing.putBack(written)),
    leavesOut: inserting.leavesOut,
    insert: (sheets, progress) => turn.take(() => inserting.insert(sheets, progress)),
    mappedRanges: () => mapping.mappedRanges(),
    mapRanges: ranges => turn.take(() => mapping.mapRanges(ranges)),
    selected: () => mapping.selected(),
    wholeSheets: () => mapping.wholeSheets(),
    cellsAt: place => mapping.cellsAt(place),
    shownAt: place => mapping.shownAt(place),
    ...previewSelfTest(grid, workbook, book),
    negatives: () => Promise.resolve(book.negatives()),
    setNegatives: negatives =>
      turn.take(() => {
        book.setNegatives(negatives);
        return Promise.resolve();
      }),
    ourFormulas: async () => formulasIn(workbook.layout()),
    // The grid works every change out by itself; it never waits for an add-in.
    workOutAgain: () => Promise.resolve(0),
    answeredBy: async () => versionIn(definedNames(grid).map(({ name, refersTo }) => ({ name, formula: `=${refersTo}` }))),
    async rememberAnsweredBy(version) {
      const { name, formula } = versionName(version);
      noteName(grid, { name, refersTo: formula.slice(1) });
    },
    remove: (inserted, consent) => turn.take(() => inserting.remove(inserted, consent)),
  };
}

/** The formulas of ours in the grid, with what they show. */
const formulasIn = ({ sheets }: BookLayout): OurFormula[] =>
  sheets.flatMap(({ name: sheet, cells }) =>
    cells.flatMap((row, i) =>
      row.flatMap((cell, j): OurFormula[] => {
        const { formula, value } = cell ?? {};
        const shown = typeof value === 'object' && value !== null ? value.error : String(value ?? '');
        return isOurFormula(formula) ? [{ sheet, address: cellAddress(i, j), formula, shown }] : [];
      }),
    ),
  );
