import { figures, findings } from '../plan/reading';
import { standardPlan } from './standard-plan';

const line = (...rows: (string | number | null)[][]) => ({ Line: [['Line', 'Base', '2026/27', '2027/28'], ...rows] });
const OFFICERS = ['Officers', 80_000_000, 82_000_000, 84_000_000];
const FLEET = ['Fleet', 10_000_000, 10_000_000, 10_000_000];
const spending = (changes: Parameters<typeof standardPlan>[0]) => figures('gap', 'Spending', standardPlan(changes));

describe('a row that adds up others', () => {
  it.each([
    'Total',
    'TOTAL:',
    'Grand total',
    'Sub-total',
    'Subtotal',
    'Total spending',
    'Spending total',
    'All',
    'Gross expenditure',
    'Net budget requirement',
  ])('is no spending of its own where it is called %s and agrees with its rows', name => {
    const plan = line(OFFICERS, FLEET, [name, 90_000_000, 92_000_000, 94_000_000]);
    expect(spending(plan)).toEqual([92_000_000, 94_000_000]);
    expect(findings(standardPlan(plan))).toEqual([
      `note Line / ${name} / : “${name}” in the Line table is read as a total and not counted; it agrees with its rows.`,
    ]);
  });

  it('is a total as Excel adds one by default, with the last column alone summed', () => {
    const plan = line(OFFICERS, FLEET, ['Total', null, null, 94_000_000]);
    expect(spending(plan)).toEqual([92_000_000, 94_000_000]);
    expect(findings(standardPlan(plan))).toHaveLength(1);
  });

  it('is a total as Excel adds one where the last column holds words, which it counts', () => {
    const plan = {
      Line: [
        ['Line', '2026/27', '2027/28', 'Source'],
        ['Officers', 82_000_000, 84_000_000, 'Budget book'],
        ['Total', null, null, 1],
      ],
    };
    expect(spending(plan)).toEqual([82_000_000, 84_000_000]);
  });

  it('is warned of with both sums, and not counted, where its name says total and its figures do not add', () => {
    const plan = line(OFFICERS, FLEET, ['Total', 90_000_000, 92_500_000, 94_000_000]);
    expect(spending(plan)).toEqual([92_000_000, 94_000_000]);
    expect(findings(standardPlan(plan))).toEqual([
      'warning Line / Total / 2026/27: “Total” in the Line table is a total by its name and not counted, but it does not add up: 2026/27 is 92,500,000, and the rows above it add up to 92,000,000. Mend the total, or type another name if it is a row of its own.',
    ]);
  });

  it('is asked about, and counted, where it adds and its name does not say so', () => {
    const plan = line(OFFICERS, FLEET, ['Police budget', 90_000_000, 92_000_000, 94_000_000]);
    expect(spending(plan)).toEqual([184_000_000, 188_000_000]); // 92 + 92 and 94 + 94
    expect(findings(standardPlan(plan)).filter(one => one.startsWith('warning'))).toEqual([
      'warning Line / Police budget / : Line “Police budget” is counted, and it is the sum of “Officers” and “Fleet” in every figure. If it is their total, they count twice: take it out, or type Total before its name.',
    ]);
  });

  it('is counted where its words may mean a total and it is none', () => {
    const plan = line(OFFICERS, FLEET, ['Net zero programme', 1_000_000, 1_000_000, 1_000_000]);
    expect(spending(plan)).toEqual([93_000_000, 95_000_000]);
  });

  it('is a line of its own where it stands alone', () => {
    expect(spending(line(['Total', 90_000_000, 92_000_000, 94_000_000]))).toEqual([92_000_000, 94_000_000]);
  });

  it('takes the totals above it once', () => {
    const plan = line(
      ['Police pay', 70_000_000, 71_000_000, 72_000_000],
      ['Staff pay', 20_000_000, 20_500_000, 21_000_000],
      ['Total pay', 90_000_000, 91_500_000, 93_000_000],
      ['Premises', 5_000_000, 5_100_000, 5_200_000],
      ['Gross expenditure', 95_000_000, 96_600_000, 98_200_000],
      ['Rents', -10_000_000, -10_100_000, -10_200_000],
      ['Net budget requirement', 85_000_000, 86_500_000, 88_000_000],
    );
    expect(spending(plan)).toEqual([86_500_000, 88_000_000]); // 71 + 20.5 + 5.1 − 10.1; 72 + 21 + 5.2 − 10.2
    expect(findings(standardPlan(plan)).map(one => one.split(' / ')[1])).toEqual([
      'Total pay',
      'Gross expenditure',
      'Net budget requirement',
    ]);
  });

  it('may be a thousand out where its parts are printed in thousands', () => {
    const plan = line(
      ['Officers', 80_000.4, 82_000.4, 84_000],
      ['Fleet', 10_000.4, 10_000.4, 10_000],
      ['Total', 90_000.9, 92_000.8, 94_000],
    );
    expect(findings(standardPlan(plan, [['Money in', '£000']]))).toContainEqual(
      'note Line / Total / Base: “Total” in the Line table is read as a total and not counted; it agrees with its rows within rounding: Base is 90,000.9, and the rows above it add up to 90,000.8.',
    );
  });

  it('gets nothing of an allocation to partnerships', () => {
    // Shares: A (1/3 + 1/4) ÷ 2 = 7/24 of 640,000 = 186,666.67; B 17/24 = 453,333.33
    const plan = standardPlan({
      Service: [
        ['Service', 'Shared by', '2026/27', '2027/28'],
        ['CSP pot', 'partnerships', 640_000, 640_000],
      ],
      Partnership: [
        ['Partnership', 'Previous allocation', 'Population', 'Crime'],
        ['A', 300_000, 100, 10],
        ['B', 340_000, 200, 30],
        ['Total', 640_000, 300, 40],
      ],
      Weight: [
        ['Weight', 'Weight', 'Treat as'],
        ['Population', 0.5, 'share'],
        ['Crime', 0.5, 'share'],
        ['Total', 1, null],
      ],
    });
    expect(figures('allocations', 'A', plan)[1]).toBe(186_666.67);
    expect(figures('allocations', 'B', plan)[1]).toBe(453_333.33);
  });

  it('is no post, though its average cost is the average and no sum', () => {
    const plan = standardPlan({
      Line: [],
      Post: [
        ['Post', 'Establishment FTE', 'Average cost', '2026/27'],
        ['Officers', 1000, 50_000, ''],
        ['Staff', 500, 40_000, ''],
        ['Total', 1500, 46_667, ''],
      ],
    });
    expect(figures('gap', 'Spending', plan)).toEqual([70_000_000, 70_000_000]); // 1,000 × 50,000 + 500 × 40,000
  });

  it('is no bid of a grant round', () => {
    const plan = standardPlan({
      Service: [
        ['Service', 'Shared by', '2026/27', '2027/28'],
        ['Fund', 'bids', 100_000, 100_000],
      ],
      Bid: [
        ['Bid', 'Organisation', 'Requested', 'Score'],
        ['1', 'Alpha', 40_000, 80],
        ['2', 'Beta', 50_000, 70],
        ['Total', '', 90_000, 75],
      ],
    });
    expect(figures('commissioning', 'Bid: 2', plan).slice(0, 5)).toEqual(['Beta', 'score 70', 'funded', 50_000, '']);
    expect(figures('commissioning', 'Bids: left in the pot', plan)[3]).toBe(10_000);
  });

  it.each([
    ['Funding', ['Total', '', 65_000_000, 66_000_000]],
    ['Billing authority', ['Total', 100_000, 101_000, 102_000]],
    ['Precept', ['Total', null, 2]],
  ])('is no row of %s', (table, row) => {
    const tables = standardPlan();
    const withTotal = tables.map(one => (one[0]![0] === table ? [...one, row] : one));
    expect(figures('gap', 'Remaining gap', withTotal)).toEqual([1_750_000, 2_500_000]);
    expect(findings(withTotal).filter(one => !one.startsWith('note'))).toEqual([]);
  });

  it('agrees in a table of savings and pressures where it nets the one against the other', () => {
    const plan = standardPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', 'Delivery', '2026/27'],
        ['Custody', 'pressure', 'yes', null, 900_000],
        ['Estates', 'saving', 'yes', 1, 400_000],
        ['Total', '', '', null, 500_000],
      ],
    });
    expect(findings(plan)).toEqual([
      'note Change / Total / : “Total” in the Change table is read as a total and not counted; it agrees with its rows.',
    ]);
  });
});
