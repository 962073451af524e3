import { planReport, reportData } from '../../core';
import { figures, findings, read, smallPlan } from '../plan/reading';
import { GENERAL, PROJECTS, reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

describe('a grant that another replaces', () => {
  const plan = (replacedBy: string) =>
    smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', 'Replaced by', '2025/26', '2026/27'],
        ['Core grant', 'core', 600, '', 600, 600],
        ['Uplift grant', 'specific', 40, replacedBy, 40, ''],
      ],
    });
  const mends = (replacedBy: string) =>
    reportData('checks', '', plan(replacedBy)).rows.find(({ id }) => id.startsWith('error/Funding/Uplift grant/Replaced by'))?.mend;

  it('is mended to the nearest name where one is near, and to none where none is', () => {
    expect(findings(plan('Core grnat')).find(one => one.includes('Replaced by'))).toMatch(/Type Core grant\.$/);
    expect(mends('Core grnat')).toEqual([{ row: 'Uplift grant', column: 'Replaced by', says: 'Core grant' }]);
    expect(findings(plan('Xylophones')).find(one => one.includes('Replaced by'))).toMatch(/Type the name of the grant that takes over\.$/);
    expect(mends('Xylophones')).toBeUndefined();
  });
});

test('workings are asked for by a name with spaces about it, and mean the first year where none is named', () => {
  const of = (asked: string) => read(planReport(`workings: ${asked}`, '', smallPlan()));
  expect(of('  Remaining gap  ')).toEqual(of('Remaining gap 2025/26'));
  expect(of(' Remaining gap 2026/27 ')).toEqual(of('Remaining gap 2026/27'));
});

test('the minimum of the general reserve is made of the floors of general reserves alone', () => {
  const [header, general, projects] = [RESERVE_HEADER, GENERAL, PROJECTS];
  const withFloor = projects.map((cell, at) => (header[at] === 'Floor' ? 900 : cell));
  const row = read(planReport('section 25', '', reservePlan({ Reserve: [header, general, withFloor] }))).find(
    ([name]) => name === 'Minimum of the general reserve',
  )!;
  expect(row.slice(-2)).toEqual([2000, 2000]);
});

test('Band D beside inflation is not known where a year’s rate is not, and says why', () => {
  const tables = smallPlan({
    Body: [
      ['Body', 'Value'],
      ['Kind', 'police'],
      ['Base year', '2024/25'],
      ['Base-year Band D', 20],
      ['Compared with inflation', 'Inflation'],
    ],
    Assumption: [
      ['Assumption', 'Unit', '2025/26', '2026/27'],
      ['Inflation', '% a year', 0.1, 'about two'],
    ],
  });
  // 20 × 1.1 = 22 in the first year, but the rate of the second is text.
  expect(figures('comparison', 'Inflation', tables).slice(0, 2)).toEqual(['', 0.1]);
  expect(figures('comparison', 'Inflation', tables)[2]).toMatch(/^! .*holds “about two”/);
  for (const cell of figures('comparison', 'Band D had it moved with inflation', tables)) expect(cell).toMatch(/^! .*holds “about two”/);
});
