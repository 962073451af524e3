import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { workingsOf } from '../../core/reports/workings/tree';
import type { WorkingsNode } from '../../core/reports/workings/tree';
import type { Term } from '../../core';
import { smallPlan } from '../plan/reading';

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
  const workings = workingsOf(
    tables.map(({ values }) => values),
    '',
  );

  it.each(HEADLINES)('%s names the Act or document it is of, in every year', term => {
    for (const year of workings.years) expect(workings.ofTerm(term, year)?.law).toMatch(CITED);
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
