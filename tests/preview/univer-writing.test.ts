import { UniverInserting } from '../../addin/preview/univer-inserting';
import { UniverWriting } from '../../addin/preview/univer-writing';
import type { NewSheet } from '../../addin/workbook/new-sheet';
import type { CellBlock, ColumnsBeside } from '../../addin/workbook/writing';
import { BookInMemory } from './book-in-memory';

const table = (rows: readonly (readonly (string | number)[])[]) => rows.map(row => row.map(value => ({ value })));
const assumptions: NewSheet = {
  name: 'Assumptions',
  widths: [],
  tables: [{ name: 'Assumptions', address: 'A1:D3' }],
  cells: table([
    ['Assumption', 'Unit', '2026/27', '2027/28'],
    ['Inflation', '% a year', 0.02, 0.02],
    ['Pay award', '% a year', 0.03, 0.03],
  ]),
};
const scenarios: NewSheet = {
  name: 'Scenarios',
  widths: [],
  tables: [{ name: 'Scenarios', address: 'A1:C2' }],
  cells: table([
    ['Scenario', 'Table', 'Value'],
    ['Freeze', 'Precept', 'freeze'],
  ]),
};
const answers: NewSheet = {
  name: 'Results',
  widths: [],
  cells: [[{ value: 'Gap' }], [{ formula: '=MTFP.PLAN("gap",Results!$B$2,Assumptions[#All])', look: 'header' }]],
};

async function open() {
  const book = new BookInMemory();
  const inserting = new UniverInserting(book);
  await inserting.insert([assumptions, scenarios], () => undefined);
  return { book, inserting, writing: new UniverWriting(book) };
}
const AGREED = { overwrite: true };
const inflation: CellBlock = {
  sheet: 'Assumptions',
  address: 'C2:D2',
  cells: [[0.035, 0.02]],
  beside: [
    { address: 'A2', says: 'Inflation' },
    { address: 'C1', says: '2026/27' },
  ],
};
const rows: CellBlock = {
  table: 'Scenarios',
  headers: ['Scenario', 'Table', 'Value'],
  cells: [
    ['Higher', 'Assumption', 0.01],
    ['=1+1', 'Assumption', ''],
  ],
};
const notes: ColumnsBeside = {
  table: 'Scenarios',
  headers: ['Scenario', 'Table', 'Value'],
  rows: ['Freeze'],
  cells: [
    ['Note', 'Change'],
    ['nil rise', null],
  ],
};
const besideAssumptions: ColumnsBeside = {
  table: 'Assumptions',
  headers: ['Assumption', 'Unit', '2026/27', '2027/28'],
  rows: ['Inflation', 'Pay award'],
  cells: [['Low'], [0.01], [null]],
};
const sentence = (matching: RegExp) => ({ sentence: expect.stringMatching(matching) as string });
const cell = (book: BookInMemory, row: number, column: number, sheet = 'sheet-1') =>
  book.contents(sheet, { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column })[0]![0]!;

describe('writing in the preview', () => {
  test('each cell that would change is named with what stands there and what would', async () => {
    const { writing } = await open();
    const proposal = await writing.propose([inflation]);
    expect(proposal.changes).toEqual([{ sheet: 'Assumptions', address: 'C2', from: { shown: 0.02 }, to: 0.035 }]);
    expect([proposal.overwrites.length, proposal.obstacles]).toEqual([1, []]);
  });

  test('what the add-in did not write is overwritten only when that is agreed, and comes back', async () => {
    const { book, writing } = await open();
    const proposal = await writing.propose([inflation]);
    await expect(writing.write(proposal, { overwrite: false })).rejects.toMatchObject(sentence(/^Assumptions, C2 would be overwritten/));
    expect(cell(book, 1, 2).shown).toBe(0.02);
    const written = await writing.write(proposal, AGREED);
    expect(cell(book, 1, 2).shown).toBe(0.035);
    expect((await writing.propose([{ ...inflation, cells: [[0.04, 0.02]] }])).overwrites).toEqual([]);
    expect(await writing.putBack(written)).toEqual({ restored: 1, left: [], notes: [] });
    expect(cell(book, 1, 2).shown).toBe(0.02);
  });

  // A report of two rows: the second a sum, bold under a line.
  test('a sum is bold under a line, and its looks are put back but where somebody has changed them, which is said', async () => {
    const { book, writing } = await open();
    const sums: CellBlock = {
      sheet: 'Assumptions',
      address: 'F2:G3',
      cells: [
        ['Spending', 12],
        ['Remaining gap', 12],
      ],
      looks: [undefined, 'total'],
    };
    const block = { firstRow: 1, lastRow: 2, firstColumn: 5, lastColumn: 6 };
    const looks = () => book.looks('sheet-1', block, ['total', 'total']);
    const bare = { bold: false, topStyle: 'none' };
    const ruled = { bold: true, topStyle: 'thin', topColour: '#000000' };
    const written = await writing.write(await writing.propose([sums]), AGREED);
    expect(looks()).toEqual([
      [bare, bare],
      [ruled, ruled],
    ]);
    book.put('sheet-1', { firstRow: 2, firstColumn: 6 }, [[null]], [], [[{ topStyle: 'double' }]]);
    expect((await writing.putBack(written)).notes).toEqual([
      'Bold, italics or lines in Assumptions, F2:G3 were changed since, and stay as they are.',
    ]);
    expect(looks()[1]).toMatchObject([bare, { bold: false, topStyle: 'double' }]);
  });

  test('a cell somebody typed into meanwhile is left alone, and named', async () => {
    const { book, writing } = await open();
    const written = await writing.write(await writing.propose([inflation]), AGREED);
    book.put('sheet-1', { firstRow: 1, firstColumn: 2 }, [[0.05]]);
    expect(await writing.putBack(written)).toEqual({ restored: 0, left: [{ sheet: 'Assumptions', address: 'C2' }], notes: [] });
    expect(cell(book, 1, 2).shown).toBe(0.05);
  });

  test('nothing is written where somebody typed after it was shown', async () => {
    const { book, writing } = await open();
    const proposal = await writing.propose([inflation]);
    book.put('sheet-1', { firstRow: 1, firstColumn: 2 }, [[0.05]]);
    await expect(writing.write(proposal, AGREED)).rejects.toMatchObject(sentence(/^Assumptions, C2 changed since this was shown/));
  });

  test('a sheet that was renamed meanwhile is still found', async () => {
    const { book, writing } = await open();
    const proposal = await writing.propose([inflation]);
    book.rename('sheet-1', 'Drivers');
    await writing.write(proposal, AGREED);
    expect(cell(book, 1, 2).shown).toBe(0.035);
  });

  test('a table grows over the rows written below it, text stays text, and put back it is as long as before', async () => {
    const { book, writing } = await open();
    const written = await writing.write(await writing.propose([rows]), { overwrite: false });
    expect(book.tables().find(one => one.name === 'Scenarios')!.block.lastRow).toBe(3);
    expect(cell(book, 3, 0, 'sheet-2')).toEqual({ shown: '=1+1' });
    await writing.putBack(written);
    expect(book.tables().find(one => one.name === 'Scenarios')!.block.lastRow).toBe(1);
  });

  test.each([
    ['a sheet that is gone', { sheet: 'Drivers', address: 'A1', cells: [[1]] }, /no sheet called Drivers/],
    ['a table that is gone', { table: 'Variants', headers: [], cells: [[1]] }, /no table called Variants/],
    [
      'a row that has moved',
      { ...inflation, beside: [{ address: 'A2', says: 'Fuel' }] },
      /Assumptions, A2: found “Inflation”, “Fuel” was there/,
    ],
    ['a table whose columns have changed', { ...rows, headers: ['Scenario', 'Value'] }, /columns of the table Scenarios have changed/],
    ['a table whose columns have changed, to new ones', { ...notes, headers: ['Scenario'] }, /columns of the table Scenarios have changed/],
    ['a table whose rows have changed', { ...notes, rows: ['Thaw'] }, /rows of the table Scenarios have changed/],
    ['a table that is gone, to new columns', { ...notes, table: 'Variants' }, /no table called Variants/],
  ] as [string, CellBlock, RegExp][])('%s stands in the way', async (_, block, obstacle) => {
    const { writing } = await open();
    expect((await writing.propose([block])).obstacles).toEqual([expect.stringMatching(obstacle)]);
  });

  test('filled cells below a table stand in the way of new rows', async () => {
    const { book, writing } = await open();
    book.put('sheet-2', { firstRow: 3, firstColumn: 1 }, [['note']]);
    expect((await writing.propose([rows])).obstacles).toEqual([
      expect.stringMatching(/cells below the table Scenarios are filled \(Scenarios, A3:C4\)/),
    ]);
  });
});

describe('columns beside a table of the preview', () => {
  const place = { firstRow: 0, lastRow: 1, firstColumn: 3, lastColumn: 4 };
  const beside = (book: BookInMemory) => book.contents('sheet-2', place).map(row => row.map(({ shown }) => shown));
  const reaches = (book: BookInMemory) => book.tables().find(one => one.name === 'Scenarios')!.block;
  const FREE = [
    ['', ''],
    ['', ''],
  ];

  test('are shown, written with their headers, taken in by the table, and leave it again when they are put back', async () => {
    const { book, writing } = await open();
    const before = reaches(book);
    const proposal = await writing.propose([notes]);
    expect(proposal.changes.map(({ address, to }) => [address, to])).toEqual([
      ['D1', 'Note'],
      ['E1', 'Change'],
      ['D2', 'nil rise'],
    ]);
    const written = await writing.write(proposal, { overwrite: false });
    expect([reaches(book).lastColumn, beside(book)]).toEqual([
      4,
      [
        ['Note', 'Change'],
        ['nil rise', ''],
      ],
    ]);
    expect(await writing.putBack(written)).toEqual({ restored: 3, left: [], notes: [] });
    expect([reaches(book), beside(book)]).toEqual([before, FREE]);
  });

  test('stay with their headers and what was typed there since, which is said', async () => {
    const { book, writing } = await open();
    const written = await writing.write(await writing.propose([notes]), { overwrite: false });
    book.put('sheet-2', { firstRow: 1, firstColumn: 4 }, [['set']]);
    expect(await writing.putBack(written)).toEqual({
      restored: 1,
      left: [],
      notes: [expect.stringMatching(/^The columns that were added \(Scenarios, D1:E2\) stay in the table with their headers; /)],
    });
    expect([reaches(book).lastColumn, beside(book)]).toEqual([
      4,
      [
        ['Note', 'Change'],
        ['', 'set'],
      ],
    ]);
  });

  test('a total row stays the last of its table, and its new cells stay empty', async () => {
    const { book, writing } = await open();
    book.put('sheet-2', { firstRow: 2, firstColumn: 0 }, [['Total']]);
    book.showTotalRow('Scenarios');
    const written = await writing.write(await writing.propose([notes]), { overwrite: false });
    expect(reaches(book)).toEqual({ firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 4 });
    expect([cell(book, 2, 3, 'sheet-2').shown, cell(book, 2, 4, 'sheet-2').shown]).toEqual(['', '']);
    await writing.putBack(written);
    expect(reaches(book)).toEqual({ firstRow: 0, lastRow: 2, firstColumn: 0, lastColumn: 2 });
    book.put('sheet-2', { firstRow: 2, firstColumn: 3 }, [[7]]);
    expect((await writing.propose([notes])).obstacles).toEqual([
      expect.stringMatching(/^Scenarios, D3, right beside the table Scenarios, is filled\. Move/),
    ]);
  });

  test('another table beside, or a filled cell, is named and stands in the way', async () => {
    const { book, writing } = await open();
    book.put('sheet-2', { firstRow: 1, firstColumn: 4 }, [['mine']]);
    expect((await writing.propose([notes])).obstacles).toEqual([expect.stringMatching(/^Scenarios, E2, right beside the table Scenarios/)]);
    book.addTables([{ name: 'Mine', header: 'Step', sheet: 'sheet-2', block: { firstRow: 1, lastRow: 2, firstColumn: 4, lastColumn: 5 } }]);
    expect((await writing.propose([notes])).obstacles).toEqual([
      expect.stringMatching(
        /^The table Mine stands right beside the table Scenarios on the sheet Scenarios\. Insert a column between them/,
      ),
    ]);
  });
});

describe('a grid that stumbles midway', () => {
  const stumbling = async () => {
    const { book, writing, inserting } = await open();
    const contents = () => [
      book.sheets().map(({ name }) => name),
      book.tables().map(({ name, block }) => [name, block]),
      book.sheets().map(({ id }) => book.contents(id, { firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 5 })),
    ];
    return { book, writing, inserting, contents };
  };

  test.each([1, 2, 3])('a write that stops at its block %i leaves everything as it was, as one step', async stopped => {
    const { book, writing, contents } = await stumbling();
    const proposal = await writing.propose([inflation, besideAssumptions, rows]);
    const [before, put, steps] = [contents(), book.put.bind(book), book.steps];
    let puts = 0;
    book.put = (...given) => {
      put(...given);
      puts += 1;
      if (puts === stopped) throw new Error('stumbled');
    };
    await expect(writing.write(proposal, AGREED)).rejects.toThrow('stumbled');
    expect([contents(), book.steps]).toEqual([before, steps + 1]);
  });

  test('an insertion that stops at its second sheet leaves none', async () => {
    const { book, inserting, contents } = await stumbling();
    const [before, addSheet] = [contents(), book.addSheet.bind(book)];
    let added = 0;
    book.addSheet = sheet => {
      added += 1;
      if (added === 2) throw new Error('stumbled');
      return addSheet(sheet);
    };
    await expect(inserting.insert([answers, assumptions], () => undefined)).rejects.toThrow('stumbled');
    expect(contents()).toEqual(before);
  });
});

describe('sheets in the preview', () => {
  test('names that are taken get another, the formulas follow, and progress is told sheet by sheet', async () => {
    const { book, inserting } = await open();
    const heard: [number, number, string][] = [];
    const { sheets } = await inserting.insert([answers, assumptions], (...said) => heard.push(said));
    expect(sheets.map(({ name }) => name)).toEqual(['Results', 'Assumptions (2)']);
    expect(book.tables().map(({ name }) => name)).toEqual(['Assumptions', 'Scenarios', 'Assumptions_2']);
    expect(cell(book, 1, 0, sheets[0]!.id).formula).toBe('=MTFP.PLAN("gap",Results!$B$2,Assumptions_2[#All])');
    expect(heard).toEqual([
      [0, 2, 'Results'],
      [1, 2, 'Assumptions'],
      [2, 2, ''],
    ]);
    expect(book.shown).toBe(sheets[0]!.id);
  });

  test('untouched sheets are taken out again; one somebody typed on stays until that is agreed', async () => {
    const { book, inserting } = await open();
    const inserted = await inserting.insert([answers, assumptions], () => undefined);
    book.put(inserted.sheets[1]!.id, { firstRow: 1, firstColumn: 2 }, [[0.05]]);
    expect(await inserting.remove(inserted, { evenIfChanged: false })).toEqual({ removed: false, changed: ['Assumptions (2)'] });
    expect(book.sheets()).toHaveLength(4);
    expect(await inserting.remove(inserted, { evenIfChanged: true })).toEqual({ removed: true, changed: ['Assumptions (2)'] });
    expect(book.sheets().map(({ name }) => name)).toEqual(['Assumptions', 'Scenarios']);
  });
});
