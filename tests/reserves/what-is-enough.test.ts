import { Decimal } from '../../core/figures/decimal';
import { addedUp, categoriesOf } from '../../core/reserves/home-office-categories';
import { changeInReserves, levelOfReserves, monthsOfSpending, yearsMet, yearsOfReserves } from '../../core/reserves/resilience';
import { riskAllowances, riskBasedMinimum } from '../../core/reserves/risk-based-minimum';

const of = (value: number | string) => new Decimal(value);
const risk = (
  name: string,
  exposure: number,
  likelihood: number | string,
  more: { impact?: number; allowance?: number; group?: string } = {},
) => ({
  name,
  exposure: of(exposure),
  likelihood: of(likelihood),
  group: more.group ?? '',
  impact: more.impact === undefined ? undefined : of(more.impact),
  allowance: more.allowance === undefined ? undefined : of(more.allowance),
});

describe('the risk-based minimum', () => {
  it('adds exposure × likelihood: 2,000,000 × 0.3 + 500,000 × 0.5 = 850,000', () => {
    expect(riskBasedMinimum(riskAllowances([risk('Pay award', 2_000_000, 0.3), risk('Major inquiry', 500_000, 0.5)])).toNumber()).toBe(
      850_000,
    );
  });

  it('takes an allowance set by judgement in place of the reckoning, nil too', () => {
    expect(
      riskAllowances([risk('Insurance', 900, 0.9, { allowance: 100 }), risk('Legal', 900, 0.9, { allowance: 0 })]).map(one =>
        one.amount.toNumber(),
      ),
    ).toEqual([100, 0]);
  });

  it('reads scores of a 5 by 5 matrix as a share of the highest: 4 × 3 of 25 is 48% of 1,000,000', () => {
    expect(riskAllowances([risk('Pay award', 1_000_000, 4, { impact: 3 })])[0]!.amount.toNumber()).toBe(480_000);
  });

  it('reads scores of a 4 by 4 matrix where that is the scale: 4 × 4 of 16 is all of it', () => {
    expect(riskAllowances([risk('Pay award', 1000, 4, { impact: 4 })], 4)[0]!.amount.toNumber()).toBe(1000);
  });

  it('counts only the largest of risks that cannot all happen: a mild and a hard winter', () => {
    const allowances = riskAllowances([
      risk('Mild winter', 100, 0.5, { group: 'winter' }),
      risk('Hard winter', 400, 0.2, { group: 'winter' }),
      risk('Flood', 10, 1),
    ]);
    expect(allowances.map(one => one.counts)).toEqual([false, true, true]);
    expect(riskBasedMinimum(allowances).toNumber()).toBe(90);
  });

  it('counts the largest of each group for itself: a winter of 80 counts beside a larger strike', () => {
    const allowances = riskAllowances([
      risk('Short strike', 100, 1, { group: 'strike' }),
      risk('Long strike', 900, 1, { group: 'strike' }),
      risk('Mild winter', 50, 1, { group: 'winter' }),
      risk('Hard winter', 80, 1, { group: 'winter' }),
    ]);
    expect(allowances.map(one => one.counts)).toEqual([false, true, false, true]);
    // 900 + 80
    expect(riskBasedMinimum(allowances).toNumber()).toBe(980);
  });

  it('counts the first of equals, once', () => {
    expect(riskAllowances([risk('a', 100, 1, { group: 'x' }), risk('b', 100, 1, { group: 'x' })]).map(one => one.counts)).toEqual([
      true,
      false,
    ]);
  });

  it('rounds each allowance to the penny: 100 × 0.33335 = 33.335, so 33.34', () => {
    expect(riskAllowances([risk('a', 100, '0.33335')])[0]!.amount.toNumber()).toBe(33.34);
  });

  it('is nil without risks', () => expect(riskBasedMinimum(riskAllowances([])).toNumber()).toBe(0));
});

describe('the measures of resilience', () => {
  it('level: 20 of reserves against a net budget of 250 is 8%; none without a budget', () => {
    expect(levelOfReserves(of(20), of(250))!.toNumber()).toBe(0.08);
    expect(levelOfReserves(of(20), of(0))).toBeUndefined();
  });

  it('change: down 10%, up 10% and level over three years is nil on average', () => {
    expect(changeInReserves([100, 90, 99, 99].map(of))!.toNumber()).toBe(0);
  });

  it('change: looks back three years and no further: 100 → 50 is the fourth year back', () => {
    expect(changeInReserves([100, 50, 50, 50, 50].map(of))!.toNumber()).toBe(0);
  });

  it('change: is the average of all three years: 100 → 90 → 99 → 198 is (−10% + 10% + 100%) ÷ 3', () => {
    // 1 ÷ 3; of the last year alone it would be 100%
    expect(changeInReserves([100, 90, 99, 198].map(of))!.toFixed(4)).toBe('0.3333');
  });

  it('change: takes the years there are at the plan’s start, and is not known without one or from nil', () => {
    expect(changeInReserves([100, 90].map(of))!.toNumber()).toBe(-0.1);
    expect(changeInReserves([of(100)])).toBeUndefined();
    expect(changeInReserves([0, 90].map(of))).toBeUndefined();
  });

  it('sustainability: 60 left after falling by 10 a year lasts 6 years', () => {
    expect(yearsOfReserves([90, 80, 75, 60].map(of))!.valueOf()).toBe('6');
  });

  it('sustainability: looks back three years and no further: from 90, not from 200', () => {
    // (90 − 60) ÷ 3 = 10 a year, so 6 years; from 200 it would be (200 − 60) ÷ 4 = 35 a year
    expect(yearsOfReserves([200, 90, 80, 75, 60].map(of))!.valueOf()).toBe('6');
  });

  it('sustainability: says not falling where reserves do not fall', () => {
    expect(yearsOfReserves([50, 60].map(of))).toBe('not falling');
    expect(yearsOfReserves([50, 50].map(of))).toBe('not falling');
    expect(yearsOfReserves([of(50)])).toBeUndefined();
  });

  it('months of spending: 5 of 240 is a quarter of a month; none without spending', () => {
    expect(monthsOfSpending(of(5), of(240))!.toNumber()).toBe(0.25);
    expect(monthsOfSpending(of(5), of(0))).toBeUndefined();
  });

  it('years met: until a drawdown is cut or a floor is passed, whichever comes first', () => {
    const year = (closing: number, floor: number, isCut = false) => ({ closing: of(closing), floor: of(floor), isCut });
    expect(yearsMet([year(10, 5), year(5, 5), year(4, 5), year(9, 5)]).toNumber()).toBe(2);
    expect(yearsMet([year(10, 0), year(0, 0, true)]).toNumber()).toBe(1);
    expect(yearsMet([year(10, 0)]).toNumber()).toBe(1);
    expect(yearsMet([year(4, 5), year(9, 5), year(9, 5)]).toNumber()).toBe(0);
  });
});

describe('the Home Office’s categories', () => {
  const shown = (balance: number, toCome: number[], category: string) => {
    const one = categoriesOf(of(balance), toCome.map(of), category);
    return [one.currentPlan, one.beyondPlan, one.contingency, one.notCategorised].map(Number);
  };

  it('put drawdowns still to come in category 1 and what remains in its own: 10 less 6 is 4 beyond the plan', () => {
    expect(shown(10, [2, 4], '2')).toEqual([6, 4, 0, 0]);
    expect(shown(10, [2, 4], '3')).toEqual([6, 0, 4, 0]);
  });

  it('put no more in category 1 than is there, where drawdowns are met by what is still to be put in', () => {
    expect(shown(10, [25], '2')).toEqual([10, 0, 0, 0]);
  });

  it('keep a remainder of category 1 in it, and show one without a category apart', () => {
    expect(shown(10, [6], '1')).toEqual([10, 0, 0, 0]);
    expect(shown(10, [6], '')).toEqual([6, 0, 0, 4]);
  });

  it('add up to the balances', () => {
    const sum = addedUp([categoriesOf(of(10), [of(6)], '2'), categoriesOf(of(5), [], '3')]);
    expect([sum.currentPlan, sum.beyondPlan, sum.contingency, sum.notCategorised].map(Number)).toEqual([6, 4, 5, 0]);
  });
});
