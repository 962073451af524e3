import { definePlan, isRefusal, limit, ModelError, openPlan, planReport, reportNames, compare, measureNames } from '../../core';
import type { RefusalCode, Refusals } from '../../core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './sources';

const tables = definePlan({
  body: { name: 'Smallshire', kind: 'police', country: 'England', baseYear: '2025/26', baseYearBandD: 300 },
  lines: [{ name: 'Premises', base: 1000, years: { '2026/27': 1000 } }],
  scenarios: [{ name: 'Dear', table: 'Line', row: 'Premises', column: '2026/27', change: 'add', value: 1 }],
});

/** Each code as it is provoked: what a program reads, and the sentence that a person reads. */
const CATALOGUE: { readonly [C in RefusalCode]: readonly (readonly [() => unknown, Refusals[C], string])[] } = {
  argument: [
    [
      () => limit('2026', 300),
      { argument: 'Year', found: 'found the text “2026”', right: 'a financial year such as 2025/26' },
      'Year: found the text “2026”; type a financial year such as 2025/26.',
    ],
    [
      () => limit('2026/27', -1),
      { argument: 'Last year’s Band D', found: 'found -1', right: 'an amount above nil' },
      'Last year’s Band D: found -1; type an amount above nil.',
    ],
  ],
  name: [
    [
      () => planReport('gpa' as string, '', tables),
      { argument: 'Report', found: 'gpa', known: reportNames },
      `Report is “gpa”; type one of ${reportNames.join(', ')}.`,
    ],
    [
      () => compare('gp' as string, tables),
      { argument: 'Measure', found: 'gp', known: measureNames },
      `Measure is “gp”; type one of ${measureNames.join(', ')}.`,
    ],
    [
      () => openPlan(tables).scenario('Cheap'),
      { argument: 'Scenario', found: 'Cheap', known: ['Dear'] },
      'Scenario: “Cheap” is not in the Scenario table; it has Dear. Leave it empty for the base plan.',
    ],
  ],
  year: [
    [
      () => limit('2010/11', 171),
      { term: 'police referendum limit', year: '2010/11' },
      'No police referendum limit is known for 2010/11; the first known is 2% for 2015/16. Type the limit you assume in the plan’s Precept table, row Limit (£) or Limit % (a rate).',
    ],
  ],
  form: [
    [
      () =>
        definePlan({ body: { name: 'Smallshire', baseYear: '2025' }, lines: [{ name: 'Premises', bse: 1 } as object as { name: string }] }),
      {
        faults: [
          'body, baseYear holds “2025”; expected a financial year such as "2026/27".',
          'lines[0] “Premises”: the key “bse” is not known; base may be meant.',
        ],
      },
      'body, baseYear holds “2025”; expected a financial year such as "2026/27". lines[0] “Premises”: the key “bse” is not known; base may be meant.',
    ],
  ],
  other: [
    [
      () =>
        openPlan([
          [
            ['Line', 'Base'],
            ['Premises', 1],
          ],
        ]),
      {},
      'The tables have no year columns; years are headed like 2025/26, and a range is given with its header row (Lines[#All], not Lines).',
    ],
  ],
};

const thrownBy = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (thrown) {
    return thrown;
  }
};

describe.each(Object.keys(CATALOGUE) as RefusalCode[])('a refusal of the code %s', code => {
  it('has the data that its code promises, and says the same in a sentence', () => {
    for (const [ask, data, sentence] of CATALOGUE[code]) {
      const thrown = thrownBy(ask);
      expect(isRefusal(thrown, code)).toBe(true);
      expect(thrown).toBeInstanceOf(ModelError);
      expect({ ...(thrown as ModelError) }).toMatchObject({ code, data, sentence });
    }
  });

  it('is in the guide', () => {
    expect(readFileSync(join(root, 'docs/library.md'), 'utf8')).toContain(`| \`${code}\` |`);
  });
});
