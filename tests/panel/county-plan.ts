import { planTable } from './fake-workbook';
import type { PlanTable } from '../../addin/workbook/workbook';

/**
 * A county's plan in the spring of 2026, worked out by the real model. In £m, 2026/27 to 2029/30:
 * spending 265.97, 278.49, 287.04, 296.09, of which savings of 3.5 and specific income of 0.5 leave a net budget of 261.97, 274.49, 283.04, 292.09;
 * Band D £300.2302 and £11 more each year on a tax base of 350,000: precept 108.93057, 112.78057, 116.63057, 120.48057;
 * core grants 151.83943, 155.70943, 157.20943, 158.70943;
 * so cumulative gaps of 4.7, 9.5, 12.7, 16.4, and 1.2, 6, 9.2, 12.9 after savings; a drawdown of 0.5 leaves 5.5 of the second.
 * At £15 in the first two years (a scenario) Band D is £4, then £8 higher: the gap is £4 × 350,000 = 1.4 lower in the first, 0.2 over.
 * It has six findings: a slip in a scenario, a driver of the wrong unit, a floor that is broken, a gap met once, a head not read, an assumption of nil.
 */
export const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30'];

export const countyPlan: readonly PlanTable[] = [
  planTable('Body', 'Body', 'A1:B8', [
    ['Body', 'Value'],
    ['Name', 'Leicestershire PCC'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 300.2302],
    ['Decimals of Band D', 4],
    ['Money in', '£'],
  ]),
  planTable('Assumptions', 'Assumptions', 'A1:F3', [
    ['Assumption', 'Unit', ...YEARS],
    ['Pay award', '% a year', 0.03, 0.03, 0.03, 0.03],
    ['Fuel level', '%', 0, 0, 0, 0],
  ]),
  planTable('Lines', 'Budget', 'B3:I5', [
    ['Line', 'Category', 'Base', 'Driver', ...YEARS],
    ['Premises', 'Non-pay', 250_000_000, '', 260_970_000, 273_490_000, 282_040_000, 291_090_000],
    ['Transport', 'Non-pay', 5_000_000, 'Fuel level', '', '', '', ''],
  ]),
  planTable('Changes', 'Changes', 'A1:H2', [
    ['Change', 'Kind', 'Recurring', 'Delivery', ...YEARS],
    ['Estate', 'saving', 'yes', 1, 3_500_000, '', '', ''],
  ]),
  planTable('Funding', 'Funding', 'A1:G3', [
    ['Funding', 'Kind', 'Base', ...YEARS],
    ['Core grants', 'core', 145_000_000, 151_839_430, 155_709_430, 157_209_430, 158_709_430],
    ['Partners', 'income', 500_000, '', '', '', ''],
  ]),
  planTable('Bases', 'Bases', 'A1:B2', [
    ['Billing authority', 'Base'],
    ['County', 350_000],
  ]),
  planTable('Precept', 'Precept', 'A1:E4', [
    ['Precept', ...YEARS],
    ['Choice', 'rise £', 'rise £', 'rise £', 'rise £'],
    ['Amount', 11, 11, 11, 11],
    ['Limit', 15, 15, 15, 15],
  ]),
  planTable('Reserves', 'Reserves', 'A1:G3', [
    ['Reserve', 'Kind', 'Opening', 'Floor', 'Purpose', 'Closes', 'Owner'],
    ['General reserve', 'general', 7_000_000, 7_500_000, '', '', ''],
    ['Budget equalisation', 'earmarked', 3_000_000, '', 'to ease the gap', '2032/33', ''],
  ]),
  planTable('Movements', 'Movements', 'A1:G2', [
    ['Movement', 'Reserve', 'Status', ...YEARS],
    ['Easing', 'Budget equalisation', 'planned', '', -500_000, '', ''],
  ]),
  planTable('Scenarios', 'Scenarios', 'A1:F4', [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
    ['Rise £15', 'Precept', 'Amount', '2026/27', 'set', 15],
    ['Pay 1% higher', 'Assumption', 'Pay awrd', 'all years', 'add', 0.01],
    ['Rise £15', 'Precept', 'Amount', '2027/28', 'set', 15],
  ]),
];

/** The county's plan with other cells: table, row and column of each, and what stands there instead. */
export function countyPlanWith(
  ...cells: readonly (readonly [table: string, row: string, column: string, value: string | number])[]
): PlanTable[] {
  return countyPlan.map(table => {
    const [header = [], ...rows] = table.values;
    const changed = rows.map(row =>
      row.map(
        (value, place) =>
          cells.find(([name, first, column]) => name === table.name && first === row[0] && column === header[place])?.[3] ?? value,
      ),
    );
    return { ...table, values: [header, ...changed] };
  });
}
