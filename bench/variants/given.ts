/** What peers in other languages are given: the plan, its sheet and the draws, as JSON. */
import { writeFileSync } from 'node:fs';
import { RiskDraws } from '../../core/analysis/risk-draws';
import { readPlan } from '../../core/plan/open-plan';
import { asSheet } from '../plan/as-sheet';
import { sixtyLines, tablesOf, VARYING } from '../plan/sixty-lines';

const DRAWS = 10_000;
const made = sixtyLines();
const source = new RiskDraws(readPlan(tablesOf(made)), DRAWS, 1);
const moves = source.movingAssumptions.map(() => new Float64Array(DRAWS));
source.fill(0, DRAWS, moves);
const columns = moves.map(column => [...column]);
writeFileSync(`${process.argv[2]}/plan.json`, JSON.stringify({ plan: made, varying: VARYING, moves: columns }));
writeFileSync(
  `${process.argv[2]}/sheet.json`,
  JSON.stringify({ ...asSheet(made), moves: Array.from({ length: 200 }, (_, draw) => columns.map(column => column[draw]! / 100_000)) }),
);
writeFileSync(
  `${process.argv[2]}/cells.json`,
  JSON.stringify({ cells: 10_000, taxBases: [30_123.4, 41_200.7, 28_890.1, 51_000, 33_410.5, 45_992.2, 29_001.9, 38_760.3, 42_118.8] }),
);
