import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { MappedRange } from '../../addin/workbook/mapped-range';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { ExcelOptions } from './simulated-excel';

afterAll(closeWorkbooks);

const budget: ExcelOptions = {
  sheets: [
    {
      name: 'Our budget',
      cells: [
        {
          at: 'B2',
          rows: [
            ['Cost centre', 'Base budget', '2026/27'],
            ['Fleet', 5600, 5700],
            ['Estate', 8200, '#REF!'],
          ],
        },
      ],
    },
  ],
};
const mapped: MappedRange = { sheet: 'Our budget', address: 'B2:D4', kind: 'Line', headers: { 'Base budget': 'Base' } };

test('a range of the user’s own is read as the plan table it was mapped to, still in two trips', async () => {
  const { excel } = await openWorkbook(budget);
  const workbook = excelWorkbook();
  await workbook.mapRanges([mapped]);
  excel.log.clear();
  expect(await workbook.planTables()).toEqual([
    {
      name: 'Line (Our budget, B2:D4)',
      sheet: 'Our budget',
      address: 'B2:D4',
      values: [
        ['Line', 'Base', '2026/27'],
        ['Fleet', 5600, 5700],
        ['Estate', 8200, { error: '#REF!' }],
      ],
    },
  ]);
  expect(excel.log.syncs).toBe(2);
  expect(excel.values("'Our budget'!B2:D2")).toEqual([['Cost centre', 'Base budget', '2026/27']]);
});

test('the mapping is remembered in the workbook, for whoever opens it next', async () => {
  const { excel } = await openWorkbook(budget);
  await excelWorkbook().mapRanges([mapped]);
  expect(await excelWorkbook().mappedRanges()).toEqual([mapped]);
  expect(Object.keys(excel.settings)).toEqual(['MTFP mapped ranges']);
});

test('a range whose sheet is gone is left out, and nonsense in the settings is not read', async () => {
  await openWorkbook({ ...budget, settings: { 'MTFP mapped ranges': [{ ...mapped, sheet: 'Gone' }, { sheet: 5 }, 'Line'] } });
  expect(await excelWorkbook().planTables()).toEqual([]);
  expect(await excelWorkbook().mappedRanges()).toEqual([{ ...mapped, sheet: 'Gone' }]);
});

test('the selection is offered as a range to map', async () => {
  await openWorkbook(budget);
  const workbook = excelWorkbook();
  await workbook.goTo({ sheet: 'Our budget', address: 'B2:C3' });
  expect(await workbook.selected()).toEqual({
    sheet: 'Our budget',
    address: 'B2:C3',
    values: [
      ['Cost centre', 'Base budget'],
      ['Fleet', 5600],
    ],
  });
});
