import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { HalfDone } from '../../addin/workbook/workbook-trouble';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { Failure } from './simulated-excel';

afterAll(closeWorkbooks);

const HEADERS = ['Scenario', 'Table', 'Value'];
const row = (name: string) => ({ table: 'Scenarios', headers: HEADERS, cells: [[name, 'Assumption', 0]] });

/** A table of scenarios, and a row of which nobody knows whether it was written, since Excel did not answer any more. */
async function unanswered(failure: Failure) {
  const { excel } = await openWorkbook({
    sheets: [{ name: 'Scenarios', tables: [{ name: 'Scenarios', at: 'A1', rows: [HEADERS, ['Freeze', 'Precept', 0]] }] }],
  });
  const port = excelWorkbook();
  const add = async (name: string) => port.write(await port.propose([row(name)]), { overwrite: true });
  const proposal = await port.propose([row('Lost')]);
  excel.failRequest(2, failure);
  const reason: HalfDone = await port.write(proposal, { overwrite: true }).then(
    () => Promise.reject(new Error('It was answered.')),
    (trouble: HalfDone) => trouble,
  );
  excel.recover();
  const names = () => excel.workbook.allTables()[0]!.GetRange()!.Values!.slice(1);
  return { add, reason, names };
}

const FREEZE = ['Freeze', 'Precept', 0];
const full = (name: string) => [name, 'Assumption', 0];

// Another row may hold the same table and value as the lost one, and stand where that would have stood.
describe('a row of which it is not known whether it was written', () => {
  test('that was written and put back is forgotten: the same again leaves another row alone, and is there once', async () => {
    const { add, reason, names } = await unanswered({ how: 'answer lost', forGood: true });
    expect(names()).toEqual([FREEZE, full('Lost')]);
    await reason.putBack();
    await add('Higher');
    await add('Lost');
    expect(names()).toEqual([FREEZE, full('Higher'), full('Lost')]);
  });

  test('that was not written leaves another row alone when it is put back, or asked for again', async () => {
    for (const first of ['put back', 'asked again'] as const) {
      const { add, reason, names } = await unanswered({ how: 'refused', forGood: true });
      await add('Higher');
      expect(names()).toEqual([FREEZE, full('Higher')]);
      if (first === 'put back') await reason.putBack();
      else await add('Lost');
      expect([first, names()]).toEqual([first, first === 'put back' ? [FREEZE, full('Higher')] : [FREEZE, full('Higher'), full('Lost')]]);
    }
  });

  test('that was written is there once when it is asked for again, with another row between', async () => {
    const { add, names } = await unanswered({ how: 'answer lost', forGood: true });
    await add('Higher');
    await add('Lost');
    expect(names()).toEqual([FREEZE, full('Lost'), full('Higher')]);
  });
});
