import {
  allocate,
  award,
  closings,
  compare,
  damp,
  definePlan,
  isRefusal,
  limit,
  measureNames,
  ModelError,
  openPlan,
  planReport,
  reportNames,
} from '../../core';
import type { RefusalCode, Refusals } from '../../core';
import { servicesCut } from '../../core/commissioning/services-cut';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, filesUnder, importsOf, root } from './sources';

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
      { argument: 'Year', found: 'the text “2026”', right: 'a financial year such as 2025/26' },
      'Year: found the text “2026”; type a financial year such as 2025/26.',
    ],
    [
      () => limit('2026/27', -1),
      { argument: 'Last year’s Band D', found: '-1', right: 'an amount above nil' },
      'Last year’s Band D: found -1; type an amount above nil.',
    ],
    [
      () => allocate(100.001, [1, 2]),
      { argument: 'Pot', found: '£100.001', right: 'whole pence are needed' },
      'Pot is £100.001; whole pence are needed.',
    ],
    [
      () => servicesCut([{ name: 'Lighting', amount: 20, spent: 12.345 }], 5, { by: 'pro rata' }),
      { argument: 'Spent, Lighting', found: '£12.345', right: 'whole pence are needed' },
      'Spent, Lighting, is £12.345; whole pence are needed.',
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
  lengths: [
    [
      () => award(100, [60, 50], [80, 70, 60], 0),
      { argument: 'Scores', items: 3, beside: 'Requested', expected: 2 },
      'Scores has 3 rows and Requested has 2; there must be one score for each bid.',
    ],
    [
      () => allocate(100, [1, 2], [10]),
      { argument: 'Floors', items: 1, beside: 'Needs', expected: 2 },
      'Floors has 1 row and Needs has 2; they must have the same number.',
    ],
    [
      () => closings([100, 200], [[10]]),
      { argument: 'Movements', items: 1, beside: 'Openings', expected: 2 },
      'Movements has 1 row and Openings has 2; type one row for each reserve.',
    ],
  ],
  conflict: [
    [
      // Floors of 60 + 50 = 110 of a pot of 100.
      () => allocate(100, [1, 2], [60, 50]),
      { argument: 'Floors', found: '110', beside: 'Pot', limit: '100' },
      'Floors add up to £110, £10 more than the pot of £100; lower the floors or raise the pot by at least that.',
    ],
    [
      // A fall of at most 5% of 60 + 60 asks for 2 × £57 = £114 of targets of £100.
      () => damp([50, 50], [60, 60], 0.05),
      { argument: 'Largest fall', found: '114', beside: 'Target amounts', limit: '100' },
      'Largest fall of 5% needs £114, £14 more than the targets’ total of £100; allow a larger fall or raise the total.',
    ],
  ],
  plan: [
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
    [
      () =>
        openPlan([
          [
            ['Body', 'Value'],
            ['Base year', '2027/28'],
          ],
          [
            ['Line', '2026/27'],
            ['Premises', 1],
          ],
        ]),
      { table: 'Body', row: 'Base year', column: 'Value' },
      'The base year is 2027/28 and no table has a later year column; the plan’s years come after the base year.',
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
    expect(readFileSync(join(root, 'docs/library.md'), 'utf8')).toMatch(new RegExp(`^\\| \`${code}\` +\\|`, 'm'));
  });
});

const FORMS = 'core/refusals/forms';
const isInCatalogue = (file: string): boolean => file.startsWith('core/refusals/');
const sources = ['core', 'addin'].flatMap(folder => filesUnder(folder)).filter(file => /\.tsx?$/.test(file));
const catalogue = sources.filter(isInCatalogue);

describe('the catalogue of sentences', () => {
  it('makes every refusal of the library in one place, which gives it the data of its code; the functions make theirs in another', () => {
    const makers = sources.filter(file => codeOf(file).includes('new ModelError('));
    expect(makers).toEqual([`${FORMS}.ts`, 'addin/functions/refusals.ts']);
  });

  it('has every sentence: the forms that take one are used by its files alone, and none of these passes them on', () => {
    const strangers = sources.flatMap(importsOf).filter(({ file, what }) => what === FORMS && !isInCatalogue(file));
    expect(strangers.map(({ file }) => `${file} writes a refusal’s sentence; core/refusals/ is the place for it`)).toEqual([]);
    expect(catalogue.filter(file => /\bexport\s*(?:type\s*)?[*{]/.test(codeOf(file)))).toEqual([]);
  });

  it('passes on the fault of a figure as it is: none is written where it is passed on', () => {
    expect(filesUnder('core', '.ts').filter(file => /\bnotKnown\(\s*\{/.test(codeOf(file)))).toEqual([]);
  });

  it('takes figures, names and years, never a sentence', () => {
    const takers = catalogue.filter(file => file !== `${FORMS}.ts` && /\bsentence\??: /.test(codeOf(file)));
    expect(takers).toEqual([]);
  });

  it('rests on what is low, on no rule', () => {
    const LOW = ['core/errors', 'core/lookups', 'core/figures/decimal', 'core/figures/in-words', FORMS];
    const above = catalogue.flatMap(importsOf).filter(({ what }) => !LOW.includes(what));
    expect(above.map(({ file, what }) => `${file} imports ${what}`)).toEqual([]);
  });

  it('has no refusal that nothing uses', () => {
    const made = catalogue.flatMap(file => [...codeOf(file).matchAll(/^export const (\w+)/gm)].map(([, name]) => ({ file, name: name! })));
    expect(made.length).toBeGreaterThan(80);
    const code = sources.map(file => ({ file, code: codeOf(file) }));
    const isUsed = ({ file, name }: (typeof made)[number]) =>
      code.some(one => one.file !== file && new RegExp(`\\b${name}\\b`).test(one.code));
    expect(made.filter(one => !isUsed(one)).map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
  });
});
