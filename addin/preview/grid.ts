/** The spreadsheet grid: open-source Univer, started once; workbooks are opened in it one after another. */
import { IUndoRedoService, LocaleType, LogLevel, Univer } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import english from '@univerjs/preset-sheets-core/locales/en-US';
import '@univerjs/preset-sheets-core/lib/index.css';
import type { GridFunctions } from './grid-functions';
import { steppedUndo } from './stepped-undo';
import type { SteppedUndo } from './stepped-undo';

export interface Grid {
  readonly api: FUniver;
  readonly injector: Injector;
}

export function startGrid(element: HTMLElement, functions: GridFunctions, isDark: boolean): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: english },
    logLevel: LogLevel.WARN,
    darkMode: isDark,
    override: steppedUndo,
  });
  const preset = UniverSheetsCorePreset({
    container: element,
    ribbonType: 'simple',
    sheets: { disableForceStringMark: true },
    formula: functions,
  });
  for (const plugin of preset.plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector() };
}

/** What is done until the answer is called is one step to undo. */
export const oneStep = ({ injector }: Grid): (() => void) => (injector.get(IUndoRedoService) as SteppedUndo).oneStep();
