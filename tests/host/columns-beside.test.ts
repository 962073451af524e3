import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import type { HalfDone } from '../../addin/workbook/workbook-trouble';
import type { ColumnsBeside } from '../../addin/workbook/writing';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { ExcelOptions, SimulatedExcel } from './simulated-excel';

afterAll(closeWorkbooks);

const HEADERS = ['Partnership', 'Population', 'Crime'];
const plan: ExcelOptions = {
  sheets: [
    {
      name: 'Shares',
      tables: [
        {
          name: 'Partnerships',
          at: 'B2',
          rows: [HEADERS, ['Hill', 100, 50], ['Vale', 300, 50]],
        },
      ],
    },
  ],
};
/** A floor for Hill, a cap for Vale: two columns that the table lacks. */
const limits: ColumnsBeside = {
  table: 'Partnerships',
  headers: HEADERS,
  rows: ['Hill', 'Vale'],
  cells: [
    ['Floor', 'Cap'],
    [4_000, null],
    [null, 1_000],
  ],
  formats: [
    [null, null],
    ['#,##0', '#,##0'],
    ['#,##0', '#,##0'],
  ],
};
const UNASKED = { overwrite: false };
const sentence = (matching: RegExp) => ({ sentence: expect.stringMatching(matching) as string });

async function open(prepare: (excel: SimulatedExcel) => void = () => undefined, options: ExcelOptions = {}) {
  const { excel } = await openWorkbook({ ...plan, ...options });
  prepare(excel);
  const workbook = excelWorkbook();
  return {
    excel,
    workbook,
    table: () => excel.workbook.allTables()[0]!,
    reaches: () => excel.workbook.allTables()[0]!.GetRange()!.Address,
    beside: () => excel.values('Shares!E2:F4'),
    write: async () => workbook.write(await workbook.propose([limits]), UNASKED),
  };
}
const FREE = [
  ['', ''],
  ['', ''],
  ['', ''],
];
const WRITTEN = [
  ['Floor', 'Cap'],
  [4_000, ''],
  ['', 1_000],
];

describe('adding columns to a plan table', () => {
  test('each new cell is shown first; then header and amounts stand beside the last column, and the table has grown', async () => {
    const { excel, workbook, reaches, beside } = await open();
    const proposal = await workbook.propose([limits]);
    expect(proposal.changes.map(({ address, to }) => [address, to])).toEqual([
      ['E2', 'Floor'],
      ['F2', 'Cap'],
      ['E3', 4_000],
      ['F4', 1_000],
    ]);
    expect([proposal.overwrites, proposal.obstacles, beside()]).toEqual([[], [], FREE]);
    excel.log.clear();
    await workbook.write(proposal, UNASKED);
    expect([reaches(), beside()]).toEqual(['Shares!B2:F4', WRITTEN]);
    expect(excel.log.rangesWritten).toEqual(['Shares!E2:F4 NumberFormat (4 of 6 cells)', 'Shares!E2:F4 Formulas (4 of 6 cells)']);
    expect(excel.log.methods).toEqual([]);
    expect((await workbook.planTables())[0]!.values[2]).toEqual(['Vale', 300, 50, '', 1_000]);
    expect(excel.workbook.rangeAt('Shares!E2:F4').NumberFormat).toEqual([
      ['General', 'General'],
      ['#,##0_);(#,##0)', '#,##0_);(#,##0)'],
      ['#,##0_);(#,##0)', '#,##0_);(#,##0)'],
    ]);
  });

  // The total row says 100 below Crime: nothing is put into it.
  test('a total row stays the last, right as it was, and its new cells stay empty', async () => {
    const { excel, workbook, table, reaches, beside, write } = await open();
    table().ShowTotals = true;
    const written = await write();
    expect([reaches(), beside(), excel.values('Shares!B5:F5')]).toEqual(['Shares!B2:F5', WRITTEN, [['Total', '', 100, '', '']]]);
    await workbook.putBack(written);
    expect([reaches(), beside(), excel.values('Shares!B5:F5')]).toEqual(['Shares!B2:D5', FREE, [['Total', '', 100, '', '']]]);
  });

  test('a table that Excel did not let grow is made wider, whether the answer came or was lost, and put back', async () => {
    for (const lost of [false, true]) {
      const { excel, workbook, reaches, beside } = await open(({ workbook: book }) => (book.tablesGrow = false));
      const proposal = await workbook.propose([limits]);
      if (lost) excel.failRequest(3, { how: 'answer lost' });
      const written = await workbook.write(proposal, UNASKED);
      expect([reaches(), beside()]).toEqual(['Shares!B2:F4', WRITTEN]);
      await workbook.putBack(written);
      expect([reaches(), beside()]).toEqual(['Shares!B2:D4', FREE]);
    }
  });

  test('where it cannot be made wider, nothing stands beside it and the sentence says what to switch on', async () => {
    const { reaches, beside, write } = await open(({ workbook: book }) => (book.tablesGrow = false), {
      requirementSets: { ExcelApi: '1.12' },
    });
    await expect(write()).rejects.toMatchObject(
      sentence(
        /^Excel did not let the table Partnerships grow over the new columns\. .* try again\. What had been written was put back\.$/,
      ),
    );
    expect([reaches(), beside()]).toEqual(['Shares!B2:D4', FREE]);
  });
});

describe('what stands in the way of new columns', () => {
  test.each([
    [
      'a filled cell beside a row',
      (excel: SimulatedExcel) => excel.type('Shares!F3', 'note'),
      /^Shares, F3, right beside the table Partnerships, is filled\. Move/,
    ],
    [
      'a filled cell beside the total row',
      (excel: SimulatedExcel) => {
        excel.workbook.allTables()[0]!.ShowTotals = true;
        excel.type('Shares!E5', 9);
      },
      /^Shares, E5, right beside the table Partnerships, is filled\./,
    ],
    [
      'another table, although its cells there are empty',
      ({ workbook: book }: SimulatedExcel) => void book.Tables.Add('Shares!F4:G6', true),
      /^The table Table2 stands right beside the table Partnerships on the sheet Shares\. Insert a column between them/,
    ],
    [
      'a row that was renamed',
      (excel: SimulatedExcel) => excel.type('Shares!B4', 'Dale'),
      /^The rows of the table Partnerships have changed/,
    ],
    [
      'a row that was added',
      (excel: SimulatedExcel) => excel.type('Shares!B5', 'Dale'),
      /^The rows of the table Partnerships have changed/,
    ],
    [
      'a header that was changed',
      (excel: SimulatedExcel) => excel.type('Shares!D2', 'Need'),
      /^The columns of the table Partnerships have changed/,
    ],
    [
      'a protected sheet',
      ({ workbook: book }: SimulatedExcel) => void book.sheets.GetItem('Shares').Protection.Protect(),
      /Shares is protected/,
    ],
  ] as [string, (excel: SimulatedExcel) => void, RegExp][])('%s is named, and nothing is written', async (_, prepare, obstacle) => {
    const { excel, workbook } = await open(prepare);
    const proposal = await workbook.propose([limits]);
    expect(proposal.obstacles).toEqual([expect.stringMatching(obstacle)]);
    await expect(workbook.write(proposal, { overwrite: true })).rejects.toMatchObject(sentence(obstacle));
    expect(excel.log.rangesWritten).toEqual([]);
  });

  test('a table that is gone is named', async () => {
    const { workbook } = await open();
    expect((await workbook.propose([{ ...limits, table: 'Districts' }])).obstacles).toEqual([
      'There is no table called Districts any more. Read the workbook again.',
    ]);
  });

  test('a word that a co-author types there between look and write stays, and ours is taken back', async () => {
    const { excel, workbook, reaches, beside } = await open();
    const proposal = await workbook.propose([limits]);
    excel.afterNextBatch(() => excel.remotely(() => excel.type('Shares!F3', 'note')));
    await expect(workbook.write(proposal, UNASKED)).rejects.toMatchObject(
      sentence(/Shares, F3, .* is filled.* What had been written was put back/),
    );
    expect([reaches(), beside()]).toEqual([
      'Shares!B2:D4',
      [
        ['', ''],
        ['', 'note'],
        ['', ''],
      ],
    ]);
  });
});

describe('putting added columns back', () => {
  test('the table is as wide as before, its cells are empty, and their number formats are as they were', async () => {
    const { excel, workbook, reaches, beside, write } = await open(excel => (excel.workbook.rangeAt('Shares!F3').NumberFormat = '0.0'));
    expect(await workbook.putBack(await write())).toEqual({ restored: 4, left: [], notes: [] });
    expect([reaches(), beside()]).toEqual(['Shares!B2:D4', FREE]);
    expect(excel.workbook.rangeAt('Shares!E3:F3').NumberFormat).toEqual([['General', '0.0']]);
  });

  const KEPT = /^The columns that were added \(Shares, E2:F4\) stay in the table with their headers; .* \(Delete, Table Columns\)\.$/;

  test.each([
    ['into a cell that was left empty', 'F3', 2_000, ['', 2_000], 2, 0],
    ['over an amount', 'E3', 4_500, [4_500, ''], 1, 1],
  ] as const)(
    'what somebody typed since %s stays under its header, in the table, and that is said',
    async (_, at, amount, row, restored, left) => {
      const { excel, workbook, reaches, beside, write } = await open();
      const written = await write();
      excel.remotely(() => excel.type(`Shares!${at}`, amount));
      expect(await workbook.putBack(written)).toEqual({
        restored,
        left: left ? [{ sheet: 'Shares', address: at }] : [],
        notes: [expect.stringMatching(KEPT)],
      });
      expect([reaches(), beside()]).toEqual(['Shares!B2:F4', [['Floor', 'Cap'], [...row], ['', '']]]);
    },
  );

  test('what is typed between look and putting back stays in the table too', async () => {
    const { excel, workbook, reaches, beside, write } = await open();
    const written = await write();
    excel.afterNextBatch(() => excel.remotely(() => excel.type('Shares!F3', 2_000)));
    expect(await workbook.putBack(written)).toEqual({ restored: 2, left: [], notes: [expect.stringMatching(KEPT)] });
    expect([reaches(), beside()]).toEqual([
      'Shares!B2:F4',
      [
        ['Floor', 'Cap'],
        ['', 2_000],
        ['', ''],
      ],
    ]);
  });

  test('a column of somebody else’s that follows, or a row with an amount of its own, keeps them in the table', async () => {
    for (const typed of ['G2', 'E5']) {
      const { excel, workbook, table, beside, write } = await open();
      const written = await write();
      excel.remotely(() => (typed === 'G2' ? excel.type('Shares!G2', 'Source') : excel.type('Shares!B5:E5', [['Dale', 1, 1, 700]])));
      expect((await workbook.putBack(written)).notes).toEqual([expect.stringMatching(KEPT)]);
      expect([table().rect.columns, beside()![0]]).toEqual([typed === 'G2' ? 6 : 5, ['Floor', 'Cap']]);
      expect(excel.values(`Shares!${typed}`)).toEqual([[typed === 'G2' ? 'Source' : 700]]);
    }
  });

  test('columns that were moved by one inserted before the table are found', async () => {
    const { excel, workbook, reaches, write } = await open();
    const written = await write();
    excel.remotely(() => excel.workbook.rangeAt('Shares!A:A').Insert());
    expect(await workbook.putBack(written)).toEqual({ restored: 4, left: [], notes: [] });
    expect([reaches(), excel.values('Shares!F2:G4')]).toEqual(['Shares!C2:E4', FREE]);
  });
});

// Refused for good, so that nobody knows whether it was written; a co-author then types columns of the same names beside the table.
test('columns of somebody else’s that hold the same in part are left alone by the way back', async () => {
  const { excel, workbook, beside } = await open(({ workbook: book }) => (book.tablesGrow = false));
  const proposal = await workbook.propose([limits]);
  excel.failRequest(3, { how: 'refused', forGood: true });
  const reason: HalfDone = await workbook.write(proposal, UNASKED).then(
    () => Promise.reject(new Error('It was answered.')),
    (trouble: HalfDone) => trouble,
  );
  excel.recover();
  const theirs = [
    ['Floor', 'Cap'],
    [4_100, ''],
    [5_000, 2_000],
  ];
  excel.remotely(() => excel.type('Shares!E2:F4', theirs));
  await reason.putBack();
  expect(beside()).toEqual(theirs);
});
