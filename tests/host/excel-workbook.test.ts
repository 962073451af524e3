import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { PLAN_TABLES } from '../../core';
import { closeWorkbooks, openWorkbook, settled } from './open-workbook';
import type { ExcelOptions } from './simulated-excel';

afterAll(closeWorkbooks);

const plan: ExcelOptions = {
  sheets: [
    {
      name: 'MTFP plan',
      cells: [{ at: 'A1', rows: [['Medium-term financial plan']] }],
      tables: [
        {
          name: 'Body',
          at: 'A3',
          rows: [
            ['Body', 'Value'],
            ['Name', 'Leicestershire'],
            ['Base year', '2025/26'],
          ],
        },
        {
          name: 'Lines',
          at: 'D3',
          rows: [
            ['line ', 'Base', '2026/27'],
            ['Premises', 4_200_000, ''],
            ['Fleet', '#N/A', 1_000_000],
          ],
        },
      ],
    },
    {
      name: 'Payroll',
      tables: [
        {
          name: 'Staff',
          at: 'A1',
          rows: [
            ['Person', 'Salary'],
            ['A Constable', 48_000],
            ['B Sergeant', 56_000],
          ],
        },
      ],
    },
  ],
};

describe('reading the plan', () => {
  test('the plan’s tables come with their sheet, place and values, and errors in cells as errors', async () => {
    await openWorkbook(plan);
    expect(await excelWorkbook().planTables()).toEqual([
      {
        name: 'Body',
        sheet: 'MTFP plan',
        address: 'A3:B5',
        values: [
          ['Body', 'Value'],
          ['Name', 'Leicestershire'],
          ['Base year', '2025/26'],
        ],
      },
      {
        name: 'Lines',
        sheet: 'MTFP plan',
        address: 'D3:F5',
        values: [
          ['line ', 'Base', '2026/27'],
          ['Premises', 4_200_000, ''],
          ['Fleet', { error: '#N/A' }, 1_000_000],
        ],
      },
    ]);
  });

  test('it takes two trips to Excel, and other tables in the workbook are not read', async () => {
    const { excel } = await openWorkbook(plan);
    await excelWorkbook().planTables();
    expect(excel.log.syncs).toBe(2);
    expect(excel.log.rangesRead).toEqual(["'MTFP plan'!A4:B5 Values", "'MTFP plan'!D4:F5 Values"]);
    expect(excel.log.rangesWritten).toEqual([]);
  });

  test('a plan of all the product’s tables is asked for in under 24 kB', async () => {
    const headers = [
      'Body',
      'Assumption',
      'Post',
      'Line',
      'Change',
      'Funding',
      'Billing authority',
      'Collection fund',
      'Precept',
      'Reserve',
      'Movement',
      'Service',
      'Partnership',
      'Weight',
      'Bid',
      'Risk',
      'Scenario',
    ] as const;
    const tables = headers.map((header, i) => ({
      name: `Table_${i}`,
      at: `A${1 + i * 70}`,
      rows: [
        [header, header === 'Precept' ? '2026/27' : PLAN_TABLES[header].columns[0]!],
        ...Array.from({ length: 60 }, (_, row) => [`Row ${row}`, row]),
      ],
    }));
    const { excel } = await openWorkbook({ sheets: [{ name: 'Plan', tables }] });
    expect(await excelWorkbook().planTables()).toHaveLength(17);
    expect(excel.log.syncs).toBe(2);
    expect(excel.log.bytes).toBeLessThan(24_000);
  });

  test('a workbook without a plan costs one trip', async () => {
    const { excel } = await openWorkbook({ sheets: [plan.sheets![1]!] });
    expect(await excelWorkbook().planTables()).toEqual([]);
    expect(excel.log.syncs).toBe(1);
  });

  test('a total row is not a row of the plan', async () => {
    const { excel } = await openWorkbook(plan);
    const lines = excel.workbook.allTables()[1]!;
    excel.type("'MTFP plan'!D6:F6", [['Total', 4_200_000, 1_000_000]]);
    lines.rect = { ...lines.rect, rows: 3 };
    lines.ShowTotals = true;
    const read = await excelWorkbook().planTables();
    expect([read[1]!.address, read[1]!.values.map(row => row[0])]).toEqual(['D3:F5', ['line ', 'Premises', 'Fleet']]);
  });

  test('a table deleted between the two trips is left out', async () => {
    const { excel } = await openWorkbook(plan);
    excel.afterNextBatch(() => excel.workbook.removeTable(excel.workbook.allTables()[0]!));
    expect((await excelWorkbook().planTables()).map(table => table.name)).toEqual(['Lines']);
  });

  test.each(['1.4', '1.7', '1.9', '1.12', '1.17'])('an Excel of ExcelApi %s can read the plan', async version => {
    await openWorkbook({ ...plan, requirementSets: { ExcelApi: version } });
    expect(await excelWorkbook().planTables()).toHaveLength(2);
  });
});

describe('hearing of changes', () => {
  test.each(['1.7', '1.9', '1.17'])(
    'with ExcelApi %s the user’s and a co-author’s edits of a plan table are heard, until nobody listens',
    async version => {
      const { excel } = await openWorkbook({ ...plan, requirementSets: { ExcelApi: version } });
      let heard = 0;
      const stop = excelWorkbook().onChange(() => {
        heard += 1;
      });
      await settled();
      excel.type("'MTFP plan'!E4", 4_300_000);
      excel.remotely(() => excel.type("'MTFP plan'!E4", 4_400_000));
      await settled();
      expect(heard).toBe(2);
      stop();
      await settled();
      excel.type("'MTFP plan'!E4", 4_500_000);
      await settled();
      expect([heard, excel.workbook.events.targets]).toEqual([2, []]);
    },
  );

  test('an answer that comes after everything was typed is heard: F9, a refreshed link, a slow function', async () => {
    const { excel } = await openWorkbook(plan);
    let heard = 0;
    excelWorkbook().onChange(() => {
      heard += 1;
    });
    await settled();
    excel.answers("'MTFP plan'!E4", 4_300_000);
    await settled();
    expect(heard).toBe(1);
  });

  test('a table deleted by a co-author is heard', async () => {
    const { excel } = await openWorkbook(plan);
    let heard = 0;
    excelWorkbook().onChange(() => {
      heard += 1;
    });
    await settled();
    excel.remotely(() => excel.workbook.removeTable(excel.workbook.allTables()[0]!));
    await settled();
    expect(heard).toBe(1);
  });

  test('an Excel too old to tell is left alone and nothing fails', async () => {
    const { excel } = await openWorkbook({ ...plan, requirementSets: { ExcelApi: '1.4' } });
    const stop = excelWorkbook().onChange(() => undefined);
    await settled();
    stop();
    await settled();
    expect(excel.workbook.events.targets).toEqual([]);
  });

  test('who stops at once is never called', async () => {
    const { excel } = await openWorkbook(plan);
    let heard = 0;
    excelWorkbook().onChange(() => {
      heard += 1;
    })();
    excel.type("'MTFP plan'!E4", 1);
    await settled();
    expect([heard, excel.workbook.events.targets]).toEqual([0, []]);
  });
});

describe('going to a cell', () => {
  test('its sheet is shown and the cell selected, in one trip and without writing', async () => {
    const { excel } = await openWorkbook(plan);
    await excelWorkbook().goTo({ sheet: 'MTFP plan', address: 'E5' });
    expect([excel.workbook.activeSheet?.Name, excel.workbook.selection]).toEqual(['MTFP plan', "'MTFP plan'!E5"]);
    expect([excel.log.syncs, excel.log.rangesWritten]).toEqual([1, []]);
  });

  test('a sheet that was renamed meanwhile is said to be gone', async () => {
    await openWorkbook(plan);
    await expect(excelWorkbook().goTo({ sheet: 'Plan', address: 'E5' })).rejects.toMatchObject({
      sentence: expect.stringMatching(/^A sheet, table or cell that was there a moment ago is not any more/),
    });
  });
});

describe('while a cell is being edited', () => {
  test('the request waits until the user has left the cell', async () => {
    const { excel } = await openWorkbook(plan);
    excel.startCellEdit();
    const reading = excelWorkbook().planTables();
    await settled();
    expect(excel.log.syncs).toBe(0);
    excel.endCellEdit();
    expect(await reading).toHaveLength(2);
  });

  test('an Excel that cannot wait says what to press', async () => {
    const { excel } = await openWorkbook({ ...plan, requirementSets: { DelayForCellEdit: '0.0' } });
    excel.startCellEdit();
    await expect(excelWorkbook().planTables()).rejects.toMatchObject({
      sentence: 'A cell is being edited. Press Enter to keep what is typed there or Esc to drop it, then try again.',
    });
  });
});
