import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { examples } from '../../addin/example/examples';
import { isSecondPlan, setAsideOf, toReadInstead, toTakeIn } from '../../addin/workbook/set-aside';
import type { PlanTable } from '../../addin/workbook/workbook';
import { planReport } from '../../core';
import type { SheetContent, TypedCell } from './content';
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
test('a copied sheet is set aside and told at the table it repeats; the plan is read as before', async () => {
  const copy: SheetContent = { name: 'Changes (2)', tables: [{ name: 'Changes4', at: 'A1', rows: OWN_TABLES.Changes! }] };
  const { port, tables } = await found([...ownSheets, copy]);
  expect(savings(tables)).toEqual([20_000, 30_000]);
  expect(tables.flatMap(({ name, setAside = [] }) => setAside.map(one => [name, one.name]))).toEqual([['Changes', 'Changes4']]);
  expect((await port.tablesLeftOut()).map(({ name }) => name)).toEqual(['Changes4']);
});

// The copy was worked on: a saving of 20,000 became 25,000, and one of 7,000 was added.
test('the copy is read in place of the first where somebody takes it in', async () => {
  const [head, ...rows] = OWN_TABLES.Changes!;
  const worked = [
    head!,
    ...rows.map(row => row.map(cell => (cell === 20_000 ? 25_000 : cell))),
    rows[0]!.map((cell, at) => (at === 0 ? 'A second thought' : typeof cell === 'number' ? 7_000 : cell)),
  ];
  const { port, tables } = await found([...ownSheets, { name: 'Changes (2)', tables: [{ name: 'Changes4', at: 'A1', rows: worked }] }]);
  const copy = setAsideOf(tables)[0]!;
  await port.leaveOut(toTakeIn(copy, tables, ['Changes4']));
  const read = await port.planTables();
  expect([read.some(({ name }) => name === 'Changes'), read.some(({ name }) => name === 'Changes4')]).toEqual([false, true]);
  expect(setAsideOf(read)).toEqual([]);
});

test('two tables of one kind with rows of their own are both read', async () => {
  const more = [OWN_TABLES.Changes![0]!, OWN_TABLES.Changes![1]!.map((cell, at) => (at === 0 ? 'Another saving' : cell))];
  const { tables } = await found([...ownSheets, { name: 'More', tables: [{ name: 'More', at: 'A1', rows: more }] }]);
  expect(tables.map(({ name }) => name)).toContain('More');
  expect(setAsideOf(tables)).toEqual([]);
});

const exampleSheets = (example: (typeof examples)[number], after = ''): SheetContent[] =>
  example.tables
    .filter(({ isBeside }) => !isBeside)
    .map(({ sheet, name, values: rows }) => ({
      name: `${sheet}${after}`,
      tables: [{ name: `${name}${after}`, at: 'A1', rows: rows.map(row => row.map(cell => (cell ?? '') as TypedCell)) }],
    }));
const [february, march] = examples;
const gapOf = (tables: readonly PlanTable[]) =>
  planReport('gap', '', values(tables))
    .find(([name]) => name === 'Remaining gap')!
    .slice(1)
    .map(cell => String(cell));
// Published in February 2026, in £000: 1,200 to find in 2026/27, 16,600 by 2029/30.
const PUBLISHED = ['1200', '16600'];
const ends = (row: readonly string[]) => [row[0], row.at(-1)];

test('a second example beside the first is set aside whole, also the tables that only it has, and takes nothing over', async () => {
  for (const second of [march!, february!]) {
    const { tables } = await found([...exampleSheets(february!), ...exampleSheets(second, '_2')]);
    expect(ends(gapOf(tables))).toEqual(PUBLISHED);
    expect(tables.filter(({ name }) => name.endsWith('_2'))).toEqual([]);
    expect(setAsideOf(tables)).toHaveLength(exampleSheets(second).length);
    // Read in its place, it is what it is alone.
    const alone = gapOf((await found(exampleSheets(second))).tables);
    const both = await found([...exampleSheets(february!), ...exampleSheets(second, '_2')]);
    await both.port.leaveOut(toReadInstead(both.tables));
    expect(gapOf(await both.port.planTables())).toEqual(alone);
  }
});

test('a copy of the body right behind it leaves the rest of the plan where it is', async () => {
  const [body, ...rest] = exampleSheets(february!);
  const copy = { name: 'Body (2)', tables: [{ ...body!.tables![0]!, name: 'Body5' }] };
  const { tables } = await found([body!, copy, ...rest]);
  expect(ends(gapOf(tables))).toEqual(PUBLISHED);
  expect(setAsideOf(tables).map(({ name }) => name)).toEqual(['Body5']);
  expect([isSecondPlan(tables), toReadInstead(tables)]).toEqual([false, ['Body']]);
});
