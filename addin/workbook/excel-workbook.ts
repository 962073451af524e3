/** The workbook that is open in Excel, behind the port. Office.js must be ready. */
import { addRows } from './excel/add-rows';
import { watchChanges } from './excel/changes';
import { insert } from './excel/insert';
import { LeftOvers } from './excel/left-over';
import { leaveOut, mapRanges, mappedRanges } from './excel/memory';
import { cellsAt, readPlanTables, readTablesLeftOut, selected, shownAt, wholeSheets } from './excel/plan-tables';
import { answeredBy, ourFormulas, rememberAnsweredBy, workOutAgain } from './excel/our-formulas';
import { propose } from './excel/propose';
import { putBack } from './excel/put-back';
import { remove } from './excel/remove';
import { asksToTrust, setAsksToTrust } from './excel/trust-prompt';
import { scenarioCell } from './excel/scenario-cell';
import { excelSelfTest } from './excel/self-test';
import { negatives, setNegatives } from './excel/negatives';
import { inExcel } from './excel/session';
import { asOneUndo } from './excel/undo';
import { Unanswered } from './excel/unanswered';
import { InTurn } from './in-turn';
import { HalfDone } from './workbook-trouble';
import { WrittenCells } from './written-cells';
import type { MappingPort } from './mapped-range';
import type { InsertingPort } from './new-sheet';
import type { NegativesPort } from './negatives';
import type { OurFormulasPort } from './our-formulas';
import type { TrustPromptPort } from './trust-prompt';
import type { WholeSheetsPort } from './whole-sheets';
import type { SelfTestPort } from './self-test-port';
import type { ChoosingPort, Place, WorkbookPort } from './workbook';
import type { WritingPort } from './writing';

export function excelWorkbook(): WorkbookPort &
  WritingPort &
  InsertingPort &
  MappingPort &
  WholeSheetsPort &
  ChoosingPort &
  SelfTestPort &
  TrustPromptPort &
  NegativesPort &
  OurFormulasPort {
  const ours = new WrittenCells();
  const leftOvers = new LeftOvers();
  const unanswered = new Unanswered();
  /** Two writes at once would each look before the other has written. */
  const turns = new InTurn();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    turns.take(work).catch((reason: unknown) => {
      if (!(reason instanceof HalfDone)) throw reason;
      throw new HalfDone(reason.sentence, reason.detail, () => turns.take(reason.putBack));
    });
  /** Excel tells nobody of a changed name. */
  const listeners = new Set<() => void>();
  return {
    planTables: () => inExcel(readPlanTables),
    onChange(listener) {
      listeners.add(listener);
      const stop = watchChanges(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    goTo: place => inExcel(context => goTo(context, place)),
    scenarioCell: () => inExcel(scenarioCell),
    async addRows(table, rows) {
      const { place, putBack: takeOut } = await inTurn(() => addRows(table, rows, unanswered));
      return { place, putBack: () => inTurn(takeOut) };
    },
    propose: blocks => inExcel(context => propose(context, blocks, ours)),
    write: (proposal, consent) =>
      inTurn(async () => {
        const written = await asOneUndo(context => unanswered.write(context, proposal, consent));
        ours.remember(written);
        return written;
      }),
    putBack: written =>
      inTurn(async () => {
        const outcome = await asOneUndo(context => putBack(context, written));
        ours.forget(written);
        return outcome;
      }),
    mappedRanges: () => inExcel(mappedRanges),
    async mapRanges(ranges) {
      await inTurn(() => inExcel(context => mapRanges(context, ranges)));
      listeners.forEach(listener => listener());
    },
    tablesLeftOut: () => inExcel(readTablesLeftOut),
    async leaveOut(names) {
      await inTurn(() => inExcel(context => leaveOut(context, names)));
      listeners.forEach(listener => listener());
    },
    selected: () => inExcel(selected),
    wholeSheets: () => inExcel(wholeSheets),
    cellsAt: place => inExcel(context => cellsAt(context, place)),
    shownAt: place => inExcel(context => shownAt(context, place)),
    insert: (sheets, progress) => inTurn(() => inExcel(context => insert(context, sheets, progress, leftOvers))),
    ...excelSelfTest(),
    asksToTrust,
    setAsksToTrust,
    negatives: () => inExcel(negatives),
    setNegatives: negatives => inTurn(() => inExcel(context => setNegatives(context, negatives))),
    ourFormulas: () => inExcel(ourFormulas),
    workOutAgain: () => inTurn(() => inExcel(workOutAgain)),
    answeredBy: () => inExcel(answeredBy),
    rememberAnsweredBy: version => inTurn(() => inExcel(context => rememberAnsweredBy(context, version))),
    remove: (inserted, consent) => inTurn(() => inExcel(context => remove(context, inserted, consent))),
  };
}

async function goTo(context: Excel.RequestContext, { sheet, address }: Place): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRange(address).select();
  await context.sync();
}
