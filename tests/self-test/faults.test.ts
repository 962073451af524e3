import { selfTestChecks } from '../../addin/self-test/checks';
import type { ExcelInNode } from '../host/excel-in-node';
import type { Fault } from '../host/workbook/faults';
import { AGES, closeAges, runInAge, surroundings } from './ages';
import type { Surroundings, TestedWorkbook } from '../../addin/self-test/check';

afterAll(closeAges);

const now = AGES[1]!;
/** Enough for an answer that comes; what never comes need not be waited for any longer. */
const PATIENCE = 15_000;

const put =
  (fault: Fault) =>
  ({ excel }: ExcelInNode) =>
    excel.workbook.faults.put(fault);

type Spoilt = (page: ExcelInNode) => Partial<Surroundings> | void;

/** A fault in the simulated Excel, and the one check that must find it. */
const FAULTS: readonly (readonly [string, Spoilt, string])[] = [
  ['a typed formula stays busy', put('a typed formula stays busy'), 'first-answer'],
  ['a report does not spill', put('a report does not spill'), 'plan-spills'],
  ['a function answers another figure', put('a function answers another figure'), 'function-UPRATE'],
  ['nil in a table arrives as one', put('nil in a table arrives as one'), 'blank-and-nil'],
  ['an error in a table arrives as nil', put('an error in a table arrives as nil'), 'error-in-a-cell'],
  ['an edit is not heard', put('an edit is not heard'), 'one-edit'],
  ['the data of a table take in its total row', put('the data of a table take in its total row'), 'total-row-in-cells'],
  ['the pane is given the total row', put('the pane is given the total row'), 'total-row-in-the-pane'],
  ['headers and data are not understood', put('headers and data are not understood'), 'headers-and-data'],
  ['an inserted column takes a header away', put('an inserted column takes a header away'), 'inserted-column'],
  ['tables do not grow', ({ excel }) => void (excel.workbook.tablesGrow = false), 'table-grows'],
  ['a table keeps its length', put('a table keeps its length'), 'rows-added'],
  ['an apostrophe is not minded in formulas', put('an apostrophe is not minded in formulas'), 'words-stay-words'],
  ['an emptied cell stays', put('an emptied cell stays'), 'put-back'],
  ['number formats are not taken', put('number formats are not taken'), 'number-formats'],
  ['formats of answers are not shown', put('formats of answers are not shown'), 'formats-of-answers'],
  ['a card cannot be handed on', put('a card cannot be handed on'), 'card-is-a-number'],
  ['charts draw rows for columns', put('charts draw rows for columns'), 'chart-series'],
  ['fitting to a page is not taken', put('fitting to a page is not taken'), 'page-set-up'],
  ['protection lets writes through', put('protection lets writes through'), 'protected-sheet'],
  ['what is no range is read as one', put('what is no range is read as one'), 'selection-is-no-range'],
  ['a missing sheet is an error', put('a missing sheet is an error'), 'missing-sheet'],
  ['one cell stays busy', put('one cell stays busy'), 'thousand-cells'],
  ['names stay behind', put('names stay behind'), 'names-move'],
  [
    'the server gives a functions.json in which a report is not suggested',
    () => ({ served: async name => (await surroundings.served!(name)).replace('"name":"bands"', '"name":"bands of old"') }),
    'lists-as-served',
  ],
  ['the policy refuses something', () => ({ policyRefusals: () => ['connect-src https://elsewhere.example'] }), 'security-policy'],
];

test('every kind of check has its fault: those of the functions share one, two have a test of their own', () => {
  const found = FAULTS.map(([, , id]) => id);
  expect(selfTestChecks.map(({ id }) => id).filter(id => !id.startsWith('function-') && !found.includes(id))).toEqual([
    'requirement-sets',
    'card-is-read-back',
  ]);
});

/* The office.js on npm reads no cards, so that a workbook that does stands in for it. */
test.each([
  ['a card', { basicValue: 520_000, properties: { Figure: {}, Year: {}, Unit: {} } }, 'passed'],
  ['a card without its unit', { basicValue: 520_000, properties: { Figure: {}, Year: {} } }, 'differs'],
  ['a number alone', { basicValue: 520_000 }, 'differs'],
  ['words', { basicValue: '520000', properties: { Figure: {}, Year: {}, Unit: {} } }, 'differs'],
])('%s, read back', async (_, card, verdict) => {
  const check = selfTestChecks.find(({ id }) => id === 'card-is-read-back')!;
  const workbook = { cardAt: () => Promise.resolve(card) } as unknown as TestedWorkbook;
  const outcome = await check.run({ ...surroundings, workbook, sheets: { functions: '', plan: '', cells: '' } });
  expect(outcome.verdict).toBe(verdict);
});

test('an Excel without a requirement set that the manifest asks for is found, and what it cannot do is not called a fault', async () => {
  const older = { file: 'without SharedRuntime', name: '', options: { ...now.options, requirementSets: { SharedRuntime: '1.0' } } };
  const { result } = await runInAge(older);
  expect(result.results.filter(({ verdict }) => verdict === 'differs').map(({ id, seen }) => [id, seen])).toEqual([
    ['requirement-sets', 'not SharedRuntime 1.1'],
  ]);
});

test.each(FAULTS)('%s: found by its check, and by no other', async (_, before, id) => {
  const { page, result } = await runInAge(now, { before: one => ({ patience: PATIENCE, ...before(one) }) });
  expect(result.results.filter(({ verdict }) => verdict === 'differs').map(one => [one.id, one.seen])).toEqual([[id, expect.any(String)]]);
  expect(result.results.length).toBe(selfTestChecks.length);
  expect(page.excel.workbook.sheets.members().map(({ Name }) => Name)).toEqual(['Sheet1']);
});
