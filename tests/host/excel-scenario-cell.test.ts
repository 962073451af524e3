import { march2024 } from '../../addin/example/march-2024';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { planSheets } from '../../addin/workbook/plan-sheets';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

const noProgress = () => undefined;
const answers = () => planSheets(march2024).slice(0, 1);

describe('the cell of the active scenario in Excel', () => {
  test('is found by its name in the workbook, and says what stands there', async () => {
    const { excel } = await openWorkbook();
    const workbook = excelWorkbook();
    expect(await workbook.scenarioCell!()).toBeUndefined();
    await workbook.insert(answers(), noProgress);
    expect(await workbook.scenarioCell!()).toEqual({ place: { sheet: 'Results', address: 'B2' }, says: '' });
    const proposal = await workbook.propose([{ sheet: 'Results', address: 'B2', cells: [['Freeze']] }]);
    await workbook.write(proposal, { overwrite: true });
    expect(await workbook.scenarioCell!()).toEqual({ place: { sheet: 'Results', address: 'B2' }, says: 'Freeze' });
    expect(excel.log.methods.filter(method => /Delete/.test(method))).toEqual([]);
  });

  test('goes over to the newest answers where a second plan is put in', async () => {
    await openWorkbook();
    const workbook = excelWorkbook();
    await workbook.insert(answers(), noProgress);
    const { sheets } = await workbook.insert(answers(), noProgress);
    expect(await workbook.scenarioCell!()).toEqual({ place: { sheet: sheets[0]!.name, address: 'B2' }, says: '' });
  });
});
