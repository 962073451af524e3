/** Whether the pane's headline is what the sheet's own PLAN("gap") says, for the same scenario and year. */
import type { Page } from 'playwright-core';
import { gapSpoken } from '../../addin/panel/words/gap';
import { fullPounds } from '../../addin/panel/words/pounds';
import { Decimal, isPlanHead } from '../../core';
import type { CellValue } from '../../core';
import type { Adapter } from './looks';
import { workbenchOf } from './preview-module';

const PATIENCE = 15_000;

/** What the pane says, and what the cells say: in short, and to the penny where the pane shows that. */
export interface Agreement {
  readonly pane: string;
  readonly cells: string;
}

/** `undefined` where there is nothing to hold against another: no plan in the pane, or a plan of mapped ranges, which no cell reads. */
export async function agreement(page: Page, adapter: Adapter): Promise<Agreement | undefined> {
  const said = await page.evaluate(() => {
    const pane = document.querySelector('#pane, #root')!;
    const status = [...pane.querySelectorAll('[role=status]')].map(one => one.textContent ?? '').find(text => /, \d{4}\/\d\d: /.test(text));
    const headline = [...pane.querySelectorAll('section')].find(one =>
      /^Remaining gap, \d{4}\/\d\d$/.test(one.querySelector('h2, h3')?.textContent ?? ''),
    );
    const full = headline?.querySelector('button[aria-label*="how Remaining gap"]')?.textContent ?? undefined;
    return { status, full, isWorking: pane.querySelector('[data-working=true]') !== null };
  });
  const found = said.status === undefined ? null : /^(.*), (\d{4}\/\d\d): (.*)$/s.exec(said.status);
  if (!found) return undefined;
  const [scenario, year] = [found[1] === 'Base plan' ? '' : found[1]!, found[2]!];
  const rows = adapter === 'preview' ? await gapInGrid(page, scenario) : await gapInExcel(page, scenario);
  if (rows === undefined) return undefined;
  const column = rows.cells[0]?.indexOf(year) ?? -1;
  const gap = rows.cells.find(([label]) => label === 'Remaining gap')?.[column];
  const inFull = (words: string, pounds: string) => (said.full === undefined ? words : `${words} ${pounds}`);
  const ofCells = (amount: Decimal) => inFull(`${gapSpoken(amount)}.`, fullPounds(amount.abs()));
  return {
    pane: said.isWorking ? 'working' : inFull(found[3]!, said.full ?? ''),
    cells: typeof gap === 'number' ? ofCells(new Decimal(gap).times(rows.unit)) : String(gap),
  };
}

/** Waits until both say the same; an error in the cells agrees with a pane that does not know. */
export async function expectAgreement(page: Page, adapter: Adapter): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const now = await agreement(page, adapter);
    if (now === undefined || agrees(now)) return;
    if (Date.now() > until) expect(now.pane).toBe(now.cells);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

export const agrees = ({ pane, cells }: Agreement): boolean =>
  pane === cells || (pane.startsWith('the gap is not known') && /^(#|undefined|null|not filled yet)/.test(cells));

interface GapRows {
  readonly cells: readonly (readonly unknown[])[];
  /** Pounds in one of the plan's own units. */
  readonly unit: number;
}

/**
 * The report as a formula of the workbook has spilled it; where no cell asks for it, as the grid's own engine answers a
 * formula over the plan's tables, without a cell being written.
 */
async function gapInGrid(page: Page, wanted: string): Promise<GapRows | undefined> {
  const workbench = await workbenchOf(page);
  return workbench.evaluate(async ({ grid, workbook }, scenario) => {
    const plain = (value: unknown) => (typeof value === 'object' && value !== null ? (value as { error: string }).error : value);
    const layout = workbook.layout();
    const { sheets, names = [] } = layout;
    const inUnit = sheets
      .flatMap(({ cells }) => cells)
      .find(row => row[0]?.value === 'Money in' && row[1]?.value !== undefined)?.[1]?.value;
    const unit = inUnit === '£m' ? 1_000_000 : inUnit === '£000' ? 1000 : 1;
    for (const { cells } of sheets)
      for (const [r, row] of cells.entries())
        for (const [c, cell] of row.entries()) {
          const asked = /^=MTFP\.PLAN\("gap",\s*(?:'?([^'!]*)'?!\$?([A-Z])\$?(\d+)|"([^"]*)")/.exec(cell?.formula ?? '');
          if (!asked) continue;
          const [, sheet, letter, number, typed] = asked;
          const named =
            typed ?? plain(sheets.find(({ name }) => name === sheet)?.cells[Number(number) - 1]?.[letter!.charCodeAt(0) - 65]?.value) ?? '';
          if (String(named) !== scenario) continue;
          const { rows = 1, columns = 1 } = cell!.spill ?? {};
          return {
            unit,
            cells: Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => plain(cells[r + i]?.[c + j]?.value))),
          };
        }
    if (names.some(({ name }) => /^MTFP_mapped/i.test(name))) return undefined;
    const tables = await workbook.planTables();
    if (tables.length === 0) return undefined;
    const formula = `=MTFP.PLAN("gap","${scenario.replace(/"/g, '""')}",${tables.map(({ name }) => `${name}[#All]`).join(',')})`;
    const book = grid.api.getActiveWorkbook()!;
    const [unitId, sheetId] = [book.getId(), book.getSheets()[0]!.getSheetId()];
    const answers = await grid.api.getFormula().executeFormulas({ [unitId]: { [sheetId]: { 0: { 0: [formula] } } } });
    const answer = answers[unitId]?.[sheetId]?.[0]?.[0]?.[0]?.value;
    return { unit, cells: Array.isArray(answer) ? answer : [[answer]] };
  }, wanted);
}

/** What a cell of the workbook in Excel would show, asked of the functions that are loaded beside the pane. */
async function gapInExcel(page: Page, scenario: string): Promise<GapRows | undefined> {
  const everyTable = await page.evaluate(() => {
    const { workbook } = window.simulatedExcel;
    if (workbook.Names.members().some(({ Name }) => /^MTFP_mapped/i.test(Name))) return undefined;
    const place = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
    return workbook.allTables().map(({ sheet, rect }) => {
      const address = `${place(rect.row, rect.column)}:${place(rect.row + rect.rows - 1, rect.column + rect.columns - 1)}`;
      return window.simulatedExcel.values(`'${sheet.Name.replace(/'/g, "''")}'!${address}`)!;
    });
  });
  const tables = everyTable?.filter(table => isPlanHead(table[0] as CellValue[]));
  if (!tables?.length) return undefined;
  const answer = await page.evaluate(
    async ([named, given]) => (await window.simulatedExcel.functions.call([{ id: 'PLAN', args: ['gap', named, given] }]))[0]!,
    [scenario, tables] as const,
  );
  const inUnit = tables.flat().find(([label]) => label === 'Money in')?.[1];
  const cells = 'value' in answer ? (answer.value as unknown[][]).map(row => row.map(plainNumber)) : [[answer.code]];
  return { unit: poundsIn(inUnit), cells };
}

/** Excel shows a number that comes with a format as that number. */
const plainNumber = (cell: unknown): unknown =>
  typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell;

const poundsIn = (unit: unknown): number => (unit === '£m' ? 1_000_000 : unit === '£000' ? 1000 : 1);
