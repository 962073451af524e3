import { planReport } from '../../core';
import type { CellValue } from '../../core';
import { figures, findings, rowOf, smallPlan } from './reading';

const funding = (header: string[], ...rows: CellValue[][]) => ({
  Funding: [['Funding', 'Kind', ...header, '2025/26', '2026/27'], ...rows],
});
const grant = (name: string, tables: Parameters<typeof figures>[2]) => rowOf(planReport('funding', '', tables), name).slice(2);

describe('a grant', () => {
  it('is paid from its first year to its last', () => {
    const tables = smallPlan(
      funding(['Base', 'From', 'To'], ['Opens', 'core', 50, '2026/27', '', null, null], ['Closes', 'core', 70, '', '2025/26', null, null]),
    );
    expect(grant('Opens', tables)).toEqual([0, 50]);
    expect(grant('Closes', tables)).toEqual([70, 0]);
  });

  it('closes on a date as on its financial year', () => {
    // 46112 is 31 March 2026 in Excel's dates, the last day of 2025/26; 46113 is 1 April 2026.
    const tables = smallPlan(
      funding(['Base', 'From', 'To'], ['Closes', 'core', 70, '', 46112, null, null], ['Opens', 'core', 50, 46113, '', null, null]),
    );
    expect(grant('Closes', tables)).toEqual([70, 0]);
    expect(grant('Opens', tables)).toEqual([0, 50]);
  });

  it('grows by its driver to the penny, and on from the rounded figure', () => {
    const tables = smallPlan(funding(['Base', 'Driver'], ['Formula', 'core', 33.33, 'Inflation', null, null]));
    expect(grant('Formula', tables)).toEqual([36.66, 40.33]); // 36.663 → 36.66; 40.326 → 40.33
  });

  it('on a condition is paid by the highest step that is reached, and nothing below the lowest', () => {
    const assumption = (first: number, second: number) => ({
      Assumption: [
        ['Assumption', 'Unit', '2025/26', '2026/27'],
        ['Headcount met', '%', first, second],
      ],
      Line: [
        ['Line', 'Base'],
        ['Pay', 900],
      ],
    });
    const steps = {
      Step: [
        ['Step', 'Threshold', 'Share'],
        ['Headcount met', 1, 1],
        ['Headcount met', 0.98, 0.8],
        ['Headcount met', 0.95, 0.5],
      ],
    };
    const plan = (first: number, second: number) =>
      smallPlan({
        ...assumption(first, second),
        ...steps,
        ...funding(['Base', 'Condition'], ['Maintenance', 'specific', 1000, 'Headcount met', null, null]),
      });
    expect(grant('Maintenance', plan(1, 0.99999))).toEqual([1000, 800]);
    expect(grant('Maintenance', plan(0.98, 0.9799))).toEqual([800, 500]);
    expect(grant('Maintenance', plan(0.95, 0.94))).toEqual([500, 0]);
  });

  it('on a condition without steps is not known, and says what is missing', () => {
    const tables = smallPlan(funding(['Base', 'Condition'], ['Maintenance', 'specific', 1000, 'Headcount', null, null]));
    expect(findings(tables)[0]).toContain('names “Headcount”, which has no row in the Step table');
    expect(figures('gap', 'Spending', tables)).toEqual([1000, 1010]);
  });
});

describe('a tax base from dwellings', () => {
  // 90 dwellings in band D less 10 discounts + 2 premiums − 8 support = 74; 9 in band A: 9 × 6 ÷ 9 = 6. (74 + 6) × 0.985 + 1.2 = 80.0.
  const dwellings = [
    ['Dwellings', 'Year', 'Item', 'A', 'D', 'Collection rate', 'In lieu'],
    ['North', '2025/26', 'dwellings', 9, 90, 0.985, 1.2],
    ['North', '2025/26', 'discounts', null, 10, null, null],
    ['North', '2025/26', 'premiums', null, 2, null, null],
    ['North', '2025/26', 'support', null, 8, null, null],
  ];

  it('counts dwellings less discounts and support, plus premiums, × the collection rate, plus what is paid in lieu', () => {
    const tables = smallPlan({
      Dwellings: dwellings,
      'Billing authority': [
        ['Billing authority', 'Base', '2025/26', '2026/27'],
        ['North', 10, null, 10],
        ['South', 5, 5, 5],
      ],
    });
    expect(figures('precept', 'Tax base', tables)).toEqual([85, 15]);
    expect(figures('billing', 'North', tables)).toEqual([1920, 240]); // 80 × £24
  });

  it('gives way to a base that is typed', () => {
    const tables = smallPlan({ Dwellings: dwellings });
    expect(figures('precept', 'Tax base', tables)).toEqual([15, 15]);
  });

  it('names the authority whose support comes to more than its dwellings', () => {
    const tables = smallPlan({
      Dwellings: [dwellings[0]!, ['North', '2025/26', 'dwellings', 9, 5, 1, 0], ['North', '2025/26', 'support', null, 8, null, null]],
      'Billing authority': [
        ['Billing authority', 'Base', '2025/26', '2026/27'],
        ['North', 10, null, 10],
      ],
    });
    expect(findings(tables)[0]).toContain('Dwellings “North”: Band D: discounts, losses and support come to more than its dwellings');
    expect(figures('gap', 'Spending', tables)).toEqual([1000, 1010]);
  });
});
