import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import type { ExamplePlan } from '../../addin/example/example-plan';
import { Decimal } from '../../core';
import { publishedBodies } from '../../core/bodies/published-bodies';

const leicestershire = publishedBodies.find(({ code }) => code === 'E23000021')!;

const rowsOf = ({ tables }: ExamplePlan, name: string) => tables.find(table => table.name === name)!.values.slice(1);
/** The column of a table of an example, by its header. */
const columnOf = ({ tables }: ExamplePlan, name: string, header: string) =>
  tables.find(table => table.name === name)!.values[0]!.indexOf(header);
const asPublished = (name: string) => name.replace('&', 'and');

// MHCLG, Council Tax levels 2023 to 2024, table 9: the nine bases add up to 340,270.5 and the police requirement is £92,972,176.78.
test('March 2024 holds the adopted tax bases of all nine councils, and with Band D they make the published requirement to the pound', () => {
  const bases = rowsOf(march2024, 'TaxBase').map(([name, base]) => [String(name), new Decimal(Number(base))] as const);
  for (const [name, base] of bases) {
    const council = leicestershire.billingAuthorities.find(one => one.name === asPublished(name))!;
    expect([name, base.toString()]).toEqual([name, council.taxBase.get(2023)]);
  }
  const total = bases.reduce((sum, [, base]) => sum.plus(base), new Decimal(0));
  expect(total.toString()).toBe('340270.5');
  // 340,270.5 × £273.2302 = £92,972,176.7691.
  const bandD = rowsOf(march2024, 'Body').find(([fact]) => fact === 'Base-year Band D')![1];
  expect(total.times(Number(bandD)).toFixed(0)).toBe('92972177');
  expect(new Decimal(leicestershire.requirement.get(2023)!).toFixed(0)).toBe('92972177');
});

// Home Office, Police Grant Report 2025-26: £149,398,893. With 350,000 × £300.2302 = £105.08m and about £0.5m of collection fund: £255m.
test('February 2026 holds the published core grant, and grant and precept make the published net budget of £255m', () => {
  const grant = rowsOf(february2026, 'Funding').find(([name]) => name === 'Police core grant')![2];
  expect(new Decimal(Number(grant)).times(1000).toString()).toBe(leicestershire.coreGrant.get(2025));
  const base = rowsOf(february2026, 'TaxBase').reduce((sum, row) => sum.plus(Number(row[1])), new Decimal(0));
  // Each council’s base is rounded to a tenth: nine of them stay within half of one of the 350,000.
  expect(base.minus(350_000).abs().lt('0.5')).toBe(true);
  const surplus = rowsOf(february2026, 'CollectionFund')[0]![columnOf(february2026, 'CollectionFund', '2025/26')];
  const budget = base
    .times('300.2302')
    .plus(Number(grant) * 1000)
    .plus(Number(surplus) * 1000);
  expect(budget.div(1_000_000).toFixed(0)).toBe('255');
});

test('what lies between published bases is marked illustrative, and what is published is not', () => {
  const sources = (plan: ExamplePlan) =>
    rowsOf(plan, 'TaxBase').map(
      row => [String(row[0]), String(row[columnOf(plan, 'TaxBase', 'Source')]).includes('illustrative')] as const,
    );
  expect(sources(march2024).filter(([, isIllustrative]) => isIllustrative)).toEqual([]);
  expect(
    sources(february2026)
      .filter(([, isIllustrative]) => !isIllustrative)
      .map(([name]) => name),
  ).toEqual(['Blaby']);
});
