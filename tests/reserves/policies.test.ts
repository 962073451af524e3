import { Decimal } from '../../core/figures/decimal';
import { drawnInOrder, glidedDown, rebuilt } from '../../core/reserves/policies';

const amounts = (...values: (number | string)[]) => values.map(value => new Decimal(value));
const shown = (values: readonly Decimal[]) => values.map(value => value.toNumber());
const reserve = (closings: number[], floors: number[] = closings.map(() => 0)) => ({
  closings: amounts(...closings),
  floors: amounts(...floors),
});

describe('drawing on reserves in order', () => {
  it('empties the first to its floor before it turns to the second: gap 70, first 50 above a floor of 20', () => {
    expect(drawnInOrder(amounts(70), [reserve([50], [20]), reserve([100])], { from: 0, to: 0 }).map(shown)).toEqual([[30], [40]]);
  });

  it('stops at the floors, however large the gap', () => {
    expect(drawnInOrder(amounts(500), [reserve([50], [20]), reserve([100], [90])], { from: 0, to: 0 }).map(shown)).toEqual([[30], [10]]);
  });

  it('leaves what a later year needs: the balance falls to 10 next year by drawdowns already planned, so only 10 can go now', () => {
    expect(drawnInOrder(amounts(40, 0), [reserve([60, 10])], { from: 0, to: 1 }).map(shown)).toEqual([[10, 0]]);
  });

  it('counts what it took in earlier years: 30 and then the 20 left', () => {
    expect(drawnInOrder(amounts(30, 30), [reserve([50, 50])], { from: 0, to: 1 }).map(shown)).toEqual([[30, 20]]);
  });

  it('draws nothing in a year without a gap, with a surplus, or outside its years', () => {
    expect(drawnInOrder(amounts(0, -5, 9), [reserve([50, 50, 50])], { from: 0, to: 1 }).map(shown)).toEqual([[0, 0, 0]]);
  });

  it('draws nothing from a reserve that is below its floor already', () => {
    expect(drawnInOrder(amounts(10), [reserve([5], [8])], { from: 0, to: 0 }).map(shown)).toEqual([[0]]);
  });

  it('never passes a floor of parts of a penny: 10 above a floor of 3.333 gives 6.66', () => {
    expect(drawnInOrder(amounts(10), [reserve([10], [3.333])], { from: 0, to: 0 }).map(shown)).toEqual([[6.66]]);
  });
});

describe('a glide path', () => {
  it('brings the balance down in even steps: 90 above a floor of nil over three years', () => {
    expect(shown(glidedDown(amounts(100, 100, 100), reserve([90, 90, 90]), { from: 0, to: 2 }))).toEqual([30, 30, 30]);
  });

  it('ends at its target: 100 to 40 in two steps of 30', () => {
    expect(shown(glidedDown(amounts(100, 100), reserve([100, 100]), { from: 0, to: 1 }, new Decimal(40)))).toEqual([30, 30]);
  });

  it('ends at its floor where the target is lower: 50 above it, in two steps of 25', () => {
    expect(shown(glidedDown(amounts(100, 100), reserve([100, 100], [50, 50]), { from: 0, to: 1 }, new Decimal(40)))).toEqual([25, 25]);
  });

  it('takes no more than the gap, and spreads the rest over the years left: 10 of 30, then 40 and 40', () => {
    expect(shown(glidedDown(amounts(10, 100, 100), reserve([90, 90, 90]), { from: 0, to: 2 }))).toEqual([10, 40, 40]);
  });

  it('adds up to the penny, the odd pennies first: 100.00 over three years', () => {
    expect(shown(glidedDown(amounts(100, 100, 100), reserve([100, 100, 100]), { from: 0, to: 2 }))).toEqual([33.34, 33.33, 33.33]);
  });

  it('takes all of it at once where it has one year', () => {
    expect(shown(glidedDown(amounts(50, 50, 50), reserve([40, 40, 40]), { from: 1, to: 1 }))).toEqual([0, 40, 0]);
  });

  it('draws only in its years', () => {
    expect(shown(glidedDown(amounts(50, 50, 50), reserve([40, 40, 40]), { from: 1, to: 2 }))).toEqual([0, 20, 20]);
  });
});

describe('rebuilding a reserve', () => {
  it('reaches the target by the year in even contributions: 40 to 100 over three years', () => {
    expect(shown(rebuilt(reserve([40, 40, 40]), { from: 0, to: 2 }, new Decimal(100)))).toEqual([20, 20, 20]);
  });

  it('counts what the plan puts in anyway: 40 to 70 by itself, so 30 more', () => {
    expect(shown(rebuilt(reserve([40, 55, 70]), { from: 0, to: 2 }, new Decimal(100)))).toEqual([10, 10, 10]);
  });

  it('puts in nothing where the plan reaches the target', () => {
    expect(shown(rebuilt(reserve([100, 120]), { from: 0, to: 1 }, new Decimal(100)))).toEqual([0, 0]);
  });

  it('adds up to the penny: 0.05 over two years is 0.03 and 0.02', () => {
    expect(shown(rebuilt(reserve([0, 0]), { from: 0, to: 1 }, new Decimal('0.05')))).toEqual([0.03, 0.02]);
  });

  it('leaves other years alone', () => {
    expect(shown(rebuilt(reserve([0, 0, 0]), { from: 1, to: 1 }, new Decimal(5)))).toEqual([0, 5, 0]);
  });
});

describe('a reserve that closes', () => {
  const closing = { ...reserve([60, 60, 60]), last: 1 };
  const years = { from: 0, to: 2 };

  it('is not drawn on after its last year', () => {
    expect(drawnInOrder(amounts(10, 10, 10), [closing], years).map(shown)).toEqual([[10, 10, 0]]);
  });

  it('glides down by its last year: 30 and 30', () => expect(shown(glidedDown(amounts(50, 50, 50), closing, years))).toEqual([30, 30, 0]));

  it('is rebuilt by its last year: 20 and 20 to 100', () => expect(shown(rebuilt(closing, years, new Decimal(100)))).toEqual([20, 20, 0]));

  it('closed before the plan began: it gets and gives nothing', () => {
    const gone = { ...reserve([0, 0]), last: -1 };
    const plan = { from: 0, to: 1 };
    expect(drawnInOrder(amounts(50, 50), [gone], plan).map(shown)).toEqual([[0, 0]]);
    expect(shown(glidedDown(amounts(50, 50), gone, plan))).toEqual([0, 0]);
    expect(shown(rebuilt(gone, plan, new Decimal(100)))).toEqual([0, 0]);
  });

  it('gets and gives nothing where it closes before the policy begins', () => {
    const later = { from: 2, to: 2 };
    expect(shown(glidedDown(amounts(50, 50, 50), closing, later))).toEqual([0, 0, 0]);
    expect(shown(rebuilt(closing, later, new Decimal(100)))).toEqual([0, 0, 0]);
  });
});
