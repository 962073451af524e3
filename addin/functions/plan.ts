/** The plan: its reports, and scenarios side by side. */
import { compare, MEASURES, planReport, reportNames } from '../../core';
import { tables, text, words } from './arguments';
import { aReport, customFunction } from './descriptor';

const planTables = tables('Tables', 'The plan’s tables, each with its header row, such as Lines[#All]; in any order.');

export const plan = [
  customFunction({
    id: 'PLAN',
    summary: 'A report on the plan, with a header row and a column for each year.',
    args: {
      report: words('Report', `${reportNames.join(', ')}.`, 'a report such as summary, gap, precept or checks'),
      scenario: text('Scenario', 'A scenario’s name; A + B stacks two; blank is the base plan.'),
      tables: planTables,
    },
    result: aReport('the report, header row first'),
    example: '=MTFP.PLAN("summary", "", Body[#All], Assumptions[#All], Lines[#All], Funding[#All])',
    answer: ({ report, scenario, tables: given }) => planReport(report, scenario, given),
  }),
  customFunction({
    id: 'COMPARE',
    summary: 'One measure of the plan for every scenario and year.',
    args: {
      measure: words('Measure', `${Object.keys(MEASURES).join(', ')}.`, 'a measure such as gap or band d'),
      tables: planTables,
    },
    result: aReport('a row for each scenario, Base first, and a column for each year'),
    example: '=MTFP.COMPARE("gap", Body[#All], Assumptions[#All], Lines[#All], Scenarios[#All])',
    answer: ({ measure, tables: given }) => compare(measure, given),
  }),
];
