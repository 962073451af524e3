import { argumentIs, notOneOf } from '../refusals/templates';
import type { Figure, Kind } from '../figures/figure';
import type { Plan } from '../plan/plan';
import type { TableName } from '../plan/tables';
import { isFault } from '../figures/figure';
import { sameWords } from '../plan/cells';
import type { YearFigures } from '../plan/settle/settle';
import type { Unit } from '../reports/report';
import type { Term } from '../terms';

/** Which way a measure is bad news: a gap above nil, a reserve below its floor, or only above or below what the plan expects. */
export type Adverse = 'above nil' | 'below floor' | 'above central case' | 'below central case';

/** A measure as every kind of number can work it out; its names are those of COMPARE. */
export interface PlanMeasure {
  readonly name: MeasureName;
  /** The figure of the plan that it is. */
  readonly term: Term;
  readonly adverse: Adverse;
  readonly unit: Unit;
  of<F extends Figure<F>>(year: YearFigures<F>, kind: Kind<F>): F;
}

interface Measure extends Omit<PlanMeasure, 'name'> {
  /** The table without which there is no such figure. */
  readonly needs?: TableName;
}

const gap = { adverse: 'above nil', unit: 'money' } as const;
const reserve = { adverse: 'below floor', unit: 'money', needs: 'Reserve' } as const;

/** The measures by which scenarios are compared, moved and drawn; `gap` is the remaining gap. */
export const MEASURES = {
  gap: { ...gap, term: 'remainingGap', of: year => year.remainingGap },
  'cumulative gap': { ...gap, term: 'cumulativeGap', of: year => year.cumulativeGap },
  'new gap': { ...gap, term: 'newGap', of: year => year.newGap },
  'gap after savings': { ...gap, term: 'gapAfterSavings', of: year => year.gapAfterSavings },
  'structural gap': { ...gap, term: 'structuralGap', of: year => year.structuralGap },
  'net budget': { term: 'netBudget', adverse: 'above central case', unit: 'money', of: year => year.netBudget },
  precept: {
    term: 'precept',
    adverse: 'below central case',
    unit: 'money',
    needs: 'Precept',
    of: (year, kind) => year.precept?.precept ?? kind.nothing('£'),
  },
  'band d': { term: 'bandD', adverse: 'below central case', unit: 'bandD', needs: 'Precept', of: (year, kind) => bandD(year, kind) },
  'general reserve': { ...reserve, term: 'generalReserve', of: year => year.generalReserve },
  reserves: { ...reserve, term: 'totalReserves', of: year => year.totalReserves },
} satisfies Record<string, Measure>;

/** The name of a measure: `gap`, `band d`, `general reserve`. */
export type MeasureName = keyof typeof MEASURES;

/** The names of the measures, in the order in which they are listed. */
export const measureNames = Object.keys(MEASURES) as readonly MeasureName[];

/** What a measure is: its figure of the plan, its unit, and which way is bad news. */
export const describedMeasure = (name: MeasureName): Measure => MEASURES[name];

function bandD<F extends Figure<F>>(year: YearFigures<F>, kind: Kind<F>): F {
  if (!year.bandD) return kind.nothing('£ a dwelling');
  return isFault(year.bandD.bandD) ? kind.faulty(year.bandD.bandD) : kind.of(year.bandD.bandD, '£ a dwelling');
}

/** The name of a measure as MEASURES spells it; refused where there is none. */
export function measureNamed(measure: string): MeasureName {
  const name = measureNames.find(one => sameWords(one, measure) || sameWords(one, measure.replace(/^remaining /i, '')));
  if (!name) throw notOneOf('Measure', measure.trim(), measureNames);
  return name;
}

/** The measure of that name; refused where the plan lacks the table it is about. */
export function planMeasure(measure: string, plan: Plan): PlanMeasure {
  const name = measureNamed(measure);
  const { needs, ...described } = describedMeasure(name);
  if (needs && !plan.has(needs))
    throw argumentIs('Measure', `“${measure.trim()}”, and the plan has no ${needs} table`, 'give that table, or a measure it has');
  return { name, ...described };
}

/** Whether a measure is of reserves, on which an overspend falls. */
export const isOfReserves = ({ adverse }: Pick<PlanMeasure, 'adverse'>): boolean => adverse === 'below floor';
