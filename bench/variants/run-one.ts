/**
 * One way of doing one piece of work, in a process of its own: prints the milliseconds of processor time a unit takes, and
 * a sum of the results so that ways can be compared. Processor time, since a shared machine makes the clock unfair.
 */
import { registry } from '../../addin/functions/registry';
import type { MovingPlan, PlanOutputs } from '../../core/analysis/moving-assumptions';
import { nearestRank, valuesAtRanks } from '../../core/analysis/percentiles';
import { RiskDraws } from '../../core/analysis/risk-draws';
import { PERCENTS } from '../../core/analysis/risk-outcome';
import { programFor, tapedMovingPlan, tapedPlan } from '../../core/analysis/taped-plan';
import { exactKind } from '../../core/figures/exact';
import type { Figure, Kind } from '../../core/figures/figure';
import { recalculation } from '../../core/figures/recalculation';
import type { Recalculated } from '../../core/figures/recalculation';
import { movedInputs } from '../../tests/figures/moved-inputs';
import { plainRunner } from '../../core/figures/tape/plain-runner';
import type { TapeRunner } from '../../core/figures/tape/plain-runner';
import type { Program } from '../../core/figures/tape/program';
import { slopesOf } from '../../core/figures/tape/slopes';
import { quickestRunner } from '../../core/figures/tape/runner';
import { vectorRunner } from '../../core/figures/tape/vector-runner';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import { Decimal } from '../../core/figures/decimal';
import { decimalKind } from '../../tests/figures/decimal-kind';
import { asSheet } from '../plan/as-sheet';
import { sixtyLines, tablesOf } from '../plan/sixty-lines';
import { byHand } from './by-hand';
import { hyperFormula, hyperFormulaCells, ironCalc } from './spreadsheets';
import { withFormulajs } from './with-formulajs';

export const DRAWS = 10_000;
const CELLS = 2000;
const TAX_BASES = [30_123.4, 41_200.7, 28_890.1, 51_000, 33_410.5, 45_992.2, 29_001.9, 38_760.3, 42_118.8];

interface Way {
  /** Does the work once; what it gives is only for comparing ways. */
  readonly step: (turn: number) => number;
  /** How many units of the work one step is. */
  readonly units: number;
}

const wanted: PlanOutputs = settled =>
  settled.years.flatMap(year => [year.spending, year.funding, year.netBudget, year.cumulativeGap, year.remainingGap, year.generalReserve]);
const made = sixtyLines();
const plan = readPlan(tablesOf(made));
const source = new RiskDraws(plan, DRAWS, 1);
const moves = source.movingAssumptions.map(() => new Float64Array(DRAWS));
source.fill(0, DRAWS, moves);
const shiftsOf = (turn: number) => moves.map(column => column[turn % DRAWS]! / 100_000);
const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);

function settledIn<F extends Figure<F> & { readonly amount: Decimal }>(kind: Kind<F>): Way {
  return {
    units: 1,
    step: turn => {
      const shifts = new Map(
        source.movingAssumptions.map(({ assumption }, i) => [assumption.name, new Decimal(moves[i]![turn % DRAWS]!).div(100_000)]),
      );
      const moving = movedInputs(kind, ({ row, column }) => (column === '2025/26' ? undefined : shifts.get(row)));
      return total(wanted<F>(settle(plan, moving), moving).map(figure => figure.amount.toNumber()));
    },
  };
}

/** The plan worked out once, and then what rests on the inputs that move: as a spreadsheet has it. */
function recalculated(): Way {
  const again = recalculation<string>(
    ({ table, row, column }) => (table === 'Assumption' && column !== '2025/26' ? row : undefined),
    kind => wanted<Recalculated>(settle(plan, kind), kind),
  );
  const nothing = new Decimal(0);
  return {
    units: 1,
    step: turn => {
      const shifts = new Map(
        source.movingAssumptions.map(({ assumption }, i) => [assumption.name, new Decimal(moves[i]![turn % DRAWS]!).div(100_000)]),
      );
      return total(again(name => shifts.get(name) ?? nothing).map(figure => figure.amount.toNumber()));
    },
  };
}

function onTape(moving: MovingPlan): Way {
  const one = moves.map(() => new Float64Array(1));
  const into = moving.figures.map(() => new Float64Array(1));
  return {
    units: 1,
    step: turn => {
      one.forEach((column, i) => {
        column[0] = moves[i]![turn % DRAWS]!;
      });
      moving.run(one, 1, into);
      return total(into.map((column, figure) => column[0]! / moving.figures[figure]!.denominator));
    },
  };
}

/** `parts` of a pound that each figure comes in. */
function drawn(run: (moves: readonly Float64Array[], draws: number, into: readonly Float64Array[]) => void, parts: readonly number[]): Way {
  const into = Array.from({ length: 30 }, () => new Float64Array(DRAWS));
  return {
    units: 1,
    step: () => {
      run(moves, DRAWS, into);
      return total(into.map((column, figure) => column[DRAWS - 1]! / parts[figure]!));
    },
  };
}
const drawnBy = (runnerOf: (program: Program) => TapeRunner): Way => {
  const recorded = taped();
  const runner = runnerOf(programFor(recorded));
  return drawn(
    (...given) => runner.run(...given),
    recorded.outputs.map(figure => figure.parts),
  );
};
const alike = (parts: number) => Array.from({ length: 30 }, () => parts);

const taped = () => tapedPlan(plan, source.movingAssumptions, wanted);
const sheet = asSheet(made);

function results(): Float64Array[] {
  const moving = tapedMovingPlan(taped(), quickestRunner);
  const into = moving.figures.map(() => new Float64Array(DRAWS));
  moving.run(moves, DRAWS, into);
  return into;
}

function percentiles(of: (values: Float64Array) => number): Way {
  const columns = results();
  return { units: 1, step: () => total(columns.map(of)) };
}

const ranks = PERCENTS.map(percent => nearestRank(percent, DRAWS));

function call(id: string, ...given: unknown[]): Way {
  const { call: called } = registry.find(one => one.id === id)!;
  // A thousand at once, since asking for the time takes longer than one call.
  return {
    units: 1000,
    step: () => {
      let length = 0;
      for (let i = 0; i < 1000; i++) length += (called(...given) as number[][]).length;
      return length;
    },
  };
}

const WAYS: Record<string, () => Way | Promise<Way>> = {
  'exact kind, recalculated': recalculated,
  'exact kind, from its rows': () => settledIn(exactKind),
  'decimal.js': () => settledIn(decimalKind),
  tape: () => onTape(tapedMovingPlan(taped(), quickestRunner)),
  HyperFormula: async () => {
    const one = await hyperFormula(sheet);
    return { units: 1, step: turn => total(one.recalculated(shiftsOf(turn))) };
  },
  IronCalc: async () => {
    const one = await ironCalc(sheet);
    return { units: 1, step: turn => total(one.recalculated(shiftsOf(turn))) };
  },
  formulajs: async () => {
    const one = await withFormulajs(made);
    return { units: 1, step: turn => total(one(shiftsOf(turn))) };
  },
  WebAssembly: () => drawnBy(vectorRunner),
  'plain JavaScript': () => drawnBy(plainRunner),
  'by hand, exact': () => drawn(byHand(made, true), alike(100)),
  'by hand, unrounded': () => drawn(byHand(made, false), alike(1)),
  'percentiles by selection': () => percentiles(column => total(valuesAtRanks(column, ranks))),
  'percentiles by sorting': () =>
    percentiles(column => {
      const sorted = column.slice().sort();
      return total(ranks.map(rank => sorted[rank - 1]!));
    }),
  'all slopes': () => {
    const { tape, outputs: figures } = taped();
    const at = source.movingAssumptions.map(() => 0);
    return { units: 1, step: () => total([...slopesOf(tape, figures[28]!.place, at)]) };
  },
  'one evaluation': () => onTape(tapedMovingPlan(taped(), plainRunner)),
  PRECEPT: () =>
    call(
      'PRECEPT',
      TAX_BASES.map(base => [base]),
      250.12,
    ),
  'HyperFormula cell': async () => {
    const recalculated = await hyperFormulaCells(CELLS, TAX_BASES);
    return { units: CELLS, step: turn => Number(recalculated(250 + turn / 100)) };
  },
};

const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const WARM_MS = 1500;
const LEAST_MS = 150;
const ROUNDS = 5;

const way = await WAYS[process.argv[2]!]!();
let turn = 0;
let sum = 0;
const round = (): number => {
  const from = now();
  let steps = 0;
  do {
    sum += way.step(turn++);
    steps++;
  } while (now() - from < LEAST_MS);
  return (now() - from) / steps / way.units;
};
for (const from = now(); now() - from < WARM_MS;) round();
const times = Array.from({ length: ROUNDS }, round).sort((a, b) => a - b);
console.log(JSON.stringify({ ms: times[Math.floor(ROUNDS / 2)], sum: way.step(0), ofAll: sum }));
