import { registry } from '../../addin/functions/registry';
import { argumentName } from '../../addin/functions/functions-json';

/** The public contract: once released, an id and its argument order never change; a new argument goes at the end, in brackets. */
const CONTRACT = `
PLAN(report, scenario, tables…) block
COMPARE(measure, tables…) block
SENSITIVITY(measure, year, scenario, tables…) block
SOLVE(lever, year, measure, target, scenario, tables…) block
RISK(measure, draws, seed, scenario, tables…) block
BANDS(band_d, [decimals], [country]) block
BANDD(requirement, tax_bases, [decimals]) number
REQUIREMENT(gross_expenditure, income) number
PRECEPT(tax_bases, band_d, [to]) block
TAXBASE(dwellings, [collection_rate], [in_lieu], [country]) number
LIMIT(year, last_years_band_d, [body], [decimals]) number
EXCESSIVE(year, last_years_band_d, this_years_band_d, [body]) boolean
OPTIONS(year, last_years_band_d, tax_base, [body]) block
PAY(cost_at_1_april_rates, awards, [from_month]) block
UPRATE(base, rates) block
RESERVES(openings, movements) block
RUNWAY(opening, drawdowns, [floor]) number
NEEDS(indicators, weights) block
ALLOCATE(pot, needs, [floors], [caps], [unit]) block
DAMP(target_amounts, last_years_amounts, largest_fall, [largest_rise]) block
AWARD(pot, requested, scores, threshold, [partial]) block
CARD(report, scenario, row, column, tables…) any
TABLE(table, range, [columns], [rows]) block
CAST(range, [last_place]) block
`;

describe('the public contract', () => {
  it('holds: every function with its arguments in their order and the form of its result', () => {
    const described = registry.map(({ id, args, result }) => {
      const named = args.map(({ label, optional, takes }) =>
        optional ? `[${argumentName(label)}]` : argumentName(label) + (takes === 'tables' ? '…' : ''),
      );
      return `${id}(${named.join(', ')}) ${result.block ? 'block' : result.type}`;
    });
    expect(described).toEqual(CONTRACT.trim().split('\n'));
  });
});
