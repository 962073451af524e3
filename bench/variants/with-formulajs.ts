import { VARYING, YEARS } from '../plan/sixty-lines';
import type { SixtyLines } from '../plan/sixty-lines';

/** Named apart from its import, so that the product's own type check does not need this peer to be installed. */
const FORMULAJS = '@formulajs/formulajs';

/** The plan in the worksheet functions of formulajs (SUM, PRODUCT, ROUND, MIN, MAX), written out as a script would. */
export async function withFormulajs(plan: SixtyLines): Promise<(shifts: readonly number[]) => number[]> {
  const { SUM, PRODUCT, ROUND, MIN, MAX } = (await import(FORMULAJS)) as Record<
    'SUM' | 'PRODUCT' | 'ROUND' | 'MIN' | 'MAX',
    (...numbers: number[]) => number
  >;
  return shifts => {
    const rate = (name: string, year: number) =>
      SUM(plan.assumptions.find(one => one.name === name)!.years[year]!, shifts[VARYING.indexOf(name)] ?? 0);
    const grown = (before: number, by: number, decimals = 2) => ROUND(SUM(before, PRODUCT(before, by)), decimals);
    const [costs, fte] = [plan.posts.map(one => one.cost), plan.posts.map(one => one.fte)];
    const [lines, grants, bases] = [
      plan.lines.map(one => one.base),
      plan.grants.map(one => one.base),
      plan.authorities.map(one => one.base),
    ];
    const running = plan.changes.map(() => 0);
    const balances = plan.reserves.map(one => one.opening);
    let bandD = plan.bandD;
    return YEARS.flatMap((_, year) => {
      const pay = plan.posts.map((one, i) => {
        fte[i] = SUM(fte[i]!, one.change[year]!);
        const after = grown(costs[i]!, rate(one.award, year));
        const atRates = ROUND(SUM(PRODUCT(fte[i]!, costs[i]!, 5), PRODUCT(fte[i]!, after, 7)) / 12, 2);
        costs[i] = after;
        return ROUND(PRODUCT(ROUND(PRODUCT(atRates, 1 - one.vacancy), 2), 1 + one.onCosts), 2);
      });
      plan.lines.forEach((one, i) => {
        lines[i] = one.typed[year] ?? grown(lines[i]!, rate(one.driver, year));
      });
      plan.grants.forEach((one, i) => {
        if (one.driver) grants[i] = grown(grants[i]!, rate(one.driver, year));
      });
      plan.changes.forEach((one, i) => {
        running[i] = SUM(
          one.recurring ? running[i]! : 0,
          one.kind === 'saving' ? ROUND(PRODUCT(one.years[year]!, one.delivery), 2) : one.years[year]!,
        );
      });
      bandD = SUM(bandD, plan.rises[year]!);
      const parts = bases.map((base, i) => {
        bases[i] = grown(base, rate('Base growth', year), 1);
        return ROUND(PRODUCT(bases[i]!, bandD), 0);
      });
      const drawn = plan.reserves.map((one, i) => {
        const out = MIN(one.drawn[year]!, MAX(balances[i]!, 0));
        balances[i] = SUM(balances[i]!, -out);
        return out;
      });
      const savings = SUM(...running.filter((_, i) => plan.changes[i]!.kind === 'saving'));
      const spending = SUM(...pay, ...lines, ...running.filter((_, i) => plan.changes[i]!.kind !== 'saving'));
      const funding = SUM(...grants, ...parts);
      const gap = spending - funding;
      return [
        spending,
        funding,
        spending - savings - SUM(...grants.filter((_, i) => plan.grants[i]!.kind !== 'core')),
        gap,
        gap - savings - SUM(...drawn),
        balances[0]!,
      ];
    });
  };
}
