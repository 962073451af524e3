import type { CellValue, Table } from '../../core';
import { reservePlan } from '../reserves/reserve-plan';
import { findings, smallPlan } from './reading';

/** What is said of a row of scenarios, and of whatever else names something in another table. */
type Rows = CellValue[][];
const YEARS = ['2025/26', '2026/27'];
const found = (tables: readonly Table[], about: RegExp) => findings(tables).filter(one => about.test(one));

describe('a scenario’s row', () => {
  const HEAD = ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'];
  const cut = (...cells: CellValue[]) =>
    found(smallPlan({ Scenario: [HEAD, ['Cut', ...cells]] }), /^\S+ Scenario \/ Cut /).map(one => one.replace('Scenario / Cut / ', ''));
  test.each<[CellValue[], string, string]>([
    [['Budget', 'Pay', '2025/26', 'set', 5], 'Table', 'the table “Budget” is not a plan table; type one of Body, Assumption, '],
    [['', 'Pay', '2025/26', 'set', 5], 'Table', 'the table nothing is not a plan table; type one of '],
    [['Scenario', 'Pay', '2025/26', 'set', 5], 'Table', 'the table “Scenario” is not a plan table; type one of '],
    [['Post', 'Pay', '2025/26', 'set', 5], 'Table', 'the plan has no table Post.'],
    [['Line', '', '2025/26', 'set', 5], 'Row', 'there is no row nothing in Line; its rows are Pay, Fuel.'],
    [['Line', 'Xyzzy', '2025/26', 'set', 5], 'Row', 'there is no row “Xyzzy” in Line; its rows are Pay, Fuel.'],
    [['Line', 'Pay', '2024/25', 'set', 5], 'Column', '2024/25 is the base year, for which Line has no column. Type Base, or a later year.'],
    [['Precept', 'Amount', '2027/28', 'set', 5], 'Column', '2027/28 is outside the plan, which runs from 2024/25 to 2026/27.'],
    [['Line', 'Pay', '2023/24', 'set', 5], 'Column', '2023/24 is outside the plan, which runs from 2024/25 to 2026/27.'],
    [['Line', 'Pay', 'Shade', 'set', 5], 'Column', '“Shade” is not a column of Line; type a year, “all years” or a header.'],
    [['Line', 'Pay', '', 'set', 5], 'Column', 'nothing is not a column of Line; type a year, “all years” or a header.'],
    [['Line', 'Pay', '2025/26', 'double', 5], 'Change', 'the change “double” is not known; type set, add, scale or delay.'],
    [['Line', 'Pay', '2025/26', '', 5], 'Change', 'the change nothing is not known; type set, add, scale or delay.'],
    [['Line', 'Pay', '2025/26', 'set', { error: '#N/A' }], 'Value', 'the value is the error #N/A.'],
    [['Line', 'Pay', '2025/26', 'add', 'lots'], 'Value', 'add needs a number; found “lots”.'],
    [['Line', 'Pay', '2025/26', 'scale', 0], 'Value', 'scale needs a number such as 1.1; found nothing or 0.'],
    [['Line', 'Pay', '2025/26', 'delay', 0.5], 'Value', 'delay needs a whole number of years, 1 or more; found 0.5.'],
    [['Line', 'Pay', '2025/26', 'delay', -1], 'Value', 'delay needs a whole number of years, 1 or more; found -1.'],
    [['Line', 'Pay', 'Driver', 'delay', 1], 'Column', 'delay moves the figures of years; “Driver” is not a year.'],
    [['Line', 'Pay', 'Driver', 'add', 1], 'Change', 'Driver of Line “Pay” holds “Wages”, and add needs a figure there. Type set.'],
    [['Line', 'Fuel', 'Cap', 'scale', 2], 'Change', 'Cap of Line “Fuel” is empty, so there is nothing to scale. Type set.'],
    [
      ['Precept', 'Choice', '2025/26', 'delay', 1],
      'Column',
      'delay moves figures, and Precept “Choice”, 2025/26, holds “rise £”, so it moves nothing. Type set for the year it goes to.',
    ],
  ])('%j is wrong in %s', (cells, column, sentence) => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', 'Driver', 'Cap', ...YEARS],
        ['Pay', 900, 'Wages', '', 900, 900],
        ['Fuel', 100, '', '', 100, 100],
      ],
      Scenario: [HEAD, ['Cut', ...cells]],
    });
    const all = found(tables, /^error Scenario \/ Cut /);
    expect(all).toEqual([expect.stringContaining(`error Scenario / Cut / ${column}: Scenario “Cut”, row 1: ${sentence}`)]);
    if (/[.]$/.test(sentence)) expect(all).toEqual([`error Scenario / Cut / ${column}: Scenario “Cut”, row 1: ${sentence}`]);
  });

  it('that delays beyond the plan, outside its row’s dates, or under the name Base', () => {
    expect(cut('Precept', 'Amount', '2025/26', 'delay', 2)).toEqual([
      'note 2025/26: Scenario “Cut” delays Amount of 2025/26 by 2 years, beyond the plan’s last year; its 4 is in no year of the plan.',
    ]);
    expect(cut('Line', 'Pay', '2026/27', 'delay', 1)).toEqual([
      'note 2026/27: Scenario “Cut” delays Pay of 2026/27 by 1 years, beyond the plan’s last year; its figure is in no year of the plan.',
    ]);
    expect(cut('Line', 'Pay', '2025/26', 'delay', 1)).toEqual([]);
    expect(found(smallPlan({ Scenario: [HEAD, ['Base', 'Line', 'Pay', '2025/26', 'set', 5]] }), /named Base/)).toEqual([
      'warning Scenario / Base / Scenario: A scenario is named Base, which means the plan without scenarios, so its rows change nothing. Type another name.',
    ]);
  });
});

describe('a grant round', () => {
  const round = (services: Rows, bids: Rows, criteria: Rows = [], facts: Rows = []) =>
    found(
      smallPlan({
        Body: [['Body', 'Value'], ['Base year', '2024/25'], ['Kind', 'police'], ['Base-year Band D', 20], ['Money in', '£'], ...facts],
        Service: [['Service', 'Shared by', ...YEARS], ...services],
        Bid: bids,
        ...(criteria.length && { Criterion: criteria }),
      }),
      /^\S+ Bid \//,
    );
  const bid = (named: string): Rows => [
    ['Bid', 'Requested', 'Score', 'Round'],
    ['A', 5, 60, named],
  ];
  it('without a pot, without a Service row, with one in no year', () => {
    expect(round([['Refuge', '', 5, 5]], bid(''))).toEqual([
      'warning Bid / A / : No Service row is Shared by bids, so there is no pot for them.',
    ]);
    expect(round([['Fund', 'bids', 'nil', 'nil']], bid(''))).toEqual([
      'warning Bid / A / : No Service row is Shared by bids, so there is no pot for them.',
    ]);
    expect(round([['Spring', 'bids', 'nil', 'nil']], bid('Spring'))).toEqual([
      'error Bid / A / Round: Round “Spring” has no pot in any year; type its amount in the Service row of that name.',
    ]);
    expect(round([['Xyzzy', 'bids', 5, 5]], bid('Spring'))).toEqual([
      'error Bid / A / Round: Round “Spring” is not a Service row Shared by bids; add a Service row of that name, Shared by bids, with its pot.',
    ]);
    expect(round([['Spring', 'bids', 'abc', 5]], bid('Spring'))).toEqual([
      'error Bid / A / Round: Service “Spring”, 2025/26, holds “abc”; type a number.',
    ]);
    // Bids that name no round share the rows that no round names.
    expect(
      round(
        [
          ['Spring', 'bids', 5, 5],
          ['Fund', 'bids', 5, 5],
        ],
        [...bid('Spring'), ['B', 5, 50, '']],
      ),
    ).toEqual([]);
    expect(round([['Spring', 'bids', 5, 5]], [...bid('Spring'), ['B', 5, 50, '']])).toEqual([
      'warning Bid / B / : No Service row is Shared by bids, so there is no pot for them.',
    ]);
  });

  it('whose bids ask for what is not known, or whose criteria have no column', () => {
    const asking = (requested: CellValue): Rows => [
      ['Bid', 'Requested', 'Score'],
      ['A', requested, 60],
    ];
    expect(round([['Fund', 'bids', 5, 5]], asking('abc'))).toEqual([
      'error Bid / A / Requested: Bid “A”, Requested, holds “abc”; type a number.',
      'warning Bid / A / : Bid “A”, Requested, holds “abc”; type a number.',
    ]);
    const need: Rows = [
      ['Criterion', 'Weight'],
      ['Need', 1],
    ];
    const mark: Rows = [['Highest mark', 10]];
    expect(round([['Fund', 'bids', 5, 5]], asking(5), need, mark)).toEqual([
      'warning Bid / A / : Criterion “Need” names no column of Bid; it has no further columns. Type one of them, or add the column.',
    ]);
    const fit: Rows = [
      ['Bid', 'Requested', 'Fit'],
      ['A', 5, 6],
    ];
    expect(round([['Fund', 'bids', 5, 5]], fit, need, mark)).toContain(
      'warning Bid / A / : Criterion “Need” names no column of Bid; its further columns are Fit. Type one of them, or add the column.',
    );
  });
});

describe('what refers to another table', () => {
  const pay = (driver: string, assumption: Rows) =>
    found(
      smallPlan({
        Line: [
          ['Line', 'Base', 'Driver', ...YEARS],
          ['Pay', 900, driver, '', ''],
        ],
        Assumption: assumption,
      }),
      / Line \/ Pay /,
    );
  const level: Rows = [
    ['Assumption', 'Unit', ...YEARS],
    ['Inflation', '%', 0.1, 0.1],
  ];
  it('says which table has it not, or that there is none', () => {
    expect(pay('Wages', [])).toEqual([
      'error Line / Pay / Driver: Line “Pay”, Driver, names “Wages”, but the plan has no Assumption table.',
    ]);
    expect(pay('Xyzzy', level)).toEqual([
      'error Line / Pay / Driver: Line “Pay”, Driver, names “Xyzzy”, which is not in the Assumption table; its rows are Inflation.',
    ]);
    expect(pay('Inflatoin', level)).toEqual([
      'error Line / Pay / Driver: Line “Pay”, Driver, names “Inflatoin”, which is not in the Assumption table; its rows are Inflation. Type “Inflation” if that is meant.',
    ]);
    expect(pay('Inflation', level)).toEqual([
      'warning Line / Pay / Driver: Line “Pay” is driven by “Inflation”, whose unit is % (a level); it is used as growth on the year before. The unit “% a year” says so.',
    ]);
  });

  it('of a pay award without a month says which is taken, of an increment nothing', () => {
    const posts = (column: string, month: CellValue) =>
      found(
        smallPlan({
          Post: [
            ['Post', 'Establishment FTE', 'Average cost', column],
            ['Officers', 1, 2000, 'Award'],
          ],
          Assumption: [
            ['Assumption', 'Unit', 'From month', ...YEARS],
            ['Award', '% a year', month, 0.02, 0.02],
          ],
        }),
        /From month/,
      );
    expect(posts('Pay award', '')).toEqual([
      'note Assumption / Award / From month: Assumption “Award” is a pay award without a From month; September (9) is taken.',
    ]);
    expect([posts('Pay award', 4), posts('Increment', '')]).toEqual([[], []]);
  });

  it('of the Body: inflation, an overspend, a proposal', () => {
    const of = (fact: string, value: CellValue) =>
      found(
        reservePlan({
          Body: [
            ['Body', 'Value'],
            ['Kind', 'police'],
            ['Base year', '2024/25'],
            [fact, value],
          ],
        }),
        new RegExp(`Body / ${fact} /`),
      );
    expect(of('Compared with inflation', 'CPI')).toEqual([
      'error Body / Compared with inflation / Value: Body, Compared with inflation, names “CPI”, which is not an assumption of a rate. Type the name of a row of the Assumption table whose unit is % a year.',
    ]);
    expect(of('Overspend falls on', 'Genral')).toEqual([
      'error Body / Overspend falls on / Value: Body, Overspend falls on, holds “Genral”, which is not in the Reserve table; the general reserve is taken. Type “General” if that is meant, “nothing” or the name of a reserve: General, Projects.',
    ]);
    expect(of('Overspend against', 'Dearest')).toEqual([
      'error Body / Overspend against / Value: Body, Overspend against, holds “Dearest”, which is not in the Scenario table. Type Base.',
    ]);
    expect(of('Reorganisation', 'Two councils')).toEqual([
      'error Body / Reorganisation / Value: Body, Reorganisation, holds “Two councils”, which is not a Proposal of the Reorganisation table.',
    ]);
    expect(of('Budget set to', 'soon')).toEqual([
      'error Body / Budget set to / Value: Body, Budget set to, holds “soon”. Type the last financial year whose budget is set, such as 2025/26.',
    ]);
    expect(of('Decimals of Band D', 5)).toEqual([
      'error Body / Decimals of Band D / Value: Body, Decimals of Band D, holds 5; type a whole number from 0 to 4.',
    ]);
    expect([of('Decimals of Band D', 4), of('Decimals of Band D', 0), of('Overspend falls on', 'nothing')]).toEqual([[], [], []]);
    expect([of('Decimals of Band D', -1).length, of('Decimals of Band D', 1.5).length]).toEqual([1, 1]);
  });
});
