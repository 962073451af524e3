import { ENUMERATIONS } from '../../addin/functions/enumerations';
import { functionsJson } from '../../addin/functions/functions-json';
import { registry } from '../../addin/functions/registry';
import { ExcelError, outcome, sentenceOf, withExcel } from './calling';
import { SAMPLES } from './samples';

beforeAll(withExcel);

/** Each argument with a list, by its function and its place. */
const listed = registry.flatMap(({ id, args }) =>
  args.flatMap(({ label }, place) => {
    const list = ENUMERATIONS[label];
    return list ? [{ id, label, place, words: Object.keys(list.words) }] : [];
  }),
);

/** The sample call with another word in one place; an argument of a place that the sample leaves out follows it. */
function withWord(id: string, place: number, word: unknown): readonly unknown[] {
  const given = [...SAMPLES[id]!];
  while (given.length < place) given.push(null);
  given[place] = word;
  return given;
}

/** How a word is refused; that the plan of the sample lacks what it means is another matter. */
const refusal = (label: string): RegExp => new RegExp(`^${label}(: found | is “[^”]*”;)`);

const said = (id: string, place: number, word: unknown): string => {
  const answer = outcome(id, ...withWord(id, place, word));
  return typeof answer === 'object' && answer !== null && 'sentence' in answer ? String(answer.sentence) : '';
};

describe('the words that Excel suggests in the formula bar', () => {
  it('stand at arguments of words: report, measure, lever, body, country, rounding, plan table', () => {
    expect([...new Set(listed.map(({ label }) => label))].sort()).toEqual(['Body', 'Country', 'Lever', 'Measure', 'Report', 'Table', 'To']);
    expect(new Set(listed.map(({ label }) => label)).size).toBe(Object.keys(ENUMERATIONS).length);
  });

  const cases = listed.flatMap(({ id, label, place, words }) => words.map(word => ({ id, label, place, word })));
  it.each(cases)('$id takes “$word” as its $label', ({ id, label, place, word }) => {
    expect(said(id, place, word)).not.toMatch(refusal(label));
  });

  // Words that no list has: the classes of body are read in many spellings, a report takes words after its name.
  it.each([
    ['LIMIT', 2, 'PCC'],
    ['LIMIT', 2, 'Police and Crime Commissioner'],
    ['PLAN', 0, 'workings: Remaining gap 2026/27'],
    ['SOLVE', 0, 'Inflation'],
    ['COMPARE', 0, 'Remaining gap'],
  ])('leave other words as they are: %s argument %i takes “%s”', (id, place, word) => {
    expect(said(id, place, word)).toBe('');
  });

  it.each(listed)('leave a wrong word and an error in the cell their sentences: $id, $label', ({ id, label, place }) => {
    expect(said(id, place, 'martian')).toMatch(refusal(label));
    expect(sentenceOf(id, ...withWord(id, place, new ExcelError('#REF!', '')))).toContain(`${label}: found the error #REF!`);
  });

  it('are short enough for Microsoft’s schema, and can be left out of the file', () => {
    const { enums } = functionsJson(registry, 'https://x.example/help') as { enums: { values: { name: string; tooltip?: string }[] }[] };
    expect(enums.flatMap(({ values }) => values).filter(({ name, tooltip = '' }) => name.length > 256 || tooltip.length > 256)).toEqual([]);
    expect(JSON.stringify(functionsJson(registry, 'https://x.example/help', { lists: false }))).not.toMatch(/enum/i);
  });
});
