import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { closeWorkbooks, openWorkbook, settled } from './open-workbook';
import type { ExcelOptions } from './simulated-excel';

afterAll(closeWorkbooks);

const rows = (name: string) => [
  ['Line', 'Base', '2026/27'],
  [name, 5600, 5700],
];
/** Two tables of lines, each with rows of its own. */
const copied: ExcelOptions = {
  sheets: [
    { name: 'Budget', tables: [{ name: 'Lines', at: 'A1', rows: rows('Fleet') }] },
    { name: 'Budget (2)', tables: [{ name: 'Lines4', at: 'A1', rows: rows('Estate') }] },
    {
      name: 'Others',
      tables: [
        {
          name: 'Vehicles',
          at: 'A1',
          rows: [
            ['Vehicle', 'Age'],
            ['Van', 3],
          ],
        },
      ],
    },
  ],
};
const names = (tables: readonly { readonly name: string }[]) => tables.map(({ name }) => name);

test('a table is left out of the plan, named, and taken in again; its cells are never changed', async () => {
  const { excel } = await openWorkbook(copied);
  const workbook = excelWorkbook();
  expect([names(await workbook.planTables()), await workbook.tablesLeftOut()]).toEqual([['Lines', 'Lines4'], []]);
  await workbook.leaveOut(['Lines4']);
  expect(names(await workbook.planTables())).toEqual(['Lines']);
  expect(await workbook.tablesLeftOut()).toEqual([{ name: 'Lines4', sheet: 'Budget (2)', address: 'A1:C2', values: rows('Estate') }]);
  expect(excel.values("'Budget (2)'!A1:C2")).toEqual(rows('Estate'));
  await workbook.leaveOut([]);
  expect([names(await workbook.planTables()), await workbook.tablesLeftOut()]).toEqual([['Lines', 'Lines4'], []]);
  expect(excel.workbook.Names.members()).toEqual([]);
});

test('it is remembered as a name of the workbook, for whoever opens it next; a table that is gone or no plan table is not listed', async () => {
  const { excel } = await openWorkbook(copied);
  await excelWorkbook().leaveOut(['lines4', 'Vehicles', 'Gone']);
  expect(excel.workbook.Names.members().map(item => [item.Name, item.Formula])).toEqual([
    ['MTFP_left_out', '={"lines4";"Vehicles";"Gone"}'],
  ]);
  const next = excelWorkbook();
  expect([names(await next.planTables()), names(await next.tablesLeftOut())]).toEqual([['Lines'], ['Lines4']]);
});

test('the pane hears of it, since Excel tells nobody of a changed name', async () => {
  await openWorkbook(copied);
  const workbook = excelWorkbook();
  let heard = 0;
  const stop = workbook.onChange(() => (heard += 1));
  await workbook.leaveOut(['Lines4']);
  await settled();
  expect(heard).toBe(1);
  stop();
});

test('where the name cannot be kept, a sentence says so and every table counts as before', async () => {
  const { excel } = await openWorkbook(copied);
  const workbook = excelWorkbook();
  excel.failRequest(2, { how: 'refused', code: 'AccessDenied' });
  await expect(workbook.leaveOut(['Lines4'])).rejects.toThrow(/\.$/);
  expect(names(await workbook.planTables())).toEqual(['Lines', 'Lines4']);
});
