import { functionsJson } from '../../addin/functions/functions-json';
import { registry } from '../../addin/functions/registry';
import { SAMPLES, planTables } from '../functions/samples';
import { openInNode } from './excel-in-node';
import type { ExcelInNode } from './excel-in-node';
import { BLANKS, errorCell } from './function-calls';
import type { FunctionCall, FunctionResult } from './function-calls';
import { functionsScript } from './functions-script';

/** Excel hands over the ranges of a repeated argument as one list. */
const asExcelPasses = (id: string, given: readonly unknown[]): readonly unknown[] => {
  const repeated = registry.find(one => one.id === id)!.args.findIndex(argument => argument.takes === 'tables');
  return repeated < 0 ? given : [...given.slice(0, repeated), given.slice(repeated)];
};

/** All calls of this file go to Excel as one recalculation; each test then looks at its own answers. */
const asked: FunctionCall[] = [];
let answered: FunctionResult[] = [];
function ask(id: string, ...args: unknown[]): () => FunctionResult {
  const place = asked.push({ id, args: asExcelPasses(id, args) }) - 1;
  return () => answered[place]!;
}

let page: ExcelInNode;
beforeAll(async () => {
  page = await openInNode();
  page.window.eval(await functionsScript());
  answered = await page.excel.functions.call(asked);
});
afterAll(() => page.close());

const ids = registry.map(({ id }) => id);
const replaced = (given: readonly unknown[], place: number, by: unknown) => given.map((one, i) => (i === place ? by : one));

describe('every function, called by the genuine custom-functions runtime', () => {
  const samples = new Map(ids.map(id => [id, ask(id, ...SAMPLES[id]!)]));
  const blanks = new Map(
    ids.map(id => [
      id,
      SAMPLES[id]!.map((given, place) =>
        BLANKS.map(blank => ask(id, ...replaced(SAMPLES[id]!, place, Array.isArray(given) ? [[blank]] : blank))),
      ),
    ]),
  );
  const errors = new Map(
    ids.map(id => [
      id,
      SAMPLES[id]!.map((given, place) =>
        Array.isArray(given) ? undefined : ask(id, ...replaced(SAMPLES[id]!, place, errorCell('#REF!'))),
      ),
    ]),
  );

  test('functions.json names the functions that are associated, and no other', () => {
    expect(functionsJson(registry, 'https://localhost:3000/help/functions.html').functions.map(({ id }) => id)).toEqual(ids);
  });

  test.each(ids)('%s answers numbers, words or TRUE/FALSE, a block where it says a block', id => {
    const result = samples.get(id)!();
    if (!('value' in result)) throw new Error(`${result.code} ${result.message}`);
    const block = registry.find(one => one.id === id)!.result.block;
    const plain = (cell: unknown): unknown => (typeof cell === 'object' && cell !== null && 'basicValue' in cell ? cell.basicValue : cell);
    const rows = (block ? (result.value as unknown[][]) : [[result.value]]).map(row => row.map(plain));
    expect(rows.every(row => row.length === rows[0]!.length && row.length > 0)).toBe(true);
    expect(rows.flat().filter(cell => !['number', 'string', 'boolean'].includes(typeof cell))).toEqual([]);
  });

  test.each(ids)('%s takes a blank cell the same whether Excel sends it as 0 or as nothing', id => {
    for (const [zero, nothing] of blanks.get(id)!) expect(nothing!()).toEqual(zero!());
  });

  test.each(ids)('%s says which argument holds an error', id => {
    const { args } = registry.find(one => one.id === id)!;
    errors.get(id)!.forEach((result, place) => {
      if (result)
        expect(result()).toEqual({ code: '#VALUE!', message: expect.stringMatching(new RegExp(`^${args[place]!.label}: .*#REF!`)) });
    });
  });
});

describe('what the cell shows', () => {
  // £286.60 × 6, 7, 8, 9, 11, 13, 15 and 18 ninths, each to the penny.
  const bands = ask('BANDS', 286.6);
  test('BANDS spills one row of eight amounts, A to H', () => {
    const [amounts] = (bands() as { value: { basicValue: number }[][] }).value;
    expect(amounts!.map(({ basicValue }) => basicValue)).toEqual([191.07, 222.91, 254.76, 286.6, 350.29, 413.98, 477.67, 573.2]);
  });

  const inColumn = ask('PRECEPT', [[1000.4], [2000]], 100);
  const inRow = ask('PRECEPT', [[1000.4, 2000]], 100);
  test('PRECEPT keeps the direction of the tax bases', () => {
    const amount = (basicValue: number) => ({ type: 'Double', basicValue, numberFormat: '#,##0' });
    expect([inColumn(), inRow()]).toEqual([
      { value: [[amount(100_040)], [amount(200_000)]] },
      { value: [[amount(100_040), amount(200_000)]] },
    ]);
  });

  const unknownYear = ask('LIMIT', '2090/91', 300);
  test('a year without a figure shows #N/A with a sentence that names the last year known', () => {
    expect(unknownYear()).toEqual({ code: '#N/A', message: expect.stringMatching(/2090\/91.*20\d\d\/\d\d/) });
  });

  const wrongText = ask('BANDS', '£286.60');
  const wrongCell = ask('PRECEPT', [[1000], ['many']], 100);
  test('a wrong argument shows #VALUE! with a sentence that names it, the cell in it and what to type', () => {
    expect(wrongText()).toEqual({
      code: '#VALUE!',
      message: 'Band D: found the text “£286.60”; type 286.60 as a number, not as text.',
    });
    expect(wrongCell()).toEqual({
      code: '#VALUE!',
      message: 'Tax bases, row 2, column 1: found the text “many”; type a number.',
    });
  });

  const lines = planTables.map(table =>
    table[0]![0] === 'Line' ? table.map((row, i) => (i === 1 ? replaced(row, 2, errorCell('#DIV/0!')) : row)) : table,
  );
  const checks = ask('PLAN', 'checks', '', ...lines);
  const bandsReport = ask('PLAN', 'bands', '', ...lines);
  test('an error in a table’s cell is a finding in checks and leaves what does not rest on it', () => {
    const findings = (checks() as { value: unknown[][] }).value;
    expect(findings.some(row => row.join(' ').includes('#DIV/0!') && row.includes('Fleet'))).toBe(true);
    expect((bandsReport() as { value: unknown[][] }).value.map(row => row[0])).toEqual(expect.arrayContaining(['A', 'D', 'H']));
  });

  const gap = ask('PLAN', 'gap', '', ...lines);
  test('the cells of a report that rest on a fault are errors with a sentence, not zeros', () => {
    const row = (gap() as { value: unknown[][] }).value.find(cells => cells[0] === 'Spending')!;
    expect(row[1]).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('#DIV/0!') });
  });

  const reversed = ask('PLAN', 'gap', '', ...[...planTables].reverse());
  const ordered = ask('PLAN', 'gap', '', ...planTables);
  test('PLAN takes its tables in any order', () => {
    expect(reversed()).toEqual(ordered());
  });

  const noTables = ask('PLAN', 'gap', '');
  test('PLAN without tables says what to give it', () => {
    expect(noTables()).toEqual({
      code: '#VALUE!',
      message: 'Tables: found none; give ranges of the plan with their header rows, such as Lines[#All].',
    });
  });
});

describe('a figure with a card', () => {
  // Fleet 1,000,000 × 1.02 + Estate 2,100,000 = 3,120,000; the grant 1,500,000 and (3,030 + 2,010) × £300 = 1,512,000 make 3,012,000.
  const opened = ask('CARD', 'gap', '', 'cumulative gap', '2026-27', ...planTables);
  test('CARD hands over a number with properties in Excel’s form: what it is, how it was made, and from what', () => {
    const words = (basicValue: string) => ({ type: 'String', basicType: 'String', basicValue });
    const amount = (basicValue: number) => ({ type: 'Double', basicType: 'Double', basicValue });
    expect(opened()).toEqual({
      value: {
        ...amount(108_000),
        numberFormat: '#,##0',
        properties: {
          Figure: words('Cumulative gap'),
          Year: words('2026/27'),
          Report: words('gap'),
          Scenario: words('Base plan'),
          Unit: words('£'),
          How: words('spending of £3,120,000 less funding of £3,012,000'),
          Source: words('Local Government Finance Act 1992, section 42A(4)'),
          Status: words('assumed'),
          'Spending 2026/27, £': amount(3_120_000),
          'Funding 2026/27, £': amount(3_012_000),
        },
      },
    });
  });

  // As Excel hands over the cell of a CARD to another function: £286.60 × 18 ÷ 9 = £573.20 in band H.
  const cell = { type: 'Double', basicType: 'Double', basicValue: 286.6, properties: {} };
  const ofCard = ask('BANDS', cell);
  const inRange = ask('PRECEPT', [[cell]], 100);
  const leftOut = ask('BANDS', 286.6, { ...cell, basicValue: 1 });
  test('a function that is given the cell of a card takes its number', () => {
    expect((ofCard() as { value: { basicValue: number }[][] }).value[0]![7]!.basicValue).toBe(573.2);
    expect(inRange()).toEqual({ value: [[{ type: 'Double', basicValue: 28_660, numberFormat: '#,##0' }]] });
    expect((leftOut() as { value: { basicValue: number }[][] }).value[0]![7]!.basicValue).toBe(573.2);
  });

  const noRow = ask('CARD', 'gap', '', 'Shortfall', '2026/27', ...planTables);
  const noColumn = ask('CARD', 'gap', '', 'Cumulative gap', '2035/36', ...planTables);
  const inWords = ask('CARD', 'summary', '', 'General reserve', '2026/27', ...planTables);
  test('a row or column that is not there is said with those that are, and words stay words', () => {
    expect(noRow()).toEqual({
      code: '#VALUE!',
      message: expect.stringMatching(/^Row is “Shortfall”; type one of Spending, Funding, Cumulative gap,/),
    });
    expect(noColumn()).toEqual({ code: '#VALUE!', message: 'Column is “2035/36”; type one of 2026/27, 2027/28.' });
    expect(inWords()).toEqual({ value: 'not modelled' });
  });

  // Bands of £286.60: A is six ninths, £191.07. The precept’s rows differ in their unit: a tax base, Band D, a rate, money.
  const precept = ask('PLAN', 'precept', '', ...planTables);
  const bandA = ask('BANDS', 286.6);
  test('figures come with the number format of their unit, words as words', () => {
    const rows = (precept() as { value: unknown[][] }).value;
    const formatOf = (name: string) => (rows.find(([label]) => label === name)![1] as { numberFormat?: string }).numberFormat;
    expect(rows[0]!.every(cell => typeof cell === 'string')).toBe(true);
    expect(['Tax base', 'Band D', 'Rise %', 'Precept'].map(formatOf)).toEqual(['#,##0.0#', '£#,##0.00##', '0.00##%', '#,##0']);
    expect((bandA() as { value: unknown[][] }).value[0]![0]).toEqual({ type: 'Double', basicValue: 191.07, numberFormat: '£#,##0.00' });
  });

  test('an Excel without cards is given the plain number', async () => {
    const older = await openInNode({ requirementSets: { CustomFunctionsRuntime: '1.3' } });
    older.window.eval(await functionsScript());
    const [answer] = await older.excel.functions.call([{ id: 'CARD', args: ['gap', '', 'Cumulative gap', '2026/27', planTables] }]);
    expect(answer).toEqual({ value: 108_000 });
    const [gap, bands] = await older.excel.functions.call([
      { id: 'PLAN', args: ['gap', '', planTables] },
      { id: 'BANDS', args: [286.6] },
    ]);
    expect((gap as { value: unknown[][] }).value.find(([label]) => label === 'Cumulative gap')![1]).toBe(108_000);
    expect((bands as { value: unknown[][] }).value[0]![0]).toBe(191.07);
    older.close();
  });
});
