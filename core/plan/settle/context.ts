import { Decimal } from '../../figures/decimal';
import type { Fault, Figure, FigureStatus, FigureUnit, Kind, Making, Provenance } from '../../figures/figure';
import type { RowFigure } from '../../figures/figure-name';
import { lastOf } from '../../lookups';
import { nearestName } from '../../reading/nearest-word';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import { adjustedAmount, byName, listedNames, wordKey } from '../cells';
import type { FigureCell } from '../cells';
import { bySight, lookAlike } from '../look-alikes';
import type { Plan } from '../plan';
import { figureUnitOf } from '../read-body';
import type { Assumption } from '../read-body';
import type { TableName } from '../tables';
import type { RateOrAssumption } from '../read-spending';

/** An option of one proposal, tried in place of what the Movement table chose. */
export interface ProposalChoice {
  readonly proposal: string;
  readonly option: 'full' | 'part' | 'none' | 'not done';
}

/** What every part of the settling needs: the plan, the kind of number, and one figure per assumption and year. */
export class SettleContext<F extends Figure<F>> {
  private readonly figures = new Map<Assumption, Map<FinancialYear, F>>();
  /** Assumptions as their names are spelled in the rows that use them. */
  private readonly spelled = new Map<string, Assumption | undefined>();
  private readonly assumptions: ReadonlyMap<string, Assumption>;
  private sights: ReadonlyMap<string, string> | undefined;
  readonly one: F;

  constructor(
    readonly plan: Plan,
    readonly kind: Kind<F>,
    readonly choice?: ProposalChoice,
  ) {
    this.one = kind.of(new Decimal(1), 'rate');
    this.assumptions = byName(plan.assumptions);
  }

  nothing(unit: FigureUnit = '£'): F {
    return this.kind.nothing(unit);
  }

  /** An assumption's figure in a year; a name that is not in the table makes what rests on it unknown. */
  assumption(name: string, year: FinancialYear, usedBy: { table: TableName; row: string; column: string }): F {
    const assumption = this.find(name);
    if (!assumption) return this.kind.faulty(this.missing(name, usedBy));
    const years = this.figures.get(assumption);
    const known = years?.get(year);
    if (known) return known;
    const figure = this.inYear(assumption, year);
    this.figures.set(assumption, (years ?? new Map<FinancialYear, F>()).set(year, figure));
    return figure;
  }

  /** The assumption's row, with what makes it unknown as a finding. */
  find(name: string): Assumption | undefined {
    const known = this.spelled.get(name);
    if (known) return known;
    const found = this.assumptions.get(wordKey(name));
    this.spelled.set(name, found);
    return found;
  }

  /** A rate that is typed, or held by an assumption. */
  rate(rate: RateOrAssumption, year: FinancialYear, usedBy: { table: TableName; row: string; column: string }): F {
    return 'assumption' in rate ? this.assumption(rate.assumption, year, usedBy) : this.cell(rate.rate, this.nothing('rate'), 'rate');
  }

  /** A cell's figure: what is typed, or else what the plan would use, with what scenarios do to it. Money stands to the penny. */
  cell(cell: FigureCell, otherwise: F, unit: FigureUnit): F {
    if (cell.fault) return this.kind.faulty(cell.fault);
    const { amount, at, source = '' } = cell;
    let figure = !amount ? otherwise : at ? this.kind.input(at, amount, unit, provenanceOf(source)) : this.kind.of(amount, unit);
    for (const { change, value } of cell.adjustments ?? []) {
      if (change === 'set') figure = this.kind.of(value, unit);
      else if (change === 'add') figure = figure.plus(this.kind.of(value, unit));
      else figure = figure.times(this.kind.of(value, 'number'));
    }
    if (unit === '£' && (cell.amount || cell.adjustments?.length)) return figure.rounded('penny');
    if (unit === 'rate' && cell.adjustments?.length) return figure.rounded({ decimals: 5 });
    return figure;
  }

  /** A row's figure in a year, under its name: what is typed, or else what the plan would use and why. */
  rowFigure(name: RowFigure, cell: FigureCell, otherwise: { figure: F; how: Making<F>['how'] }, unit: FigureUnit, source: string): F {
    return this.cell(cell, otherwise.figure, unit).called(name, { how: howOf(cell, otherwise.how), ...provenanceOf(source) });
  }

  /** What makes a table's total unknown in a year, as a figure to add to it; nothing otherwise. */
  faultsOf(table: TableName, year: FinancialYear): F[] {
    const fault = this.plan.faultOf(table, year);
    return fault ? [this.kind.faulty(fault)] : [];
  }

  private inYear(assumption: Assumption, year: FinancialYear): F {
    const cell = assumption.years.get(year) ?? {};
    const fault = cell.fault ?? this.plan.faultOf('Assumption', year);
    if (fault) return this.kind.faulty(fault);
    const unit = figureUnitOf(assumption.unit);
    const amount = adjustedAmount(cell).toDecimalPlaces(unit === 'rate' ? 5 : 4);
    const { name, source, status } = assumption;
    return this.kind
      .input({ table: 'Assumption', row: name, column: yearName(year) }, amount, unit, { source, status })
      .called({ table: 'Assumption', row: name, year }, { how: howOf(cell, 'nil: nothing is typed'), source, status });
  }

  private missing(name: string, usedBy: { table: TableName; row: string; column: string }): Fault {
    const whole = this.plan.faultOf('Assumption', this.plan.horizon.years[0]);
    this.sights ??= bySight(this.plan.assumptions.map(one => one.name));
    const alike = lookAlike(name, this.sights);
    const near = alike
      ? undefined
      : nearestName(
          name,
          this.plan.assumptions.map(one => one.name),
        );
    const sentence = this.plan.has('Assumption')
      ? `${usedBy.table} “${usedBy.row}”, ${usedBy.column}, names “${name}”, which is not in the Assumption table${
          this.plan.assumptions.length ? `; its rows are ${listedNames(this.plan.assumptions.slice(0, 9).map(one => one.name))}` : ''
        }.${alike ? ` ${alike}` : near ? ` Type “${near}” if that is meant.` : ''}`
      : `${usedBy.table} “${usedBy.row}”, ${usedBy.column}, names “${name}”, but the plan has no Assumption table.`;
    this.plan.findings.add({
      severity: 'error',
      table: usedBy.table,
      row: usedBy.row,
      column: usedBy.column,
      sentence,
      ...(near && { mend: [{ row: usedBy.row, column: usedBy.column, says: near }] }),
    });
    return whole ?? { kind: 'wrong', sentence };
  }
}

/** How a cell's figure came about: typed, or as the plan has it, or as scenarios make it. */
export function howOf<F>(cell: FigureCell, otherwise: Making<F>['how']): Making<F>['how'] {
  const plain = cell.amount ? 'typed' : otherwise;
  const { adjustments = [] } = cell;
  if (!adjustments.length) return plain;
  if (lastOf(adjustments).change === 'set') return 'as the scenario sets it';
  return words => `${typeof plain === 'function' ? plain(words) : plain}, then as the scenario changes it`;
}

/** Where a typed row comes from, and how firm it is: as its status says, and a source that says illustrative makes its figures so. */
export function provenanceOf(source: string, typed?: FigureStatus): Provenance | undefined {
  if (!source) return typed && { status: typed };
  const status = /\billustrative\b/i.test(source) ? 'illustrative' : typed;
  return status ? { source, status } : { source };
}
