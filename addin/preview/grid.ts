/** The spreadsheet grid: open-source Univer, started once; workbooks are opened in it one after another. */
import {
  ICommandService,
  IUndoRedoService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from '@univerjs/core';
import type { Injector, IRange } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import {
  CalculationMode,
  FormulaReorderController,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsFindReplacePreset } from '@univerjs/preset-sheets-find-replace';
import englishForFinding from '@univerjs/preset-sheets-find-replace/locales/en-US';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import englishForSorting from '@univerjs/preset-sheets-sort/locales/en-US';
import type { GridFunctions } from './grid-functions';
import { steppedUndo } from './stepped-undo';
import type { SteppedUndo } from './stepped-undo';
import { readingTables, TablesInGrid } from './table-lexer';

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
  /** The tables that formulas may name. */
  readonly tables: TablesInGrid;
  /** Takes it off the page. */
  close(): void;
}

export function startGrid(element: HTMLElement, functions: GridFunctions, isDark: boolean): Grid {
  const tables = new TablesInGrid();
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(english, englishForSorting, englishForFinding) },
    logLevel: LogLevel.WARN,
    darkMode: isDark,
    override: steppedUndo,
  });
  const preset = UniverSheetsCorePreset({
    container: element,
    ribbonType: 'simple',
    sheets: { disableForceStringMark: true },
    // A file is opened with what it knows, as Excel opens it; see `workOut`.
    formula: { ...functions, initialFormulaComputing: CalculationMode.NO_CALCULATION },
  });
  for (const plugin of [preset, UniverSheetsSortPreset(), UniverSheetsFindReplacePreset()].flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const injector = univer.__getInjector();
  univer.registerPlugin(readingTables(tables, injector));
  // The grid itself waits three seconds more; rows sorted before that would keep formulas that look at the rows of others.
  onceDrawn(injector, () => injector.get(FormulaReorderController));
  return { api: FUniver.newAPI(univer), injector, tables, close: () => univer.dispose() };
}

/** Before the grid is drawn nothing in it listens. */
function onceDrawn(injector: Injector, act: () => void): void {
  const life = injector.get(LifecycleService);
  if (life.stage >= LifecycleStages.Rendered) act();
  else void life.onStage(LifecycleStages.Rendered).then(act);
}

/**
 * Has formulas worked out that have no answer yet, and all that rest on them. For the first workbook of a page the grid has to be
 * there first.
 */
export function workOut(
  { injector }: Grid,
  unitId: string,
  places: readonly { readonly sheetId: string; readonly ranges: readonly IRange[] }[],
): void {
  const dirtyRanges = places.flatMap(({ sheetId, ranges }) => ranges.map(range => ({ unitId, sheetId, range })));
  const begin = () =>
    injector.get(ICommandService).syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      {
        forceCalculation: false,
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
  onceDrawn(injector, begin);
}

/** Whether the grid has a function of this name. */
export const knowsFunction = ({ injector }: Grid, name: string): boolean => injector.get(IFunctionService).hasExecutor(name);

/** What is done until the answer is called is one step to undo. */
export const oneStep = ({ injector }: Grid): (() => void) => (injector.get(IUndoRedoService) as SteppedUndo).oneStep();
