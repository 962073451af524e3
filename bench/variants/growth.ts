/** Processor time of every case at n, 2n and 4n, the least of some rounds; a line of JSON at the end: [{ name, sizes, ms, ratios }]. */
import { CASES } from '../growth/cases';

const ROUNDS = Number(process.argv[2] ?? 3);
const named = new RegExp(process.argv[3] ?? '');
const milliseconds = (work: () => unknown): number => {
  const from = process.cpuUsage();
  try {
    work();
  } catch {
    // A report that this plan does not reach still has to refuse it in bounded work.
  }
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
const measured = CASES.filter(({ name }) => named.test(name)).map(({ name, size, of }) => {
  // A case that takes less than this at its size is measured larger: below it the clock, not the work, is measured.
  let n = size;
  for (let warm = 0; warm < 2; warm += 1) milliseconds(of(n));
  while (milliseconds(of(n)) < 8 && n < size * 16) n *= 2;
  const sizes = [n, 2 * n, 4 * n];
  const ms = sizes.map(() => Infinity);
  for (let round = 0; round < ROUNDS; round += 1) sizes.forEach((one, at) => (ms[at] = Math.min(ms[at]!, milliseconds(of(one)))));
  return { name, sizes, ms, ratios: [ms[1]! / ms[0]!, ms[2]! / ms[1]!] };
});
console.log(JSON.stringify(measured));
