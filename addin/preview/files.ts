/** Opening a plan from an .xlsx file and saving it as one; the file never leaves the machine. */
import type { UniverWorkbook } from './univer-workbook';
import type { BookLayout } from './laid-out';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const LARGEST_MEGABYTES = 20;

export interface FileControls {
  readonly chooser: HTMLInputElement;
  readonly open: HTMLButtonElement;
  readonly save: HTMLButtonElement;
  /** Where what came of it is said. */
  readonly said: HTMLElement;
}

export function makeFileControls(
  { chooser, open, save, said }: FileControls,
  workbook: UniverWorkbook,
  opened: (layout: BookLayout) => void,
): void {
  open.addEventListener('click', () => chooser.click());
  chooser.addEventListener('change', async () => {
    const file = chooser.files?.[0];
    chooser.value = '';
    if (!file || !mayReplace(workbook)) return;
    said.textContent = `Opening ${file.name} …`;
    said.textContent = await openFile(file, opened, workbook);
  });
  save.addEventListener('click', async () => {
    said.textContent = 'Saving …';
    said.textContent = await saveFile(workbook);
  });
}

/** Asks before a changed workbook is put away. */
export const mayReplace = (workbook: UniverWorkbook): boolean =>
  !workbook.isUnsaved || window.confirm('This workbook has changes that are not saved. Put it away all the same?');

async function openFile(file: File, opened: (layout: BookLayout) => void, workbook: UniverWorkbook): Promise<string> {
  if (file.size > LARGEST_MEGABYTES * 1024 * 1024)
    return `${file.name} is larger than ${LARGEST_MEGABYTES} MB; the preview opens smaller workbooks only.`;
  try {
    const { layoutOfFile } = await import('./xlsx/open-file');
    opened(await layoutOfFile(new Uint8Array(await file.arrayBuffer()), file.name));
  } catch (error) {
    return `${file.name} is not opened. ${error instanceof Error ? error.message : String(error)}`;
  }
  const count = (await workbook.planTables()).length;
  const without =
    workbook.leftOut.length > 0 ? ` Not shown here, and not kept when it is saved from here: ${workbook.leftOut.join(', ')}.` : '';
  return count > 0
    ? `Opened ${file.name}: ${count} plan ${count === 1 ? 'table' : 'tables'}.${without}`
    : `Opened ${file.name}. It holds no plan table: a table whose first header is Body, Assumption, Line …${without}`;
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
