/** How many of 20,000 small cases rich in ties each way of largest remainder gets wrong, against whole numbers of any size. */
import { pathToFileURL } from 'node:url';

const silent = console.log;
console.log = () => {};
const { allocate } = await import(pathToFileURL(process.argv[2]).href);
const { hamilton } = await import('apportionment');
const dinero = (await import('dinero.js')).default;
console.log = silent;

let state = 20_000;
const random = below => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % below;
};
const exact = (pot, needs) => {
  const total = needs.reduce((sum, need) => sum + BigInt(need), 0n);
  const parts = needs.map((need, row) => ({
    row,
    whole: (BigInt(pot) * BigInt(need)) / total,
    rest: (BigInt(pot) * BigInt(need)) % total,
  }));
  const spare = BigInt(pot) - parts.reduce((sum, part) => sum + part.whole, 0n);
  const order = [...parts].sort((a, b) => (a.rest === b.rest ? a.row - b.row : a.rest > b.rest ? -1 : 1));
  order.slice(0, Number(spare)).forEach(part => {
    part.whole += 1n;
  });
  return parts.map(part => Number(part.whole));
};
const ways = {
  ours: (pot, needs) => allocate(pot, needs, null, null, 1).map(Number),
  apportionment: (pot, needs) => hamilton(needs, pot).apportionment,
  'dinero.js': (pot, needs) =>
    dinero({ amount: pot })
      .allocate(needs)
      .map(part => part.getAmount()),
};
const wrong = Object.fromEntries(Object.keys(ways).map(name => [name, 0]));
const CASES = 20_000;
for (let i = 0; i < CASES; i++) {
  const needs = Array.from({ length: 2 + random(8) }, () => 1 + random(6));
  const pot = 1 + random(500);
  const expected = exact(pot, needs).join();
  for (const [name, way] of Object.entries(ways)) if (way(pot, needs).join() !== expected) wrong[name]++;
}
for (const [name, count] of Object.entries(wrong))
  console.log(`${name.padEnd(28)} ${count} of ${CASES} cases differ from the exact largest remainder`);
