/**
 * Edits at random, and after each the pane says what the sheet's own PLAN("gap") says. `MTFP_EDITS=1000` makes a long run
 * of it, `MTFP_SEED` another one.
 */
import type { Page } from 'playwright-core';
import { agreement, agrees } from './agreement';
import { openPreview } from './preview-in-browser';
import { workbenchOf } from './preview-module';
import { beginJourneys, browser, server } from './opened';

const EDITS = Number(process.env.MTFP_EDITS ?? 12);
const SEED = Number(process.env.MTFP_SEED ?? 20261130);

jest.setTimeout(60_000 + EDITS * 3_000);

beginJourneys();

/** Numerical Recipes' linear congruential generator. */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SHEETS = ['Lines', 'Precept', 'Assumptions', 'Funding', 'Tax base', 'Changes', 'Reserves'];

interface Edit {
  readonly kind: 'value' | 'formula' | 'inserted row' | 'undone step' | 'redone step';
  readonly sheet: string;
  /** Where among the figures of the sheet, and by how much it changes; both between 0 and 1. */
  readonly at: number;
  readonly by: number;
}

function edits(count: number, chance: () => number): Edit[] {
  return Array.from({ length: count }, () => {
    const kind = chance();
    return {
      kind: kind < 0.45 ? 'value' : kind < 0.7 ? 'formula' : kind < 0.8 ? 'inserted row' : kind < 0.95 ? 'undone step' : 'redone step',
      sheet: SHEETS[Math.floor(chance() * SHEETS.length)]!,
      at: chance(),
      by: chance(),
    };
  });
}

/** Univer says this of its own formulas whenever a row is inserted above them, and works them out all the same. */
const OWN_LOG = /^console: Dependency tree not found for treeId: \d+$/;

/** The same commands that typing, the menu of a row and Ctrl+Z run. */
async function make(page: Page, edit: Edit): Promise<string> {
  const workbench = await workbenchOf(page);
  return workbench.evaluate(async ({ grid: { api: grid } }, { kind, sheet: name, at, by }) => {
    if (kind === 'undone step') return (await grid.undo(), 'undo');
    if (kind === 'redone step') return (await grid.redo(), 'redo');
    const sheet = grid.getActiveWorkbook()?.getSheetByName(name);
    if (!sheet) return `no sheet ${name}`;
    const raw = sheet.getSheet();
    const figures: { row: number; column: number; value: number }[] = [];
    for (let row = 1; row <= raw.getLastRowWithContent(); row += 1)
      for (let column = 1; column <= raw.getLastColumnWithContent(); column += 1) {
        const value = raw.getCellRaw(row, column)?.v;
        if (typeof value === 'number') figures.push({ row, column, value });
      }
    if (figures.length === 0) return 'no figure';
    const { row, column, value } = figures[Math.floor(at * figures.length)]!;
    if (kind === 'inserted row') {
      sheet.insertRowsBefore(row, 1);
      return `row before ${name} ${row + 1}`;
    }
    const next = Math.round(value * (0.95 + by / 10) * 1000) / 1000;
    sheet.getRange(row, column).setValue(kind === 'value' ? { v: next } : { f: `=${value}+${Math.round((next - value) * 1000)}/1000` });
    return `${name} ${row + 1},${column + 1} ${kind} ${next}`;
  }, edit);
}

test(`${EDITS} edits at random, and the pane and the sheet never settle on different gaps`, async () => {
  const { page, complaints } = await openPreview(browser, server.address);
  const disagreements: string[] = [];
  let checked = 0;
  for (const edit of edits(EDITS, chances(SEED))) {
    const done = await make(page, edit);
    const until = Date.now() + 10_000;
    let now = await agreement(page, 'preview');
    // Twice in a row: the first may be before the grid has begun.
    for (let together = 0; together < 2 && Date.now() < until;) {
      await new Promise(resolve => setTimeout(resolve, 60));
      now = await agreement(page, 'preview');
      together = now && agrees(now) ? together + 1 : 0;
    }
    if (now) checked += 1;
    if (!now || !agrees(now)) disagreements.push(`${done}: pane “${now?.pane}”, cells “${now?.cells}”`);
  }
  if (EDITS > 12) process.stdout.write(`${EDITS} edits, ${checked} compared, ${disagreements.length} disagreements (seed ${SEED})\n`);
  expect(disagreements).toEqual([]);
  expect(checked).toBe(EDITS);
  expect(complaints.filter(one => !OWN_LOG.test(one))).toEqual([]);
  await page.context().close();
});
