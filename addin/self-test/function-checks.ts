/** Every function’s worked example, asked from a cell. */
import { NAMESPACE } from '../functions/namespace';
import { differs, lookUntil, timing, valuesAt } from './check';
import type { Bench, Check, Outcome } from './check';
import { firstDifference, quoted, showsAt } from './answers';
import { functionBlocks, rowsOf } from './function-blocks';
import type { FunctionBlock } from './function-blocks';

/** Examples of drawn figures show some of the columns of their report; no report here is wider than this. */
const WIDEST = 12;
const FORMULA_COLUMN = 11;

/** Where no example stands. */
const FIRST_AT = 'AB1';

// The police principle of 2026/27 is £15: £300 + £15.
const firstAnswer: Check = {
  id: 'first-answer',
  name: 'A formula that is typed answers',
  expected: '315, for the limit on £300 in 2026/27',
  async run(bench) {
    const place = { sheet: bench.sheets.functions, address: FIRST_AT };
    const took = timing(bench);
    await bench.workbook.enter(place, [[{ formula: `=${NAMESPACE}.LIMIT("2026/27",300)` }]]);
    const outcome = await showsAt(bench, place, [[315]]);
    return { ...outcome, seen: `${outcome.seen}${took()}` };
  },
};

const examples: readonly Check[] = functionBlocks.map(block => ({
  id: `function-${block.id}`,
  name: `${block.id} answers from a cell`,
  expected: `${rowsOf(block.worked.gives).length === 1 && rowsOf(block.worked.gives)[0]!.length === 1 ? quoted(rowsOf(block.worked.gives)[0]![0]) : 'its worked example'}: ${block.worked.byHand}`,
  run: bench => (block.worked.within === undefined ? exactly(bench, block) : nearly(bench, block, block.worked.within)),
}));

export const functionChecks: readonly Check[] = [firstAnswer, ...examples];

const exactly = (bench: Bench, { address, worked }: FunctionBlock): Promise<Outcome> =>
  showsAt(bench, { sheet: bench.sheets.functions, address }, rowsOf(worked.gives));

/** Drawn figures: the columns that the example shows, by their headers. */
async function nearly(bench: Bench, { address, worked }: FunctionBlock, within: number): Promise<Outcome> {
  const expected = rowsOf(worked.gives);
  const row = Number(address.slice(1));
  const place = {
    sheet: bench.sheets.functions,
    address: `${address}:${String.fromCharCode(65 + FORMULA_COLUMN + WIDEST - 1)}${row + expected.length - 1}`,
  };
  const shown = (values: readonly (readonly unknown[])[]) => {
    const places = expected[0]!.map(header => values[0]!.indexOf(header));
    return values.map(cells => places.map(column => cells[column]));
  };
  const difference = (values: readonly (readonly unknown[])[]) => firstDifference(shown(values), expected, within);
  const seen = await lookUntil(
    bench,
    () => valuesAt(bench, place),
    values => difference(values) === undefined,
  );
  const found = difference(seen);
  return found === undefined ? { verdict: 'passed', seen: `within £${within}` } : differs(found);
}
