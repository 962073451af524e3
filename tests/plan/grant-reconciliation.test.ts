import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { planReport, proposedMovements } from '../../core';
import type { CellValue, Table } from '../../core';
import { grantAccount } from '../../core/commissioning/grant-account';
import { Decimal } from '../../core/figures/decimal';

const YEARS = ['2023/24', '2024/25', '2025/26'];
const core: readonly Table[] = [
  [
    ['Billing authority', 'Base', ...YEARS],
    ['A', 340_000, '', '', ''],
  ],
  [
    ['Precept', ...YEARS],
    ['Choice', 'limit', 'limit', 'limit'],
  ],
  [
    ['Line', 'Base', ...YEARS],
    ['Rest', 85e6, '', '', ''],
  ],
];
const body: Table = [
  ['Body', 'Value'],
  ['Name', 'LLR'],
  ['Kind', 'police'],
  ['Country', 'England'],
  ['Base year', '2022/23'],
  ['Base-year Band D', 258.2302],
];
const services = (...rows: CellValue[][]): Table => [['Service', 'Category', 'Funded by', 'To', ...YEARS], ...rows];
const funding = (more: string[], ...rows: CellValue[][]): Table => [['Funding', 'Kind', 'Base', 'From', 'To', ...more, ...YEARS], ...rows];
const checks = (...tables: Table[]) =>
  planReport('checks', '', [body, ...tables, ...core.filter(one => !tables.some(other => other[0]![0] === one[0]![0]))]).map(row =>
    row.map(String),
  );
const about = (column: number, words: string, ...tables: Table[]) => checks(...tables).filter(row => row[column] === words);

describe('what is spent on a grant', () => {
  const projects = services(
    ['VAWG', '', 'Safer Streets', '', 250_000, 250_000, 250_000],
    ['ASB Melton', '', 'Safer Streets', '', 100_000, 100_000, 100_000],
    ['O&W', '', 'Safer Streets', '', 80_000, 80_000, 80_000],
  );

  it('above what it pays is said by year and amount: projects of £430,000 on a grant cut to £250,000', () => {
    const found = about(2, 'Safer Streets', projects, funding([], ['Safer Streets', 'specific', 0, '', '', 430_000, 250_000, 430_000]));
    expect(found).toEqual([
      [
        'warning',
        'Funding',
        'Safer Streets',
        '2024/25',
        '£430,000 is spent on “Safer Streets” in 2024/25, £180,000 above the £250,000 it pays: VAWG, ASB Melton and O&W.',
      ],
    ]);
  });

  it('is not a finding where the grant pays for all of it', () => {
    expect(about(2, 'Safer Streets', projects, funding([], ['Safer Streets', 'specific', 0, '', '', 430_000, 430_000, 430_000]))).toEqual(
      [],
    );
  });

  it('may be carried where the terms allow: £1.3m of £1,166,667 is paid by the £166,667 left of the year before', () => {
    // 1,166,667 − 1,000,000 = 166,667 carried; 1,166,667 + 166,667 − 1,300,000 = 33,334 carried; 1,166,666 + 33,334 − 1,200,000 = 0.
    const spent = services(['VRN', '', 'Settlement', '', 1_000_000, 1_300_000, 1_200_000]);
    const paid = (carry: string) =>
      funding(['Carry forward'], ['Settlement', 'specific', 0, '2023/24', '2025/26', carry, 1_166_667, 1_166_667, 1_166_666]);
    expect(about(2, 'Settlement', spent, paid('yes'))).toEqual([]);
    expect(about(2, 'Settlement', spent, paid('')).map(row => row[4])).toEqual([
      '£1,300,000 is spent on “Settlement” in 2024/25, £133,333 above the £1,166,667 it pays: VRN.',
      '£1,200,000 is spent on “Settlement” in 2025/26, £33,334 above the £1,166,666 it pays: VRN.',
    ]);
    expect(about(2, 'Settlement', spent, paid('no')).map(row => row.slice(0, 4))).toEqual([
      ['warning', 'Funding', 'Settlement', '2024/25'],
      ['warning', 'Funding', 'Settlement', '2025/26'],
      ['note', 'Funding', 'Settlement', '2023/24'],
    ]);
  });

  it('that is left when the grant ends is said, since there is no year to carry it into', () => {
    const found = about(
      2,
      'Settlement',
      services(['VRN', '', 'Settlement', '2024/25', 1_000_000, 1_100_000, '']),
      funding(['Carry forward'], ['Settlement', 'specific', 0, '2023/24', '2024/25', 'yes', 1_166_667, 1_166_667, '']),
    );
    // 166,667 + 1,166,667 − 1,100,000 = 233,334.
    expect(found.map(row => row[4])).toEqual([
      '“Settlement” ends in 2024/25 with £233,334 not spent on it, and no later year to carry it into.',
    ]);
  });

  it('adds up over a settlement’s years: £3.5m over three', () => {
    const settlement = (total: number) =>
      about(2, 'VRN', funding(['Settlement'], ['VRN', 'specific', 0, '2023/24', '2025/26', total, 1_166_667, 1_166_667, 1_166_666]));
    expect(settlement(3_500_000)).toEqual([]);
    expect(settlement(3_600_000).map(row => row[4])).toEqual([
      'The years of “VRN” add up to £3,500,000, £100,000 below its settlement of £3,600,000.',
    ]);
  });

  it('keeps to the limits of labour and the rest: £52,487 of which £38,795 is labour', () => {
    const spent = services(['Analysts', 'labour', 'SVD', '', 38_795, 40_000, 38_795], ['Projects', '', 'SVD', '', 13_692, 12_487, 13_692]);
    const found = about(
      2,
      'SVD',
      spent,
      funding(['Labour limit', 'Non-labour limit'], ['SVD', 'specific', 0, '', '', 38_795, 13_692, 52_487, 52_487, 52_487]),
    );
    expect(found.map(row => row[4])).toEqual(['£40,000 is spent on labour from “SVD” in 2024/25, £1,205 above its limit of £38,795.']);
  });

  it('goes on after its end as a finding, with its posts and their cost: four FTE, £173,343', () => {
    // 4 FTE at £43,335.75 each, no awards: 173,343.
    const posts: Table = [
      ['Post', 'Establishment FTE', 'Average cost', 'Funded by', ...YEARS],
      ['Violence reduction', 4, 43_335.75, 'SVD', '', '', ''],
    ];
    const found = checks(posts, funding([], ['SVD', 'specific', 0, '', '2024/25', 200_000, 200_000, '']));
    expect(found.find(row => row[1] === 'Post')).toEqual([
      'warning',
      'Post',
      'Violence reduction',
      '2025/26',
      '“SVD” is not paid in 2025/26, and 4 FTE (Violence reduction), £173,343 in 2025/26, are funded by it.',
    ]);
  });

  it('names a grant by the letter: a slip is said with the nearest name', () => {
    const found = about(
      3,
      'Funded by',
      services(['VAWG', '', 'Safer Street', '', 1, 1, 1]),
      funding([], ['Safer Streets', 'specific', 9, '', '', '', '', '']),
    );
    expect(found[0]![4]).toBe('Service “VAWG”, Funded by, names “Safer Street”, which is not in the Funding table. Type Safer Streets.');
  });

  it('in the account of a grant loses no penny: brought forward + paid = spent − over + carried + lost', () => {
    const amounts = [100.01, 0, 250, 33.33, 70].map(paid => new Decimal(paid));
    const spent = [80, 45.5, 400, 0, 50.05].map(one => new Decimal(one));
    for (const mayCarry of [true, false])
      for (const one of grantAccount(
        amounts.map((paid, i) => ({ paid, spent: spent[i]! })),
        mayCarry,
      ))
        expect(one.broughtForward.plus(one.paid).toString()).toBe(one.spent.minus(one.over).plus(one.carried).plus(one.lost).toString());
  });
});

describe('rows that nobody has filled in', () => {
  it('are warnings, make the plan incomplete and are counted under the summary', () => {
    const line: Table = [
      ['Line', 'Base', ...YEARS],
      ['Rest', 85e6, '', '', ''],
      ['Insurance', '', '', '', ''],
    ];
    expect(about(2, 'Insurance', line)[0]).toEqual([
      'warning',
      'Line',
      'Insurance',
      '',
      'Line “Insurance” has no figure in any year, so the plan is incomplete. Type its amounts, nil where there are none, or delete the row.',
    ]);
    const summary = (tables: readonly Table[]) => planReport('summary', '', tables).at(-1)!.map(String);
    expect(summary([body, line, ...core.slice(0, 2)])).toEqual(['Not yet typed', '1', '1', '1']);
    expect(summary([body, ...core])[0]).toBe('Weakest status');
  });

  it('are not those that say nil', () => {
    const line: Table = [
      ['Line', 'Base', ...YEARS],
      ['Rest', 85e6, '', '', ''],
      ['Insurance', 'nil', '', '', ''],
    ];
    expect(about(2, 'Insurance', line)).toEqual([]);
  });

  it('include a service whose later year is empty, which costs nothing then', () => {
    const empty = services(['VAWG', '', '', '', 1_400_000, 1_400_000, '']);
    expect(about(2, 'VAWG', empty).map(row => [row[0], row[3], row[4]])).toEqual([
      [
        'warning',
        '2025/26',
        'Service “VAWG” has no figure in 2025/26 and costs nothing then. Type its amounts, nil, or its last year in To.',
      ],
    ]);
    expect(about(2, 'VAWG', services(['VAWG', '', '', '', 1_400_000, 1_400_000, 'nil']))).toEqual([]);
    expect(about(2, 'VAWG', services(['VAWG', '', '', '2024/25', 1_400_000, 1_400_000, '']))).toEqual([]);
  });

  it('are found in neither example, nor is a grant that does not pay for what is spent on it', () => {
    for (const { tables } of [february2026, march2024]) {
      const found = planReport('checks', '', tables.map(table => table.values) as readonly Table[]).map(row => String(row[4]));
      expect(found.filter(one => /no figure in|is spent on|is not paid in|changes nothing|Replaced by/.test(one))).toEqual([]);
    }
  });
});

describe('a grant that another takes over', () => {
  const years = (...rows: CellValue[][]) =>
    planReport('gap', '', [body, funding(['Recurring', 'Replaced by'], ...rows), ...core])
      .find(row => row[0] === 'Structural gap')!
      .slice(1)
      .map(Number);
  const old = (by: string): CellValue[] => ['Maintenance', 'specific', 6_000_000, '', '2023/24', 'no', by, '', '', ''];
  const successor: CellValue[] = ['Neighbourhood', 'specific', 0, '2024/25', '', 'yes', '', '', 9_000_000, 9_000_000];

  it('is not lost to the structural gap: the £6m of its last year count as the £9m of the next do', () => {
    const [replaced, lost] = [years(old('Neighbourhood'), successor), years(old(''), successor)];
    expect(lost.map((gap, i) => gap - replaced[i]!)).toEqual([6_000_000, 0, 0]);
  });

  it('is lost where what takes over ends within the plan too, and a circle of two that end does not go on for ever', () => {
    const ending: CellValue[] = ['Neighbourhood', 'specific', 0, '2024/25', '2024/25', 'yes', 'Maintenance', '', 9_000_000, ''];
    expect(years(old('Neighbourhood'), ending)).toEqual(years(old(''), ending));
  });

  it('names its successor by the letter', () => {
    const found = about(
      3,
      'Replaced by',
      funding(
        ['Replaced by'],
        ['Maintenance', 'specific', 1, '', '', 'Neighborhood', '', '', ''],
        ['Neighbourhood', 'specific', 1, '', '', '', '', '', ''],
      ),
    );
    expect(found[0]![4]).toBe(
      'Funding “Maintenance”, Replaced by, names “Neighborhood”, which is not another row of Funding. Type “Neighbourhood”.',
    );
  });
});

describe('rows of the Body', () => {
  const found = (name: string, value: CellValue) =>
    planReport('checks', '', [[...body, [name, value]], ...core])
      .filter(row => row[2] === name)
      .map(row => [String(row[0]), String(row[4])]);

  it('that are misspelt are warnings with the nearest name: Largest falls, Money unit', () => {
    expect(found('Largest falls', 0.05)).toEqual([
      ['warning', 'Body “Largest falls” is not a row that the plan reads, so it changes nothing. Type Largest fall.'],
    ]);
    expect(found('Money unit', '£000')[0]![1]).toMatch(/^Body “Money unit” is not a row that the plan reads, so it changes nothing\./);
  });

  it('that the plan reads are none, in any spelling of case', () => {
    expect(found('LARGEST FALL', 0.05)).toEqual([]);
    expect(found('Overspend falls on', 'nothing')).toEqual([]);
  });
});

describe('a policy that is accepted', () => {
  const policy: readonly Table[] = [
    [
      ['Reserve', 'Kind', 'Opening'],
      ['General', 'general', 5_000_000],
    ],
    [
      ['Policy', 'Kind', 'Reserve', 'Order', 'From', 'To'],
      ['Meet it', 'draw in order', 'General', 1, '2023/24', '2024/25'],
    ],
  ];
  it('waits for its business case where the Body asks for one, and is planned where it does not', () => {
    const status = (rule: CellValue[][]) => proposedMovements('Meet it', '', [[...body, ...rule], ...policy, ...core])[1]![3];
    expect(status([])).toBe('planned');
    expect(status([['Drawdowns need a business case', 'yes']])).toBe('business case');
    // What it would do is shown as though it were approved.
    const closing = (rule: CellValue[][]) =>
      planReport('policies', '', [[...body, ...rule], ...policy, ...core]).map(row => row.map(String));
    expect(closing([['Drawdowns need a business case', 'yes']])).toEqual(closing([]));
  });
});
