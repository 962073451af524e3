import type { Figure } from '../../figures/figure';
import { Findings } from '../findings';
import type { Finding } from '../findings';
import type { Plan } from '../plan';
import type { SettleContext } from './context';

/** Findings that also tell which of them one piece of work added. */
export class RecordedFindings extends Findings {
  private heard: Finding[] = [];

  override add(found: Finding): Finding {
    const finding = super.add(found);
    this.heard.push(finding);
    return finding;
  }

  /** What was found since this was last asked. */
  sinceLast(): readonly Finding[] {
    const { heard } = this;
    if (heard.length) this.heard = [];
    return heard;
  }
}

interface SettledRow {
  readonly figures: unknown;
  readonly found: readonly Finding[];
}

/** The rows of a plan that is worked out, so that a scenario of it works out only what it changes. */
export class SettledRows<F extends Figure<F>> {
  private readonly rows = new Map<object, SettledRow>();
  private readonly before: SettledRows<F> | undefined;

  constructor(
    private readonly context: SettleContext<F>,
    private readonly found: RecordedFindings,
    before: SettledRows<F> | undefined,
  ) {
    this.before = before && isComparable(before.context.plan, context.plan) ? before : undefined;
  }

  /** A row's figures: those of the plan before where it is the same row and every assumption it names is the same. */
  of<R extends object, T>(row: R, settle: (row: R, context: SettleContext<F>) => T, assumptions: readonly string[]): T {
    this.found.sinceLast();
    const isSame = assumptions.every(name => this.before?.context.find(name) === this.context.find(name));
    return (isSame ? this.known<T>(row) : undefined) ?? this.record(row, settle(row, this.context));
  }

  /** What the plan before had for the same row. */
  known<T>(row: object): T | undefined {
    const known = this.before?.rows.get(row);
    this.found.sinceLast();
    if (!known) return undefined;
    this.rows.set(row, known);
    for (const finding of known.found) this.found.add(finding);
    return known.figures as T;
  }

  /** Records what has been worked out for a row since the last was asked for, with what was found. */
  record<T>(row: object, figures: T): T {
    this.rows.set(row, { figures, found: this.found.sinceLast() });
    return figures;
  }
}

/** Two plans over the same years, in neither of which the whole Assumption table is at fault. */
const isComparable = (one: Plan, other: Plan): boolean =>
  one.horizon === other.horizon &&
  one.has('Assumption') === other.has('Assumption') &&
  one.horizon.years.every(year => !one.faultOf('Assumption', year) && !other.faultOf('Assumption', year));
