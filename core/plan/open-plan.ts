import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import type { Figure, Kind } from '../figures/figure';
import { CompleteMap } from '../lookups';
import type { Horizon } from '../years/horizon';
import { findUnreadFacts, withFactsOfScenarios } from './body-rows';
import { listedNames, quoted, sameWords, textOf } from './cells';
import type { Table } from './cells';
import { ClosedFindings, Findings } from './findings';
import type { Finding } from './findings';
import { bearersOf, remainingGapsOf, withOverspend } from './overspend';
import { OVERSPEND_AGAINST } from './overspend-facts';
import { ReadOnce } from './read-once';
import { assemble, horizonOf } from './read-plan';
import type { Plan } from './plan';
import { PlanMemory } from './plan-memory';
import { rawTables } from './raw-tables';
import type { RawRow } from './raw-rows';
import type { KnownRanges, RawTable, RawTables } from './raw-tables';
import { readBody } from './read-body';
import type { Body } from './read-body';
import { Recent } from './recent';
import { ScenarioBase } from './scenario-base';
import { endsOf, stackNamed, stackOf } from './scenario-names';
import { findingsOfRowsNamedBase, findingsOfScenario, overlaid, overlaidRows } from './scenarios';
import type { Overlaid } from './scenarios';
import { settle } from './settle/settle';
import type { Settled } from './settle/settle';

/** How many scenarios of a plan, and how many answers about it, are remembered. */
const MOST_SCENARIOS = 8;
const MOST_ANSWERS = 64;

/** Something read, with what was found while it was. */
interface Stage<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/**
 * A plan opened from its tables: read once and never changed afterwards. Body, years, units and scenarios are read once for
 * all who ask; each scenario is worked out when it is first asked for.
 */
export class OpenedPlan {
  readonly horizon: Horizon;
  /** The names of its scenarios, in table order. */
  readonly scenarios: readonly string[];
  private readonly reading: readonly Finding[];
  private readonly body: Stage<Body>;
  private readonly base: ScenarioBase;
  private readonly opened = new Recent<OpenedScenario>(MOST_SCENARIOS);
  private readonly answers = new Recent<unknown>(MOST_ANSWERS);
  private asItStands: OpenedScenario | undefined;
  private ofScenarios: ReadonlyMap<string, readonly Finding[]> | undefined;

  private withoutAgainst: OpenedPlan | undefined;

  /** Throws a ModelError for tables in which no years can be read. */
  constructor(tables: RawTables, found: Findings) {
    const raw = withFactsOfScenarios(tables);
    this.body = bodyOf(raw);
    this.horizon = horizonOf(raw, this.body.value.baseYear, found);
    this.base = new ScenarioBase(raw, this.horizon);
    this.scenarios = this.base.names;
    this.reading = found.all();
  }

  /** The plan under a scenario: a name, several stacked as `A + B`, or empty for the plan as it stands. Throws a ModelError for a name that is not there. */
  scenario(name = ''): OpenedScenario {
    return this.opened.remember(name, () => {
      const stack = stackNamed(name, this.scenarios);
      const others = () => this.findingsOfOthers(stack);
      const opened = this.under(name.trim(), found => overlaid(this.base, stack, found), others);
      if (!stack.length) this.asItStands ??= opened;
      return opened;
    });
  }

  /** The plan with rows of the Scenario table applied that need not make a scenario together. */
  withRows(rows: readonly RawRow[]): OpenedScenario {
    return this.under(
      '',
      found => overlaidRows(this.base, rows, found),
      () => [],
    );
  }

  /** A scenario's rows, in table order. */
  rowsOf(scenario: string): readonly RawRow[] {
    return stackNamed(scenario, this.scenarios).flatMap(name => this.base.rowsOf(name));
  }

  /** The two ends of a bridge, `A > B`. */
  endsOf(scenario: string): { from: string; to: string } {
    return endsOf(scenario, this.scenarios);
  }

  /** An answer about this plan, made once for equal questions. Whoever gives one must give it frozen: it is shared. */
  remember<T>(question: readonly unknown[], make: () => T): T {
    return this.answers.remember(JSON.stringify(question), make) as T;
  }

  private under(name: string, overlay: (found: Findings) => Overlaid, others: () => readonly Finding[]): OpenedScenario {
    const ofOverlay = new Findings();
    const { tables, unresolved } = overlay(ofOverlay);
    const body = tables.get('Body') === this.base.tables.get('Body') ? this.body : bodyOf(tables);
    const found = new Findings();
    const findings = new ClosedFindings(() => [this.reading, ofOverlay.all(), others(), body.findings, found.all()]);
    const { scenarios, horizon } = this;
    const parts = { tables, scenario: name, scenarios, horizon, unresolved, body: body.value, once };
    const plan = assemble({ ...parts, found, findings });
    bearersOf({ ...plan, findings: found });
    const against = textOf(plan.body.fact(OVERSPEND_AGAINST));
    const base = () => this.asItStands;
    if (!against) return new OpenedScenario(plan, base);
    return new OpenedScenario({ ...withOverspend({ ...plan, findings: found }, this.gapsAgainst(against, found)), findings }, base);
  }

  /** The remaining gaps of the scenario against which the Body measures an overspend. */
  private gapsAgainst(against: string, found: Findings): ReturnType<typeof remainingGapsOf> {
    const { unknown } = stackOf(against, this.scenarios);
    this.withoutAgainst ??= new OpenedPlan(without(this.base.tables, OVERSPEND_AGAINST), new Findings());
    if (!unknown.length) return remainingGapsOf(this.withoutAgainst.scenario(against).plan);
    const sentence = `Body, ${OVERSPEND_AGAINST}, holds ${quoted(against)}, which is not in the Scenario table. Type Base${this.scenarios.length ? ` or one of ${listedNames(this.scenarios)}` : ''}.`;
    found.add({ severity: 'error', table: 'Body', row: OVERSPEND_AGAINST, column: 'Value', sentence });
    return new CompleteMap(this.horizon.years.map(year => [year, exactKind.faulty({ kind: 'wrong', sentence })]));
  }

  /** What is wrong with scenarios nobody asked for: each is tried by itself, once for all who ask. */
  private findingsOfOthers(stack: readonly string[]): readonly Finding[] {
    this.ofScenarios ??= new Map(this.scenarios.map(name => [name, findingsOfScenario(this.base, name)]));
    const asked = new Set(stack);
    const found = [...this.ofScenarios].filter(([name]) => !asked.has(name)).map(([, findings]) => findings);
    return [...found.flat(), ...findingsOfRowsNamedBase(this.base)];
  }
}

/** A plan under one scenario: as read, and worked out in any kind of number. What was found of it, `findingsUnder` in checks.ts says. */
export class OpenedScenario {
  private readonly workedOut = new WeakMap<object, unknown>();

  /** `base` is the plan as it stands, if it has been opened: a scenario of it works out only what it changes. */
  constructor(
    readonly plan: Plan,
    private readonly base: () => OpenedScenario | undefined = () => undefined,
  ) {}

  /** The plan worked out, in exact figures unless another kind of number is given; once for each kind. */
  settled(): Settled<Exact>;
  settled<F extends Figure<F>>(kind: Kind<F>): Settled<F>;
  settled(kind: Kind<Exact> = exactKind): Settled<Exact> {
    const known = this.workedOut.get(kind) as Settled<Exact> | undefined;
    if (known) return known;
    const before = kind === exactKind ? (this.base()?.workedOut.get(kind) as Settled<Exact> | undefined) : undefined;
    const settled = settle(this.plan, kind, undefined, before);
    this.workedOut.set(kind, settled);
    return settled;
  }
}

function bodyOf(tables: RawTables): Stage<Body> {
  const found = new Findings();
  const value = readBody(tables.get('Body'), found);
  findUnreadFacts(tables.get('Body'), found);
  return { value, findings: found.all() };
}

/** The tables without what the Body, or a scenario, says in one of its rows. */
function without(raw: RawTables, row: string): RawTables {
  const leftOut = (table: RawTable, isIt: (one: RawRow) => boolean): RawTable => ({
    ...table,
    rows: table.rows.filter(one => !isIt(one)),
  });
  return new Map(
    [...raw].map(([name, table]) => [
      name,
      name === 'Body'
        ? leftOut(table, one => sameWords(one.name, row))
        : name === 'Scenario'
          ? leftOut(table, one => sameWords(textOf(one.cells.get('Table')), 'Body') && sameWords(textOf(one.cells.get('Row')), row))
          : table,
    ]),
  );
}

/** Of all plans that are open, since a plan after an edit has most rows of the one before it. */
const once = new ReadOnce();
const known: KnownRanges = new WeakMap();

const memory = new PlanMemory(tables => {
  const found = new Findings();
  return new OpenedPlan(rawTables(tables, found, known), found);
});

/** The plan of these tables; one of equal contents that was opened lately is the same plan. Throws a ModelError where no years can be read. */
export const openPlan = (tables: readonly Table[]): OpenedPlan => memory.planOf(tables);

/** A plan as read under a scenario. A faulty plan comes back with all its findings; only a plan without years is refused whole. */
export const readPlan = (tables: readonly Table[], scenario = ''): Plan => openPlan(tables).scenario(scenario).plan;
