/** docs/functions.md, from the registry. */
import type { Argument } from './arguments';
import type { FunctionDescriptor } from './descriptor';
import { argumentName } from './functions-json';

const shown = ({ label, optional, takes }: Argument<unknown>): string => {
  const name = argumentName(label);
  return optional ? `[${name}]` : takes === 'tables' ? `${name}…` : name;
};

const signature = ({ id, args }: FunctionDescriptor): string => `MTFP.${id}(${args.map(shown).join(', ')})`;

const section = (described: FunctionDescriptor): string =>
  [
    `## ${described.id}`,
    described.summary,
    `\`${signature(described)}\``,
    ['| Argument | |', '| --- | --- |', ...described.args.map(argument => `| \`${shown(argument)}\` | ${argument.help} |`)].join('\n'),
    `Result: ${described.result.words}.`,
    `Example: \`${described.example}\``,
  ].join('\n\n');

export const functionsPage = (functions: readonly FunctionDescriptor[]): string =>
  [
    '# The custom functions',
    'Written by `npm run docs` from the registry in `addin/functions`; a test fails where this page and the registry differ.',
    'Money in pounds, rates as fractions (0.0299 or 2.99%), years as text such as 2025/26 (2025-26 and 2025/2026 are read too). Arguments in square brackets may be left out. A blank cell and 0 mean the same, since Excel sends a blank cell as 0 on some platforms; where an argument may be left out, both count as left out. A call that cannot be answered shows #VALUE!, or #N/A where no figure is known for a year, with a sentence that says what was found and what would be right.',
    [
      '| Function | What it gives |',
      '| --- | --- |',
      ...functions.map(one => `| [${one.id}](#${one.id.toLowerCase()}) | ${one.summary} |`),
    ].join('\n'),
    ...functions.map(section),
  ].join('\n\n') + '\n';
