import { asGlobals, openInNode } from './excel-in-node';
import type { ExcelInNode } from './excel-in-node';
import type { ExcelOptions } from './simulated-excel';

/** One page a kind of Excel, since loading office.js takes longer than most tests. */
const pages = new Map<string, Promise<ExcelInNode>>();
let noLongerGlobal: (() => void) | undefined;

/** Opens a workbook in the simulated Excel, whose `Excel` and `Office` are then the globals the add-in finds. */
export async function openWorkbook(options: ExcelOptions = {}): Promise<ExcelInNode> {
  const kind = JSON.stringify(options.requirementSets ?? {});
  pages.set(kind, pages.get(kind) ?? openInNode(options));
  const page = await pages.get(kind)!;
  page.excel.open(options);
  noLongerGlobal?.();
  noLongerGlobal = asGlobals(page);
  return page;
}

export async function closeWorkbooks(): Promise<void> {
  noLongerGlobal?.();
  for (const page of pages.values()) (await page).close();
  pages.clear();
}

/** office.js hands events on after a few turns of the event loop: more turns than that, however long each takes. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise(done => setTimeout(done, 2));
}
