/** Analysis: what moves a measure, what would reach a target, and how likely a shortfall is. */
import { MEASURES, riskData, sensitivityData, solveData } from '../../core';
import { number, tables, text, whole, words, year } from './arguments';
import { aReport, customFunction } from './descriptor';
import { formatted } from './formatted';

const measure = words('Measure', `${Object.keys(MEASURES).join(', ')}.`, 'a measure such as gap or band d');
const scenario = text('Scenario', 'A scenario’s name; A + B stacks two; blank is the base plan.');
const planYear = year('Year', 'A year of the plan, such as 2026/27.');
const planTables = tables('Tables', 'The plan’s tables, each with its header row, such as Lines[#All]; in any order.');

export const analysis = [
  customFunction({
    id: 'SENSITIVITY',
    summary: 'What each assumption’s low and high do to a measure in a year, the largest effect first.',
    args: { measure, year: planYear, scenario, tables: planTables },
    result: aReport('a row for each assumption: its low, its high and the effect of each on the measure'),
    example: '=MTFP.SENSITIVITY("gap", "2027/28", "", Body[#All], Assumptions[#All], Lines[#All])',
    answer: values => formatted(sensitivityData(values.measure, values.year, values.scenario, values.tables)),
  }),
  customFunction({
    id: 'SOLVE',
    summary: 'The value of a lever at which a measure reaches a target, or why it cannot.',
    args: {
      lever: words(
        'Lever',
        'Band D, Saving, Drawdown: General reserve, or a row of Assumption, Change, Post, Movement or Funding by its name.',
        'a lever such as Band D, Saving or the name of an assumption',
      ),
      year: planYear,
      measure,
      target: number('Target', 'The value the measure is to reach, such as 0 for a closed gap.'),
      scenario,
      tables: planTables,
    },
    result: aReport(
      'the answer with the lever’s value, the result, and whether it is reachable or why not; one step below and above it; the plan as it stands',
    ),
    example:
      '=MTFP.SOLVE("Band D", "2026/27", "gap", 0, "", Body[#All], Assumptions[#All], Lines[#All], Funding[#All], Bases[#All], Precept[#All])',
    answer: values => formatted(solveData(values.lever, values.year, values.measure, values.target, values.scenario, values.tables)),
  }),
  customFunction({
    id: 'RISK',
    summary: 'The spread of a measure in each year over seeded draws of the assumptions.',
    args: {
      measure,
      draws: whole('Draws', 'How many draws, 100 to 100,000; powers of two such as 4096 are spread most evenly.'),
      seed: whole('Seed', 'A whole number; the same seed gives the same figures on every machine.'),
      scenario,
      tables: planTables,
    },
    result: aReport(
      'a row for each year: P5, P10, P25, P50, P75, P90, P95, Mean, the chance of a shortfall or breach, and how far each may be out',
    ),
    example: '=MTFP.RISK("gap", 4096, 1, "", Body[#All], Assumptions[#All], Lines[#All])',
    answer: values => formatted(riskData(values.measure, values.draws, values.seed, values.scenario, values.tables)),
  }),
];
