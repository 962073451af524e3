/** PLAN, of whichever reports are at hand: all of them, or those that stand in the script that cells load first. */
import type { Report, Table } from '../../core';
import { tables, text, words } from './arguments';
import { aReport, customFunction } from './descriptor';
import { formatted } from './formatted';
import type { FunctionDescriptor } from './descriptor';

export const planTables = tables('Tables', 'The plan’s tables, each with its header row, such as Lines[#All]; in any order.');

/** Excel shows descriptions of up to 255 characters. */
const MOST_IN_A_DESCRIPTION = 255;
const AND_OTHERS = ' … A name that is no report is answered with all of them.';

/** As many names as a description has room for; what follows says how to see the rest. */
function namesWithin(names: readonly string[], most: number): string {
  const all = `${names.join(', ')}.`;
  if (all.length <= most) return all;
  const fitting = names.filter((_, index) => names.slice(0, index + 1).join(', ').length + AND_OTHERS.length <= most);
  return `${fitting.join(', ')}${AND_OTHERS}`;
}

export const planFunction = (
  reportNames: readonly string[],
  report: (name: string, scenario: string, tables: readonly Table[]) => Report,
): FunctionDescriptor =>
  customFunction({
    id: 'PLAN',
    summary: 'A report on the plan, with a header row and a column for each year.',
    args: {
      report: words('Report', namesWithin(reportNames, MOST_IN_A_DESCRIPTION), 'a report such as summary, gap, precept or checks'),
      scenario: text('Scenario', 'A scenario’s name; A + B stacks two; blank is the base plan.'),
      tables: planTables,
    },
    result: aReport('the report, header row first'),
    example: '=MTFP.PLAN("summary", "", Body[#All], Assumptions[#All], Lines[#All], Funding[#All])',
    answer: ({ report: name, scenario, tables: given }) => formatted(report(name, scenario, given)),
  });
