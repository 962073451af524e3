import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { inUnit } from './in-unit';

/** What is typed wrong in one cell and was said nothing of: each is found, and its sound neighbour is not. The example of February 2026, whose money is in £000, with one cell typed otherwise. */
function findingsWith(table: string, row: string, column: string, cell: CellValue): string[] {
  const tables: Table[] = february2026.tables.map(({ values }) =>
    values[0]![0] !== table
      ? values
      : values.map(one => (one[0] === row ? one.map((was, at) => (at === values[0]!.indexOf(column) ? cell : was)) : one)),
  );
  expect(tables.flat()).toContainEqual(expect.arrayContaining([row, cell]));
  return sentencesOf(tables).filter(sentence => !AS_IT_STANDS.includes(sentence));
}

const sentencesOf = (tables: readonly Table[]): string[] =>
  planReport('checks', '', tables)
    .slice(1)
    .map(([severity, , , , sentence]) => `${severity}: ${sentence}`);
const AS_IT_STANDS = sentencesOf(february2026.tables.map(({ values }) => values));

describe('Band D', () => {
  it('in pence is asked about: 30,023.02 is £300.23', () => {
    expect(findingsWith('Body', 'Base-year Band D', 'Value', 30_023.02)).toContain(
      'warning: Body, Base-year Band D, is £30,023.02. If it is typed in pence, £300.2302 is meant: type 300.2302.',
    );
  });

  // The highest Band D published is South Wales' £405.14 in 2026/27; nobody asks about a police body of £500.
  it('of £500 is no slip', () => {
    expect(findingsWith('Body', 'Base-year Band D', 'Value', 500).filter(sentence => sentence.includes('pence'))).toEqual([]);
  });

  // 300.2302 + 0.0366 = 300.2668; 300.2302 × 1.0366 = 311.2186…
  it('with a percentage in a row of pounds is asked about', () => {
    expect(findingsWith('Precept', 'Amount', '2026/27', 0.0366)).toContain(
      'warning: Precept, Amount, 2026/27, is a rise of £0.0366: Band D becomes £300.27. If 3.66% is meant, choose rise %: Band D becomes £311.22.',
    );
  });

  it('with a rise of 47p, the least that was published, is not', () => {
    expect(findingsWith('Precept', 'Amount', '2026/27', 0.47).filter(sentence => sentence.includes('a rise of'))).toEqual([]);
  });

  // £11 under the choice “band D”, where £300.23 + £11 = £311.23 is meant.
  it('that is a rise under the choice band D is asked about', () => {
    expect(findingsWith('Precept', 'Choice', '2026/27', 'band D')).toContain(
      'warning: Precept, Amount, 2026/27, is a Band D of £11 after £300.23 the year before. If a rise of £11 is meant, choose rise £: Band D becomes £311.23.',
    );
  });

  it('typed as text is read, and said so', () => {
    expect(findingsWith('Body', 'Base-year Band D', 'Value', ' £300.2302')).toEqual([
      'note: Body: a cell holds text that is plainly a number and is read as one: “£300.2302” in Base-year Band D is 300.2302. Type a number, so that Excel counts with it as well.',
    ]);
  });

  it('with a comma for its point is told with a point', () => {
    expect(findingsWith('Body', 'Base-year Band D', 'Value', '£300,23')).toContain(
      'error: Body, Base-year Band D, holds “£300,23”; type an amount in £, 300.23 with a point: a comma stands before thousands.',
    );
  });
});

describe('shares of pay and bounds of a driver', () => {
  // 44,000 × 33 = 1,452,000; 44,000 × 1.32 = 58,080.
  it('on-costs in points are asked about with both costs of a post', () => {
    expect(findingsWith('Post', 'Police officers', 'On-costs', 32)).toContain(
      'warning: Post “Police officers”, On-costs, is 32, which is 3200% of pay: £44,000 of pay costs £1,452,000. If 32% is meant, type 32% or 0.32: £44,000 of pay costs £58,080.',
    );
  });

  it('on-costs of half the pay are not', () => {
    expect(findingsWith('Post', 'Police officers', 'On-costs', 0.5).filter(sentence => sentence.includes('On-costs'))).toEqual([]);
  });

  it.each(['Cap', 'Collar'])('a %s in points is asked about', column => {
    expect(findingsWith('Line', 'Overtime', column, 3)).toContain(
      `warning: Line “Overtime”, ${column}, is 3, which is 300% a year. If 3% is meant, type 3% or 0.03.`,
    );
  });
});

describe('one row of money in £ in a plan of £000', () => {
  const THE_PRECEPT = 'the whole precept of 2026/27 is £110,481,368';

  it.each([
    ['Line', 'Overtime', 'Base', 6_500_000, '£6,500,000,000', '£6,500,000', '6500'],
    ['Funding', 'Police core grant', 'Base', 149_398_893, '£149,398,893,000', '£149,398,893', '149398.893'],
    ['Reserve', 'General Reserve', 'Opening', 9_000_000, '£9,000,000,000', '£9,000,000', '9000'],
    ['Reserve', 'General Reserve', 'Floor', 6_000_000, '£6,000,000,000', '£6,000,000', '6000'],
    ['Collection fund', 'All authorities', '2026/27', 600_000, '£600,000,000', '£600,000', '600'],
  ])('%s “%s”, %s, is asked about, and the unit of the plan is not', (table, row, column, typed, read, meant, cell) => {
    const found = findingsWith(table, row, column, typed);
    expect(found).toContain(
      `warning: ${table} “${row}”, ${column}, is ${read} with the plan’s money in £000; ${THE_PRECEPT}. If it is typed in £, ${meant} is meant: type ${cell}.`,
    );
    expect(found.filter(sentence => sentence.includes('Money in'))).toEqual([]);
  });

  // Money in £m: 6,500 is typed in £000 and 6,500,000 in £; £6.5m is 6.5.
  it.each([
    [6_500, '£6,500,000,000', '£000'],
    [6_500_000, '£6,500,000,000,000', '£'],
  ])('in a plan of £m the nearest unit that is in line is meant: %d', (typed, read, unit) => {
    const tables = inUnit(
      february2026.tables.map(({ values }) => values),
      '£m',
    ).map(table =>
      table[0]![0] === 'Line' ? table.map(row => (row[0] === 'Overtime' ? row.map((was, at) => (at === 1 ? typed : was)) : row)) : table,
    );
    expect(sentencesOf(tables)).toContain(
      `warning: Line “Overtime”, Base, is ${read} with the plan’s money in £m; ${THE_PRECEPT}. If it is typed in ${unit}, £6,500,000 is meant: type 6.5.`,
    );
  });

  // 2,242,000 FTE at £44,000 and more is £98bn before on-costs: the whole precept is a thousandth of it.
  it('a post whose FTE is a thousand times too large is asked about by what it costs', () => {
    expect(findingsWith('Post', 'Police officers', 'Establishment FTE', 2_242_000)).toContainEqual(
      expect.stringMatching(
        /^warning: Post “Police officers” costs £1\d\d,\d{3},\d{3},\d{3}\.\d\d in 2026\/27; the whole precept of 2026\/27 is £110,481,368\. Look at Establishment FTE/,
      ),
    );
  });

  // With a Band D of £3 the precept is about £5m, and the grant thirty times as much: the grant is right all the same.
  it('a grant many times a small precept, but not many times all other rows, is not asked about', () => {
    expect(findingsWith('Body', 'Base-year Band D', 'Value', 3).filter(sentence => sentence.includes('is meant'))).toEqual([]);
  });
});

describe('names and dates that leave a row without effect', () => {
  it.each([
    ['Movement', 'Smoothing', 'a drawdown that is not approved yet'],
    ['Movement', 'Rebuilding the general reserve', 'a contribution that counts'],
    ['Policy', 'Meet the gap', 'a policy'],
  ])('%s “%s”, %s, that names no reserve', (table, row) => {
    expect(
      findingsWith(table, row, 'Reserve', 'Smoothing Reserve').filter(sentence => sentence.includes('not in the Reserve table')),
    ).toEqual([
      `error: ${table} “${row}”, Reserve, names “Smoothing Reserve”, which is not in the Reserve table; its rows are General Reserve, Budget Equalisation Reserve, Commissioner’s Reserve, Capital receipts, Pensions reserve.`,
    ]);
  });

  it('a grant that ends before the amount that is typed', () => {
    expect(findingsWith('Funding', 'Police core grant', 'To', '2024/25')).toContain(
      'warning: Funding “Police core grant” is paid to 2024/25, so that what is typed in Base does not count. Change From or To, or clear the amount.',
    );
    expect(findingsWith('Funding', 'Neighbourhood Policing Grant', 'To', '2027/28')).toContain(
      'warning: Funding “Neighbourhood Policing Grant” is paid from 2026/27 to 2027/28, so that what is typed in 2028/29 and 2029/30 does not count. Change From or To, or clear the amounts.',
    );
  });
});

describe('one row of a column of one size', () => {
  it('a tax base in thousands', () => {
    expect(findingsWith('Billing authority', 'Leicester', 'Base', 81.48)).toContain(
      'warning: Billing authority “Leicester”, Base, is 81.48; the others lie between 16,407 and 61,010. If 81,480 is meant, type 81480.',
    );
  });

  it('a tax base without its point', () => {
    expect(findingsWith('Billing authority', 'Leicester', 'Base', 8_148_160)).toContain(
      'warning: Billing authority “Leicester”, Base, is 8,148,160; the others lie between 16,407 and 61,010. If 81,481.6 is meant, type 81481.6.',
    );
  });

  it('a population in thousands', () => {
    expect(findingsWith('Partnership', 'Leicester', 'Population', 368)).toContain(
      'warning: Partnership “Leicester”, Population, is 368; the others lie between 41,000 and 184,000. If 368,000 is meant, type 368000.',
    );
  });

  it('a last allocation in £ where the others are in £000', () => {
    expect(findingsWith('Partnership', 'Leicester', 'Previous allocation', 272_000)).toContain(
      'warning: Partnership “Leicester”, Previous allocation, is £272,000,000; the others lie between £24,000 and £90,000. If £272,000 is meant, type 272.',
    );
  });

  // The department's bases of 2023/24, as in core/bodies: the smallest of England beside its neighbours.
  it('the Isles of Scilly beside the councils of Devon and Cornwall are not asked about', () => {
    const authorities: Table = [
      ['Billing authority', 'Base'],
      ['Cornwall', 206_062.3],
      ['Plymouth', 74_891],
      ['Torbay', 46_620.1],
      ['East Devon', 61_653.1],
      ['Isles of Scilly', 1_233.9],
    ];
    const tables = february2026.tables.map(({ values }) => values).filter(([head]) => head![0] !== 'Billing authority');
    expect(sentencesOf([...tables, authorities]).filter(sentence => sentence.includes('Scilly'))).toEqual([]);
  });

  // A tenth of the smallest is a small place, not a slip: a thousand times as much would be far above all others.
  it('a small place is not asked about', () => {
    expect(findingsWith('Partnership', 'Rutland', 'Population', 4100).filter(sentence => sentence.includes('Population'))).toEqual([]);
  });
});
