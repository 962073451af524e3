import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, Decimal, MEASURES, ModelError, planReport, reportNames, risk, sensitivity, solve, marginalValues } from '../../core';
import type { ReportTable, ReportCell, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { inUnit } from '../plan/in-unit';

/**
 * The spilled text of every report on both examples, laid down so that no header, row name or figure moves unseen. A cell a
 * tab, in £000; ¤ before a figure says that it is money in the plan's unit: a thousand times as much in £, a thousandth in £m.
 * A mended figure is written with `GOLDEN=write npx jest tests/reports/golden`, and the commit says why it moved.
 */
const FOLDER = join(__dirname, 'golden');

type Asked = (tables: readonly Table[]) => ReportTable;

const ofPlan =
  (report: string, scenario = ''): Asked =>
  tables =>
    planReport(report, scenario, tables);

const EXAMPLES = [
  { example: february2026, dark: 'Pessimistic', bright: 'Optimistic', year: '2026/27', assumption: 'Staff vacancy' },
  { example: march2024, dark: 'Pessimistic', bright: 'Optimistic', year: '2025/26', assumption: 'Staff vacancy' },
];

const asked = ({ dark, bright, year, assumption }: (typeof EXAMPLES)[number]): [string, Asked][] => [
  ...reportNames.filter(name => name !== 'bridge').map((name): [string, Asked] => [name, ofPlan(name)]),
  ['bridge', ofPlan('bridge', `${bright} > ${dark}`)],
  ['bridge by cause', ofPlan('bridge: by cause', `${bright} > ${dark}`)],
  ['summary of the pessimistic scenario', ofPlan('summary', dark)],
  ['workings of the remaining gap', ofPlan(`workings: Remaining gap ${year}`)],
  ...Object.keys(MEASURES).map((measure): [string, Asked] => [`COMPARE ${measure}`, tables => compare(measure, tables)]),
  ['SENSITIVITY gap', tables => sensitivity('gap', year, '', tables)],
  ['SENSITIVITY band d', tables => sensitivity('band d', year, '', tables)],
  ['SOLVE', tables => solve(assumption, year, 'gap', 0, '', tables)],
  ['SOLVE Saving', tables => solve('Saving', year, 'gap', 0, '', tables)],
  ['RISK gap', tables => risk('gap', 1024, 7, '', tables)],
  ['WORTH gap', tables => marginalValues('gap', '', tables)],
];

const inWords = (cell: ReportCell): string => (cell instanceof ModelError ? `! ${cell.sentence}` : String(cell));

/** A cell as it reads in the three units. */
function cell(units: readonly [ReportCell, ReportCell, ReportCell]): string {
  const [pounds, thousands, millions] = units;
  const isMoney =
    pounds instanceof Decimal &&
    thousands instanceof Decimal &&
    millions instanceof Decimal &&
    !thousands.isZero() &&
    pounds.eq(thousands.times(1000)) &&
    thousands.eq(millions.times(1000));
  if (isMoney) return `¤${thousands.toString()}`;
  return [...new Set(units.map(inWords))].join(' | ');
}

const textOf = ([pounds, thousands, millions]: readonly ReportTable[]): string =>
  `${thousands!
    .map((row, r) =>
      row
        .map((one, c) => cell([pounds![r]?.[c] ?? '(none)', one, millions![r]?.[c] ?? '(none)']))
        .join('\t')
        .trimEnd(),
    )
    .join('\n')}\n`;

describe.each(EXAMPLES)('every report on $example.title', given => {
  const tables = given.example.tables.map(({ values }) => values);
  const units = (['£', '£000', '£m'] as const).map(unit => inUnit(tables, unit));
  const file = (name: string) => join(FOLDER, given.example.id, `${name.replace(/ /g, '-').toLowerCase()}.txt`);

  it.each(asked(given))('%s spills what it always has, in £, £000 and £m', (name, report) => {
    const text = textOf(units.map(report));
    if (process.env.GOLDEN === 'write') {
      mkdirSync(join(FOLDER, given.example.id), { recursive: true });
      writeFileSync(file(name), text);
    }
    expect(existsSync(file(name)) ? readFileSync(file(name), 'utf8').split('\n') : []).toEqual(text.split('\n'));
  });
});
