import { figureCard } from '../../core';
import { planTables } from '../functions/samples';
import type { Table, Decimal } from '../../core';
import { inUnit } from '../plan/in-unit';
import { smallPlan } from '../plan/reading';

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

  test('a row that is no figure of the plan has no workings, and a column that is no year is no year', () => {
    const said = says('household', '', 'D', '2026/27', tables);
    expect(Object.keys(said)).toEqual(['Figure', 'Year', 'Report', 'Scenario']);
    expect(says('checks', '', 'note', 'Finding', tables)).toMatchObject({ Column: 'Finding' });
  });
});

describe('a reserve that is called what the total of its kind is', () => {
  // £5m, of which £1m is drawn, closes at £4m; with the other general reserve of £2m the total is £6m.
  const plan = (name: string) =>
    smallPlan({
      Reserve: [
        ['Reserve', 'Kind', 'Opening'],
        [name, 'general', 5_000_000],
        ['Operational reserve', 'general', 2_000_000],
      ],
      Movement: [
        ['Movement', 'Reserve', '2025/26'],
        ['Redundancy', name, -1_000_000],
      ],
    });
  const card = (name: string, row: string, unit: '£' | '£000' | '£m', report = 'reserves') => {
    const { figure, says: said } = figureCard(report, '', row, '2025/26', inUnit(plan(name), unit));
    return [String(figure), said.Figure, said.Unit, String(said.How)];
  };

  test.each([
    ['£', '4000000', '6000000'],
    ['£000', '4000', '6000'],
    ['£m', '4', '6'],
  ] as const)('in %s the reserve is %s and the total %s, each with its own workings', (unit, reserve, total) => {
    const ofReserve = [reserve, 'Reserve General Reserve', unit, '£5,000,000 at the start, less £1,000,000 taken out'];
    const ofTotal = [total, 'General reserve', unit, 'what the general reserves close at, added up'];
    expect(card('General Reserve', 'General Reserve', unit)).toEqual(ofReserve);
    expect(card('General Reserve', 'Reserve General Reserve', unit)).toEqual(ofReserve);
    expect(card('General Reserve', 'Reserve: General Reserve', unit)).toEqual(ofReserve);
    expect(card('General Reserve', 'General reserve', unit)).toEqual(ofTotal);
    expect(card('General Reserve', 'generalReserve', unit)).toEqual(ofTotal);
    expect(card('General Reserve', 'General reserve', unit, 'summary')).toEqual(ofTotal);
  });

  test('spelled alike to the letter, the name is the total’s, and the reserve is asked for with its table', () => {
    expect(card('General reserve', 'General reserve', '£')[0]).toBe('6000000');
    expect(card('General reserve', 'Reserve General reserve', '£').slice(0, 2)).toEqual(['4000000', 'Reserve General reserve']);
  });
});
