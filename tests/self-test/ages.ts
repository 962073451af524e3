/** Check this Excel in the simulated Excel of an age: the genuine office.js, the genuine functions, and the test host behind them. */
import { functionsJson } from '../../addin/functions/functions-json';
import { registry } from '../../addin/functions/registry';
import { runSelfTest } from '../../addin/self-test/run';
import type { RunOptions, SelfTestResult } from '../../addin/self-test/run';
import type { Surroundings } from '../../addin/self-test/check';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { asGlobals, openInNode } from '../host/excel-in-node';
import type { ExcelInNode } from '../host/excel-in-node';
import { functionsScript } from '../host/functions-script';
import type { ExcelOptions } from '../host/simulated-excel';

export interface Age {
  readonly file: string;
  readonly name: string;
  readonly options: ExcelOptions;
}

/** The oldest that the manifest takes, on the web; the first with cards and data types; the newest that the add-in minds. */
export const AGES: readonly Age[] = [
  {
    file: 'simulated-excel-1.12',
    name: 'simulated Excel, ExcelApi 1.12, blank cells as nothing',
    options: { requirementSets: { ExcelApi: '1.12', CustomFunctionsRuntime: '1.3' }, calculates: { blank: null } },
  },
  { file: 'simulated-excel-1.17', name: 'simulated Excel, ExcelApi 1.17, blank cells as 0', options: { calculates: { blank: 0 } } },
  {
    file: 'simulated-excel-1.20',
    name: 'simulated Excel, ExcelApi 1.20, blank cells as 0',
    options: { requirementSets: { ExcelApi: '1.20' }, calculates: { blank: 0 } },
  },
];

const SHORTEST = 2;

export const surroundings: Surroundings = {
  pause: () => new Promise(done => setTimeout(done, SHORTEST)),
  patience: 20_000,
  policyRefusals: () => [],
  served: () => Promise.resolve(JSON.stringify(functionsJson(registry, ''))),
};

const pages = new Map<string, Promise<ExcelInNode>>();

async function openPage({ options }: Age): Promise<ExcelInNode> {
  const page = await openInNode(options);
  // The runtime keeps answers back for half a second, so that they come together; no test needs to wait so long.
  const later = page.window.setTimeout.bind(page.window);
  Object.assign(page.window, { setTimeout: (call: TimerHandler, wait?: number) => later(call, Math.min(wait ?? 0, SHORTEST)) });
  page.window.eval(await functionsScript());
  return page;
}

/** Runs it over a workbook of one empty sheet; `before` may put a fault into that Excel. */
export async function runInAge(
  age: Age,
  options: RunOptions & { before?(page: ExcelInNode): Partial<Surroundings> | void } = {},
): Promise<{ readonly page: ExcelInNode; readonly result: SelfTestResult }> {
  pages.set(age.file, pages.get(age.file) ?? openPage(age));
  const page = await pages.get(age.file)!;
  page.excel.open(age.options);
  const noLongerGlobal = asGlobals(page);
  try {
    const about = { ...surroundings, ...options.before?.(page) };
    return { page, result: await runSelfTest(excelWorkbook(), about, options) };
  } finally {
    noLongerGlobal();
  }
}

export async function closeAges(): Promise<void> {
  for (const page of pages.values()) (await page).close();
  pages.clear();
}
