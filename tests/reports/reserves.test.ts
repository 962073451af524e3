import { planReport } from '../../core';
import { figures, read } from '../plan/reading';
import { GENERAL, MOVEMENT_HEADER, PROJECTS, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

const UNUSABLE = ['Pensions', 'unusable', '', -900, '', '', '', '', ''];
const CAPITAL = ['Receipts', 'capital', 2, 600, '', '', 'Capital programme', '', ''];
const report = (changes: Parameters<typeof reservePlan>[0] = {}) => read(planReport('reserves', '', reservePlan(changes)));

describe('the report “reserves”', () => {
  it('has a row a reserve, then the totals after all reserves; an unusable reserve is listed and in no total', () => {
    expect(report({ Reserve: [RESERVE_HEADER, GENERAL, UNUSABLE, PROJECTS, CAPITAL] }).slice(0, 9)).toEqual([
      ['Reserve', '2025/26', '2026/27'],
      ['General', 4000, 4000],
      ['Pensions', -900, -900],
      ['Projects', 2000, 2000],
      ['Receipts', 600, 600],
      ['General reserve', 4000, 4000],
      ['Earmarked reserves', 2000, 2000],
      ['Capital reserves', 600, 600],
      ['Total reserves', 6600, 6600],
    ]);
  });

  it('shows the general reserve as a share of the same year’s net budget: 4,000 of 103,000 and of 100,000', () => {
    expect(figures('reserves', 'General reserve %', reservePlan())).toEqual([0.038835, 0.04]);
  });

  it('adds up several general reserves', () => {
    expect(
      figures(
        'reserves',
        'General reserve',
        reservePlan({ Reserve: [RESERVE_HEADER, GENERAL, PROJECTS, ['Second', 'general', 3, 50, '', '', '', '', '']] }),
      ),
    ).toEqual([4050, 4050]);
  });

  it('shows each floor beside the balances: the higher of 2,000 and 2.5% of the net budget', () => {
    expect(
      figures(
        'reserves',
        'Floor of General',
        reservePlan({ Reserve: [RESERVE_HEADER, ['General', 'general', 3, 4000, 2000, 0.025, '', '', ''], PROJECTS] }),
      ),
    ).toEqual([2575, 2500]);
    expect(figures('reserves', 'Floor of General', reservePlan())).toEqual([2000, 2000]);
  });

  it('moves money between reserves without touching the gap: 1,000 of projects becomes general', () => {
    const changes = {
      Movement: [
        MOVEMENT_HEADER,
        ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -3000, ''],
        ['Release', 'Projects', 'General', '', 'approved', '', '', '', 1000],
      ],
    };
    expect(figures('reserves', 'Projects', reservePlan(changes))).toEqual([2000, 1000]);
    expect(figures('reserves', 'General', reservePlan(changes))).toEqual([4000, 5000]);
    expect(figures('reserves', 'Total reserves', reservePlan(changes))).toEqual([6000, 6000]);
    expect(figures('gap', 'Remaining gap', reservePlan(changes))).toEqual([0, 0]);
  });

  it('puts contributions in first: a reserve of nil that gets 100 can give 60 in the same year', () => {
    const changes = {
      Reserve: [RESERVE_HEADER, GENERAL, ['Projects', 'earmarked', 2, '', '', '', 'Moves', '2030/31', '']],
      Movement: [
        MOVEMENT_HEADER,
        ['In', 'Projects', '', '', 'planned', '', '', 100, ''],
        ['Out', 'Projects', '', '', 'planned', '', '', -60, ''],
      ],
    };
    expect(figures('reserves', 'Projects', reservePlan(changes))).toEqual([40, 40]);
    expect(figures('gap', 'Contributions', reservePlan(changes))).toEqual([100, 0]);
    expect(figures('gap', 'Drawdowns', reservePlan(changes))).toEqual([60, 0]);
  });

  it('passes a transfer on within the year whatever the order of the rows: A to B to C', () => {
    const reserves = [
      RESERVE_HEADER,
      ...['A', 'B', 'C'].map(name => [name, 'earmarked', 2, name === 'A' ? 10 : '', '', '', 'x', '2030/31', '']),
    ];
    const rows = [
      ['On', 'B', 'C', '', 'planned', '', '', 10, ''],
      ['First', 'A', 'B', '', 'planned', '', '', 10, ''],
    ];
    for (const order of [rows, [...rows].reverse()])
      expect(figures('reserves', 'C', reservePlan({ Reserve: reserves, Movement: [MOVEMENT_HEADER, ...order] }))).toEqual([10, 10]);
  });

  it('is in the plan’s unit of money', () => {
    expect(
      figures(
        'reserves',
        'Total reserves',
        reservePlan({
          Body: [
            ['Body', 'Value'],
            ['Base year', '2024/25'],
            ['Money in', '£000'],
          ],
        }),
      ),
    ).toEqual([6000, 6000]);
  });

  it('shows only what rests on a fault as unknown: a reserve without a kind leaves no total, and its own row', () => {
    const rows = report({ Reserve: [RESERVE_HEADER, GENERAL, PROJECTS, ['Mystery', '', '', 100, '', '', '', '', '']] });
    expect(rows[3]).toEqual(['Mystery', 100, 100]);
    const sentence = '! Reserve “Mystery”, Kind, is not known, so no total of reserves is; type general, earmarked, capital or unusable.';
    expect(rows.find(row => row[0] === 'Total reserves')!.slice(1)).toEqual([sentence, sentence]);
  });

  it('says that a plan without a Reserve table does not model reserves', () => {
    expect(report({ Reserve: [], Movement: [] })).toEqual([
      ['Reserve', '2025/26', '2026/27'],
      ...['General reserve', 'Earmarked reserves', 'Capital reserves', 'Total reserves'].map(name => [
        name,
        'not modelled',
        'not modelled',
      ]),
    ]);
  });

  it('says so where there is no net budget to take a share of', () => {
    expect(figures('reserves', 'General reserve %', reservePlan({ Line: [], Change: [] }))).toEqual(['no net budget', 'no net budget']);
  });
});
