/**
 * Faults that a person put in by hand and that the tests of their day let pass (29 November 2026), each with the test that now
 * fails. Puts each into a copy of the project, one at a time, and looks whether its test fails:
 *
 *   node bench/mutation/by-hand.mjs            all; a name (R5) tries one
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const YEARS = 'tests/plan/years-and-bounds.test.ts';
const RISK = 'tests/analysis/columns-of-risk.test.ts';
const ROWS = 'tests/reports/less-used-rows.test.ts';

/** Name, what is wrong, file, what stands there, what is put in its place, the test that has to fail. */
const FAULTS = [
  [
    'P3',
    'a driven grant grows from nil before its From',
    'core/plan/settle/funding.ts',
    '? drivenFigure(before, grant',
    '? drivenFigure(isPaidIn(grant, year - 1) ? before : context.nothing(), grant',
    YEARS,
  ],
  [
    'P6',
    'a change of FTE without a month counts from September',
    'core/plan/settle/spending.ts',
    'changeMonth: post.month ?? APRIL',
    'changeMonth: post.month ?? USUAL_AWARD_MONTH',
    YEARS,
  ],
  [
    'P7',
    'increments in the base year too',
    'core/plan/settle/spending.ts',
    'post.increment && year !== context.plan.horizon.baseYear',
    'post.increment',
    YEARS,
  ],
  [
    'P8',
    'a merged authority pays a year too long',
    'core/plan/settle/council-tax.ts',
    'year <= authority.to)',
    'year <= authority.to + 1)',
    YEARS,
  ],
  [
    'P9',
    'the notional amount is not what a rise is judged by',
    'core/plan/settle/council-tax.ts',
    'exceeds(given.compared as Decimal',
    'exceeds(given.lastYear as Decimal',
    YEARS,
  ],
  [
    'P13',
    'the undelivered part of a one-off is carried on',
    'core/plan/settle/changes.ts',
    'runningRest = change.recurring ? runningRest.plus(rest) : rest',
    'runningRest = runningRest.plus(rest)',
    YEARS,
  ],
  ['P15', 'delay drops what earlier rows did', 'core/plan/scenarios.ts', 'row.adjustments.get(yearKey(year)) ?? []);\n}', '[]);\n}', YEARS],
  [
    'P16',
    'delay overwrites the year it lands on',
    'core/plan/scenarios.ts',
    "change: 'add',\n          value: amount",
    "change: 'set',\n          value: amount",
    YEARS,
  ],
  [
    'P17',
    'words that are set keep an earlier number',
    'core/plan/scenarios.ts',
    'row.cells.set(key, override.value);\n      row.adjustments.delete(key);',
    'row.cells.set(key, override.value);',
    YEARS,
  ],
  [
    'P17b',
    'the same, of a header’s cell',
    'core/plan/scenarios.ts',
    'row.cells.set(header, isNil ? null : value);\n      row.adjustments.delete(header);',
    'row.cells.set(header, isNil ? null : value);',
    YEARS,
  ],
  ['P19', 'a fact of the Body takes effect a year late', 'core/plan/read-body.ts', 'row.from <= year', 'row.from < year', YEARS],
  ['P20', 'FTE held to three decimals', 'core/plan/row-reader.ts', 'FTE: 2', 'FTE: 3', YEARS],
  [
    'P21',
    'a vacancy above 1 passes',
    'core/plan/read-spending.ts',
    'vacancy.rate.amount.lt(0) || vacancy.rate.amount.gt(1)',
    'vacancy.rate.amount.lt(0)',
    YEARS,
  ],
  ['P23', 'eleven years are read', 'core/years/horizon.ts', 'LONGEST_HORIZON = 10', 'LONGEST_HORIZON = 11', YEARS],
  [
    'A1',
    'the rank is rounded, not raised',
    'core/analysis/percentiles.ts',
    '-Math.floor(-(percent * count) / 100)',
    'Math.round((percent * count) / 100)',
    RISK,
  ],
  [
    'A2',
    'chance by then forgets earlier years',
    'core/analysis/risk-outcome.ts',
    'let [chance, chanceByThen] = [0, 0];',
    'bad.fill(0); let [chance, chanceByThen] = [0, 0];',
    RISK,
  ],
  [
    'A3',
    'above the central case counts what equals it',
    'core/analysis/risk-outcome.ts',
    'margin => margin > expected',
    'margin => margin >= expected',
    RISK,
  ],
  ['A4', 'variance of all, not of a sample', 'core/analysis/risk-outcome.ts', '(values.length - 1);', 'values.length;', RISK],
  ['A7', 'impossible correlations pass', 'core/analysis/correlation.ts', 'variance < -ROUNDING', 'variance < -1', RISK],
  [
    'A8',
    'an event moves in part of its range',
    'core/analysis/shapes.ts',
    'low + (share / chance) * (high - low)',
    'low + share * (high - low)',
    RISK,
  ],
  [
    'A13',
    'the tornado sorts by Low alone',
    'core/analysis/sensitivity.ts',
    'Decimal.max(one.ofLow.abs(), one.ofHigh.abs())',
    'one.ofLow.abs()',
    RISK,
  ],
  [
    'A14',
    'the bridge turns last year’s one-offs round',
    'core/analysis/bridge.ts',
    'ofYear(settled, year).baseYearOneOffs, -1)',
    'ofYear(settled, year).baseYearOneOffs, 1)',
    RISK,
  ],
  [
    'A15',
    'causes that both scenarios share are shown',
    'core/analysis/bridge.ts',
    'const isShared = (cause: Cause) => shared.some(one => one.key === cause.key);',
    'const isShared = (cause: Cause) => shared.some(one => one.key === cause.key) && false;',
    RISK,
  ],
  [
    'R1',
    'standstill forgets to take one-offs out',
    'core/reports/standstill.ts',
    'year => minus(oneOffsIn(year - 1))',
    'year => nothing.minus(oneOffsIn(year - 1)).minus(nothing.minus(oneOffsIn(year - 1)))',
    ROWS,
  ],
  [
    'R2',
    'the base effect at this year’s Band D',
    'core/reports/standstill.ts',
    '{ bandD: bandD(year - 1), taxBase',
    '{ bandD: bandD(year), taxBase',
    ROWS,
  ],
  [
    'R3',
    'the statutory sum leaves out grants without a kind',
    'core/plan/settle/statutory-items.ts',
    ": ofKind('core', 'specific', undefined)",
    ": ofKind('core', 'specific')",
    ROWS,
  ],
  [
    'R5',
    'contributions are left out of aggregate (2)',
    'core/plan/settle/statutory-items.ts',
    "    { term: 'contributions' as const, amount: figures.contributions },\n",
    '',
    ROWS,
  ],
  [
    'R8',
    'at the floor counts as below',
    'core/reports/section-25.ts',
    'year.generalReserve.amount.lt(of(year).amount)',
    'year.generalReserve.amount.lte(of(year).amount)',
    ROWS,
  ],
  [
    'R9',
    'higher and lower changed round',
    'core/reports/options.ts',
    "${difference.gt(0) ? 'higher' : 'lower'} than with none",
    "${difference.gt(0) ? 'lower' : 'higher'} than with none",
    ROWS,
  ],
  [
    'R11',
    'the summary shows all reserves as the general one',
    'core/reports/summary.ts',
    'writer.moneyRow(term, year => year[term]) : writer.absentRow',
    'writer.moneyRow(term, year => year.totalReserves) : writer.absentRow',
    ROWS,
  ],
];

const copy = mkdtempSync(join(tmpdir(), 'by-hand-'));
const only = process.argv[2];
try {
  for (const part of ['core', 'addin', 'tests', 'package.json', 'jest.config.cjs', 'tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  for (const [name, what, file, stands, instead, test] of FAULTS.filter(([name]) => !only || name === only)) {
    const text = readFileSync(file, 'utf8');
    if (!text.includes(stands)) {
      console.log(`${name.padEnd(5)} the line is not there any more: ${what}`);
      process.exitCode = 1;
      continue;
    }
    writeFileSync(
      join(copy, file),
      text.replace(stands, () => instead),
    );
    const { status, stderr } = spawnSync('node_modules/.bin/jest', [test, '--selectProjects', 'node', '-w', '1'], {
      cwd: copy,
      encoding: 'utf8',
    });
    writeFileSync(join(copy, file), text);
    const failed = /● (.*)/.exec(stderr)?.[1] ?? '';
    console.log(`${name.padEnd(5)} ${status === 0 ? 'NOT NOTICED' : 'noticed'}: ${what} (${failed})`);
    if (status === 0) process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true });
}
