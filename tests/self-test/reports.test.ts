import type { Check } from '../../addin/self-test/check';
import { NEEDED_SETS } from '../../addin/self-test/host-checks';
import { registry } from '../../addin/functions/registry';
import { selfTestChecks } from '../../addin/self-test/checks';
import { textOf } from '../house/sources';
import { reportText } from '../../addin/self-test/report';
import { runSelfTest } from '../../addin/self-test/run';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { asGlobals } from '../host/excel-in-node';
import type { SimulatedExcel } from '../host/simulated-excel';
import { AGES, closeAges, runInAge, surroundings } from './ages';
import { expectPage, reportPage } from './report-page';

afterAll(closeAges);

test.each(AGES)('$name: the report in docs/self-test is what the self-test finds today (npm run docs:selftest writes it)', async age => {
  const { page, result } = await runInAge(age);
  expectPage(age.file, reportPage(age.name, reportText(result, { ran: 'Run on this machine' })));
  // Nothing is left in the workbook: its one sheet, no name, no table.
  const { workbook } = page.excel;
  expect([workbook.sheets.members().map(({ Name }) => Name), workbook.Names.members(), workbook.allTables()]).toEqual([['Sheet1'], [], []]);
  expect([result.leftBehind, result.isStopped]).toEqual(['', false]);
});

test('every function is asked, each check has a name of its own, and the sets are those of the manifest', () => {
  const ids = selfTestChecks.map(({ id }) => id);
  expect(registry.map(({ id }) => `function-${id}`).filter(id => !ids.includes(id))).toEqual([]);
  expect([new Set(ids).size, new Set(selfTestChecks.map(({ name }) => name)).size]).toEqual([ids.length, ids.length]);
  const sets = [...textOf('manifest.xml').matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [name, version]);
  expect(Object.entries(NEEDED_SETS)).toEqual(sets);
});

test('stopped midway it takes its sheets out, and says that it was stopped', async () => {
  let asked = 0;
  const { page, result } = await runInAge(AGES[1]!, { isStopped: () => ++asked > 5 });
  expect([result.isStopped, result.results.length]).toEqual([true, 5]);
  expect(page.excel.workbook.sheets.members().map(({ Name }) => Name)).toEqual(['Sheet1']);
});

test('where its sheets cannot be taken out it says so, and the next run does not begin beside them', async () => {
  let excel: SimulatedExcel | undefined;
  const [first] = selfTestChecks;
  const breaksOff: Check = {
    ...first!,
    run() {
      excel!.failRequest(1, { how: 'refused', code: 'RequestAborted', forGood: true });
      return Promise.resolve({ verdict: 'passed', seen: '' });
    },
  };
  const { page, result } = await runInAge(AGES[1]!, { checks: [breaksOff], before: opened => void (excel = opened.excel) });
  expect(result.leftBehind).toMatch(/Delete by hand: MTFP self-test, MTFP self-test plan, MTFP self-test cells\.$/);
  page.excel.recover();
  const noLongerGlobal = asGlobals(page);
  await expect(runSelfTest(excelWorkbook(), surroundings)).rejects.toMatchObject({
    sentence: expect.stringMatching(/^The sheets of an earlier check are still in this workbook \(MTFP self-test plan\)\. Delete/),
  });
  noLongerGlobal();
});

test('a plan that stands in the workbook is read as before while the self-test runs', async () => {
  const lines = [
    ['Line', '2026/27'],
    ['Pay', 90],
  ];
  const sheets = [{ name: 'Mine', tables: [{ name: 'Lines', at: 'A1', rows: lines }] }];
  const seen: string[][] = [];
  const age = { ...AGES[1]!, options: { ...AGES[1]!.options, sheets } };
  const look = selfTestChecks.find(({ id }) => id === 'plan-spills')!;
  const { page } = await runInAge(age, {
    checks: [
      {
        ...look,
        run: async bench => {
          seen.push((await bench.workbook.planTables()).map(({ name }) => name));
          return look.run(bench);
        },
      },
    ],
  });
  expect(seen).toEqual([['Lines']]);
  expect(page.excel.workbook.allTables().map(({ Name }) => Name)).toEqual(['Lines']);
  expect(page.excel.workbook.Names.members()).toEqual([]);
});
