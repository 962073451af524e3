import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { comparedWith, leavingOut, withTables } from '../../addin/workbook/our-formulas';
import type { PlanTable } from '../../addin/workbook/workbook';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

const GAP = '=MTFP.PLAN("gap","",Lines[[#Headers],[#Data]],Funding[#All])';
const STRANGER = '=_xldudf_MTFP_PLAN("gap","",Lines[#All])';

async function withFormulas() {
  const { excel } = await openWorkbook({ sheets: [{ name: 'Results' }, { name: 'Our locked' }] });
  Object.assign(excel.workbook.results, { [GAP]: '#BUSY!', [STRANGER]: '#NAME?', '=SUM(1)': 1 });
  excel.type('Results!B3:C3', [[GAP, '=SUM(1)']]);
  excel.type("'Our locked'!A1", STRANGER);
  excel.workbook.sheets.GetItem('Our locked').protectedSheet = true;
  return { excel, port: excelWorkbook() };
}

test('formulas of ours are found with what they show, also as Excel stores them without the add-in; others are not', async () => {
  const { excel, port } = await withFormulas();
  excel.log.clear();
  expect(await port.ourFormulas()).toEqual([
    { sheet: 'Results', address: 'B3', formula: GAP, shown: '#BUSY!' },
    { sheet: 'Our locked', address: 'A1', formula: STRANGER, shown: '#NAME?', isProtected: true },
  ]);
  expect([excel.log.syncs, excel.log.rangesWritten]).toEqual([2, []]);
});

test('the version that answered is kept as a name of the workbook, one at a time', async () => {
  const { excel, port } = await withFormulas();
  expect(await port.answeredBy()).toBeUndefined();
  await port.rememberAnsweredBy('0.0.9');
  await port.rememberAnsweredBy('0.1.0');
  expect(await excelWorkbook().answeredBy()).toBe('0.1.0');
  expect(excel.workbook.Names.members().map(({ Name, Formula }) => [Name, Formula])).toEqual([['MTFP_answered_by', '="0.1.0"']]);
});

test('versions are compared number by number; where nobody has said, nothing is said', () => {
  const compared = ['0.0.9', '0.1.0', '0.2', '0.10.0', undefined].map(one => comparedWith('0.2.0', one));
  expect(compared).toEqual(['earlier', 'earlier', 'same', 'later', 'same']);
});

describe('a table that a formula leaves out', () => {
  const table = (name: string, reference?: string): PlanTable => ({
    name,
    sheet: name,
    address: 'A1:B2',
    values: [],
    ...(reference && { reference, isMapped: true }),
  });
  const tables = [
    table('Lines'),
    table('Funding'),
    table('Lines_2'),
    table('Grants'),
    table('Line (Ours, A1:B2)', 'MTFP.TABLE("Line",MTFP_mapped_1,MTFP_mapped_1_headers)'),
  ];
  const at = (formula: string) => ({ sheet: 'Results', address: 'A1', formula, shown: '' });
  const missing = (formula: string) => leavingOut([at(formula)], tables).map(one => one.tables.map(({ name }) => name));

  test('is named, however the formula spells those it has; Lines is not taken for Lines_2', () => {
    const most = '=MTFP.PLAN("gap",MTFP_Scenario,Lines[[#Headers],[#Data]],funding[#All],Grants[#All]';
    expect(missing(`${most},Lines_2[#All],MTFP.TABLE("Line", MTFP_mapped_1, MTFP_mapped_1_headers))`)).toEqual([]);
    expect(missing(`${most})`)).toEqual([['Lines_2', 'Line (Ours, A1:B2)']]);
    expect(withTables(`${most})`, [tables[2]!, tables[4]!])).toBe(
      `${most},Lines_2[[#Headers],[#Data]],MTFP.TABLE("Line",MTFP_mapped_1,MTFP_mapped_1_headers))`,
    );
  });

  test('is not said of a formula over a table or two, nor of another function', () => {
    expect(missing('=MTFP.PLAN("spending","",Lines[#All],Funding[#All])')).toEqual([]);
    expect(missing('=MTFP.COMPARE("gap",Lines[#All],Funding[#All],Grants[#All])')).toEqual([]);
  });
});
