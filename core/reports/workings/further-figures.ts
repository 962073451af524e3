import { ModelError, orRefusal } from '../../errors';
import type { Decimal } from '../../figures/decimal';
import { isFault } from '../../figures/figure';
import type { FigureUnit, Making } from '../../figures/figure';
import type { FigureName } from '../../figures/figure-name';
import type { Traced, TracedKind } from '../../figures/traced';
import { whyThisYearsAmount } from '../../commissioning/explain';
import { NEED_SHARED_BY } from '../../commissioning/needs';
import { itemAt } from '../../lookups';
import { adjustedAmount } from '../../plan/cells';
import { allocationRules, allocationsByYear, needsOf, sharedServices } from '../../plan/allocation-of-plan';
import { provenanceOf, SettleContext } from '../../plan/settle/context';
import type { Settled, YearFigures } from '../../plan/settle/settle';
import { statutoryYear } from '../../plan/settle/statutory-items';
import { riseAsRate } from '../../precept/band-d';
import { BANDS_SET_BY, bandAmount, bandsOf, ninthsOf } from '../../precept/bands';
import { preceptEffects } from '../../precept/effects';
import { principleInWords } from '../../precept/principle';
import { requirementByBase } from '../../precept/requirement';
import { shareOfBudget } from '../../reserves/general-share';

/**
 * Names, for the workings, the figures that reports add to the settled plan: bands, rises and their effects, the test of the
 * principle, the statutory calculation, the general reserve’s share of the budget, and each partnership’s allocation.
 */
export function nameFurtherFigures(settled: Settled<Traced>, kind: TracedKind): void {
  const context = new SettleContext(settled.plan, kind);
  settled.years.forEach((figures, index) => {
    nameCouncilTax(settled, figures, index, kind);
    nameStatutory(settled, figures, kind, context);
    nameGeneralShare(figures, kind);
  });
  nameAllocations(settled, kind);
}

/** A figure that no operation of the rules makes (a quotient, a yes or no), from the figures it rests on. */
function named(
  kind: TracedKind,
  name: FigureName,
  amount: Parameters<TracedKind['of']>[0],
  unit: FigureUnit,
  making: Making<Traced>,
): Traced {
  return kind.of(amount, unit).called(name, making);
}

function nameCouncilTax(
  { plan, taxBases }: Settled<Traced>,
  { year, bandD, precept }: YearFigures<Traced>,
  index: number,
  kind: TracedKind,
): void {
  if (!bandD || !precept) return;
  for (const band of bandsOf(plan.body.country))
    bandAmount(precept.bandD, band).called(
      { table: 'Precept', row: `Band ${band}`, year },
      {
        how: words => `Band D of ${words.amount(precept.bandD)}${band === 'D' ? '' : ` × ${ninthsOf(band)} ÷ 9`}, to the penny`,
        law: BANDS_SET_BY,
      },
    );
  if (isFault(bandD.limit)) kind.faulty(bandD.limit).called({ term: 'limit', year }, { how: bandD.limit.sentence });
  const { lastYear, rise, limit } = precept.figures;
  if (!lastYear || !rise) return;
  const basesBefore = taxBases.map(base => (index === 0 ? base.baseYear : base.years.of(year - 1)));
  const taxBase = kind
    .total(basesBefore, 'dwellings')
    .called({ term: 'taxBase', year: year - 1 }, { how: 'the billing authorities’ tax bases, added up' });
  preceptEffects({ bandD: lastYear, taxBase }, { bandD: precept.bandD, taxBase: precept.taxBase }, year);
  if (!lastYear.exact.amount.isZero() && !rise.exact.fault)
    named(kind, { term: 'risePercent', year }, riseAsRate(rise.exact.amount, lastYear.exact.amount), 'rate', {
      how: words => `a rise of ${words.amount(rise)} on last year’s ${words.amount(lastYear)}`,
      from: [rise, lastYear],
    });
  if (bandD.isExcessive !== undefined && bandD.principle)
    named(kind, { term: 'excessive', year }, bandD.isExcessive ? 1 : 0, 'yes or no', {
      how: words =>
        limit
          ? `${words.amount(precept.bandD)} is ${bandD.isExcessive ? '' : 'not '}above ${words.amount(limit)}, the highest within ${principleInWords(bandD.principle!)}`
          : 'no referendum principle applies',
      source: bandD.principleSource,
      status: bandD.principleStatus,
      from: limit ? [precept.bandD, limit] : [precept.bandD],
    });
}

function nameStatutory(settled: Settled<Traced>, figures: YearFigures<Traced>, kind: TracedKind, context: SettleContext<Traced>): void {
  const { year, precept } = figures;
  const { requirement } = statutoryYear(settled, figures, context);
  const base = precept?.taxBase;
  if (!base || requirement.exact.fault || base.exact.fault || base.exact.amount.isZero()) return;
  named(kind, { term: 'requirementByBase', year }, requirementByBase(requirement.exact.amount, base.exact.amount), '£ a dwelling', {
    how: words => `${words.amount(requirement)} divided by ${words.amount(base)}, to six decimals`,
    from: [requirement, base],
  });
}

function nameGeneralShare({ year, generalReserve, netBudget }: YearFigures<Traced>, kind: TracedKind): void {
  if (generalReserve.exact.fault || netBudget.exact.fault || !netBudget.exact.amount.gt(0)) return;
  named(kind, { term: 'generalReserveShare', year }, shareOfBudget(generalReserve.exact.amount, netBudget.exact.amount), 'rate', {
    how: words => `a general reserve of ${words.amount(generalReserve)} as a share of the net budget of ${words.amount(netBudget)}`,
    from: [generalReserve, netBudget],
  });
}

/** Each partnership’s amount: by need in the first year, and moved on from the year before’s after that. */
function nameAllocations(settled: Settled<Traced>, kind: TracedKind): void {
  const { plan } = settled;
  const shared = sharedServices(settled);
  if (!shared.length || !plan.partnerships.length || !plan.weights.length) return;
  const pots = settled.years.map(({ year }) =>
    kind
      .total(
        shared.map(service => service.years.of(year)),
        '£',
      )
      .called({ table: 'Service', row: 'Pot', year }, { how: 'the services shared by partnerships, added up' }),
  );
  if (pots.some(pot => pot.exact.fault)) return;
  const needs = needsOf(plan);
  const amounts = pots.map(pot => pot.exact.amount);
  const results = allocationsByYear(plan, amounts, needs);
  const rules = orRefusal(() => allocationRules(plan));
  if (needs instanceof ModelError || rules instanceof ModelError) return;
  const weights = plan.weights.flatMap(({ weight }) =>
    weight.at && weight.amount ? [kind.input(weight.at, weight.amount, 'number', provenanceOf(weight.source ?? ''))] : [],
  );
  let previous: readonly Decimal[] = plan.partnerships.map(one => adjustedAmount(one.previous));
  let before = plan.partnerships.map(({ previous }) =>
    previous.at && previous.amount ? [kind.input(previous.at, previous.amount, '£', provenanceOf(previous.source ?? ''))] : [],
  );
  results.forEach((result, index) => {
    if (result instanceof ModelError) return;
    const { year } = itemAt(settled.years, index);
    const lastYears = previous;
    before = plan.partnerships.map(({ name }, row) => [
      named(kind, { table: 'Partnership', row: name, year }, itemAt(result.amounts, row), '£', {
        how: () =>
          whyThisYearsAmount({ name, row, pot: itemAt(amounts, index), previous: itemAt(lastYears, row), ...rules }, needs, result),
        law: NEED_SHARED_BY,
        from: [itemAt(pots, index), ...itemAt(before, row), ...weights],
      }),
    ]);
    previous = result.amounts;
  });
}
