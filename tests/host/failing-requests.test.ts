import { february2026 } from '../../addin/example/february-2026';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
import type { MappedRange } from '../../addin/workbook/mapped-range';
import type { Inserted, NewSheet } from '../../addin/workbook/new-sheet';
import { planSheets } from '../../addin/workbook/plan-sheets';
import type { Addition } from '../../addin/workbook/workbook';
import type { CellBlock, Written } from '../../addin/workbook/writing';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import type { ExcelOptions, Failure, SimulatedExcel } from './simulated-excel';

/**
 * Each request of each action fails in turn: refused whole; done, but the answer lost; stopped midway. Whatever fails, either
 * everything is done, or everything is as it was, or what is left is told with the way back; and a second try gives exactly
 * what an undisturbed first would have given.
 */
afterAll(closeWorkbooks);

type Port = ReturnType<typeof excelWorkbook>;

const plan: ExcelOptions = {
  sheets: [
    {
      name: 'Assumptions',
      tables: [
        {
          name: 'Assumptions',
          at: 'A3',
          rows: [
            ['Assumption', 'Unit', '2026/27', '2027/28'],
            ['Inflation', '% a year', 0.02, 0.02],
            ['Pay award', '% a year', 0.03, '=C5'],
          ],
        },
      ],
    },
    {
      name: 'Scenarios',
      tables: [
        {
          name: 'Scenarios',
          at: 'A1',
          rows: [
            ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
            ['Freeze', 'Precept', 'Choice', 'all years', 'set', 'freeze'],
          ],
        },
      ],
    },
  ],
};
const blocks: CellBlock[] = [
  {
    sheet: 'Assumptions',
    address: 'C4:D5',
    cells: [
      [0.035, null],
      [null, { formula: '=C5+0.01' }],
    ],
    beside: [{ address: 'A4', says: 'Inflation' }],
  },
  {
    table: 'Scenarios',
    headers: ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    cells: [['Higher prices', 'Assumption', 'Inflation', '2026/27', 'set', 0.035]],
  },
  { sheet: 'Scenarios', address: 'H1:H2', cells: [['=1+1'], [7]] },
];
/** A column that the assumptions lack. */
const columns: CellBlock[] = [
  {
    table: 'Assumptions',
    headers: ['Assumption', 'Unit', '2026/27', '2027/28'],
    rows: ['Inflation', 'Pay award'],
    cells: [['Low'], [0.01], [null]],
    formats: [[null], ['0.00%'], ['0.00%']],
  },
];
/** A report as values, over cells that are bold, ruled and formatted in part. */
const report: CellBlock[] = [
  {
    sheet: 'Scenarios',
    address: 'J2:K4',
    cells: [
      ['Figure', '2026/27'],
      ['Spending', 12],
      ['Remaining gap', 12],
    ],
    formats: [
      [null, null],
      [null, '#,##0'],
      [null, '#,##0'],
    ],
    looks: ['caption', undefined, 'total'],
  },
];
const formattedByHand = (excel: SimulatedExcel) => {
  const at = (address: string) => excel.workbook.rangeAt(`Scenarios!${address}`);
  at('J2').Format.Font.Bold = true;
  const line = at('K4').Format.Borders.GetItem('EdgeTop');
  [line.Style, line.Weight, line.Color] = ['Double', 'Thick', '#C00000'];
  at('K3').NumberFormat = '0.00';
};
const AGREED = { overwrite: true };
const quietly = () => undefined;
const firstMapping: MappedRange = { sheet: 'Assumptions', address: 'A3:D5', kind: 'Line', headers: { Unit: '' } };
const secondMapping: MappedRange = { sheet: 'Scenarios', address: 'A1:B2', kind: 'Funding', headers: {} };

interface Action<Prepared> {
  readonly name: string;
  /** Itself the way back: once Excel answers, the same again finishes it. */
  readonly isWayBack?: boolean;
  /** Adds sheets: a second try without the way back leaves no second set. */
  readonly addsSheets?: boolean;
  /** What somebody did to the workbook before. */
  before?(excel: SimulatedExcel): void;
  /** Once, before anything fails. */
  prepare(port: Port): Promise<Prepared>;
  act(port: Port, prepared: Prepared): Promise<unknown>;
}
const action = <Prepared>(one: Action<Prepared>): Action<unknown> => one as unknown as Action<unknown>;
const nothing = () => Promise.resolve(undefined);

const inserting = (name: string, sheets: readonly NewSheet[]) =>
  action({ name, addsSheets: true, prepare: nothing, act: port => port.insert(sheets, quietly) });
const someSheets = (): NewSheet[] =>
  planSheets(february2026)
    .filter(({ tables = [] }, place) => place === 0 || tables.length > 0)
    .slice(0, 3);

const actions = [
  action({
    name: 'writing cells and a new row',
    prepare: nothing,
    act: async port => port.write(await port.propose(blocks), AGREED),
  }),
  action<Written>({
    name: 'putting cells and a row back',
    isWayBack: true,
    prepare: async port => port.write(await port.propose(blocks), AGREED),
    act: (port, written) => port.putBack(written),
  }),
  ...[true, false].flatMap(grows => {
    const how = grows ? 'that grows' : 'that is made wider';
    const before = (excel: SimulatedExcel) => void (excel.workbook.tablesGrow = grows);
    return [
      action({
        name: `adding a column to a table ${how}`,
        before,
        prepare: nothing,
        act: async port => port.write(await port.propose(columns), AGREED),
      }),
      action<Written>({
        name: `putting the column of a table ${how} back`,
        isWayBack: true,
        before,
        prepare: async port => port.write(await port.propose(columns), AGREED),
        act: (port, written) => port.putBack(written),
      }),
    ];
  }),
  action({
    name: 'writing a report as values',
    before: formattedByHand,
    prepare: nothing,
    act: async port => port.write(await port.propose(report), AGREED),
  }),
  action<Written>({
    name: 'putting a report back',
    isWayBack: true,
    before: formattedByHand,
    prepare: async port => port.write(await port.propose(report), AGREED),
    act: (port, written) => port.putBack(written),
  }),
  action({
    name: 'adding rows to a table',
    prepare: nothing,
    act: async port => {
      const table = (await port.planTables()).find(({ name }) => name === 'Scenarios')!;
      return port.addRows!(table, [['Lower prices', 'Assumption', 'Inflation', '2026/27', 'set', 0.01]]);
    },
  }),
  action<Addition>({
    name: 'taking added rows out',
    isWayBack: true,
    prepare: async port => {
      const table = (await port.planTables()).find(({ name }) => name === 'Scenarios')!;
      return port.addRows!(table, [['Lower prices', 'Assumption', 'Inflation', '2026/27', 'set', 0.01]]);
    },
    act: (_, addition) => addition.putBack(),
  }),
  action({
    name: 'mapping a range in another’s place',
    prepare: port => port.mapRanges([firstMapping]),
    act: port => port.mapRanges([secondMapping, firstMapping]),
  }),
  inserting('inserting the sheets of a plan', someSheets()),
  inserting(
    'publishing',
    packSheets(
      packOf({
        kind: 'one page',
        scenario: '',
        beside: [],
        madeOn: '20 February 2026',
        tables: february2026.tables.map(({ values }) => values),
      }),
    ),
  ),
  action<Inserted>({
    name: 'taking sheets out again',
    isWayBack: true,
    prepare: port => port.insert(someSheets(), quietly),
    act: async (port, inserted) => {
      const { removed } = await port.remove(inserted, { evenIfChanged: false });
      expect(removed).toBe(true);
    },
  }),
];

/** The look of a cell; a line that is not there has no weight or colour. */
const lookAt = ({ Format: { Font, Borders } }: ReturnType<SimulatedExcel['workbook']['rangeAt']>) => {
  const { Style, Weight, Color } = Borders.GetItem('EdgeTop');
  return [Font.Bold, Style, ...(Style === 'None' ? [] : [Weight, Color])];
};

/** Everything that stands in the workbook. */
const standing = ({ workbook }: SimulatedExcel) => ({
  sheets: workbook.sheets
    .members()
    .map(sheet => [sheet.Name, sheet.GetUsedRangeOrNullObject()?.Address, sheet.GetUsedRangeOrNullObject()?.Formulas]),
  formats: workbook.sheets.find('Scenarios') && ['Scenarios!J2:K4', 'Assumptions!E3:E5'].map(place => workbook.rangeAt(place).NumberFormat),
  looks: workbook.sheets.find('Scenarios') && ['J2', 'K2', 'J4', 'K4'].map(address => lookAt(workbook.rangeAt(`Scenarios!${address}`))),
  tables: workbook.allTables().map(table => [table.Name, table.GetRange().Address]),
  names: workbook.Names.members()
    .map(({ Name, Formula }) => [Name, Formula])
    .sort(([one], [other]) => String(one).localeCompare(String(other))),
});

async function prepared(one: Action<unknown>) {
  const { excel } = await openWorkbook(plan);
  one.before?.(excel);
  const port = excelWorkbook();
  const given = await one.prepare(port);
  excel.recover();
  return { excel, act: () => one.act(port, given), before: standing(excel) };
}

/** What an undisturbed run leaves, and how many changes each of its requests makes. */
async function undisturbed(one: Action<unknown>) {
  const { excel, act } = await prepared(one);
  await act();
  return { done: standing(excel), requests: [...excel.changesAsked] };
}

/** The first, the middle and the last of the places at which a request can stop. */
const stopsIn = (changes: number): number[] =>
  changes <= 8
    ? Array.from({ length: Math.max(0, changes - 1) }, (_, i) => i + 1)
    : [1, 2, Math.floor(changes / 2), Math.floor((changes * 3) / 4), changes - 1];

const failuresOf = (changes: number): Failure[] => [
  { how: 'refused', code: 'AccessDenied' },
  { how: 'refused', code: 'ItemNotFound' },
  { how: 'answer lost' },
  ...stopsIn(changes).map((stoppedBefore): Failure => ({ how: { stoppedBefore } })),
];

interface Told {
  readonly sentence: string;
  putBack?(): Promise<unknown>;
}
const outcomeOf = (act: () => Promise<unknown>): Promise<Told | undefined> =>
  act().then(
    () => undefined,
    (reason: Told) => reason,
  );
const CLAIMS_NOTHING = /nothing (more )?was (written|changed|put back|added)|stands? as (it|they) did/i;

describe.each(actions.map(one => [one.name, one] as const))('%s', (_, one) => {
  test('whichever request fails, it is done, or undone, or told with the way back; a second try makes it whole', async () => {
    const { done, requests } = await undisturbed(one);
    for (const [place, changes] of requests.entries()) {
      for (const failure of failuresOf(changes)) {
        const where = `request ${place + 1} of ${requests.length}: ${JSON.stringify(failure)}`;
        const { excel, act, before } = await prepared(one);
        excel.failRequest(place + 1, failure);
        const told = await outcomeOf(act);
        const left = standing(excel);
        if (!told) expect([where, left]).toEqual([where, done]);
        else {
          expect([where, told.sentence]).toEqual([where, expect.stringMatching(/\w\.$/)]);
          if (CLAIMS_NOTHING.test(told.sentence)) expect([where, left]).toEqual([where, before]);
          if (told.putBack) await told.putBack();
          expect([where, standing(excel)]).toEqual([where, before]);
        }
        if (told) await act();
        expect([where, standing(excel)]).toEqual([where, done]);
      }
    }
  });

  test('where Excel answers no more, nothing is claimed that was not seen, and once it answers the way back leads back', async () => {
    const { done, requests } = await undisturbed(one);
    for (const [place, changes] of requests.entries()) {
      for (const failure of failuresOf(changes)) {
        const where = `request ${place + 1} of ${requests.length}: ${JSON.stringify(failure)}, for good`;
        const { excel, act, before } = await prepared(one);
        excel.failRequest(place + 1, { ...failure, forGood: true });
        const told = await outcomeOf(act);
        if (told) {
          if (changes > 0) expect([where, told.sentence]).not.toEqual([where, expect.stringMatching(CLAIMS_NOTHING)]);
          if (one.isWayBack) {
            excel.recover();
            await act();
            expect([where, standing(excel)]).toEqual([where, done]);
            continue;
          }
          const isAsBefore = JSON.stringify(standing(excel)) === JSON.stringify(before);
          expect([where, isAsBefore || told.putBack !== undefined]).toEqual([where, true]);
          excel.recover();
          if (told.putBack && !one.addsSheets) await told.putBack();
          if (!one.addsSheets) expect([where, standing(excel)]).toEqual([where, before]);
          await act();
        }
        excel.recover();
        expect([where, standing(excel)]).toEqual([where, done]);
      }
    }
  });
});

const WRITES = [
  'writing cells and a new row',
  'adding a column to a table that grows',
  'adding a column to a table that is made wider',
  'writing a report as values',
  'adding rows to a table',
];

describe('asked again where it is not known how much was written, without putting back', () => {
  test.each(actions.filter(({ name }) => WRITES.includes(name)).map(one => [one.name, one] as const))(
    '%s: once, not twice',
    async (_, one) => {
      const { done, requests } = await undisturbed(one);
      for (const [place, changes] of requests.entries()) {
        for (const failure of failuresOf(changes)) {
          const where = `request ${place + 1} of ${requests.length}: ${JSON.stringify(failure)}, for good`;
          const { excel, act, before } = await prepared(one);
          excel.failRequest(place + 1, { ...failure, forGood: true });
          const told = await outcomeOf(act);
          excel.recover();
          const again = told && (await outcomeOf(act));
          if (again) {
            expect([where, again.sentence]).toEqual([where, expect.stringMatching(/^A part of this had been written by the try before/)]);
            expect([where, standing(excel)]).toEqual([where, before]);
            await act();
          }
          expect([where, standing(excel)]).toEqual([where, done]);
        }
      }
    },
  );
});
