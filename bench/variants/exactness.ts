/** Wrong pence: thirty figures of 10,000 draws from both back ends, each worked out again by the exact kind; and by a spreadsheet's ROUND. */
import { exactMovingPlan } from '../../core/analysis/moving-plan';
import type { PlanOutputs } from '../../core/analysis/moving-assumptions';
import { RiskDraws } from '../../core/analysis/risk-draws';
import { tapedMovingPlan, tapedPlan } from '../../core/analysis/taped-plan';
import { plainRunner } from '../../core/figures/tape/plain-runner';
import { vectorRunner } from '../../core/figures/tape/vector-runner';
import { readPlan } from '../../core/plan/open-plan';
import { asSheet } from '../plan/as-sheet';
import { sixtyLines, tablesOf } from '../plan/sixty-lines';
import { hyperFormula } from './spreadsheets';

const DRAWS = 10_000;
const SHEET_DRAWS = 500;
const wanted: PlanOutputs = settled =>
  settled.years.flatMap(year => [year.spending, year.funding, year.netBudget, year.cumulativeGap, year.remainingGap, year.generalReserve]);
const made = sixtyLines();
const plan = readPlan(tablesOf(made));
const source = new RiskDraws(plan, DRAWS, 1);
const moves = source.movingAssumptions.map(() => new Float64Array(DRAWS));
source.fill(0, DRAWS, moves);

const exact = exactMovingPlan(plan, source.movingAssumptions, wanted);
const right = exact.figures.map(() => new Float64Array(DRAWS));
exact.run(moves, DRAWS, right);
const wrongIn = (runner: typeof plainRunner): number => {
  const moving = tapedMovingPlan(tapedPlan(plan, source.movingAssumptions, wanted), program => runner(program));
  const into = moving.figures.map(() => new Float64Array(DRAWS));
  moving.run(moves, DRAWS, into);
  return into.reduce(
    (wrong, column, figure) =>
      wrong +
      column.reduce(
        (count, value, draw) =>
          count + (value * exact.figures[figure]!.denominator === right[figure]![draw]! * moving.figures[figure]!.denominator ? 0 : 1),
        0,
      ),
    0,
  );
};
const [plain, vector] = [wrongIn(plainRunner), wrongIn(program => vectorRunner(program))];

let [sheetWrong, sheetWorst] = [0, 0];
try {
  const sheet = await hyperFormula(asSheet(made));
  for (let draw = 0; draw < SHEET_DRAWS; draw++) {
    sheet.recalculated(moves.map(column => column[draw]! / 100_000)).forEach((value, figure) => {
      const off = Math.abs(Math.round(value * 100) - (right[figure]![draw]! * 100) / exact.figures[figure]!.denominator);
      if (off) {
        sheetWrong++;
        sheetWorst = Math.max(sheetWorst, off);
      }
    });
  }
} catch {
  sheetWrong = NaN;
}
console.log(JSON.stringify({ values: DRAWS * 30, plain, vector, sheetValues: SHEET_DRAWS * 30, sheetWrong, sheetWorstPence: sheetWorst }));
