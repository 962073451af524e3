/** What COMPARE of 50 scenarios costs beside one plan, 200 rows over 10 years, and `stress` on the example. Prints one line of JSON. */
import { registry } from '../../addin/functions/registry';
import { february2026 } from '../../addin/example/february-2026';
import type { Table } from '../../core';

const ROUNDS = Number(process.argv[2] ?? 9);
const YEARS = Array.from({ length: 10 }, (_, at) => `${2026 + at}/${String(27 + at)}`);
const SCENARIOS = 50;
const call = (id: string, ...given: unknown[]) => registry.find(one => one.id === id)!.call(...given, {});
let edit = 0;

/** The plan after somebody typed a figure. */
function plan(): Table[] {
  edit += 1;
  const rows = (count: number, of: (at: number) => (string | number | null)[]) => Array.from({ length: count }, (_, at) => of(at));
  return [
    [
      ['Body', 'Value'],
      ['Name', 'A body'],
      ['Base year', '2025/26'],
    ],
    [
      ['Assumption', 'Unit', ...YEARS],
      ['Prices', '% a year', ...YEARS.map(() => 0.021)],
    ],
    [['Line', 'Base', 'Driver', ...YEARS], ...rows(200, at => [`Line ${at}`, 100_000 + at + edit, 'Prices', ...YEARS.map(() => null)])],
    [
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      ...rows(SCENARIOS, at => [`Case ${at}`, 'Line', `Line ${at * 4}`, YEARS[at % 10]!, 'add', 1000 + at]),
    ],
  ];
}
const example = (): Table[] =>
  february2026.tables.map(({ values }) => (values[0]![0] === 'Body' ? [...values, ['Note', `Edit ${(edit += 1)}`]] : values));
const milliseconds = (work: () => unknown): number => {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
const WAYS: Record<string, () => () => unknown> = {
  one: () =>
    (
      tables => () =>
        call('PLAN', 'gap', '', tables)
    )(plan()),
  compare: () =>
    (
      tables => () =>
        call('COMPARE', 'gap', tables)
    )(plan()),
  stress: () =>
    (
      tables => () =>
        call('PLAN', 'stress', '', tables)
    )(example()),
};
const times: Record<string, number[]> = { one: [], compare: [], stress: [] };
for (let round = -3; round < ROUNDS; round += 1)
  for (const name of round % 2 ? ['stress', 'compare', 'one'] : ['one', 'compare', 'stress']) {
    const took = milliseconds(WAYS[name]!());
    if (round >= 0) times[name]!.push(took);
  }
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const compareToOne = middle(times.compare!.map((took, round) => took / times.one![round]!));
console.log(JSON.stringify({ one: middle(times.one!), compare: middle(times.compare!), stress: middle(times.stress!), compareToOne }));
