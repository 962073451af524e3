import { readPlan } from '../../core';
import type { CellValue } from '../../core';
import type { Plan } from '../../core/plan/plan';
import { planWith } from './columns';
import { figures, findings, smallPlan } from './reading';

/** What people type for the words of a list, as docs/model.md has it: each is read as the word of the list, whatever its case and spaces. */
type Read = (plan: Plan) => unknown;
const SPELLED: readonly (readonly [table: string, column: string, read: Read, words: Readonly<Record<string, readonly CellValue[]>>])[] = [
  [
    'Assumption',
    'Unit',
    plan => plan.assumptions[0]!.unit,
    {
      '% a year': ['% a year', '% pa', '% p.a.', 'per cent a year'],
      '%': ['%', 'rate', 'level'],
      '£ per FTE': ['£ per FTE', '£ an FTE', '£/FTE'],
      '£': ['£'],
      headcount: ['headcount', 'heads', 'officers', 'people'],
      number: ['number', 'dwellings', 'homes'],
    },
  ],
  [
    'Change',
    'Kind',
    plan => plan.changes[0]!.kind,
    {
      pressure: ['pressure', 'pressures'],
      growth: ['growth', 'investment'],
      'full-year effect': ['full-year effect', 'full year effect', 'fye'],
      saving: ['saving', 'savings', 'efficiency'],
    },
  ],
  [
    'Change',
    'Recurring',
    plan => String(plan.changes[0]!.recurring),
    { true: ['yes', 'true', 'y', 'recurring', 'permanent', true, ''], false: ['no', 'false', 'n', 'one-off', 'one off', 'oneoff', false] },
  ],
  [
    'Funding',
    'Kind',
    plan => plan.grants[0]!.kind,
    {
      core: ['core', 'grant', 'legacy', 'core grant', 'formula', ''],
      specific: ['specific', 'specific grant', 'special grant'],
      income: ['income'],
    },
  ],
  [
    'Funding',
    'Recurring',
    plan => String(plan.grants[0]!.recurring),
    { true: ['yes', 'recurring', ''], false: ['no', 'one-off', 'one off'] },
  ],
  ['Funding', 'Carry forward', plan => String(plan.grants[0]!.carryForward), { true: ['yes'], false: ['no'], undefined: [''] }],
  ['Service', 'Shared by', plan => plan.services[0]!.sharedBy, { partnerships: ['partnerships', 'partnership'], bids: ['bids', 'bid'] }],
  ['Service', 'Named for cut', plan => String(plan.services[0]!.namedForCut), { true: ['yes', true], false: ['no', '', false] }],
  ['Movement', 'Chosen', plan => String(plan.movements[0]!.chosen), { true: ['yes', 'chosen'], false: ['no', ''] }],
  ['Movement', 'Status', plan => plan.movements[0]!.status, { planned: ['planned', ''], approved: ['approved'] }],
  [
    'Policy',
    'Kind',
    plan => plan.policies[0]!.kind,
    {
      'leave open': ['leave open', 'open'],
      'draw in order': ['draw in order', 'in order', 'order'],
      'glide path': ['glide path', 'glide', 'spread'],
      rebuild: ['rebuild', 'rebuilding'],
    },
  ],
  [
    'Weight',
    'Treat as',
    plan => plan.weights[0]!.treatAs,
    {
      share: ['share', 'count', ''],
      'rate × population': ['rate × population', 'rate x population', 'rate'],
      'min–max': ['min–max', 'min-max'],
      'z-score × population': ['z-score × population', 'z-score'],
    },
  ],
];

const CASES = SPELLED.flatMap(([table, column, read, words]) =>
  Object.entries(words).flatMap(([word, typed]) => typed.map(one => [table, column, one, word, read] as const)),
);

test.each(CASES)('%s, %s: %j is %s', (table, column, typed, word, read) => {
  const spellings = typeof typed === 'string' ? [typed, ` ${typed.toUpperCase()} `] : [typed];
  for (const one of spellings) {
    const tables = planWith(table, column, one);
    expect(String(read(readPlan(tables)))).toBe(word);
    expect(findings(tables).filter(each => each.startsWith(`error ${table} / Row / ${column}: `))).toEqual([]);
  }
});

// £20 last year and a limit of £5: 20 + 4 = 24, 20 × 1.1 = 22, 20 + 5 = 25; the largest multiple of 9p up to £25 is 277 × 0.09 = 24.93.
test.each([
  ['freeze', '', 20],
  ['limit', '', 25],
  ['at the limit', '', 25],
  ['maximum', '', 25],
  ['max', '', 25],
  ['nine-penny grid', '', 24.93],
  ['nine-penny', '', 24.93],
  ['nine penny grid', '', 24.93],
  ['9p grid', '', 24.93],
  ['rise £', 4, 24],
  ['rise', 4, 24],
  ['£ rise', 4, 24],
  ['rise %', 0.1, 22],
  ['% rise', 0.1, 22],
  ['band D', 23, 23],
  ['own amount', 23, 23],
])('the choice “%s” of %s gives a Band D of %d', (choice, amount, bandD) => {
  const tables = smallPlan({
    Precept: [
      ['Precept', '2025/26', '2026/27'],
      ['Choice', choice, choice.toUpperCase()],
      ['Amount', amount, amount],
      ['Limit', 5, 5],
    ],
  });
  const years = readPlan(tables).precept!;
  expect([...years.values()].map(one => one.choice)[0]).toBe([...years.values()][1]!.choice);
  const found = findings(tables).filter(one => one.startsWith('error Precept'));
  expect(found).toEqual([]);
  expect(figures('precept', 'Band D', tables)[0]).toBe(bandD);
});
