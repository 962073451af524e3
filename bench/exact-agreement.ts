/**
 * Random plans in decimals of 40 digits, in the exact kind and recalculated by it: every figure to the last digit, with its
 * fault and its status. CI runs a slice of it (tests/figures/recalculation.test.ts).
 *
 *   npx esbuild bench/exact-agreement.ts --bundle --platform=node --outfile=bench/results/exact-agreement.js
 *   node bench/results/exact-agreement.js [plans] [first seed]
 */
import { disagreement } from '../tests/figures/agreement';

const [plans, first] = [Number(process.argv[2] ?? 10_000), Number(process.argv[3] ?? 1)];
let compared = 0;
let wrong = 0;
for (let seed = first; seed < first + plans; seed++) {
  const found = disagreement(seed);
  compared += found.compared;
  if (found.first) {
    wrong += 1;
    console.log(found.first);
  }
}
console.log(`${plans.toLocaleString('en-GB')} plans, ${compared.toLocaleString('en-GB')} figures compared, ${wrong} plans that differ`);
