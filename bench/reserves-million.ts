/**
 * A million random movements over random plans of reserves: nothing created or lost, no reserve overdrawn, drawdowns
 * reported = fall in balances, and every balance equal to a plain reckoning in whole pence. CI runs a slice of it.
 *
 *   npx esbuild bench/reserves-million.ts --bundle --platform=node --outfile=bench/results/reserves-million.js
 *   node bench/results/reserves-million.js [movements] [seed]
 */
import fc from 'fast-check';
import { notConserved } from '../tests/reserves/conservation';
import { movementsIn, randomReserves } from '../tests/reserves/random-reserves';

const PLANS_AT_ONCE = 500;
const [wanted, firstSeed] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 20240318)];

let movements = 0;
let plans = 0;
for (let seed = firstSeed; movements < wanted; seed++) {
  for (const plan of fc.sample(randomReserves, { numRuns: PLANS_AT_ONCE, seed })) {
    const wrongs = notConserved(plan);
    movements += movementsIn(plan);
    plans += 1;
    if (wrongs.length) {
      console.error(`Seed ${seed}, plan ${plans}: ${wrongs.join('; ')}\n${JSON.stringify(plan)}`);
      process.exit(1);
    }
  }
}
console.log(
  `${movements.toLocaleString('en-GB')} movements in ${plans.toLocaleString('en-GB')} plans: nothing created or lost, every balance to the penny.`,
);
