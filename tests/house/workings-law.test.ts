import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { workingsOf } from '../../core/reports/workings/tree';
import type { WorkingsNode } from '../../core/reports/workings/tree';
import { planReport, terms, yearName } from '../../core';
import type { Term } from '../../core';
import { smallPlan } from '../plan/reading';
import { filesUnder, textOf } from './sources';

/** The headline figures of a plan: those that reports print by year for any plan with a precept and reserves. */
const HEADLINES: readonly Term[] = [
  'spending',
  'netBudget',
  'funding',
  'precept',
  'bandD',
  'cumulativeGap',
  'newGap',
  'savingsCounted',
  'gapAfterSavings',
  'contributions',
  'drawdowns',
  'remainingGap',
  'structuralGap',
  'generalReserve',
  'totalReserves',
];

const everyNode = (node: WorkingsNode, seen = new Set<WorkingsNode>()): Set<WorkingsNode> => {
  if (!seen.has(node)) {
    seen.add(node);
    node.parts.forEach(part => everyNode(part, seen));
  }
  return seen;
};

/** What an Act, an instrument, guidance or a bulletin is cited as. */
const CITED = /\bAct \d{4}\b|\bSI \d{4}\/\d+|guidance, \d|Bulletin \d+/;

describe.each([february2026, march2024])('the workings of $title', ({ tables }) => {
  const values = tables.map(table => table.values);
  const workings = workingsOf(values, '');

  it.each(HEADLINES)('%s names the Act or document it is of, in every year', term => {
    for (const year of workings.years) expect(workings.ofTerm(term, year)?.law).toMatch(CITED);
  });

  it('names one for 15 of the 15, in the report as it is printed too', () => {
    expect(HEADLINES).toHaveLength(15);
    const year = yearName(workings.years[0]!);
    const sources = HEADLINES.map(term => {
      const [, [, , , , source] = []] = planReport(`workings: ${terms[term].label} ${year}`, '', values);
      return String(source);
    });
    expect(sources.filter(source => CITED.test(source))).toHaveLength(15);
  });

  it('answers for the limit, the rise, whether it is excessive, both effects and both per cents, by their names', () => {
    for (const name of ['Limit', 'Rise', 'Rise %', 'Excessive', 'Rate effect', 'Base effect', 'General reserve %']) {
      const { sentence, law, parts } = workings.asked(name);
      expect([name, sentence, law]).toEqual([name, expect.stringMatching(/\S/), expect.stringMatching(CITED)]);
      expect([name, parts.length]).toEqual([name, expect.any(Number)]);
      expect(parts.length).toBeGreaterThan(0);
    }
  });

  it('has a sentence for every figure, and prints no nil as a sum', () => {
    for (const year of workings.years)
      for (const term of HEADLINES)
        for (const { label, sentence } of everyNode(workings.ofTerm(term, year)!)) {
          expect([label, sentence]).toEqual([label, expect.stringMatching(/\S/)]);
          expect(sentence).not.toMatch(/ \+ 0\b|--|− -|\(0 |undefined|NaN/);
        }
  });

  it('goes down to the typed cell: an assumption by its table, row and year', () => {
    const cells = [...everyNode(workings.ofTerm('remainingGap', workings.years[0]!)!)].flatMap(({ cell }) => (cell ? [cell] : []));
    const ofAssumption = cells.filter(({ table }) => table === 'Assumption');
    expect(ofAssumption.length).toBeGreaterThan(0);
    for (const { row, column } of ofAssumption) expect(`${row} ${column}`).toMatch(/\S \d{4}\/\d{2}$/);
  });
});

/** Acts and instruments that rule files rest on and that no figure of a plan is made by, each with the reason. */
const NO_FIGURE_OF_A_PLAN: Record<string, string> = {
  'Police Reform and Social Responsibility Act 2011': 'who precepts, and how a panel votes: no amount comes of it',
  'Fire and Rescue Services Act 2004': 'who precepts: no amount comes of it',
  'SI 2012/2271': 'the dates by which a panel answers',
  'SI 2020/1202': 'the deficit of 2020/21, which is worked out before its shares are typed',
};

/** The Acts and instruments that a text cites. */
const citedIn = (text: string): string[] => text.match(/(?:[A-Z]\w+ (?:and )?)+Act \d{4}|\bSI \d{4}\/\d+/g) ?? [];

/** What the docstrings of a file say after `Source:`, up to what they say is not covered. */
const sourcesIn = (file: string): string[] =>
  [...textOf(file).matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([docstring]) =>
    [...docstring.replace(/\s*\n\s*\*\s?/g, ' ').matchAll(/Source: (.*?)(?=Not covered:|$)/g)].map(([, source]) => source!),
  );

it('names, in the workings of the examples, every Act and instrument that a rule file rests on', () => {
  const rules = ['budget', 'precept', 'reserves', 'commissioning'].flatMap(folder => filesUnder(`core/${folder}`, '.ts'));
  const cited = new Set(rules.flatMap(sourcesIn).flatMap(citedIn));
  const laws = [february2026, march2024].flatMap(({ tables }) => {
    const workings = workingsOf(
      tables.map(({ values }) => values),
      '',
    );
    const nodes = workings.years.flatMap(year => (Object.keys(terms) as Term[]).map(term => workings.ofTerm(term, year)));
    return nodes.flatMap(node => (node ? [...everyNode(node)].map(({ law }) => law) : []));
  });
  const shown = new Set(laws.flatMap(citedIn));
  expect(cited.size).toBeGreaterThan(6);
  expect([...cited].filter(one => !shown.has(one)).sort()).toEqual(Object.keys(NO_FIGURE_OF_A_PLAN).sort());
});

describe('two figures of one name', () => {
  // Opening 500 + 200, 100 drawn from the row: the row closes at 400, the total of both reserves at 600.
  const tables = smallPlan({
    Reserve: [
      ['Reserve', 'Kind', 'Opening'],
      ['General reserve', 'general', 500],
      ['Operational', 'general', 200],
    ],
    Movement: [
      ['Movement', 'Reserve', '2025/26'],
      ['Support', 'General reserve', -100],
    ],
  });

  it('answers with the total, and with the reserve where its table is named', () => {
    const workings = workingsOf(tables, '');
    expect(String(workings.asked('General reserve 2025/26').amount)).toBe('600');
    expect(String(workings.asked('Reserve General reserve 2025/26').amount)).toBe('400');
  });
});
