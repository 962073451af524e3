import type { Decimal } from '../figures/decimal';
import { exactKind, Exact } from '../figures/exact';
import type { Fault } from '../figures/figure';
import { riskAllowances, riskBasedMinimum, USUAL_HIGHEST_SCORE } from '../reserves/risk-based-minimum';
import type { RiskAllowance } from '../reserves/risk-based-minimum';
import { quoted, wordKey } from './cells';
import type { Plan } from './plan';
import type { Risk } from './read-reserves';
import { adjustedAmount, isTyped } from './cells';

/** The plan's risks with what each adds to the general reserve's minimum. */
export interface RiskMinimum {
  readonly allowances: readonly RiskAllowance[];
  /** What makes a risk's allowance unknown, in the order of the risks. */
  readonly faults: readonly (Fault | undefined)[];
  readonly highestScore: number;
  /** A fault where a risk that counts towards it cannot be read. */
  readonly total: Exact;
}

/** The risk-based minimum; nothing where the plan has no Risk table. */
export function riskMinimumOf(plan: Plan): RiskMinimum | undefined {
  if (!plan.has('Risk')) return undefined;
  const highestScore = highestScoreOf(plan);
  const allowances = riskAllowances(plan.risks.map(figuresOf), highestScore);
  const faults = plan.risks.map(risk => faultOf(risk, highestScore, plan));
  const fault = faults.find(one => one !== undefined) ?? plan.faultOf('Risk', plan.horizon.years[0]);
  return { allowances, faults, highestScore, total: fault ? exactKind.faulty(fault) : new Exact(riskBasedMinimum(allowances)) };
}

const figuresOf = (risk: Risk) => ({
  name: risk.name,
  allowance: isTyped(risk.allowance) ? adjustedAmount(risk.allowance) : undefined,
  exposure: adjustedAmount(risk.exposure),
  likelihood: adjustedAmount(risk.likelihood),
  impact: isTyped(risk.impact) ? adjustedAmount(risk.impact) : undefined,
  group: wordKey(risk.group),
});

/** Why a risk's allowance is not known: a cell that cannot be read, or a score that is not on the scale. */
function faultOf({ name, allowance, exposure, likelihood, impact }: Risk, highestScore: number, { findings }: Plan): Fault | undefined {
  if (isTyped(allowance)) return allowance.fault;
  const unread = exposure.fault ?? likelihood.fault ?? impact.fault;
  if (unread || !isTyped(impact)) return unread;
  const isScore = (score: Decimal) => score.isInteger() && score.gte(1) && score.lte(highestScore);
  const off = (
    [
      ['Likelihood', likelihood],
      ['Impact', impact],
    ] as const
  ).find(([, cell]) => !isScore(adjustedAmount(cell)));
  if (!off) return undefined;
  const sentence = `Risk “${name}”, ${off[0]}, holds ${adjustedAmount(off[1]).toString()}; with an Impact both are scores: type a whole number from 1 to ${highestScore}.`;
  findings.add({ severity: 'error', table: 'Risk', row: name, column: off[0], sentence });
  return { kind: 'wrong', sentence };
}

/** The top of the scoring scale: the Body row `Highest score`, or 5. */
function highestScoreOf({ body, findings }: Plan): number {
  const typed = body.fact('Highest score');
  if (typed === undefined || typed === null || typed === '' || typed === 0) return USUAL_HIGHEST_SCORE;
  if (typeof typed === 'number' && Number.isInteger(typed) && typed > 1) return typed;
  findings.add({
    severity: 'error',
    table: 'Body',
    row: 'Highest score',
    column: 'Value',
    sentence: `Body, Highest score, holds ${quoted(typed)}; type a whole number above 1, such as 5 for a 5 by 5 matrix.`,
  });
  return USUAL_HIGHEST_SCORE;
}

/** The largest risks first, as far as they count. */
export const largestFirst = ({ allowances }: RiskMinimum): RiskAllowance[] =>
  allowances.filter(one => one.counts).sort((a, b) => b.amount.cmp(a.amount));
