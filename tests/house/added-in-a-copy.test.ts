import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, textOf } from './sources';

/** A copy of the library, to which a rule, a column and a report are added as docs/architecture.md says. */
const folder = mkdtempSync(join(tmpdir(), 'added-'));
beforeAll(() => {
  cpSync(join(root, 'core'), join(folder, 'core'), { recursive: true });
  cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
/** Puts a line before another that stands once in a file. */
function before(file: string, line: string, added: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect([file, line, text.split(line).length - 1]).toEqual([file, line, 1]);
  write(file, text.replace(line, `${added}${line}`));
}

const complaints = (): string =>
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', join(folder, 'core/tsconfig.json')], {
    encoding: 'utf8',
  }).stdout;

/** What a program that imports the copied library prints. */
function printed(program: string): string {
  write('ask.ts', program);
  const build = `require('esbuild').buildSync({ entryPoints: [${JSON.stringify(join(folder, 'ask.ts'))}], bundle: true, platform: 'node', outfile: ${JSON.stringify(join(folder, 'ask.js'))}, logLevel: 'error' })`;
  execFileSync(process.execPath, ['-e', build], { cwd: root });
  return execFileSync(process.execPath, [join(folder, 'ask.js')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

const ASK = `
import { definePlan, planReport } from './core';
const tables = definePlan({
  body: { name: 'Smallshire', baseYear: '2025/26' },
  lines: [
    { name: 'Premises', base: 1000000, contractEnds: '2027/28', years: { '2026/27': 1000000, '2027/28': 1000000 } },
    { name: 'Fuel', base: 500, years: { '2026/27': 500, '2027/28': 500 } },
  ],
});
for (const row of planReport('contracts', '', tables)) console.log(row.join(' '));
`;

test('before, the copy knows neither the column nor the report', () => {
  expect(() => printed(ASK)).toThrow('the key “contractEnds” is not known');
});

// £1,000,000, and 5% of it more from the year in which the contract ends: £1,050,000 in 2027/28.
test('a rule, a column and a report are a file, two lines and a reader’s line, a file and two lines; then types hold and the report answers', () => {
  // The rule: a file in its folder, in words, with its source and what it does not cover.
  write(
    'core/budget/new-contract.ts',
    `import type { Figure } from '../figures/figure';

/**
 * What a line costs once its contract has ended: as it stands and so many hundredths more.
 *
 * Source: made for this test.
 * Not covered: what the new contract brings.
 */
export const costUnderNewContract = <F extends Figure<F>>(cost: F, hundredths: number): F => cost.plus(cost.share(hundredths, 100));
`,
  );
  // The column: at the end of its table, in the form of typed objects, and in the table's reader.
  before('core/plan/tables.ts', `', '', 'money', BY_NAME),\n  Change:`, ', Contract ends');
  before('core/plan/plan-definition.ts', '    years: byYear,\n  }),\n  Change: row({', '    contractEnds: optional(yearWord),\n');
  before(
    'core/plan/read-spending.ts',
    '}\n\nexport const CHANGE_KINDS',
    '  /** The year in which it has to be bought anew. */\n  readonly contractEnds: FinancialYear | undefined;\n',
  );
  before('core/plan/read-spending.ts', "    cap: row.figure('Cap', 'rate'),", "    contractEnds: row.financialYear('Contract ends'),\n");
  // The report: a file, its line among the reports and its name in their order.
  write(
    'core/reports/contracts.ts',
    `import { costUnderNewContract } from '../budget/new-contract';
import type { Report } from './report';
import { rowOfTable } from './report';
import type { ReportWriter } from './report-writer';

/** Lines whose contract ends, as they would cost once it has. Ids: the plan's rows. */
export const contractsReport = (writer: ReportWriter): Report =>
  writer.report(
    { id: 'contracts', title: 'What ends, and what it would cost after' },
    'Line',
    writer.settled.lines.flatMap(({ name, years }, place) => {
      const ends = writer.plan.lines[place]!.contractEnds;
      if (ends === undefined) return [];
      return [
        writer.moneyRow({ id: rowOfTable('Line', name), label: name }, ({ year }) =>
          year < ends ? years.get(year)! : costUnderNewContract(years.get(year)!, 5),
        ),
      ];
    }),
  );
`,
  );
  before('core/reports/plan-report.ts', 'import { commissioningReport }', "import { contractsReport } from './contracts';\n");
  before('core/reports/plan-report.ts', '  comparison: comparisonReport,\n', '  contracts: contractsReport,\n');
  before('core/reports/plan-report.ts', '  CHECKS,\n];', "  'contracts',\n");

  expect(complaints()).toBe('');
  expect(printed(ASK)).toBe(['Line 2026/27 2027/28', 'Premises 1000000 1050000'].join('\n'));
}, 120_000);

test('the page names each place that was touched', () => {
  const page = textOf('docs/architecture.md');
  const places = ['core/plan/tables.ts', 'plan-definition.ts', 'core/reports', 'plan-report.ts', 'core/budget'];
  expect(places.filter(place => !page.includes(place))).toEqual([]);
});
