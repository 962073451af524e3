import { call, sentenceOf, withExcel } from '../functions/calling';
import { figures } from '../plan/reading';
import { planReport } from '../../core';
import { standardPlan } from './standard-plan';

beforeAll(withExcel);

const wales = standardPlan().map(table => table.map(row => (row[0] === 'Country' ? ['Country', 'Wales'] : row)));

// South Wales 2017/18: one Band D of 218.2457 makes the nine bands A 145.50 … I 509.24 that its police and crime commissioner published.
const PUBLISHED = [145.5, 169.75, 194.0, 218.25, 266.74, 315.24, 363.74, 436.49, 509.24];

describe('Wales', () => {
  it('has nine bands, I at 21 ninths of Band D', () => {
    expect(call('BANDS', 218.2457, 2, 'Wales')).toEqual([PUBLISHED]);
    expect((call('BANDS', 218.2457, 2, 'England') as number[][])[0]).toHaveLength(8);
    expect((call('BANDS', 218.2457) as number[][])[0]).toHaveLength(8);
    expect(sentenceOf('BANDS', 218.2457, 2, 'Scotland')).toBe('Country: found “Scotland”; type England or Wales.');
  });

  it('has a tax base of nine figures A to I, of ten with disabled band A first', () => {
    // nine dwellings of band I are 21 Band D equivalents; nine of disabled band A are 5
    expect(call('TAXBASE', [[0, 0, 0, 0, 0, 0, 0, 0, 9]], null, null, 'Wales')).toBe(21);
    expect(call('TAXBASE', [[9, 0, 0, 0, 0, 0, 0, 0, 0, 9]], null, null, 'Wales')).toBe(26);
    expect(call('TAXBASE', [[9, 0, 0, 0, 0, 0, 0, 0, 0]])).toBe(5);
    expect(sentenceOf('TAXBASE', [[1, 2]], null, null, 'Wales')).toMatch(/nine \(bands A to I\) or ten/);
  });

  it('has nine bands in the reports bands and household, where the Body says Wales', () => {
    expect(figures('bands', 'I', wales)).toEqual([583.33, 583.33]); // 250 × 21 ÷ 9
    expect(planReport('household', '', wales).filter(([band]) => band === 'I')).toHaveLength(4);
    expect(planReport('bands', '', standardPlan()).map(([band]) => band)).not.toContain('I');
  });
});
