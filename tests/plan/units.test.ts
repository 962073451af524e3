import { ladder } from '../../core/budget/ladder';
import { postCost } from '../../core/budget/post-cost';
import { grown, heldBetween } from '../../core/budget/driven';
import { drawnFrom } from '../../core/reserves/balance';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import type { Figure, FigureUnit, Kind } from '../../core/figures/figure';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { smallPlan } from './reading';

/** A number that knows only its unit, and refuses what makes no sense: money × money, a rate added to money. */
class InUnits implements Figure<InUnits> {
  constructor(readonly unit: FigureUnit) {}
  private alike(other: InUnits, what: string) {
    if (this.unit !== other.unit) throw new Error(`${this.unit} ${what} ${other.unit}`);
    return this;
  }
  plus(other: InUnits) {
    return this.alike(other, 'plus');
  }
  minus(other: InUnits) {
    return this.alike(other, 'minus');
  }
  times(factor: InUnits): InUnits {
    const pair = [this.unit, factor.unit].sort().join(' × ');
    const product: Record<string, FigureUnit> = {
      'rate × £': '£',
      'number × £': '£',
      'FTE × £': '£',
      'dwellings × £ a dwelling': '£',
      'dwellings × rate': 'dwellings',
      'rate × £ a dwelling': '£ a dwelling',
      'number × rate': 'rate',
      'dwellings × number': 'dwellings',
      'rate × rate': 'rate',
      'number × number': 'number',
      'FTE × number': 'FTE',
    };
    const unit = product[pair];
    if (!unit) throw new Error(pair);
    return new InUnits(unit);
  }
  share() {
    return this;
  }
  atMost(other: InUnits) {
    return this.alike(other, 'at most');
  }
  atLeast(other: InUnits) {
    return this.alike(other, 'at least');
  }
  rounded() {
    return this;
  }
  ifReaches(threshold: InUnits, then: InUnits, otherwise: InUnits) {
    this.alike(threshold, 'compared with');
    return then.alike(otherwise, 'or');
  }
  ifPasses(threshold: InUnits, then: InUnits, otherwise: InUnits) {
    return this.ifReaches(threshold, then, otherwise);
  }
  called() {
    return this;
  }
}

const inUnits: Kind<InUnits> = {
  of: (_, unit) => new InUnits(unit),
  input: (_name, _amount, unit) => new InUnits(unit),
  faulty: fault => {
    throw new Error(fault.sentence);
  },
  nothing: unit => new InUnits(unit),
  total: (parts, unit) => parts.reduce((sum, part) => sum.plus(part), new InUnits(unit)),
};
const unit = (of: FigureUnit) => new InUnits(of);

describe('units never mix', () => {
  it.each([
    ['the small plan', smallPlan()],
    ['February 2026', february2026.tables.map(one => one.values)],
    ['March 2024', march2024.tables.map(one => one.values)],
  ])('in the whole of %s', (_, tables) => {
    const settled = settle(readPlan(tables), inUnits);
    for (const year of settled.years)
      expect([year.spending.unit, year.remainingGap.unit, year.totalReserves.unit, year.precept!.taxBase.unit]).toEqual([
        '£',
        '£',
        '£',
        'dwellings',
      ]);
  });

  it('and where they would, the rule fails: money × money, FTE as money, a rate drawn from a reserve', () => {
    expect(() => grown(unit('£'), unit('£'))).toThrow('£ × £');
    expect(() => heldBetween(unit('rate'), unit('£'), undefined)).toThrow('rate at least £');
    expect(() => drawnFrom(unit('£'), unit('rate'), unit('£'), { table: 'Reserve', row: 'General' })).toThrow();
    expect(() =>
      postCost({
        establishment: unit('£'),
        change: unit('£'),
        changeMonth: 4,
        costs: [{ from: 0, averageCost: unit('£') }],
        one: unit('rate'),
        vacancy: unit('rate'),
        onCosts: unit('rate'),
        nothing: unit('£'),
      }),
    ).toThrow('£ × £');
    expect(() => ladder({ spending: unit('£'), funding: unit('rate') } as never)).toThrow('£ minus rate');
  });
});
