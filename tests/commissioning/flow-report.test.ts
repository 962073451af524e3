import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { findings, read, rowOf } from '../plan/reading';

const body = (...facts: CellValue[][]): Table => [['Body', 'Value'], ['Base year', '2023/24'], ['Money in', '£'], ...facts];
const service: Table = [
  ['Service', 'Shared by', '2024/25'],
  ['Pot', 'partnerships', 100_000],
];
const weights: Table = [
  ['Weight', 'Weight'],
  ['Crime', 1],
];
const partnerships = (north: CellValue[], south: CellValue[]): Table => [
  ['Partnership', 'Crime', 'Applied', 'Approved', 'Claimed'],
  ['North', 6, ...north],
  ['South', 4, ...south],
];
// North is allocated 60,000, South 40,000
const usual = partnerships([50_000, 45_000, 40_000], [55_000, 40_000, 40_000]);
const flow = (name: string, ...tables: Table[]) => rowOf(planReport('flow', '', tables), name);
const about = (tables: Table[]) => findings(tables).filter(one => / (Partnership|Body|Bid) \//.test(one));

describe('From allocation to money spent', () => {
  it('follows each partnership: allocated, applied, approved, claimed, not used, unmet, recycled', () => {
    const tables = [body(), service, usual, weights];
    expect(read(planReport('flow', '', tables))[0]).toEqual([
      'Partnership or bid',
      'Allocated',
      'Applied',
      'Approved',
      'Claimed',
      'Not used',
      'Unmet',
      'Recycled',
      'Remark',
    ]);
    expect(flow('North', ...tables).slice(0, 7)).toEqual([60_000, 50_000, 45_000, 40_000, 15_000, 0, 0]);
    expect(flow('South', ...tables).slice(0, 7)).toEqual([40_000, 55_000, 40_000, 40_000, 0, 15_000, 0]);
    expect(flow('Total', ...tables).slice(0, 7)).toEqual([100_000, 105_000, 85_000, 80_000, 15_000, 15_000, 0]);
    expect(flow('Back to the pot', ...tables)[6]).toBe(15_000);
    expect(about(tables)).toEqual([]);
  });

  it('recycles by the rule of the Body: to unmet applications, or to next year', () => {
    const rule = (words: string) => [body(['Recycling', words]), service, usual, weights];
    expect(flow('South', ...rule('to unmet applications by need'))[6]).toBe(15_000);
    expect(flow('Back to the pot', ...rule('to unmet applications by need'))[6]).toBe(0);
    expect(flow('North', ...rule('Carried forward'))[6]).toBe(15_000);
    expect(about(rule('to whoever asks')).join()).toContain(
      'Body, Recycling, holds “to whoever asks”; type back to the pot, carried forward, or to unmet applications by need.',
    );
  });

  it('counts as unused what is not claimed, once the Body says so', () => {
    // 60,000 − 40,000
    expect(flow('North', body(['Recycle what is not', 'claimed']), service, usual, weights)[4]).toBe(20_000);
  });

  it('finds claims above approvals, and approvals above applications and allocations', () => {
    const odd = [body(), service, partnerships([50_000, 65_000, ''], [40_000, 30_000, 31_000]), weights];
    expect(about(odd)).toEqual([
      'warning Partnership / North / Approved: Partnership “North”, Approved, is £65,000, £15,000 more than the £50,000 applied for.',
      'warning Partnership / South / Claimed: Partnership “South”, Claimed, is £31,000, £1,000 more than the £30,000 approved; only what is approved is paid.',
    ]);
    expect(String(flow('South', ...odd)[4])).toContain('more than the £30,000 approved');
    expect(flow('South', ...odd).slice(0, 4)).toEqual([40_000, 40_000, 30_000, 31_000]);
    const above = [body(), service, partnerships([70_000, 65_000, ''], ['', '', '']), weights];
    expect(about(above)).toEqual([
      'warning Partnership / North / Approved: Partnership “North”, Approved, is £65,000, £5,000 above its allocation of £60,000; it must be met from elsewhere.',
    ]);
  });

  it('says nothing of money that nobody has typed yet', () => {
    const untyped = [
      body(),
      service,
      [
        ['Partnership', 'Crime'],
        ['North', 6],
        ['South', 4],
      ] as Table,
      weights,
    ];
    expect(flow('North', ...untyped).slice(0, 3)).toEqual([60_000, 'not modelled', 'not modelled']);
    expect(about(untyped)).toEqual([]);
  });

  it('follows each bid from its award, and what it does not use goes back to the pot of its round', () => {
    const pot: Table = [
      ['Service', 'Shared by', '2024/25'],
      ['Spring', 'bids', 20_000],
    ];
    const bids: Table = [
      ['Bid', 'Requested', 'Score', 'Round', 'Approved', 'Claimed'],
      ['A', 12_000, 80, 'Spring', 10_000, 9_000],
      ['B', 9_000, 70, 'Spring', '', ''],
    ];
    expect(flow('A', body(), pot, bids)).toEqual([12_000, 12_000, 10_000, 9_000, 2_000, 0, 0, 'funded']);
    expect(flow('Back to the pot', body(), pot, bids)[6]).toBe(2_000);
    expect(about([body(), pot, bids])).toEqual([]);
  });
});

describe('How much more may be approved at a stated chance of overspending', () => {
  it('is reckoned from awards of one size, each not claimed with one chance', () => {
    // Two awards of 50,000 fit. Of three, all are claimed with a chance of 0.5³ = 0.125; of four, three or more with 5/16 = 0.3125.
    const tables = [
      body(['Chance of overspending', 0.2], ['Awards not claimed', 0.5], ['Size of an award', 50_000]),
      service,
      usual,
      weights,
    ];
    expect(flow('May be approved at most', ...tables)[2]).toBe(150_000);
    expect(flow('of that above the pot', ...tables)[2]).toBe(50_000);
    expect(flow('Chance of overspending then', ...tables)[2]).toBe(0.125);
    expect(flow('One step more', ...tables)[2]).toBe(200_000);
    expect(flow('Chance of overspending with it', ...tables)[2]).toBe(0.3125);
    expect(flow('Chance that claims on what is approved pass the pot', ...tables)[2]).toBe(0); // 85,000 of 100,000
  });

  it('is reckoned from past rounds where the plan has them', () => {
    // 100,000 × 100 ÷ 80, 90, 50, 100 = 125,000, 111,111.11, 200,000, 100,000: one round of four may overspend
    const past: Table = [
      ['Past round', 'Approved', 'Claimed'],
      ['2020/21', 100, 80],
      ['2021/22', 100, 90],
      ['2022/23', 100, 50],
      ['2023/24', 100, 100],
    ];
    expect(flow('May be approved at most', body(['Chance of overspending', 0.25]), service, usual, weights, past)[2]).toBe(111_111.11);
  });

  it('says what is missing', () => {
    expect(String(flow('May be approved at most', body(['Chance of overspending', 0.2]), service, usual, weights)[2])).toContain(
      'type the part of awards that is not claimed, such as 0.1, or past rounds in a table Past round.',
    );
    expect(about([body(['Chance of overspending', 20]), service, usual, weights]).join()).toContain(
      'Body, Chance of overspending, holds 20; type a chance such as 0.05 for 5%.',
    );
  });
});

describe('Sound plans', () => {
  it.each([february2026, march2024])('have no finding about bids or the flow of money: $title', ({ tables }) => {
    const values = tables.map(one => one.values as Table);
    expect(about(values)).toEqual([]);
    expect(planReport('flow', '', values).length).toBeGreaterThan(1);
  });
});
