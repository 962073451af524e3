/** docs/functions.md, from the registry. */
import type { Argument } from './arguments';
import type { FunctionDescriptor } from './descriptor';
import { argumentName } from './functions-json';
import { EXAMPLE_PLAN, WORKED } from './worked-examples';
import type { ExampleCell, ExampleCells } from './worked-examples';

const shown = ({ label, optional, takes }: Argument<unknown>): string => {
  const name = argumentName(label);
  return optional ? `[${name}]` : takes === 'tables' ? `${name}…` : name;
};

const signature = ({ id, args }: FunctionDescriptor): string => `MTFP.${id}(${args.map(shown).join(', ')})`;

const SHOWN_DECIMALS = 4;
const inWords = (cell: ExampleCell): string =>
  typeof cell === 'number' ? String(Number(cell.toFixed(SHOWN_DECIMALS))) : typeof cell === 'boolean' ? String(cell).toUpperCase() : cell;
const listed = (cells: readonly ExampleCell[]): string => cells.map(inWords).join(', ');

const tableOf = ([header, ...rows]: ExampleCells): string =>
  [header!, header!.map(() => '---'), ...rows].map(row => `| ${row.map(inWords).join(' | ')} |`).join('\n');

/** A row or a column on one line, a report as a table, other blocks row by row. */
function given(gives: ExampleCell | ExampleCells): string {
  if (!Array.isArray(gives)) return `Gives ${inWords(gives as ExampleCell)}.`;
  const block = gives as ExampleCells;
  if (typeof block[0]![0] === 'string') return `Gives\n\n${tableOf(block)}`;
  if (block.length === 1) return `Gives a row: ${listed(block[0]!)}.`;
  if (block[0]!.length === 1) return `Gives a column: ${listed(block.flat())}.`;
  return `Gives rows: ${block.map(listed).join('; ')}.`;
}

/** The example, the cells it points to, and what it gives; tests run it. */
function worked({ id, example }: FunctionDescriptor): string[] {
  const one = WORKED[id];
  if (!one) return [`Example: \`${example}\``];
  const { cells, gives, byHand } = one;
  const onPlan = example.includes('[#All]') ? ', on [the plan of the examples](#the-plan-of-the-examples)' : '';
  return [
    `Example: \`${example}\`${onPlan}`,
    ...(cells
      ? [
          Object.entries(cells)
            .map(
              ([range, rows]) =>
                `- \`${range}\` holds ${rows.length > 1 && rows[0]!.length > 1 ? rows.map(listed).join('; ') : listed(rows.flat())}`,
            )
            .join('\n'),
        ]
      : []),
    given(gives),
    `By hand: ${byHand}`,
  ];
}

const examplePlan = (): string[] => [
  '## The plan of the examples',
  'Two years that balance in the head. Each table has the name that stands over it.',
  ...Object.entries(EXAMPLE_PLAN).flatMap(([name, rows]) => [`**${name}**`, tableOf(rows)]),
];

const section = (described: FunctionDescriptor): string =>
  [
    `## ${described.id}`,
    described.summary,
    `\`${signature(described)}\``,
    ['| Argument | |', '| --- | --- |', ...described.args.map(argument => `| \`${shown(argument)}\` | ${argument.help} |`)].join('\n'),
    `Result: ${described.result.words}.`,
    ...worked(described),
  ].join('\n\n');

export const functionsPage = (functions: readonly FunctionDescriptor[]): string =>
  [
    '# The custom functions',
    'Written by `npm run docs` from the registry in `addin/functions`; a test fails where this page and the registry differ.',
    'Money in pounds, rates as fractions (0.0299 or 2.99%), years as text such as 2025/26 (2025-26 and 2025/2026 are read too). Arguments in square brackets may be left out. A blank cell and 0 mean the same, since Excel sends a blank cell as 0 on some platforms; where an argument may be left out, both count as left out. A call that cannot be answered shows #VALUE!, or #N/A where no figure is known for a year, with a sentence that says what was found and what to type. Every example below is run by a test, with the answer that stands beside it.',
    [
      '| Function | What it gives |',
      '| --- | --- |',
      ...functions.map(one => `| [${one.id}](#${one.id.toLowerCase()}) | ${one.summary} |`),
    ].join('\n'),
    ...functions.map(section),
    ...examplePlan(),
  ].join('\n\n') + '\n';
