import { bodyPlan, kindOfBody } from '../../addin/example/body-plan';
import type { BodyStart } from '../../addin/example/body-plan';
import { Decimal, openPlan, planReport } from '../../core';
import type { Table } from '../../core';
import { publishedBodies, RECORD_ATTRIBUTION } from '../../core/bodies/published-bodies';
import type { PublishedBody } from '../../core/bodies/published-bodies';
import { recordRequirements } from '../../addin/command-line/record-requirements';
import { toBeTyped } from '../../core/plan/to-be-typed';

const live = publishedBodies.filter(({ ended }) => ended === undefined);
const english = live.filter(({ country }) => country === 'England');

const tablesOf = (body: PublishedBody, start: Partial<BodyStart> = {}): Table[] =>
  bodyPlan(body, { kind: kindOfBody(body), baseYear: '2026/27', years: 4, moneyIn: '£', attribution: RECORD_ATTRIBUTION, ...start })
    .tables.filter(({ isBeside }) => !isBeside)
    .map(({ values }) => values);

const plansByCode = english.map(body => [body.code, body] as const);

test('there are 68 live bodies in England and four in Wales', () => {
  expect(english).toHaveLength(68);
  expect(live).toHaveLength(72);
});

test.each(plansByCode)('%s begins with no fault in its checks but what is to be typed or is older than the base year', (_, body) => {
  const tables = tablesOf(body);
  const waiting = toBeTyped(openPlan(tables).scenario('').plan).map(({ table, row }) => `${table} ${row}`);
  const faults = planReport('checks', '', tables)
    .slice(1)
    .map(row => row.map(String))
    .filter(([, table, row]) => !waiting.includes(`${table} ${row}`));
  expect(faults.filter(([severity, , , column]) => severity !== 'note' && column !== 'Base')).toEqual([]);
  expect(faults.filter(([severity]) => severity === 'note')).toEqual([]);
  // What is older than the base year: the tax bases, and the grant of 2025/26.
  expect(faults.map(([, table]) => table)).toEqual(body.kind === 'police' ? ['Billing authority', 'Funding'] : ['Billing authority']);
  // At most twelve figures stand between an empty workbook and a gap.
  expect(toBeTyped(openPlan(tables).scenario('').plan).filter(({ forGap }) => forGap).length).toBeLessThanOrEqual(12);
});

test.each(plansByCode)('%s shows no #VALUE! before anything is typed', (_, body) => {
  const errors = ['summary', 'gap', 'bands', 'precept', 'billing'].flatMap(report =>
    planReport(report, '', tablesOf(body))
      .flat()
      .filter(cell => cell instanceof Error && 'kind' in cell && cell.kind === 'wrong'),
  );
  expect(errors.map(String)).toEqual([]);
});

/**
 * A plan has the councils’ bases, to a decimal or two each, and Band D as printed. So it gives the published requirement to the
 * pound but where the body sets Band D more finely than the penny it prints (“pence”), or where the councils’ returns do not add
 * up to the body’s own base (“bases”). docs/record.md lists them all; here each is shown to be nothing else.
 */
test('Band D × tax base is the requirement of 2023/24 as published, to the pound, but for what the published figures leave open', () => {
  const offByMore = recordRequirements(2023).filter(({ difference }) => difference.abs().gt(1));
  for (const { body, difference, ofBases, ofPence } of offByMore) {
    expect([body.name, difference.minus(ofBases).minus(ofPence).abs().lte(1)]).toEqual([body.name, true]);
    // Half a penny on every Band D dwelling, or a base printed to the tenth.
    expect([body.name, ofPence.abs().lte(new Decimal(body.taxBase.get(2023)!).times('0.00501'))]).toEqual([body.name, true]);
  }
  // The councils of Essex add up to 530.6 fewer than the police body’s own base: the department notes Thurrock’s return.
  const basesApart = offByMore.filter(({ councils, own }) => councils.minus(own).abs().gt(1));
  expect(basesApart.map(({ body }) => body.name)).toEqual(['Essex Police, Fire and Crime Commissioner - Police']);
});

test('the plan works out what the record does: the requirement of 2023/24 from a base year 2022/23', () => {
  for (const { body, worked } of recordRequirements(2023)) {
    const report = planReport('precept', '', tablesOf(body, { baseYear: '2022/23', years: 1 }));
    const requirement = report.find(row => row[0] === 'Council tax requirement')![1] as Decimal;
    expect([body.name, requirement.toString()]).toEqual([body.name, worked.toString()]);
  }
});
