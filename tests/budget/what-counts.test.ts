import { changeByYear } from '../../core/budget/change-by-year';
import { isPaidIn, lasting } from '../../core/budget/lasting-funding';
import { netBudgetOf, netBudgetRequirementOf, oneOffsInBase } from '../../core/budget/net-budget';
import { paidOnCondition } from '../../core/budget/grant-condition';
import { exactKind } from '../../core/figures/exact';
import type { Exact } from '../../core/figures/exact';
import { grownTaxBase } from '../../core/precept/grown-tax-base';
import { drawsItself } from '../../core/reserves/own-drawdown';
import { countsForBudget } from '../../core/reserves/usable';

const pounds = (amount: number | string) => exactKind.of(amount, '£');
const text = (figure: Exact) => figure.amount.toFixed();
const nothing = exactKind.nothing('£');

describe('a change by year', () => {
  const typed = [100, 50, 0].map(pounds);
  const counted = (isSaving: boolean, recurring: boolean, delivery: number | string) =>
    changeByYear(typed, exactKind.of(delivery, 'rate'), { isSaving, recurring }, nothing).map(one => [
      text(one.counted),
      text(one.notCounted),
    ]);

  it('recurring: its own year and every later one; one-off: its own year alone', () => {
    expect(counted(false, true, 1).map(([amount]) => amount)).toEqual(['100', '150', '150']);
    expect(counted(false, false, 1).map(([amount]) => amount)).toEqual(['100', '50', '0']);
  });

  // 100 × 0.33335 = 33.335, half up 33.34; 50 × 0.33335 = 16.6675, 16.67; together 50.01, where 150 × 0.33335 would give 50.00.
  it('a saving counts amount × delivery to the penny each year, and the rest is not counted', () => {
    expect(counted(true, true, '0.33335')).toEqual([
      ['33.34', '66.66'],
      ['50.01', '99.99'],
      ['50.01', '99.99'],
    ]);
  });

  it('delivery is of savings only', () => {
    expect(counted(false, true, 0.5)[0]).toEqual(['100', '0']);
  });
});

describe('funding that lasts', () => {
  const grant = (recurring: boolean, to?: number, by?: string) => ({ recurring, to, by });
  const grants: Record<string, ReturnType<typeof grant>> = {
    ends: grant(true, 2027),
    last: grant(true, 2029),
    beyond: grant(true, 2030),
    once: grant(false),
    handed: grant(true, 2027, 'on'),
    on: grant(false, undefined, 'beyond'),
    first: grant(true, undefined, 'second'),
    second: grant(false, undefined, 'first'),
    round: grant(false, undefined, 'about'),
    about: grant(false, undefined, 'round'),
  };
  it.each([
    ['ends', false],
    ['last', false], // its To is the plan’s last year: it ends within the plan
    ['beyond', true],
    ['once', false],
    ['handed', true], // replaced by one that is replaced by one that lasts
    ['second', true], // replaced by one that lasts, which it replaces in turn
    ['round', false], // two that replace each other, neither of which lasts
  ])('%s: %s', (name, lasts) => {
    expect(lasting(Object.values(grants), 2029, ({ by }) => (by ? grants[by] : undefined)).has(grants[name]!)).toBe(lasts);
  });

  it('is paid from its From to its To, both among them', () => {
    const paid = [2025, 2026, 2027, 2028].map(year => isPaidIn({ from: 2026, to: 2027, recurring: true }, year));
    expect(paid).toEqual([false, true, true, false]);
  });

  it('on a condition is paid the share earned, to the penny: 66.67% of £1,000.01 is £666.71', () => {
    expect(text(paidOnCondition(pounds('1000.01'), exactKind.of('0.6667', 'rate')))).toBe('666.71'); // 666.706667
  });
});

describe('the net budget', () => {
  it('is spending less savings counted less specific grants, and with reserves its requirement', () => {
    const net = netBudgetOf(pounds(900), pounds(40), pounds(160), 2026);
    expect([net, netBudgetRequirementOf(net, pounds(25), pounds(5), 2026)].map(text)).toEqual(['700', '720']);
  });

  it('loses the one-offs that the base budget holds, less its one-off savings', () => {
    const one = (amount: number, isSaving: boolean) => ({ isSaving, inBaseBudget: pounds(amount) });
    expect(text(oneOffsInBase([one(30, false), one(12, false), one(7, true)], parts => exactKind.total(parts, '£')))).toBe('35');
  });
});

describe('a tax base grown', () => {
  // 30,000.5 × 1.0123 = 30,369.50615, to one decimal 30,369.5; 10.5 × 1.1 = 11.55, half up 11.6.
  it('is rounded half up to one decimal', () => {
    expect(text(grownTaxBase(pounds('30000.5'), exactKind.of('0.0123', 'rate')))).toBe('30369.5');
    expect(text(grownTaxBase(pounds('10.5'), exactKind.of('0.1', 'rate')))).toBe('11.6');
  });
});

describe('what reserves carry', () => {
  it('a one-off cost makes its own drawdown; a recurring cost, a saving and one that names no reserve do not', () => {
    const change = (recurring: boolean, kind: string, fundedFrom: string) => drawsItself({ recurring, kind, fundedFrom });
    expect([
      change(false, 'pressure', 'IT reserve'),
      change(true, 'pressure', 'IT reserve'),
      change(false, 'saving', 'IT reserve'),
      change(false, 'growth', ''),
    ]).toEqual([true, false, false, false]);
  });

  it('unusable reserves do not count for the budget', () => {
    expect(['general', 'earmarked', 'capital', 'unusable', undefined].map(kind => countsForBudget({ kind }))).toEqual([
      true,
      true,
      true,
      false,
      true,
    ]);
  });
});
