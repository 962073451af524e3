import fc from 'fast-check';
import { notConserved } from './conservation';
import { figures } from '../plan/reading';
import { movementsIn, randomReserves } from './random-reserves';
import { caseCount } from '../support/case-count';

describe('twenty thousand random movements', () => {
  it('create and lose nothing, overdraw no reserve, and what is drawn is what balances fall by, to the penny (a million: bench/reserves-million.ts)', () => {
    let movements = 0;
    fc.assert(
      fc.property(randomReserves, plan => {
        movements += movementsIn(plan);
        expect(notConserved(plan)).toEqual([]);
      }),
      { numRuns: caseCount(1_100), seed: 20240318 },
    );
    expect(movements).toBeGreaterThan(caseCount(20_000));
  }, 120_000);
});

describe('the rival’s fault: £10,000k in one pot and £5,000k asked in each of five years', () => {
  const years = ['2025/26', '2026/27', '2027/28', '2028/29', '2029/30'];
  const tables = [
    [
      ['Body', 'Value'],
      ['Base year', '2024/25'],
      ['Money in', '£000'],
    ],
    [
      ['Line', 'Base', ...years],
      ['Pay', 20_000, '', '', '', '', ''],
    ],
    [
      ['Reserve', 'Kind', 'Opening'],
      ['General reserve', 'general', 10_000],
    ],
    [
      ['Movement', 'Reserve', 'Status', ...years],
      ['Support', 'General reserve', 'planned', -5000, -5000, -5000, -5000, -5000],
    ],
  ];

  it('draws £10,000k in all, not £25,000k: 5,000 and 5,000 while they are there, then nothing', () => {
    expect(figures('gap', 'Drawdowns', tables)).toEqual([5000, 5000, 0, 0, 0]);
    expect(figures('summary', 'General reserve', tables)).toEqual([5000, 0, 0, 0, 0]);
  });

  it('returns to the gap what the pot cannot give: 15,000 is left to find, then the whole 20,000', () => {
    expect(figures('gap', 'Remaining gap', tables)).toEqual([15_000, 15_000, 20_000, 20_000, 20_000]);
  });
});
