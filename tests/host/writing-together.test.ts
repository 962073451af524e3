import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { CellBlock } from '../../addin/workbook/writing';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { ExcelOptions } from './simulated-excel';

afterAll(closeWorkbooks);

const headers = ['Scenario', 'Table', 'Value'];
const plan: ExcelOptions = {
  sheets: [
    {
      name: 'Scenarios',
      tables: [{ name: 'Scenarios', at: 'A1', rows: [headers, ['Freeze', 'Precept', 0]] }],
      cells: [{ at: 'F1', rows: [[1, 2]] }],
    },
  ],
};
const row = (name: string): CellBlock => ({ table: 'Scenarios', headers, cells: [[name, 'Assumption', 0.01]] });
const figures: CellBlock = { sheet: 'Scenarios', address: 'F1:G1', cells: [[10, 20]] };
const AGREED = { overwrite: true };
const open = async () => {
  const { excel } = await openWorkbook(plan);
  const workbook = excelWorkbook();
  const table = () => excel.workbook.allTables()[0]!;
  return {
    excel,
    workbook,
    names: () =>
      table()
        .GetRange()
        .Values!.map(([name]) => name),
    table,
  };
};
const sentence = (matching: RegExp) => ({ sentence: expect.stringMatching(matching) as string });

describe('two who write at once', () => {
  test('two writes of a row each, not waited for, leave both rows', async () => {
    const { workbook, names } = await open();
    const first = await workbook.propose([row('Higher')]);
    const second = await workbook.propose([row('Second')]);
    await Promise.all([workbook.write(first, AGREED), workbook.write(second, AGREED)]);
    expect(names()).toEqual(['Scenario', 'Freeze', 'Higher', 'Second']);
  });

  test('two insertions at once leave two sets under names of their own', async () => {
    const { excel, workbook } = await open();
    const sheet = {
      name: 'Mine',
      widths: [],
      cells: [[{ value: 'Line' }, { value: 'Base' }]],
      tables: [{ name: 'Lines', address: 'A1:B1' }],
    };
    await Promise.all([workbook.insert([sheet], () => undefined), workbook.insert([sheet], () => undefined)]);
    expect(excel.workbook.sheets.members().map(({ Name }) => Name)).toEqual(['Scenarios', 'Mine', 'Mine (2)']);
    expect(excel.workbook.allTables().map(({ Name }) => Name)).toEqual(['Scenarios', 'Lines', 'Lines_2']);
  });

  test('one that is refused does not hold up the next', async () => {
    const { workbook, names } = await open();
    const proposal = await workbook.propose([row('Higher')]);
    const outcomes = await Promise.allSettled([
      workbook.write(await workbook.propose([figures]), { overwrite: false }),
      workbook.write(proposal, AGREED),
    ]);
    expect([outcomes.map(({ status }) => status), names()]).toEqual([
      ['rejected', 'fulfilled'],
      ['Scenario', 'Freeze', 'Higher'],
    ]);
  });

  test('a row a co-author adds between look and write keeps its place, and ours stands below it', async () => {
    const { excel, workbook, names } = await open();
    const proposal = await workbook.propose([row('Higher')]);
    excel.afterNextBatch(() => excel.remotely(() => excel.type('Scenarios!A3:C3', [['Theirs', 'Assumption', 0.02]])));
    const written = await workbook.write(proposal, AGREED);
    expect(names()).toEqual(['Scenario', 'Freeze', 'Theirs', 'Higher']);
    expect(await workbook.putBack(written)).toEqual({ restored: 3, left: [], notes: [] });
    expect(names()).toEqual(['Scenario', 'Freeze', 'Theirs']);
  });

  test('what a co-author types between look and write stands again afterwards, beside nothing of ours', async () => {
    const { excel, workbook, names } = await open();
    const proposal = await workbook.propose([figures, row('Higher')]);
    excel.afterNextBatch(() => excel.remotely(() => excel.type('Scenarios!G1', 77)));
    await expect(workbook.write(proposal, AGREED)).rejects.toMatchObject(
      sentence(/^Scenarios, G1 changed while this was being written, .* What had been written was put back\.$/),
    );
    expect([excel.values('Scenarios!F1:G1'), names()]).toEqual([[[1, 77]], ['Scenario', 'Freeze']]);
  });

  test('a row that moves between look and write is not written beside the wrong name', async () => {
    const { excel, workbook } = await open();
    const block: CellBlock = { sheet: 'Scenarios', address: 'C2', cells: [[5]], beside: [{ address: 'A2', says: 'Freeze' }] };
    const proposal = await workbook.propose([block]);
    excel.afterNextBatch(() => excel.remotely(() => excel.type('Scenarios!A2', 'Thaw')));
    await expect(workbook.write(proposal, AGREED)).rejects.toMatchObject(sentence(/A2: found “Thaw”, “Freeze” was there/));
    expect(excel.values('Scenarios!A2:C2')).toEqual([['Thaw', 'Precept', 0]]);
  });

  test('what a co-author types between look and putting back stays, and is named', async () => {
    const { excel, workbook } = await open();
    const written = await workbook.write(await workbook.propose([figures]), AGREED);
    excel.afterNextBatch(() => excel.remotely(() => excel.type('Scenarios!G1', 77)));
    expect(await workbook.putBack(written)).toEqual({ restored: 1, left: [{ sheet: 'Scenarios', address: 'G1' }], notes: [] });
    expect(excel.values('Scenarios!F1:G1')).toEqual([[1, 77]]);
  });
});

describe('rows of others below those that were added', () => {
  test('stay in the table when ours are put back; the empty row is told', async () => {
    const { excel, workbook, names, table } = await open();
    const written = await workbook.write(await workbook.propose([row('Higher')]), AGREED);
    excel.remotely(() => excel.type('Scenarios!A4:C4', [['Theirs', 'Assumption', 0.02]]));
    expect(await workbook.putBack(written)).toEqual({
      restored: 3,
      left: [],
      notes: [expect.stringMatching(/^The rows that were added \(Scenarios, A3:C3\) are empty again and still belong to the table/)],
    });
    expect([names(), table().GetRange().Address]).toEqual([['Scenario', 'Freeze', '', 'Theirs'], 'Scenarios!A1:C4']);
  });

  test('one that is added between look and putting back stays in the table too', async () => {
    const { excel, workbook, names } = await open();
    const written = await workbook.write(await workbook.propose([row('Higher')]), AGREED);
    excel.afterNextBatch(() => excel.remotely(() => excel.type('Scenarios!A4:C4', [['Theirs', 'Assumption', 0.02]])));
    expect(await workbook.putBack(written)).toMatchObject({ restored: 3, left: [], notes: [expect.stringMatching(/A3:C3/)] });
    expect(names()).toEqual(['Scenario', 'Freeze', '', 'Theirs']);
  });

  test('a word typed into a cell of ours that was left empty keeps the row in the table', async () => {
    const { excel, workbook, table } = await open();
    const written = await workbook.write(
      await workbook.propose([{ table: 'Scenarios', headers, cells: [['Higher', 'Assumption', null]] }]),
      AGREED,
    );
    excel.type('Scenarios!C3', 'note');
    expect((await workbook.putBack(written)).notes).toHaveLength(1);
    expect(table().GetRange().Values![2]).toEqual(['', '', 'note']);
  });
});

test('a row typed on a sheet that was added keeps the sheet, although no cell of ours was changed', async () => {
  const { excel } = await openWorkbook();
  const workbook = excelWorkbook();
  const sheet = {
    name: 'Mine',
    widths: [],
    cells: [
      [{ value: 'Line' }, { value: 'Base' }],
      [{ value: 'Fleet' }, { value: 5 }],
    ],
  };
  const inserted = await workbook.insert([sheet], () => undefined);
  excel.type('Mine!A3', 'Estate');
  expect(await workbook.remove(inserted, { evenIfChanged: false })).toEqual({ removed: false, changed: ['Mine'] });
});

test('a co-author’s sheet of the same name is left alone where the answer for ours was lost', async () => {
  const { excel } = await openWorkbook();
  const workbook = excelWorkbook();
  excel.afterNextBatch(() => excel.remotely(() => void (excel.workbook.sheets.Add('Mine'), excel.type('Mine!A1', 'theirs'))));
  await expect(workbook.insert([{ name: 'Mine', widths: [], cells: [[{ value: 'ours' }]] }], () => undefined)).rejects.toMatchObject(
    sentence(/already has a sheet, table or name that is called so/),
  );
  expect(excel.values('Mine!A1')).toEqual([['theirs']]);
});
