import { examples } from '../../addin/example/examples';
import { findings } from './reading';
import { soundPlan } from './sound-plans';

/** A slice here; `SOUND_PLANS=2000` tries as many as a release asks for. */
const PLANS = Number(process.env.SOUND_PLANS ?? 150);
const NOTHING = 'none  /  / : Nothing to report: every table reads cleanly and no rule is broken.';

test('nothing is said of sound plans', () => {
  const said = new Map<string, { seed: number; times: number }>();
  for (let seed = 1; seed <= PLANS; seed++)
    for (const finding of findings(soundPlan(seed))) {
      if (finding === NOTHING) continue;
      const kind = finding.replace(/[\d.,]+|“[^”]*”/g, '#');
      said.set(kind, { seed: said.get(kind)?.seed ?? seed, times: (said.get(kind)?.times ?? 0) + 1 });
    }
  expect([...said].map(([kind, { seed, times }]) => `${times} times, first in plan ${seed}: ${kind}`)).toEqual([]);
}, 600_000);

/**
 * What the examples are about is said of them: reserves that close with money in them and stand in category 1, a
 * movement that waits for its approval, and a proposal whose option is not chosen.
 */
const OF_THE_EXAMPLES = ['Reserve / Closes', 'Reserve / Category', 'Movement / Status', 'Movement / Chosen'];

test.each(examples.map(example => [example.title, example] as const))('of %s only what it is there to show', (_, { tables }) => {
  const about = findings(tables.map(({ values }) => values)).map(finding => {
    const [, table, column] = /^\w+ (.*?) \/ .* \/ (.*?): /.exec(finding)!;
    return `${table} / ${column}`;
  });
  expect(about.filter(one => !OF_THE_EXAMPLES.includes(one))).toEqual([]);
});
