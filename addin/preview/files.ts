/** Opening a plan from an .xlsx file and saving it as one; the file never leaves the machine. */
import { opening } from './opening';
import type { UniverWorkbook } from './univer-workbook';
import type { BookLayout } from './laid-out';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LARGEST_MEGABYTES = 20;
/** What takes longer is shown how far it is. */
const A_MOMENT = 1000;

export interface FileControls {
  readonly chooser: HTMLInputElement;
  readonly open: HTMLButtonElement;
  /** Shown while an opening takes longer than a moment. */
  readonly stop: HTMLButtonElement;
  readonly save: HTMLButtonElement;
  /** Where what came of it is said. */
  readonly said: HTMLElement;
}

export function makeFileControls(
  { chooser, open, stop, save, said }: FileControls,
  workbook: UniverWorkbook,
  opened: (layout: BookLayout) => void,
): void {
  open.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', async () => {
    const file = chooser.files?.[0];
    chooser.value = '';
    if (!file || !mayReplace(workbook)) return;
    said.textContent = `Opening ${file.name} …`;
    open.disabled = save.disabled = true;
    said.textContent = await openFile(file, opened, workbook, { stop, said });
    open.disabled = save.disabled = false;
  });
  save.addEventListener('click', async () => {
    said.textContent = 'Saving …';
    said.textContent = await saveFile(workbook);
  });
}

/** Asks before a changed workbook is put away. */
export const mayReplace = (workbook: UniverWorkbook): boolean =>
  !workbook.isUnsaved || window.confirm('This workbook has unsaved changes. Close it anyway?');

async function openFile(
  file: File,
  opened: (layout: BookLayout) => void,
  workbook: UniverWorkbook,
  shown: Pick<FileControls, 'stop' | 'said'>,
): Promise<string> {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024)
    return `${file.name} is larger than ${LARGEST_MEGABYTES} MB; the preview opens smaller workbooks only.`;
  try {
    opened(await layoutInTime(file, shown));
  } catch (error) {
    return `${file.name} is not opened. ${error instanceof Error ? error.message : String(error)}`;
  }
  const count = (await workbook.planTables()).length;
  const known = lastKnownWords(workbook.lastKnown);
  const without =
    workbook.leftOut.length > 0 ? ` Not shown here, and not kept when it is saved from here: ${workbook.leftOut.join(', ')}.` : '';
  return count > 0
    ? `Opened ${file.name}: ${count} plan ${count === 1 ? 'table' : 'tables'}.${known}${without}`
    : `Opened ${file.name}. It holds no plan table: a table whose first header is Body, Assumption, Line …${known}${without}`;
}

const lastKnownWords = (count: number): string =>
  count === 0
    ? ''
    : ` ${count.toLocaleString('en-GB')} ${count === 1 ? 'formula shows' : 'formulas show'}, in italics, the last value in the file: other workbooks and other add-ins are not asked here.`;

/** An opening that takes longer than a moment says how far it is, and can be stopped. */
async function layoutInTime(file: File, { stop, said }: Pick<FileControls, 'stop' | 'said'>): Promise<BookLayout> {
  let words = 'reading it';
  const work = opening(file, now => (words = now));
  const show = () => {
    stop.hidden = false;
    said.textContent = `Opening ${file.name} … ${words}`;
  };
  const shown = setTimeout(show, A_MOMENT);
  const further = setInterval(() => !stop.hidden && show(), A_MOMENT / 2);
  stop.onclick = work.stop;
  try {
    return await work.layout;
  } finally {
    clearTimeout(shown);
    clearInterval(further);
    stop.hidden = true;
  }
}

async function saveFile(workbook: UniverWorkbook): Promise<string> {
  try {
    const { xlsxOf } = await import('./xlsx/save');
    const layout = workbook.layout();
    const name = fileName(layout.title, workbook.leftOut.length > 0);
    download(new Blob([new Uint8Array(await xlsxOf(layout))], { type: XLSX }), name);
    workbook.isUnsaved = false;
    return workbook.leftOut.length > 0
      ? `Saved ${name}, without what this preview does not keep: ${workbook.leftOut.join(', ')}. The file you opened is as it was.`
      : `Saved ${name}.`;
  } catch (error) {
    return `The workbook could not be saved: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

/** A copy that lacks something of the file that was opened does not take that file's name. */
const fileName = (title: string, isIncomplete: boolean): string =>
  `${
    title
      .replace(/[\\/:*?"<>|]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'Plan'
  }${isIncomplete ? ' (preview copy)' : ''}.xlsx`;

function download(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
