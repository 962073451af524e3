/** Scenarios side by side. */
import { compareData, MEASURES } from '../../core';
import { words } from './arguments';
import { aReport, customFunction } from './descriptor';
import { formatted } from './formatted';
import { planTables } from './plan-function';

export const comparison = [
  customFunction({
    id: 'COMPARE',
    summary: 'One measure of the plan for every scenario and year.',
    args: {
      measure: words('Measure', `${Object.keys(MEASURES).join(', ')}.`, 'a measure such as gap or band d'),
      tables: planTables,
    },
    result: aReport('a row for each scenario, Base first, and a column for each year'),
    example: '=MTFP.COMPARE("gap", Body[#All], Assumptions[#All], Lines[#All], Scenarios[#All])',
    answer: ({ measure, tables: given }) => formatted(compareData(measure, given)),
  }),
];
