import fc from 'fast-check';
import { registry } from '../../addin/functions/registry';
import { openInNode } from '../host/excel-in-node';
import type { ExcelInNode } from '../host/excel-in-node';
import type { FunctionCall, FunctionResult } from '../host/function-calls';
import { functionsScript } from '../host/functions-script';
import { SAMPLES } from '../functions/samples';
import { argumentNear, cases, hostilePlan, SEED } from './hostile';

/** Cases over all functions; FUZZ_CASES=100000 for the long run. */
const CASES = cases(2100);
const A_BATCH = 500;
const perFunction = Math.ceil(CASES / registry.length);

let page: ExcelInNode;
beforeAll(async () => {
  page = await openInNode();
  page.window.eval(await functionsScript());
}, 60_000);
afterAll(() => page.close());

/** A call as Excel makes it: the sound arguments, some of them replaced; where tables are taken, a hostile plan as one list. */
function callsOf(id: string): fc.Arbitrary<FunctionCall> {
  const { args } = registry.find(one => one.id === id)!;
  const tables = args.findIndex(argument => argument.takes === 'tables');
  const single = (tables < 0 ? SAMPLES[id]! : SAMPLES[id]!.slice(0, tables)).map(argumentNear);
  return fc.tuple(fc.tuple(...single), hostilePlan).map(([given, plan]) => ({ id, args: tables < 0 ? given : [...given, plan] }));
}

/** What is wrong with an answer, in words; nothing where it is figures, words or an error with a sentence, in a rectangle. */
function fault(answer: FunctionResult): string | undefined {
  if ('code' in answer)
    return /\S[.!?)]$/.test(answer.message) && !answer.message.includes('fault of its own')
      ? undefined
      : `an error without a proper sentence: ${answer.code} ${answer.message}`;
  const { value } = answer;
  if (!Array.isArray(value)) return cellFault(value);
  if (value.length === 0 || !value.every(row => Array.isArray(row) && row.length === (value[0] as unknown[]).length && row.length > 0))
    return 'a ragged or empty block';
  return value
    .flat()
    .map(cellFault)
    .find(one => one !== undefined);
}

function cellFault(cell: unknown): string | undefined {
  if (typeof cell === 'string' || typeof cell === 'boolean' || (typeof cell === 'number' && Number.isFinite(cell))) return undefined;
  const { code, message, basicValue, numberFormat, properties } = (cell ?? {}) as ObjectInCell;
  if (properties)
    return [basicValue, ...Object.values(properties).map(one => one.basicValue)].map(cellFault).find(one => one !== undefined);
  if (numberFormat) return cellFault(basicValue);
  return code && message && !message.includes('fault of its own') ? undefined : `a cell that Excel cannot show: ${JSON.stringify(cell)}`;
}

/** An error with its sentence, a number with its format, or one with a card, whose every line is a cell of its own. */
interface ObjectInCell {
  readonly code?: string;
  readonly message?: string;
  readonly basicValue?: unknown;
  readonly numberFormat?: string;
  readonly properties?: Readonly<Record<string, ObjectInCell>>;
}

/** £286.60 × 6, 7, 8, 9, 11, 13, 15 and 18 ninths: asked among the hostile calls, so that one cannot spoil its neighbour. */
const NEIGHBOUR: FunctionCall = { id: 'BANDS', args: [286.6] };
const BANDS_OF_286_60 = {
  value: [
    [191.07, 222.91, 254.76, 286.6, 350.29, 413.98, 477.67, 573.2].map(basicValue => ({
      type: 'Double',
      basicValue,
      numberFormat: '£#,##0.00',
    })),
  ],
};

describe(`${perFunction} hostile calls of each function through Excel’s own runtime`, () => {
  test.each(registry.map(({ id }) => id))(
    '%s always answers, with figures, words or a sentence, and leaves its neighbours alone',
    async id => {
      const calls = fc.sample(callsOf(id), { seed: SEED, numRuns: perFunction });
      for (let from = 0; from < calls.length; from += A_BATCH) {
        const batch = calls.slice(from, from + A_BATCH);
        const answers = await page.excel.functions.call([NEIGHBOUR, ...batch, NEIGHBOUR]);
        expect([answers[0], answers.at(-1)]).toEqual([BANDS_OF_286_60, BANDS_OF_286_60]);
        const faults = batch
          .map((call, i) => ({ fault: fault(answers[i + 1]!), call: JSON.stringify(call).slice(0, 600) }))
          .filter(one => one.fault);
        expect(faults.slice(0, 3)).toEqual([]);
      }
    },
    Math.max(30_000, perFunction * 100),
  );
});
