import fc from 'fast-check';
import {
  compare,
  Decimal,
  MEASURES,
  ModelError,
  planHash,
  planReport,
  provenance,
  readPlan,
  reportNames,
  verifyProvenance,
} from '../../core';
import type { CellValue, ReportTable, Table } from '../../core';
import { cases, hostilePlan, SEED } from './hostile';

/** FUZZ_CASES=100000 for the long run. */
const CASES = cases(400);

/** Cells as the add-in hands them to the library: an error as its name. */
const asTables = (plan: unknown[][][]): Table[] =>
  plan.map(table =>
    table.map(row =>
      row.map(cell => (typeof cell === 'object' && cell !== null ? { error: (cell as { code: string }).code } : (cell as CellValue))),
    ),
  );

/** What is wrong with a report, in words. */
function faultOf(report: ReportTable): string | undefined {
  if (report.length === 0 || report.some(row => row.length !== report[0]!.length)) return 'a ragged report';
  const bad = report
    .flat()
    .find(cell =>
      cell instanceof Decimal
        ? !cell.isFinite()
        : cell instanceof ModelError
          ? cell.sentence.trim() === ''
          : typeof cell !== 'string' && typeof cell !== 'boolean',
    );
  return bad === undefined ? undefined : `a cell that holds ${String(bad)}`;
}

/** A report, or nothing where it is refused in a sentence; anything else thrown fails the test. */
function answered(ask: () => ReportTable): string | undefined {
  try {
    return faultOf(ask());
  } catch (error) {
    if (error instanceof ModelError) return error.sentence.trim() ? undefined : 'a refusal without a sentence';
    throw error;
  }
}

const scenarios = fc.constantFrom(
  '',
  'Base',
  'Higher prices',
  'Higher prices + Higher prices',
  '__proto__',
  'constructor',
  'Higher prices > Base',
  '+',
  '>',
  'Higher prices +',
  '+'.repeat(200),
);
const reports = fc.constantFrom(
  ...reportNames,
  'bridge: by cause',
  'workings: Band D 2026/27',
  'workings: __proto__ 2026/27',
  '__proto__',
  'constructor',
  '',
);

describe(`${CASES} hostile plans`, () => {
  test(
    'give every report as a rectangle of exact figures, words and errors with sentences, or refuse it in a sentence',
    () => {
      fc.assert(
        fc.property(
          hostilePlan,
          scenarios,
          reports,
          fc.constantFrom(...Object.keys(MEASURES), 'constructor'),
          (plan, scenario, report, measure) => {
            const tables = asTables(plan);
            expect(answered(() => planReport(report as string, scenario, tables))).toBeUndefined();
            expect(answered(() => compare(measure, tables))).toBeUndefined();
          },
        ),
        { seed: SEED, numRuns: CASES },
      );
    },
    Math.max(60_000, CASES * 100),
  );

  test(
    'have findings that all name their place and say something',
    () => {
      fc.assert(
        fc.property(hostilePlan, plan => {
          const checks = planReport('checks', '', asTables(plan));
          expect(checks[0]).toEqual(['Severity', 'Table', 'Row', 'Column', 'Finding']);
          expect(
            checks
              .slice(1)
              .filter(
                ([severity, , , , sentence]) =>
                  !['error', 'warning', 'note', 'none'].includes(String(severity)) || String(sentence).trim() === '',
              ),
          ).toEqual([]);
        }),
        { seed: SEED + 1, numRuns: Math.ceil(CASES / 2) },
      );
    },
    Math.max(60_000, CASES * 50),
  );

  test(
    'leave the tables they were given, and every other object, as they were',
    () => {
      const before = Object.getOwnPropertyNames(Object.prototype).sort();
      fc.assert(
        fc.property(hostilePlan, scenarios, (plan, scenario) => {
          const tables = asTables(plan);
          const was = JSON.stringify(tables);
          try {
            readPlan(tables, scenario);
          } catch (error) {
            if (!(error instanceof ModelError)) throw error;
          }
          expect(JSON.stringify(tables)).toBe(was);
        }),
        { seed: SEED + 2, numRuns: Math.ceil(CASES / 4) },
      );
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    },
    Math.max(60_000, CASES * 50),
  );

  test(
    'have a sign, and a provenance that agrees with itself wherever there is one',
    () => {
      fc.assert(
        fc.property(hostilePlan, plan => {
          const tables = asTables(plan);
          expect(planHash(tables)).toMatch(/^[0-9a-f]{64}$/);
          let published: ReportTable;
          try {
            published = provenance(tables, '');
          } catch (error) {
            if (error instanceof ModelError) return;
            throw error;
          }
          const sheet = published.map(row =>
            row.map((cell): CellValue => (cell instanceof Decimal ? cell.toNumber() : cell instanceof ModelError ? 'not known' : cell)),
          );
          expect(verifyProvenance(sheet, tables)).toEqual([]);
        }),
        { seed: SEED + 3, numRuns: Math.ceil(CASES / 8) },
      );
    },
    Math.max(60_000, CASES * 50),
  );
});
