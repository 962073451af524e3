import { compare, planReport } from '../../core';
import { registry } from '../../addin/functions/registry';
import { SAMPLES } from '../../tests/functions/samples';
import type { ExcelInNode } from '../../tests/host/excel-in-node';
import { largePlan } from '../../tests/trust/large-plan';

/** Something that is done over and over: once for each batch, with a number that no batch has had. */
export interface Load {
  readonly name: string;
  readonly batch: (number: number) => Promise<unknown> | unknown;
}

export const CELLS = 1000;

/** A thousand cells of each function in one recalculation, no two with the same arguments. */
export const cellsOfEachFunction = (page: ExcelInNode): Load[] =>
  registry.map(({ id }) => ({
    name: id,
    batch: async number => {
      const calls = Array.from({ length: CELLS }, (_, cell) => ({ id, args: unlike(id, number * CELLS + cell + 1) }));
      const answers = await page.excel.functions.call(calls);
      const refused = answers.find(answer => 'code' in answer);
      if (refused) throw new Error(`${id} refused a sound call: ${JSON.stringify(refused)}`);
    },
  }));

/** Which number of the sample's arguments changes, and by how much: the first by a hundredth, unless that would be refused. */
const CHANGES: Readonly<Record<string, readonly [place: number, step: number]>> = { RISK: [1, 1], DAMP: [5, 0.00001] };

function unlike(id: string, by: number): unknown[] {
  const [place, step] = CHANGES[id] ?? [0, 0.01];
  let passed = 0;
  const changed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(changed);
    return typeof value === 'number' && passed++ === place ? value + by * step : value;
  };
  return SAMPLES[id]!.map(changed);
}

const ROWS = 200;
const SCENARIOS = 50;
const large = largePlan(ROWS, SCENARIOS);
/** The large plan with one amount changed, so that no batch can answer from the one before. */
const changedBy = (number: number) =>
  large.map(table => (table[0]![0] === 'Funding' ? [...table.slice(0, -1), withAmount(table.at(-1)!, number)] : table));
const withAmount = (row: (typeof large)[number][number], amount: number) => [row[0]!, row[1]!, amount + 1, ...row.slice(3)];

export const largePlans: Load[] = [
  { name: `gap: ${ROWS} rows a table, 10 years`, batch: number => planReport('gap', '', changedBy(number)) },
  { name: `checks: the same`, batch: number => planReport('checks', '', changedBy(number)) },
  {
    name: `gap of one of ${SCENARIOS} scenarios`,
    batch: number => planReport('gap', `Case ${(number % SCENARIOS) + 1}`, changedBy(number)),
  },
  { name: `COMPARE: ${SCENARIOS} scenarios`, batch: number => compare('gap', changedBy(number)) },
];
