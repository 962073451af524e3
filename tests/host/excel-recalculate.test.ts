import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ribbonActions } from '../../addin/panel/entry/ribbon';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

const PLAN = '=MTFP.LIMIT("2026/27",301.6)';
const BANDD = '=MTFP.BANDD(1,2)';
const rows = [
  [PLAN, BANDD, '=MTFP.BANDS(1)'],
  ['=OTHER.NAME(1)', '=SUM(1)', 'MTFP.PLAN'],
];
/** As Excel left them before the add-in was there: one still waits, one has its answer; a function of another add-in is not ours to mend. */
const results = { [PLAN]: '#NAME?', [BANDD]: '#BUSY!', '=MTFP.BANDS(1)': 0.67, '=OTHER.NAME(1)': '#NAME?', '=SUM(1)': 1 };

test('Recalculate all enters again the cells of ours that are stuck, leaves the others, and calculates once', async () => {
  const { excel } = await openWorkbook({ sheets: [{ name: 'Results' }, { name: 'Locked' }] });
  Object.assign(excel.workbook.results, results);
  excel.type('Results!A1:C2', rows);
  excel.type('Locked!A1', PLAN);
  excel.workbook.sheets.GetItem('Locked').protectedSheet = true;
  excel.log.clear();
  expect(await excelWorkbook().workOutAgain()).toBe(2);
  expect(excel.log.rangesWritten).toEqual(['Results!A1 Formulas', 'Results!B1 Formulas']);
});

test('every entry of the ribbon’s menu does something, and Excel is told when it is done, whatever happened', async () => {
  const names = [...readFileSync(join(__dirname, '../../manifest.xml'), 'utf8').matchAll(/<FunctionName>(.*)<\/FunctionName>/g)].map(
    ([, name]) => name,
  );
  const opened: string[] = [];
  const failing = ribbonActions(
    {
      recalculate: () => Promise.reject(new Error('Excel is busy')),
      checkExcel: () => Promise.resolve(),
      show: async screen => opened.push(screen),
      open: address => opened.push(address),
    },
    'https://x.example/y/taskpane.html',
  );
  expect(Object.keys(failing)).toEqual(names);
  const completed = jest.fn();
  await expect(failing['recalculate']!({ completed })).rejects.toThrow('busy');
  await failing['help']!({ completed });
  await failing['insertReport']!({ completed });
  expect(completed).toHaveBeenCalledTimes(3);
  expect(opened).toEqual(['https://x.example/y/help/tutorial.html', 'reports']);
});
