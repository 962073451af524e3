import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { CellBlock } from '../../addin/workbook/writing';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { ExcelOptions } from './simulated-excel';

const assumptions = {
  name: 'Assumptions',
  at: 'A3',
  rows: [
    ['Assumption', 'Unit', '2026/27', '2027/28'],
    ['Inflation', '% a year', 0.02, 0.02],
    ['Pay award', '% a year', 0.03, '=C5'],
  ],
};
const scenarios = {
  name: 'Scenarios',
  at: 'A1',
  rows: [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Freeze', 'Precept', 'Choice', 'all years', 'set', 'freeze'],
  ],
};
const plan: ExcelOptions = {
  sheets: [
    { name: 'Assumptions', tables: [assumptions] },
    { name: 'Scenarios', tables: [scenarios] },
  ],
};
const open = (options?: ExcelOptions) => openWorkbook({ ...plan, ...options });
afterAll(closeWorkbooks);

const AGREED = { overwrite: true };
const inflation: CellBlock = {
  sheet: 'Assumptions',
  address: 'C4:D4',
  cells: [[0.035, 0.02]],
  beside: [
    { address: 'A4', says: 'Inflation' },
    { address: 'C3', says: '2026/27' },
  ],
};
const newScenario: CellBlock = {
  table: 'Scenarios',
  headers: scenarios.rows[0]!,
  cells: [['Higher prices', 'Assumption', 'Inflation', '2026/27', 'set', 0.035]],
};
const sentence = (matching: RegExp) => ({ sentence: expect.stringMatching(matching) as string });

describe('before anything is written', () => {
  test('each cell that would change is named with what stands there and what would, in one trip and without a write', async () => {
    const { excel } = await open();
    const proposal = await excelWorkbook().propose([inflation]);
    expect(proposal.changes).toEqual([{ sheet: 'Assumptions', address: 'C4', from: { shown: 0.02 }, to: 0.035 }]);
    expect(proposal.overwrites).toEqual(proposal.changes);
    expect([proposal.obstacles, proposal.notices]).toEqual([[], []]);
    expect([excel.log.syncs, excel.log.rangesWritten]).toEqual([1, []]);
  });

  test('a formula that would be lost is shown as a formula', async () => {
    await open();
    const { changes } = await excelWorkbook().propose([{ sheet: 'Assumptions', address: 'D5', cells: [[0.03]] }]);
    expect(changes).toEqual([{ sheet: 'Assumptions', address: 'D5', from: { shown: 0, formula: '=C5' }, to: 0.03 }]);
  });

  test.each([
    ['a sheet that is gone', { sheet: 'Drivers', address: 'A1', cells: [[1]] }, /no sheet called Drivers/],
    ['a table that is gone', { table: 'Variants', headers: [], cells: [[1]] }, /no table called Variants/],
    [
      'a row that has moved',
      { ...inflation, beside: [{ address: 'A4', says: 'Fuel' }] },
      /Assumptions, A4: found “Inflation”, “Fuel” was there/,
    ],
    [
      'a table whose columns have changed',
      { ...newScenario, headers: ['Scenario', 'Value'] },
      /columns of the table Scenarios have changed/,
    ],
  ] as [string, CellBlock, RegExp][])('%s stands in the way, and nothing is written', async (_, block, obstacle) => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const proposal = await workbook.propose([block]);
    expect(proposal.obstacles).toEqual([expect.stringMatching(obstacle)]);
    await expect(workbook.write(proposal, AGREED)).rejects.toMatchObject(sentence(obstacle));
    expect(excel.log.rangesWritten).toEqual([]);
  });

  test('a protected sheet is named, unless just these cells were left unlocked', async () => {
    const { excel } = await open({ sheets: plan.sheets!.map(sheet => ({ ...sheet, protected: true })) });
    const workbook = excelWorkbook();
    expect((await workbook.propose([inflation])).obstacles).toEqual([
      expect.stringMatching(/^The sheet Assumptions is protected\. .*Unprotect Sheet/),
    ]);
    excel.workbook.sheets.GetItem('Assumptions').unlocked = { row: 3, column: 2, rows: 2, columns: 2 };
    const proposal = await workbook.propose([inflation]);
    expect(proposal.obstacles).toEqual([]);
    await workbook.write(proposal, AGREED);
    expect(excel.values('Assumptions!C4')).toEqual([[0.035]]);
    expect(excel.log.methods).toEqual([]);
  });

  test('manual calculation is said, and left as it is', async () => {
    const { excel } = await open();
    excel.workbook.application.mode = 'Manual';
    expect((await excelWorkbook().propose([inflation])).notices).toEqual([expect.stringMatching(/^Calculation is set to manual/)]);
    expect(excel.workbook.application.mode).toBe('Manual');
  });

  test('filled cells below a table, or its total row, stand in the way of new rows', async () => {
    const { excel } = await open();
    excel.type('Scenarios!B5', 'note');
    const twoRows = { ...newScenario, cells: [newScenario.cells[0]!, newScenario.cells[0]!, newScenario.cells[0]!] };
    expect((await excelWorkbook().propose([twoRows])).obstacles).toEqual([
      expect.stringMatching(/cells below the table Scenarios are filled \(Scenarios, A3:F5\)/),
    ]);
    excel.workbook.allTables()[1]!.ShowTotals = true;
    expect((await excelWorkbook().propose([newScenario])).obstacles).toEqual([expect.stringMatching(/Scenarios shows a total row/)]);
  });
});

describe('writing', () => {
  test('only the cells that change are written, in two trips, and no other range', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const proposal = await workbook.propose([inflation, newScenario]);
    excel.log.clear();
    await workbook.write(proposal, AGREED);
    expect(excel.log.syncs).toBe(2);
    expect(excel.log.rangesWritten).toEqual(['Assumptions!C4:D4 Formulas (1 of 2 cells)', 'Scenarios!A3:F3 Formulas']);
    expect(excel.values('Assumptions!A3:D5')).toEqual([
      ['Assumption', 'Unit', '2026/27', '2027/28'],
      ['Inflation', '% a year', 0.035, 0.02],
      ['Pay award', '% a year', 0.03, 0],
    ]);
    expect(excel.workbook.rangeAt('Assumptions!D5').Formulas).toEqual([['=C5']]);
    expect(excel.log.bytes).toBeLessThan(12_500); // 12,264, of which 600 ask how far the table reaches afterwards
  });

  test('the table grows over rows that are added to it', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    await workbook.write(await workbook.propose([newScenario]), { overwrite: false });
    expect(excel.workbook.allTables()[1]!.GetRange().Address).toBe('Scenarios!A1:F3');
  });

  test('what the add-in did not write is not overwritten without consent; what it wrote itself is', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const proposal = await workbook.propose([inflation]);
    await expect(workbook.write(proposal, { overwrite: false })).rejects.toMatchObject(sentence(/^Assumptions, C4 would be overwritten/));
    expect(excel.log.rangesWritten).toEqual([]);
    await workbook.write(proposal, AGREED);
    const again = await workbook.propose([{ ...inflation, cells: [[0.04, 0.02]] }]);
    expect([again.changes.length, again.overwrites]).toEqual([1, []]);
    await workbook.write(again, { overwrite: false });
    expect(excel.values('Assumptions!C4')).toEqual([[0.04]]);
  });

  test('a cell a co-author changed after the preview is not written over', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const proposal = await workbook.propose([inflation]);
    excel.remotely(() => excel.type('Assumptions!C4', 0.025));
    await expect(workbook.write(proposal, AGREED)).rejects.toMatchObject(sentence(/^Assumptions, C4 changed since this was shown/));
    expect(excel.log.rangesWritten).toEqual([]);
    expect(excel.values('Assumptions!C4')).toEqual([[0.025]]);
  });

  test('a sheet renamed after the preview is still the sheet that was meant', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const proposal = await workbook.propose([inflation]);
    excel.workbook.sheets.GetItem('Assumptions').Name = 'Drivers';
    await workbook.write(proposal, AGREED);
    expect(excel.values('Drivers!C4')).toEqual([[0.035]]);
  });

  test('a row inserted above after the preview stops the write', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const proposal = await workbook.propose([inflation]);
    excel.type('Assumptions!A4', 'Fuel');
    await expect(workbook.write(proposal, AGREED)).rejects.toMatchObject(sentence(/A4: found “Fuel”, “Inflation” was there/));
  });

  test.each(['=HYPERLINK("http://x")', '+44 116', '-5', '@SUM(A1)', "'quoted", '2011/12', '10%', 'TRUE', '#N/A', 'Rise of 3%'])(
    'the words %s are written as words',
    async words => {
      const { excel } = await open();
      const workbook = excelWorkbook();
      const proposal = await workbook.propose([{ sheet: 'Scenarios', address: 'H1', cells: [[words]] }]);
      await workbook.write(proposal, { overwrite: false });
      expect([excel.values('Scenarios!H1'), excel.workbook.rangeAt('Scenarios!H1').Formulas]).toEqual([[[words]], [[words]]]);
      expect(excel.workbook.rangeAt('Scenarios!H1').ValueTypes).toEqual([['String']]);
    },
  );

  test('a formula is written as one where a formula is asked for', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    await workbook.write(await workbook.propose([{ sheet: 'Scenarios', address: 'H1', cells: [[{ formula: '=MTFP.BANDS(286.60)' }]] }]), {
      overwrite: false,
    });
    expect(excel.workbook.rangeAt('Scenarios!H1').Formulas).toEqual([['=MTFP.BANDS(286.60)']]);
  });

  test.each(['1.20', '1.17'])('with ExcelApi %s a write that Excel cannot group for Undo is done all the same', async version => {
    const { excel } = await open({ requirementSets: { ExcelApi: version } });
    const workbook = excelWorkbook();
    const proposal = await workbook.propose([inflation]);
    if (version === '1.20') excel.refuseNextWrite('UndoNotSupported');
    await workbook.write(proposal, AGREED);
    expect(excel.values('Assumptions!C4')).toEqual([[0.035]]);
  });
});

describe('putting back', () => {
  test('every cell gets back what stood there, text as text and formulas as formulas', async () => {
    const { excel } = await open();
    excel.type('Scenarios!H1:J1', [["'=1+1", 'nil', 7]]);
    const workbook = excelWorkbook();
    const written = await workbook.write(
      await workbook.propose([
        { sheet: 'Scenarios', address: 'H1:K1', cells: [[1, 2, 3, 4]] },
        { sheet: 'Assumptions', address: 'C5:D5', cells: [[0.05, 0.05]] },
      ]),
      AGREED,
    );
    excel.log.clear();
    expect(await workbook.putBack(written)).toEqual({ restored: 6, left: [], notes: [] });
    expect(excel.log.syncs).toBe(2);
    expect(excel.values('Scenarios!H1:K1')).toEqual([['=1+1', 'nil', 7, '']]);
    expect(excel.workbook.rangeAt('Scenarios!H1').ValueTypes).toEqual([['String']]);
    expect(excel.workbook.rangeAt('Assumptions!C5:D5').Formulas).toEqual([[0.03, '=C5']]);
  });

  test('a number over a cell formatted as text is a number; put back, the cell is text and formatted as text again', async () => {
    const { excel } = await open();
    excel.workbook.rangeAt('Scenarios!H1:I1').NumberFormat = [['@', '#,##0']];
    excel.type('Scenarios!H1:I1', [['(200)', "'(300)"]]);
    const workbook = excelWorkbook();
    const written = await workbook.write(await workbook.propose([{ sheet: 'Scenarios', address: 'H1:I1', cells: [[-200, -300]] }]), AGREED);
    expect(excel.workbook.rangeAt('Scenarios!H1:I1').ValueTypes).toEqual([['Double', 'Double']]);
    expect(excel.workbook.rangeAt('Scenarios!H1:I1').NumberFormat).toEqual([['General', '#,##0']]);
    await workbook.putBack(written);
    expect(excel.values('Scenarios!H1:I1')).toEqual([['(200)', '(300)']]);
    expect(excel.workbook.rangeAt('Scenarios!H1:I1').ValueTypes).toEqual([['String', 'String']]);
    expect(excel.workbook.rangeAt('Scenarios!H1:I1').NumberFormat).toEqual([['@', '#,##0']]);
  });

  test('a table gives up the rows that were added to it', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const written = await workbook.write(await workbook.propose([newScenario]), AGREED);
    await workbook.putBack(written);
    expect(excel.workbook.allTables()[1]!.GetRange().Address).toBe('Scenarios!A1:F2');
    expect(excel.values('Scenarios!A3:F3')).toEqual([['', '', '', '', '', '']]);
  });

  test('a cell somebody has typed in since is left alone and named', async () => {
    const { excel } = await open();
    const workbook = excelWorkbook();
    const written = await workbook.write(
      await workbook.propose([{ sheet: 'Assumptions', address: 'C4:D4', cells: [[0.035, 0.035]] }]),
      AGREED,
    );
    excel.remotely(() => excel.type('Assumptions!D4', 0.01));
    expect(await workbook.putBack(written)).toEqual({ restored: 1, left: [{ sheet: 'Assumptions', address: 'D4' }], notes: [] });
    expect(excel.values('Assumptions!C4:D4')).toEqual([[0.02, 0.01]]);
  });
});

test('no write uses a method that Excel cannot undo', async () => {
  const { excel } = await open();
  const workbook = excelWorkbook();
  const written = await workbook.write(await workbook.propose([inflation, newScenario]), AGREED);
  await workbook.putBack(written);
  expect(excel.log.methods).toEqual(['Table.Resize']);
});
