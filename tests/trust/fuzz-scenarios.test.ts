import fc from 'fast-check';
import { compare, Decimal, ModelError, planReport } from '../../core';
import type { CellValue, ReportTable, Table } from '../../core';
import { planTables } from '../functions/samples';
import { cases, cell, SEED } from './hostile';

/** FUZZ_CASES=100000 for the long run. */
const CASES = cases(400);

const HEAD: CellValue[] = ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'];
const SOUND = planTables.filter(([head]) => head![0] !== 'Scenario') as Table[];
const NAMES = ['Higher', 'Lower', 'Late', 'higher', 'Base', 'Higher + Lower', ' Late ', ''];

const asValue = (one: unknown): CellValue =>
  typeof one === 'object' && one !== null ? { error: (one as { code: string }).code } : (one as CellValue);
const near = (known: readonly unknown[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: cell }).map(asValue);

/** Answers name what stands in these columns, and are looked through for figures that are none: a row may not be called NaN. */
const place = (known: readonly unknown[]) => near(known).filter(name => !/NaN|Infinity|undefined/.test(String(name)));

/** A row that may mean something: mostly words of the plan, now and then anything that a cell can hold. */
const row = fc.tuple(
  place(NAMES),
  place(['Assumption', 'Line', 'Funding', 'Billing authority', 'Precept', 'Body', 'Scenario', 'Reserve', 'line']),
  place(['Inflation', 'Growth', 'Fleet', 'Estate', 'Grant', 'North', 'Choice', 'Amount', 'Base-year Band D', 'all rows', 'Fleeet']),
  place(['2026/27', '2027/28', '2025/26', '2030/31', 'all years', 'Base', 'Driver', 'Unit', 'Category', 'Value', 'Growth', '']),
  near(['set', 'add', 'scale', 'delay', 'Set', 'swap', '']),
  near([0, 1, 2, -1, 0.5, 0.01, 1e9, 'nil', 'freeze', 'rise £', 'Inflation', 'Growth', '', null]),
);
const scenarioTable = fc.array(row, { maxLength: 12 }).map((rows): Table => [HEAD, ...rows]);
const asked = fc.constantFrom('', 'Higher', 'Higher + Lower', 'Lower + Higher + Late', 'Higher > Late', 'Base > Higher', 'Nobody');
const reports = fc.constantFrom('gap', 'summary', 'funding', 'precept', 'billing', 'checks', 'bridge', 'bridge: by cause', 'spending');

/** A report as text, without what it quotes of a cell; a refusal by its sentence. Whatever else is thrown fails the test. */
function answer(ask: () => ReportTable): string {
  try {
    const text = JSON.stringify(
      ask().map(one =>
        one.map(each => (each instanceof ModelError ? `! ${each.sentence}` : each instanceof Decimal ? each.toString() : each)),
      ),
    );
    return text.replace(/“[^”]*”/g, '“…”');
  } catch (error) {
    if (error instanceof ModelError && error.sentence.trim()) return `! ${error.sentence}`;
    throw error;
  }
}

describe(`${CASES} random tables of scenarios`, () => {
  test(
    'are answered in every report with finite figures, or refused in a sentence',
    () => {
      fc.assert(
        fc.property(scenarioTable, asked, reports, (table, scenario, report) => {
          const tables = [...SOUND, table];
          expect(answer(() => planReport(report, scenario, tables))).not.toMatch(/NaN|Infinity|undefined|"! *"/);
          expect(answer(() => compare('gap', tables))).not.toMatch(/NaN|undefined/);
        }),
        { seed: SEED, numRuns: CASES },
      );
    },
    Math.max(60_000, CASES * 100),
  );

  test(
    'leave the plan without scenarios as it is, and a row nobody asked for changes no figure of a scenario that is asked for',
    () => {
      const plain = answer(() => planReport('gap', '', SOUND));
      fc.assert(
        fc.property(scenarioTable, table => {
          expect(answer(() => planReport('gap', '', [...SOUND, table]))).toBe(plain);
          const own = [HEAD, ...table.slice(1).filter(one => String(one[0]).trim().toLowerCase() === 'higher')];
          if (own.length > 1)
            expect(answer(() => planReport('gap', 'Higher', [...SOUND, own]))).toBe(
              answer(() => planReport('gap', 'Higher', [...SOUND, table])),
            );
        }),
        { seed: SEED + 1, numRuns: Math.ceil(CASES / 2) },
      );
    },
    Math.max(60_000, CASES * 100),
  );
});
