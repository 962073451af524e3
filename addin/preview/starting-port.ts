/**
 * The workbook as the pane is given it before the grid is there: the plan's tables as they are laid out, so that its figures are
 * shown at once. Whatever else is asked waits for the grid, and the pane hears when it has come.
 */
import { isPlanHead } from '../../core';
import { isScenarioName, placeReferredTo, scenarioOfCell } from '../workbook/scenario-cell';
import type { ScenarioCell } from '../workbook/scenario-cell';
import type { PlanTable } from '../workbook/workbook';
import { blockAddress, blockOf } from './addresses';
import type { BookLayout } from './laid-out';
import type { PreviewPort } from './preview-port';
import { LEAVES_OUT } from './univer-inserting';

export function startingPort(layout: BookLayout, ready: Promise<PreviewPort>): PreviewPort {
  let port: PreviewPort | undefined;
  const listeners = new Map<() => void, () => void>();
  void ready.then(found => {
    port = found;
    for (const listener of [...listeners.keys()]) {
      listeners.set(listener, found.onChange(listener));
      listener();
    }
  });
  return {
    planTables: async () => (port ? port.planTables() : laidTables(layout)),
    scenarioCell: async () => (port ? port.scenarioCell?.() : laidScenario(layout)),
    isWorking: () => port?.isWorking?.() ?? true,
    leavesOut: LEAVES_OUT,
    onChange(listener) {
      listeners.set(listener, port ? port.onChange(listener) : () => undefined);
      return () => {
        listeners.get(listener)?.();
        listeners.delete(listener);
      };
    },
    tablesLeftOut: async () => (await ready).tablesLeftOut(),
    leaveOut: async names => (await ready).leaveOut(names),
    goTo: async place => (await ready).goTo(place),
    addRows: async (table, rows) => (await ready).addRows(table, rows),
    propose: async blocks => (await ready).propose(blocks),
    write: async (proposal, consent) => (await ready).write(proposal, consent),
    putBack: async written => (await ready).putBack(written),
    insert: async (sheets, progress) => (await ready).insert(sheets, progress),
    remove: async (inserted, consent) => (await ready).remove(inserted, consent),
    mappedRanges: async () => (await ready).mappedRanges(),
    textsAt: async place => (await ready).textsAt(place),
    mapRanges: async ranges => (await ready).mapRanges(ranges),
    selected: async () => (await ready).selected(),
    wholeSheets: async () => (await ready).wholeSheets(),
    cellsAt: async place => (await ready).cellsAt(place),
    shownAt: async place => (await ready).shownAt(place),
    ourFormulas: async () => (await ready).ourFormulas(),
    workOutAgain: async () => (await ready).workOutAgain(),
    answeredBy: async () => (await ready).answeredBy(),
    rememberAnsweredBy: async version => (await ready).rememberAnsweredBy(version),
    negatives: async () => (await ready).negatives(),
    setNegatives: async negatives => (await ready).setNegatives(negatives),
    about: async () => (await ready).about(),
    enter: async (place, cells) => (await ready).enter(place, cells),
    look: async place => (await ready).look(place),
    tableRange: async name => (await ready).tableRange(name),
    showTotalRow: async (table, shown) => (await ready).showTotalRow(table, shown),
    insertRow: async (sheet, row) => (await ready).insertRow(sheet, row),
    insertColumn: async (sheet, column) => (await ready).insertColumn(sheet, column),
    namedRange: async name => (await ready).namedRange(name),
    chartsOn: async sheet => (await ready).chartsOn(sheet),
    printSetUpOf: async sheet => (await ready).printSetUpOf(sheet),
    protect: async (sheet, isProtected) => (await ready).protect(sheet, isProtected),
    selectNoRange: async sheet => (await ready).selectNoRange(sheet),
    cardAt: async place => (await ready).cardAt(place),
  };
}

const cellsOf = ({ sheets }: BookLayout, name: string) => sheets.find(sheet => sheet.name === name)?.cells ?? [];

function laidTables(layout: BookLayout): PlanTable[] {
  return layout.tables
    .map(({ name, sheet, block }) => ({
      name,
      sheet,
      address: blockAddress(block),
      values: Array.from({ length: block.lastRow - block.firstRow + 1 }, (_, row) =>
        Array.from(
          { length: block.lastColumn - block.firstColumn + 1 },
          (__, column) => cellsOf(layout, sheet)[block.firstRow + row]?.[block.firstColumn + column]?.value,
        ),
      ),
    }))
    .filter(({ values }) => isPlanHead(values[0] ?? []));
}

function laidScenario(layout: BookLayout): ScenarioCell | undefined {
  const name = layout.names?.find(one => isScenarioName(one.name));
  const place = name && placeReferredTo(name.refersTo);
  if (!place) return undefined;
  const { firstRow, firstColumn } = blockOf(place.address);
  return { place, says: scenarioOfCell(cellsOf(layout, place.sheet)[firstRow]?.[firstColumn]?.value) };
}
