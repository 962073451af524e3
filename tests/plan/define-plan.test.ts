import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { Decimal, definePlan, findingsUnder, ModelError, openPlan, PLAN_TABLES, planReport, planTableNames } from '../../core';
import type { CellValue, PlanDefinition, Table } from '../../core';
import { keyOf } from '../../core/plan/define-plan';
import { planDefinition, TABLE_OF } from '../../core/plan/plan-definition';
import { PRECEPT_ROWS } from '../../core/plan/read-precept';
import { read } from './reading';

const smallshire: PlanDefinition = {
  body: { name: 'Smallshire', kind: 'police', country: 'England', baseYear: '2025/26', baseYearBandD: 300 },
  assumptions: [{ name: 'Inflation', unit: '% a year', status: 'assumed', source: 'Budget report, table 3', years: { '2026/27': 0.02 } }],
  lines: [{ name: 'Premises', base: '1000000', driver: 'Inflation' }],
  funding: [{ name: 'Police main grant', kind: 'core', base: new Decimal(500_000) }],
  billingAuthorities: [{ name: 'Smallton', base: 1000 }],
  precept: { '2026/27': { choice: 'rise £', amount: 10 } },
};

/** The keys of each list’s rows. */
const keysOf = (list: keyof typeof TABLE_OF): string[] => Object.keys(planDefinition.shape[list].def.innerType.def.element.shape);

describe('a plan stated as typed objects', () => {
  // £1,000,000 × 1.02 − £500,000 − £310 × 1,000 = £210,000.
  it('gives what its tables give', () => {
    const tables = definePlan(smallshire);
    expect(read(planReport('gap', '', tables)).find(([name]) => name === 'Remaining gap')).toEqual(['Remaining gap', 210_000]);
    expect(findingsUnder(openPlan(tables).scenario()).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has a list for every table but Body and Precept, and a key for every column', () => {
    expect(Object.values(TABLE_OF).sort()).toEqual(planTableNames.filter(table => !['Body', 'Precept'].includes(table)).sort());
    for (const [list, table] of Object.entries(TABLE_OF) as [keyof typeof TABLE_OF, keyof typeof PLAN_TABLES][]) {
      const { columns, years, ...shape } = PLAN_TABLES[table];
      const expected = ['name', ...columns.map(keyOf), ...(years === 'none' ? [] : ['years']), ...(shape.openColumns ? ['more'] : [])];
      expect({ list, keys: keysOf(list).sort() }).toEqual({ list, keys: expected.sort() });
    }
  });

  it('has a key for every row of Precept', () => {
    const keys = Object.keys(planDefinition.shape.precept.def.innerType.def.valueType.shape);
    expect(keys.sort()).toEqual(PRECEPT_ROWS.map(keyOf).sort());
  });

  it('names every fault at once, with its place, what was found and what was expected', () => {
    const wrong = {
      ...smallshire,
      lines: [{ name: 'Premises', base: 'lots', driver: 'Inflation', categry: 'Estates' }],
      funding: [{ name: 'Grant', kind: 'corporate', years: { 'next year': 1 } }],
      changes: [{ name: 'Fewer cars' }],
      reserve: [],
    } as unknown as PlanDefinition;
    let sentence = '';
    try {
      definePlan(wrong);
    } catch (error) {
      if (error instanceof ModelError) ({ sentence } = error);
    }
    expect(sentence.split(/(?<=\.) (?=[a-zT])/)).toEqual([
      'lines[0] “Premises”, base holds “lots”; expected an amount such as 1000, "1000.50" or a Decimal ("nil" says that it is nil).',
      'lines[0] “Premises”: the key “categry” is not known; category may be meant.',
      'changes[0] “Fewer cars”, kind is missing; expected one of pressure, growth, full-year effect, saving.',
      'funding[0] “Grant”, kind holds “corporate”; expected one of core, specific, income.',
      'funding[0] “Grant”, years, next year is not a year; expected a financial year such as "2026/27".',
      'The plan: the key “reserve” is not known; reserves may be meant.',
    ]);
  });

  it('keeps a decimal longer than a number digit by digit', () => {
    const [, lines] = definePlan({
      body: smallshire.body,
      lines: [{ name: 'Pay', base: '12345678901234567.89', years: { '2026/27': 1 } }],
    });
    expect(lines![1]![1]).toBe('12345678901234567.89');
  });

  // What a workbook can say, objects can: the examples’ own tables, turned into objects and back, give the same reports.
  it.each([february2026, march2024])('says all that the example says: $title', ({ tables }) => {
    const given = tables.map(({ values }) => values).filter(values => planTableNames.includes(values[0]![0] as never));
    const again = definePlan(asDefinition(given));
    for (const report of ['summary', 'gap', 'reserves', 'statutory', 'allocations', 'workforce'])
      expect(read(planReport(report, '', again))).toEqual(read(planReport(report, '', given)));
  });
});

/** Tables as typed objects, by the tables’ own columns. */
function asDefinition(tables: readonly Table[]): PlanDefinition {
  const listOf = Object.fromEntries(Object.entries(TABLE_OF).map(([list, table]) => [table, list]));
  const definition: Record<string, unknown> = {};
  for (const [head, ...rows] of tables) {
    const table = head![0] as keyof typeof PLAN_TABLES;
    const typed = (value: CellValue) => value !== '' && value !== null && value !== undefined;
    const isYear = (name: CellValue) => /^\d{4}\/\d{2}$/.test(String(name));
    const value = (key: string, of: CellValue): unknown =>
      ['recurring', 'chosen', 'carryForward', 'namedForCut'].includes(key) ? ['yes', 'TRUE', true].includes(of as string) : of;
    if (table === 'Body') {
      const facts = Object.fromEntries(rows.map(([name, fact]) => [name as string, fact]));
      const own = ['Name', 'Kind', 'Country', 'Base year', 'Base-year Band D', 'Decimals of Band D', 'Money in'];
      definition.body = {
        ...Object.fromEntries(own.filter(name => typed(facts[name])).map(name => [keyOf(name), facts[name]])),
        facts: Object.fromEntries(Object.entries(facts).filter(([name, fact]) => !own.includes(name) && typed(fact))),
      };
    } else if (table === 'Precept') {
      const years = head!.map((name, column) => [name as string, column] as const).filter(([name]) => isYear(name));
      definition.precept = Object.fromEntries(
        years.map(([year, column]) => [
          year,
          Object.fromEntries(rows.filter(row => typed(row[column])).map(row => [keyOf(String(row[0])), row[column]])),
        ]),
      );
    } else
      definition[listOf[table]!] = rows.map(row => {
        const out: Record<string, unknown> = { name: String(row[0]) };
        const [years, more]: Record<string, unknown>[] = [{}, {}];
        head!.forEach((name, column) => {
          const cell = row[column];
          if (!column || !typed(cell)) return;
          if (isYear(name)) years![name as string] = cell;
          else if ((PLAN_TABLES[table].columns as readonly string[]).includes(name as string))
            out[keyOf(name as string)] = value(keyOf(name as string), cell);
          else if (PLAN_TABLES[table].openColumns) more![name as string] = cell;
        });
        return { ...out, ...(Object.keys(years!).length ? { years } : {}), ...(Object.keys(more!).length ? { more } : {}) };
      });
  }
  return definition as PlanDefinition;
}
