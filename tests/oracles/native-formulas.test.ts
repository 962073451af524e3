import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { planReport } from '../../core';
import type { CellValue } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { rowOf } from '../plan/reading';

/**
 * The February 2026 example once more as a worksheet of native formulas (ROUND, + − ×), written from model.md's words and the
 * example's tables, and recalculated by IronCalc. Columns: A name, B 2025/26, C–F 2026/27–2029/30. Amounts in £.
 */
const YEAR_COLUMNS = ['C', 'D', 'E', 'F'];
const sheet: (string | number)[][] = [];
const rowNumber = new Map<string, number>();

function put(name: string, base: string | number, byYear: (column: string, before: string, year: number) => string | number): void {
  sheet.push([name, base, ...YEAR_COLUMNS.map((column, year) => byYear(column, year ? YEAR_COLUMNS[year - 1]! : 'B', year))]);
  rowNumber.set(name, sheet.length);
}
/**
 * ROUND with a nudge of one part in 10^14. IronCalc multiplies in binary and its ROUND misses ties that Excel's finds
 * (32,141.25 × 1.02 is 32,784.075, and it gives 32,784.07 instead of 32,784.08).
 */
const round = (expression: string, places: number) => `ROUND((${expression})*1.00000000000001,${places})`;
const at = (name: string, column: string) => `${column}${rowNumber.get(name)!}`;
const pounds = (thousands: CellValue) => Math.round(Number(thousands) * 1e5) / 100;
const tableOf = (name: string) => {
  const [header, ...rows] = february2026.tables.find(table => table.values[0]![0] === name)!.values;
  return rows.map(row => ({
    name: String(row[0]),
    cell: (column: string) => row[(header as string[]).indexOf(column)] ?? '',
    year: (y: number) => row[(header as string[]).indexOf('2026/27') + y] ?? '',
  }));
};

function writeSheet(): void {
  for (const one of tableOf('Assumption')) put(one.name, Number(one.cell('2025/26')), (_, __, y) => Number(one.year(y)));
  const spending: string[] = [];
  for (const post of tableOf('Post')) {
    const award = String(post.cell('Pay award'));
    put(
      `${post.name} April cost`,
      Number(post.cell('Average cost')),
      (_, before) => `=${round(`${at1(`${post.name} April cost`, before)}*(1+${at(award, before)})`, 2)}`,
    );
    const vacancy = post.cell('Vacancy') ? `(1-{col}${rowNumber.get(String(post.cell('Vacancy')))})` : '1';
    const onCosts = String(post.cell('On-costs'))
      .split(' + ')
      .map(name => `{col}${rowNumber.get(name)}`)
      .join('+');
    put(post.name, 0, column => {
      const april = at(`${post.name} April cost`, column);
      const september = round(`${april}*(1+${at(award, column)})`, 2);
      const atRates = round(`${Number(post.cell('Establishment FTE'))}*(5*${april}+7*${september})/12`, 2);
      return `=${round(`${round(`${atRates}*${vacancy}`, 2)}*(1+${onCosts})`, 2)}`.replace(/\{col\}/g, column);
    });
    spending.push(post.name);
  }
  for (const line of tableOf('Line')) {
    const driver = String(line.cell('Driver'));
    const cap = Number(line.cell('Cap')) || 0;
    put(line.name, pounds(line.cell('Base')), (column, before, y) => {
      if (line.year(y) !== '') return pounds(line.year(y));
      if (!driver) return pounds(line.cell('Base'));
      const rate = cap ? `MIN(${cap},MAX(${Number(line.cell('Collar'))},${at(driver, column)}))` : at(driver, column);
      return `=${round(`${at1(line.name, before)}*(1+${rate})`, 2)}`;
    });
    spending.push(line.name);
  }
  const changes = tableOf('Change');
  const savings: string[] = [];
  for (const change of changes) {
    const isSaving = change.cell('Kind') === 'saving';
    const recurring = change.cell('Recurring') === 'yes';
    const delivery = change.cell('Delivery') === 'nil' ? 0 : 1;
    put(change.name, 0, (_, before, y) => {
      const own = (isSaving ? delivery : 1) * pounds(change.year(y));
      return recurring ? `=${at1(change.name, before)}+${own}` : own;
    });
    (isSaving ? savings : spending).push(change.name);
  }
  const oneOffs = changes
    .filter(change => change.cell('Recurring') === 'no')
    .reduce((sum, change) => sum + pounds(change.cell('2025/26')), 0);
  const sum = (names: string[], column: string) => names.map(name => at(name, column)).join('+');
  for (const service of tableOf('Service')) {
    put(service.name, 0, (_, __, y) => pounds(service.year(y)));
    spending.push(service.name);
  }
  put('Spending', 0, column => `=${sum(spending, column)}-${oneOffs}`);
  put('Savings', 0, column => `=${sum(savings, column)}`);
  const grants = tableOf('Funding');
  for (const grant of grants)
    put(grant.name, pounds(grant.cell('Base')), (column, before, y) =>
      grant.cell('To') === '2025/26'
        ? 0
        : grant.year(y) !== ''
          ? pounds(grant.year(y))
          : grant.cell('Driver')
            ? `=${round(`${at1(grant.name, before)}*(1+${at(String(grant.cell('Driver')), column)})`, 2)}`
            : pounds(grant.cell('Base')),
    );
  put('Collection fund', 0, (_, __, y) => pounds(tableOf('Collection fund')[0]!.year(y)));
  put('Band D', 300.2302, (_, before, y) => `=ROUND(${at1('Band D', before)}+${[11, 10, 10, 10][y]},4)`);
  const authorities = tableOf('Billing authority');
  for (const one of authorities)
    put(`${one.name} base`, Number(one.cell('Base')), (column, before, y) =>
      one.year(y) !== '' ? Number(one.year(y)) : `=${round(`${at1(`${one.name} base`, before)}*(1+${at('Base growth', column)})`, 1)}`,
    );
  put(
    'Precept',
    0,
    column => `=${authorities.map(one => round(`${at(`${one.name} base`, column)}*${at('Band D', column)}`, 0)).join('+')}`,
  );
  put('Funding', 0, column => `=${sum([...grants.map(grant => grant.name), 'Collection fund', 'Precept'], column)}`);
  put(
    'Net budget',
    0,
    column =>
      `=${at('Spending', column)}-${at('Savings', column)}-(${sum(
        grants.filter(grant => grant.cell('Kind') === 'specific').map(grant => grant.name),
        column,
      )})`,
  );
  put('Cumulative gap', 0, column => `=ROUND(${at('Spending', column)}-${at('Funding', column)},2)`);
  put('Gap after savings', 0, column => `=ROUND(${at('Cumulative gap', column)}-${at('Savings', column)},2)`);
  for (const [band, ninths] of [
    ['A', 6],
    ['E', 11],
    ['H', 18],
  ] as const)
    put(`Band ${band}`, 0, column => `=${round(`${at('Band D', column)}*${ninths}/9`, 2)}`);
}

/** A reference to the row being written now. */
const at1 = (name: string, column: string) => `${column}${rowNumber.get(name) ?? sheet.length + 1}`;

describe('the February 2026 example in native formulas, recalculated by IronCalc', () => {
  const tables = february2026.tables.map(table => table.values);
  let values: string[][];
  beforeAll(() => {
    writeSheet();
    values = JSON.parse(
      execFileSync(process.execPath, [join(__dirname, 'recalculate.mjs')], { input: JSON.stringify(sheet), encoding: 'utf8' }),
    );
  }, 60_000);
  const recalculated = (name: string) => values[rowNumber.get(name)! - 1]!.slice(2).map(Number);
  const inPounds = (report: string, row: string) =>
    rowOf(planReport(report, '', tables), row).map(thousands => Math.round(Number(thousands) * 1e5) / 100);

  it.each([
    ['summary', 'Spending', 'Spending'],
    ['summary', 'Funding', 'Funding'],
    ['summary', 'Net budget', 'Net budget'],
    ['summary', 'Precept', 'Precept'],
    ['gap', 'Cumulative gap', 'Cumulative gap'],
    ['gap', 'Gap after savings', 'Gap after savings'],
  ])('agrees in %s: %s, to the penny in every year', (report, row, name) => {
    expect(recalculated(name).map(value => Math.round(value * 100) / 100)).toEqual(inPounds(report, row));
  });

  it.each(['A', 'E', 'H'])('agrees in band %s', band => {
    expect(recalculated(`Band ${band}`)).toEqual(rowOf(planReport('bands', '', tables), band));
  });
});
