import { wrong } from '../errors';
import type { Decimal } from '../figures/decimal';
import type { Figure, Kind } from '../figures/figure';
import type { Plan } from '../plan/plan';
import type { TableName } from '../plan/tables';
import { isFault } from '../figures/figure';
import type { YearFigures } from '../plan/settle/settle';
import { measureNamed } from './compare';

/** Which way a measure is bad news: a gap above nil, a reserve below its floor, or only above or below what the plan expects. */
export type Adverse = 'above nil' | 'below floor' | 'above central case' | 'below central case';

/** A measure as every kind of number can work it out; its names are those of COMPARE. */
export interface PlanMeasure {
  readonly name: string;
  readonly adverse: Adverse;
  /** Money in the plan's unit; otherwise £ a dwelling, as Band D is. */
  readonly isMoney: boolean;
  of<F extends Figure<F>>(year: YearFigures<F>, kind: Kind<F>): F;
}

interface Described extends Omit<PlanMeasure, 'name'> {
  readonly needs?: TableName;
}

const gap = { adverse: 'above nil', isMoney: true } as const;
const reserve = { adverse: 'below floor', isMoney: true, needs: 'Reserve' } as const;

const DESCRIBED: Record<string, Described> = {
  gap: { ...gap, of: year => year.remainingGap },
  'cumulative gap': { ...gap, of: year => year.cumulativeGap },
  'new gap': { ...gap, of: year => year.newGap },
  'gap after savings': { ...gap, of: year => year.gapAfterSavings },
  'structural gap': { ...gap, of: year => year.structuralGap },
  'net budget': { adverse: 'above central case', isMoney: true, of: year => year.netBudget },
  precept: {
    adverse: 'below central case',
    isMoney: true,
    needs: 'Precept',
    of: (year, kind) => year.precept?.precept ?? kind.nothing('£'),
  },
  'band d': { adverse: 'below central case', isMoney: false, needs: 'Precept', of: (year, kind) => bandD(year, kind) },
  'general reserve': { ...reserve, of: year => year.generalReserve },
  reserves: { ...reserve, of: year => year.totalReserves },
};

function bandD<F extends Figure<F>>(year: YearFigures<F>, kind: Kind<F>): F {
  if (!year.bandD) return kind.nothing('£ a dwelling');
  return isFault(year.bandD.bandD) ? kind.faulty(year.bandD.bandD) : kind.of(year.bandD.bandD, '£ a dwelling');
}

/** The measure of that name; refused where the plan lacks the table it is about. */
export function planMeasure(measure: string, plan: Plan): PlanMeasure {
  const { name } = measureNamed(measure);
  const { needs, ...described } = DESCRIBED[name]!;
  if (needs && !plan.has(needs))
    throw wrong(`Measure is “${measure.trim()}”, and the plan has no ${needs} table; give that table, or a measure it has.`);
  return { name, ...described };
}

/** Whether a measure is of reserves, on which an overspend falls. */
export const isOfReserves = ({ adverse }: Pick<PlanMeasure, 'adverse'>): boolean => adverse === 'below floor';

/** An amount of a measure as reports show it: money in the unit that the Body row `Money in` gives. */
export const shownAs = ({ isMoney }: PlanMeasure, amount: Decimal, plan: Plan): Decimal =>
  isMoney ? amount.div(plan.body.moneyUnit.pounds) : amount;
