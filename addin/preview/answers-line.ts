/** The line below the grid: why the selected cell shows an error, or where the newest one stands. */
import type { FUniver } from '@univerjs/core/facade';
import { cellAddress } from './addresses';
import type { Failure, Sentences } from './sentences';

const NOTHING_WRONG = 'No MTFP formula shows an error.';

export function showAnswers(line: HTMLElement, api: FUniver, sentences: Sentences): void {
  const show = () => {
    const failures = sentences.all().filter(failure => stillThere(api, failure));
    const shown = failures.find(failure => isSelected(api, failure)) ?? failures.at(-1);
    line.classList.toggle('trouble', shown !== undefined);
    const text = shown ? inWords(api, shown, failures.length) : NOTHING_WRONG;
    if (line.textContent !== text) line.textContent = text;
  };
  sentences.onChange(() => queueMicrotask(show));
  api.addEvent(api.Event.SelectionChanged, show);
  api.addEvent(api.Event.ActiveSheetChanged, show);
  api.addEvent(api.Event.SheetValueChanged, show);
  show();
}

function inWords(api: FUniver, { sheet, row, column, call, sentence }: Failure, count: number): string {
  const name = sheetOf(api, sheet)?.getSheetName() ?? sheet;
  const others = count > 1 ? ` (${count - 1} more ${count === 2 ? 'cell shows' : 'cells show'} an error)` : '';
  return `${name}!${cellAddress(row, column)} ${call}: ${sentence}${others}`;
}

const sheetOf = (api: FUniver, sheet: string) => api.getActiveWorkbook()?.getSheetBySheetId(sheet);

/** A formula that was typed over or cleared has nothing more to say. */
function stillThere(api: FUniver, { sheet, origin, call }: Failure): boolean {
  const formula = sheetOf(api, sheet)?.getSheet().getCellRaw(origin.row, origin.column)?.f;
  return formula?.toUpperCase().includes(call) ?? false;
}

function isSelected(api: FUniver, { sheet, row, column }: Failure): boolean {
  const active = api.getActiveWorkbook()?.getActiveSheet();
  const range = active?.getActiveRange();
  return active?.getSheetId() === sheet && range?.getRow() === row && range.getColumn() === column;
}
