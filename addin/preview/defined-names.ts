/** The defined names of the workbook in the grid. The grid moves what they refer to with inserted rows and renamed sheets, and one step undoes them. */
import { ICommandService } from '@univerjs/core';
import type { IResources } from '@univerjs/core';
import { SetDefinedNameMutation } from '@univerjs/preset-sheets-core';
import { oneStep } from './grid';
import type { Grid } from './grid';
import { openBook } from './open-book';
import type { DefinedName } from './laid-out';

/** The grid's own words, for the part of a workbook that holds its names and for a name that is no sheet’s own. */
const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
const EVERY_SHEET = 'AllDefaultWorkbook';

/** Names as the grid takes them with a new workbook; sheets by the grid's ids. */
export const nameResources = (names: readonly DefinedName[]): IResources => [
  {
    name: NAMES,
    data: JSON.stringify(Object.fromEntries(names.map((name, index) => [`name-${index}`, gridName(`name-${index}`, name)]))),
  },
];

/** The names as they stand; sheets by the grid's ids. */
export const definedNames = ({ api }: Grid): DefinedName[] =>
  (api.getActiveWorkbook()?.getDefinedNames() ?? []).map(name => {
    const sheet = name.getLocalSheetId();
    const refersTo = name.getFormulaOrRefString().replace(/^=/, '');
    return { name: name.getName(), refersTo, ...(sheet && sheet !== EVERY_SHEET && { sheet }) };
  });

/** Puts names of the workbook in place of some that are there, all as one step to undo. */
export function replaceNames(grid: Grid, isReplaced: (name: string) => boolean, names: readonly Omit<DefinedName, 'sheet'>[]): void {
  const book = openBook(grid.api);
  const done = oneStep(grid);
  for (const old of book.getDefinedNames()) if (isReplaced(old.getName())) old.delete();
  for (const { name, refersTo } of names)
    book.insertDefinedNameBuilder(book.newDefinedNameBuilder().setName(name).setRef(inGrid(refersTo)).setScopeToWorkbook().build());
  done();
}

/** Sets a name that is a note of ours and no edit of anybody's: there is no step to undo it by itself. */
export function noteName({ api, injector }: Grid, { name, refersTo }: Omit<DefinedName, 'sheet'>): void {
  const book = openBook(api);
  const noted = book.getDefinedNames().find(one => one.getName() === name);
  injector.get(ICommandService).syncExecuteCommand(SetDefinedNameMutation.id, {
    unitId: book.getId(),
    ...gridName(noted?.toBuilder().build().id ?? `noted-${name}`, { name, refersTo }),
  });
}

const gridName = (id: string, { name, refersTo, sheet = EVERY_SHEET }: DefinedName) => ({
  id,
  name,
  formulaOrRefString: inGrid(refersTo),
  localSheetId: sheet,
});

const IS_REFERENCE = /^('[^{}"]+'|[^{}"()'!]+)!\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/i;

/** A reference stands bare in the grid, anything else after an equals sign. */
const inGrid = (refersTo: string): string => (IS_REFERENCE.test(refersTo) ? refersTo : `=${refersTo}`);
