import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { findingsUnder, openPlan, planReport } from '../../core';
import type { PlanTable } from '../../addin/workbook/workbook';
import type { SheetContent } from './content';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import { OWN_TABLES, ownSheets } from './own-workbook';

afterAll(closeWorkbooks);

const found = async (sheets: readonly SheetContent[]) => {
  await openWorkbook({ sheets });
  const port = excelWorkbook();
  return { port, tables: await port.planTables() };
};
const values = (tables: readonly PlanTable[]) => tables.map(table => table.values);
const savings = (tables: readonly PlanTable[]) => {
  const lines = [
    ['Line', '2026/27', '2027/28'],
    ['Pay', 1_020_000, 1_055_000],
  ];
  return planReport('gap', '', [...values(tables), lines])
    .find(([name]) => name === 'Savings counted')!
    .slice(1)
    .map(Number);
};

test('a register of risks that somebody keeps for themselves is no plan', async () => {
  const register = [
    ['Risk', 'Owner', 'Impact', 'Score', '2026'],
    ['A cyber attack', 'CFO', 'high', 20, 'open'],
  ];
  const alone = await found([{ name: 'Risks', tables: [{ name: 'Register', at: 'A1', rows: register }] }]);
  expect(alone.tables).toEqual([]);
  const beside = await found([...ownSheets, { name: 'Risks', tables: [{ name: 'Register', at: 'A1', rows: register }] }]);
  expect(beside.tables.map(({ name }) => name)).toEqual(Object.keys(OWN_TABLES));
});

// Savings of 20,000, then 30,000, once; a copy of the sheet holds the same rows again.
test('a copied sheet is told as two tables of the same rows, and left out it is as if it were not there', async () => {
  const copy: SheetContent = { name: 'Changes (2)', tables: [{ name: 'Changes4', at: 'A1', rows: OWN_TABLES.Changes! }] };
  const { port, tables } = await found([...ownSheets, copy]);
  const told = findingsUnder(openPlan(values(tables)).scenario('')).filter(({ severity }) => severity === 'error');
  // The first and the second table of the kind.
  expect(told.map(({ table, inTables }) => [table, inTables])).toContainEqual(['Change', [1, 2]]);
  await port.leaveOut(['Changes4']);
  expect(savings(await port.planTables())).toEqual([20_000, 30_000]);
  expect((await port.tablesLeftOut()).map(({ name }) => name)).toEqual(['Changes4']);
});

test('a second plan beside the first can be left out table by table, and the first is read as before', async () => {
  const second = Object.entries(OWN_TABLES).map(([name, rows]): SheetContent => ({
    name: `${name} again`,
    tables: [{ name: `${name}_2`, at: 'A1', rows }],
  }));
  const { port, tables } = await found([...ownSheets, ...second]);
  const others = tables.filter(({ name }) => name.endsWith('_2')).map(({ name }) => name);
  expect(others).toHaveLength(Object.keys(OWN_TABLES).length);
  await port.leaveOut(others);
  const left = await port.planTables();
  expect(left.map(({ name }) => name)).toEqual(Object.keys(OWN_TABLES));
  expect(savings(left)).toEqual([20_000, 30_000]);
});
