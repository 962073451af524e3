import fc from 'fast-check';
import { UniverInserting } from '../../addin/preview/univer-inserting';
import { UniverWriting } from '../../addin/preview/univer-writing';
import { blockAddress, blockOf } from '../../addin/preview/addresses';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { InTurn } from '../../addin/workbook/in-turn';
import type { Inserted, InsertingPort, NewSheet } from '../../addin/workbook/new-sheet';
import type { WritingPort, Written } from '../../addin/workbook/writing';
import { BookInMemory } from '../preview/book-in-memory';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { Failure } from './simulated-excel';
import { caseCount } from '../support/case-count';

/**
 * Random actions of the pane, of the user and of co-authors, in both workbooks: what the pane reads is what stands on the
 * sheet, each write stands as it was shown or is told, and putting back restores. PANE_ACTIONS=10000 for the long run.
 */
const ACTIONS = caseCount(300, 'PANE_ACTIONS');
const SEED = Number(process.env.PANE_SEED ?? 20261129);
const IN_A_ROW = 15;

afterAll(closeWorkbooks);

type Value = string | number;
type Cells = readonly (readonly Value[])[];
const LINES: Cells = [
  ['Line', 'Base', '2026/27'],
  ['Pay', 900, 900],
  ['Fuel', 100, 105],
  ['Rent', 50, ''],
];
const SCENARIOS: Cells = [
  ['Scenario', 'Table', 'Value'],
  ['Freeze', 'Precept', 0],
];
const HEADERS = SCENARIOS[0]!.map(String);

/** A workbook as the pane has it, and as it stands. */
interface Opened {
  readonly port: WritingPort & InsertingPort;
  /** What the pane reads of each plan table, those too that it sets aside as copies. */
  read(): Promise<readonly (readonly [string, Cells])[]>;
  /** The same from the sheet itself. */
  tables(): readonly (readonly [string, Cells])[];
  /** All that stands. */
  standing(): unknown;
  type(address: string, value: Value): void;
  at(address: string): Value;
  /** Something happens between the pane's look and its write; false where nothing can come between. */
  meanwhile(happens: () => void): boolean;
  fail(request: number, failure: Failure): boolean;
  recover(): void;
}

async function inExcel(): Promise<Opened> {
  const { excel } = await openWorkbook({
    sheets: [
      { name: 'Lines', tables: [{ name: 'Lines', at: 'A1', rows: LINES }] },
      { name: 'Scenarios', tables: [{ name: 'Scenarios', at: 'A1', rows: SCENARIOS }] },
    ],
  });
  const port = excelWorkbook();
  const { workbook } = excel;
  return {
    port,
    read: async () =>
      [...(await port.planTables()), ...(await port.tablesLeftOut())].map(({ name, values }) => [name, values as Cells] as const),
    tables: () => workbook.allTables().map(table => [table.Name, table.GetRange().Values as Cells] as const),
    standing: () => [
      workbook.sheets
        .members()
        .map(sheet => [sheet.Name, sheet.GetUsedRangeOrNullObject()?.Address, sheet.GetUsedRangeOrNullObject()?.Formulas]),
      workbook.allTables().map(table => [table.Name, table.GetRange().Address]),
    ],
    type: (address, value) => excel.type(address, value),
    at: address => excel.values(address)![0]![0] as Value,
    meanwhile(happens) {
      excel.afterNextBatch(() => excel.remotely(happens));
      return true;
    },
    fail(request, failure) {
      excel.failRequest(request, failure);
      return true;
    },
    recover: () => excel.recover(),
  };
}

async function inPreview(): Promise<Opened> {
  const book = new BookInMemory();
  const inserting = new UniverInserting(book);
  const sheet = (name: string, cells: Cells): NewSheet => ({
    name,
    widths: [],
    cells: cells.map(row => row.map(value => (value === '' ? undefined : { value }))),
    tables: [{ name, address: `A1:${'ABC'[cells[0]!.length - 1]}${cells.length}` }],
  });
  await inserting.insert([sheet('Lines', LINES), sheet('Scenarios', SCENARIOS)], () => undefined);
  const writing = new UniverWriting(book);
  const turn = new InTurn();
  const idOf = (name: string) => book.sheets().find(one => one.name === name)!.id;
  const valuesOf = (id: string, address: string) => book.contents(id, blockOf(address)).map(row => row.map(({ shown }) => shown as Value));
  const placed = (address: string) => address.split('!') as [string, string];
  const tables = () => book.tables().map(({ name, sheet: id, block }) => [name, valuesOf(id, blockAddress(block))] as const);
  return {
    port: {
      propose: blocks => writing.propose(blocks),
      write: (proposal, consent) => turn.take(() => writing.write(proposal, consent)),
      putBack: written => turn.take(() => writing.putBack(written)),
      insert: (sheets, progress) => turn.take(() => inserting.insert(sheets, progress)),
      remove: (inserted, consent) => turn.take(() => inserting.remove(inserted, consent)),
    },
    read: () => Promise.resolve(tables()),
    tables,
    standing: () => [
      book.sheets().map(({ id, name }) => [name, valuesOf(id, 'A1:H20')]),
      book.tables().map(({ name, block }) => [name, blockAddress(block)]),
    ],
    type(address, value) {
      const [name, cell] = placed(address);
      book.put(idOf(name), blockOf(cell), [[value]]);
    },
    at: address => valuesOf(idOf(placed(address)[0]), placed(address)[1])[0]![0]!,
    meanwhile: () => false,
    fail: () => false,
    recover: () => undefined,
  };
}

const byName = (tables: readonly (readonly [string, Cells])[]) => [...tables].sort(([a], [b]) => (a < b ? -1 : 1));

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.integer({ min: -999, max: 999 }),
  fc.constantFrom('', '=1+1', 'nil', '10%', '2011/12', 'TRUE'),
);
const row = fc.integer({ min: 2, max: 4 });
const column = fc.constantFrom('B', 'C');
const action = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), row, column, value }),
  fc.record({ kind: fc.constant('add' as const), name: fc.constantFrom('Higher', 'Lower', '=Odd'), count: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ kind: fc.constant('put back' as const) }),
  fc.record({ kind: fc.constant('type' as const), row, column, value }),
  fc.record({ kind: fc.constant('two at once' as const) }),
  fc.record({ kind: fc.constant('meanwhile' as const), row, column, value }),
  fc.record({ kind: fc.constant('insert' as const) }),
  fc.record({ kind: fc.constant('take out' as const) }),
  fc.record({
    kind: fc.constant('fail' as const),
    request: fc.integer({ min: 1, max: 2 }),
    failure: fc.oneof(
      fc.constantFrom<Failure>({ how: 'refused' }, { how: 'answer lost' }, { how: 'answer lost', forGood: true }),
      fc.integer({ min: 1, max: 2 }).map((stoppedBefore): Failure => ({ how: { stoppedBefore } })),
    ),
  }),
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

const AGREED = { overwrite: true };
const NEW_SHEET: NewSheet = {
  name: 'Answers',
  widths: [],
  cells: [
    [{ value: 'Assumption' }, { value: '2026/27' }],
    [{ value: 'Inflation' }, { value: 0.02 }],
  ],
  tables: [{ name: 'Assumptions', address: 'A1:B2' }],
};

/** Does one action after another and looks after each. */
class Pane {
  /** What can be put back, with what stood before; nothing is known of that once somebody else has typed. */
  private readonly done: { written: Written; before: unknown | undefined }[] = [];
  private readonly added: Inserted[] = [];
  /** What others typed last in each cell, as long as the pane has not written there with their consent since. */
  private readonly typed = new Map<string, Value>();

  constructor(private readonly book: Opened) {}

  async take(one: Action): Promise<void> {
    await this.act(one);
    expect(byName(await this.book.read())).toEqual(byName(this.book.tables()));
    for (const [address, theirs] of this.typed) expect([address, this.book.at(address)]).toEqual([address, theirs]);
  }

  private async act(one: Action): Promise<void> {
    const { book } = this;
    const { port } = book;
    switch (one.kind) {
      case 'write': {
        const before = book.standing();
        const written = await port.write(await port.propose([this.cell(one)]), AGREED);
        this.typed.delete(this.address(one));
        expect(book.at(this.address(one))).toBe(one.value);
        this.done.push({ written, before });
        return;
      }
      case 'add': {
        const before = book.standing();
        const proposal = await port.propose([this.rows(one.name, one.count)]);
        if (proposal.obstacles.length > 0) return;
        this.done.push({ written: await port.write(proposal, AGREED), before });
        return;
      }
      case 'put back': {
        const last = this.done.pop();
        if (!last) return;
        const { left, notes } = await port.putBack(last.written);
        if (last.before !== undefined) expect([book.standing(), left, notes]).toEqual([last.before, [], []]);
        return;
      }
      case 'type':
        return this.theyType(one);
      case 'two at once': {
        const proposals = [await port.propose([this.rows('First', 1)]), await port.propose([this.rows('Second', 1)])] as const;
        if (proposals.some(({ obstacles }) => obstacles.length > 0)) return;
        const before = book.standing();
        const [first, second] = await Promise.all([port.write(proposals[0], AGREED), port.write(proposals[1], AGREED)]);
        await port.putBack(second);
        await port.putBack(first);
        expect(book.standing()).toEqual(before);
        return;
      }
      case 'meanwhile': {
        const proposal = await port.propose([this.cell({ row: 2, column: 'B', value: 1 }), this.cell({ row: 3, column: 'B', value: 2 })]);
        if (!book.meanwhile(() => this.theyType(one))) return;
        const outcome = await port.write(proposal, AGREED).then(
          written => ({ written }),
          (reason: { sentence: string }) => ({ reason }),
        );
        if ('written' in outcome) await port.putBack(outcome.written);
        else expect(outcome.reason.sentence).toMatch(/changed/);
        return;
      }
      case 'insert':
        this.done.length = 0;
        this.added.push(await port.insert([NEW_SHEET], () => undefined));
        return;
      case 'take out': {
        const last = this.added.pop();
        if (!last) return;
        this.done.length = 0;
        expect(await port.remove(last, { evenIfChanged: false })).toEqual({ removed: true, changed: [] });
        return;
      }
      case 'fail': {
        const proposal = await port.propose([this.cell({ row: 2, column: 'C', value: 77 }), this.rows('Failing', 1)]);
        if (proposal.obstacles.length > 0) return;
        const before = book.standing();
        if (!book.fail(one.request, one.failure)) return;
        const outcome = await port.write(proposal, AGREED).then(
          written => ({ written }),
          (reason: { sentence: string; putBack?(): Promise<unknown> }) => ({ reason }),
        );
        book.recover();
        if ('written' in outcome) await port.putBack(outcome.written);
        else await outcome.reason.putBack?.();
        expect(book.standing()).toEqual(before);
      }
    }
  }

  private theyType(one: { row: number; column: string; value: Value }): void {
    const text = typeof one.value === 'string' && one.value !== '' ? 'theirs' : one.value;
    this.book.type(this.address(one), text);
    this.typed.set(this.address(one), text);
    for (const each of this.done) each.before = undefined;
  }

  private readonly address = ({ row: r, column: c }: { row: number; column: string }) => `Lines!${c}${r}`;

  private readonly cell = (one: { row: number; column: string; value: Value }) => ({
    sheet: 'Lines',
    address: `${one.column}${one.row}`,
    cells: [[one.value]],
    beside: [{ address: `A${one.row}`, says: String(LINES[one.row - 1]![0]) }],
  });

  private readonly rows = (name: string, count: number) => ({
    table: 'Scenarios',
    headers: HEADERS,
    cells: Array.from({ length: count }, (_, i) => [name, 'Assumption', i]),
  });
}

describe.each([
  ['Excel', inExcel],
  ['the preview', inPreview],
] as const)('%s', (_, open) => {
  test(
    `${ACTIONS} random actions`,
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: IN_A_ROW, maxLength: IN_A_ROW }), async actions => {
          const pane = new Pane(await open());
          for (const one of actions) await pane.take(one);
        }),
        { seed: SEED, numRuns: Math.ceil(ACTIONS / IN_A_ROW) },
      );
    },
    60_000 + ACTIONS * 100,
  );
});
