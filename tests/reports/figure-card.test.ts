import { figureCard } from '../../core';
import { planTables } from '../functions/samples';
import type { Table, Decimal } from '../../core';

const tables = planTables as unknown as Table[];
const inThousands: Table[] = tables.map(table => (table[0]![0] === 'Body' ? [...table, ['Money in', '£000']] : table));
const says = (...given: Parameters<typeof figureCard>) => figureCard(...given).says;

describe('what a figure’s card says', () => {
  // £5 on £300 for 2027/28, as the Precept table chooses.
  test('a Band D says its rise, its unit and what it rests on', () => {
    const { figure, says: said } = figureCard('precept', '', 'Band D', '2027/28', tables);
    expect((figure as Decimal).toNumber()).toBe(305);
    expect(said).toMatchObject({
      Unit: '£ a dwelling',
      How: '2026/27’s £300 + £5',
      Source: 'Local Government Finance Act 1992, section 42B; chosen in the Precept table',
    });
  });

  test('a figure of a plan in thousands says so; what it was made from is in pounds', () => {
    const said = says('gap', '', 'Spending', '2026/27', inThousands);
    expect(said.Unit).toBe('£000');
    expect(Object.keys(said).filter(label => label.endsWith(', £')).length).toBeGreaterThan(0);
  });

  test('a scenario is named', () => {
    expect(says('gap', 'Higher prices', 'Cumulative gap', '2026/27', tables).Scenario).toBe('Higher prices');
  });

  test('a figure the workings do not know by its name has no workings, and a column that is no year is no year', () => {
    const said = says('bands', '', 'D', '2026/27', tables);
    expect(Object.keys(said)).toEqual(['Figure', 'Year', 'Report', 'Scenario']);
    expect(says('checks', '', 'note', 'Finding', tables)).toMatchObject({ Column: 'Finding' });
  });
});
