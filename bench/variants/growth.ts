/** Processor time of every case at n, 2n and 4n, the least of some rounds; a line of JSON at the end: [{ name, sizes, ms, ratios }]. */
import { CASES } from '../growth/cases';

const ROUNDS = Number(process.argv[2]);
const named = new RegExp(process.argv[3] ?? '');
/** What was made for the measurement, and what others left, is collected before the clock starts. */
const milliseconds = (work: () => unknown): number => {
  globalThis.gc?.();
  const from = process.cpuUsage();
  try {
    work();
  } catch {
    // A report that this plan does not reach still has to refuse it in bounded work.
  }
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
};
/** A least time above this a doubling is looked at longer: other work on the machine lengthens times and never shortens them. */
const DOUBTFUL = 2.3;
const LONGER = 6;

const measured = CASES.filter(({ name }) => named.test(name)).map(({ name, size, of }) => {
  // A case that takes less than this at its size is measured larger: below it the clock, not the work, is measured.
  let n = size;
  for (let warm = 0; warm < 8; warm += 1) milliseconds(of(n));
  while (milliseconds(of(n)) < 8 && n < size * 16) n *= 2;
  const sizes = [n, 2 * n, 4 * n];
  const ms = sizes.map(() => Infinity);
  const measure = () => sizes.forEach((one, at) => (ms[at] = Math.min(ms[at]!, milliseconds(of(one)))));
  const ratios = () => [ms[1]! / ms[0]!, ms[2]! / ms[1]!];
  for (let round = 0; round < ROUNDS; round += 1) measure();
  for (let round = 0; round < LONGER * ROUNDS && ratios()[1]! > DOUBTFUL; round += 1) measure();
  return { name, sizes, ms, ratios: ratios() };
});
console.log(JSON.stringify(measured));
