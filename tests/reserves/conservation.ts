import { exactKind } from '../../core/figures/exact';
import type { Exact } from '../../core/figures/exact';
import { movementsMade } from '../../core/plan/movements-made';
import { readPlan } from '../../core/plan/open-plan';
import { settle } from '../../core/plan/settle/settle';
import { plainReckoning, reserveName, tablesOf } from './random-reserves';
import type { RandomReserves } from './random-reserves';

const pence = (figure: Exact): bigint => {
  if (figure.fault) throw new Error(figure.fault.sentence);
  return BigInt(figure.amount.times(100).toFixed());
};
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, one) => total + one, 0n);

/** What is wrong with how the model settles a plan of reserves; nothing when all is conserved and agrees with the plain reckoning. */
export function notConserved(plan: RandomReserves): string[] {
  const wrongs: string[] = [];
  const must = (holds: boolean, what: string) => {
    if (!holds) wrongs.push(what);
  };
  const settled = settle(readPlan(tablesOf(plan)), exactKind);
  const expected = plainReckoning(plan);
  settled.years.forEach((year, index) => {
    const at = `year ${index + 1}`;
    const balances = [...year.reserves.balances.values()].map(one => ({
      opening: pence(one.opening),
      putIn: pence(one.putIn),
      takenOut: pence(one.takenOut),
      closing: pence(one.closing),
    }));
    balances.forEach((one, reserve) => {
      must(one.closing === one.opening + one.putIn - one.takenOut, `${at}: ${reserveName(reserve)} does not roll`);
      must(one.takenOut <= one.opening + one.putIn, `${at}: ${reserveName(reserve)} gives more than is there`);
      must(one.closing >= 0n, `${at}: ${reserveName(reserve)} is overdrawn`);
      const plain = expected[index]!.balances[reserve]!;
      must(
        plain.closing === one.closing && plain.putIn === one.putIn && plain.takenOut === one.takenOut,
        `${at}: ${reserveName(reserve)} closes at ${one.closing}, the plain reckoning at ${plain.closing}`,
      );
      const before = settled.years[index - 1] && [...settled.years[index - 1]!.reserves.balances.values()][reserve]!;
      must(!before || pence(before.closing) === one.opening, `${at}: ${reserveName(reserve)} does not open as it closed`);
    });
    const made = movementsMade(year);
    const of = (kind: string) => sum(made.filter(one => one.kind === kind).map(one => pence(one.made)));
    must(
      sum(balances.map(one => one.closing)) === sum(balances.map(one => one.opening)) + of('contribution') - of('drawdown'),
      `${at}: something is created or lost`,
    );
    must(
      made.every(one => pence(one.made) <= pence(one.asked) && pence(one.made) >= 0n),
      `${at}: a movement gets more than it asks`,
    );
    const usable = made.filter(one => one.reserve.kind !== 'unusable');
    must(
      pence(year.drawdowns) === sum(usable.filter(one => one.kind === 'drawdown').map(one => pence(one.made))) &&
        pence(year.drawdowns) === expected[index]!.drawdowns,
      `${at}: drawdowns reported are not those made`,
    );
    must(pence(year.contributions) === expected[index]!.contributions, `${at}: contributions reported are not those made`);
    const fall = sum(
      [...year.reserves.balances]
        .filter(([reserve]) => reserve.kind !== 'unusable')
        .map(([, one]) => pence(one.opening) - pence(one.closing)),
    );
    const acrossUnusable = sum(
      made
        .filter(one => one.kind === 'transfer')
        .map(one => (one.reserve.kind === 'unusable' ? -pence(one.made) : 0n) + (one.to!.kind === 'unusable' ? pence(one.made) : 0n)),
    );
    must(
      pence(year.drawdowns) === fall + pence(year.contributions) - acrossUnusable,
      `${at}: drawdowns reported are not the fall in balances`,
    );
    must(
      pence(year.remainingGap) === pence(year.gapAfterSavings) + pence(year.contributions) - pence(year.drawdowns),
      `${at}: what reserves give is not what the gap gets`,
    );
    const byName = new Map<string, bigint>();
    for (const one of made.filter(each => each.kind === 'drawdown')) {
      const key = `${Number(one.reserve.name.slice(8)) - 1}/${one.name}`;
      byName.set(key, (byName.get(key) ?? 0n) + pence(one.made));
    }
    for (const [key, amount] of expected[index]!.made)
      must((byName.get(key) ?? 0n) === amount, `${at}: ${key} gets ${byName.get(key) ?? 0n}, the plain reckoning gives ${amount}`);
  });
  return wrongs;
}
