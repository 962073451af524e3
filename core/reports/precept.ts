import type { Decimal } from '../figures/decimal';
import { Exact } from '../figures/exact';
import { isFault } from '../figures/figure';
import { itemAt } from '../lookups';
import { adjustedAmount, isTyped } from '../plan/cells';
import { riseAsRate } from '../precept/band-d';
import { bands, bandsOf } from '../precept/bands';
import { preceptEffects } from '../precept/effects';
import { principleInWords } from '../precept/principle';
import { referendumRows } from './referendum';
import { ABSENT, EMPTY, figure, rowOfTable, truth, words } from './report';
import type { Cell, Report, Row } from './report';
import type { ReportWriter, Year, YearWithPrecept } from './report-writer';

const PRECEPT = { id: 'precept', title: 'Precept' };

/** Council tax by year: tax base, Band D, its rise against the limit, requirement, precept and what remains between them. */
export function preceptReport(writer: ReportWriter): Report {
  const { plan } = writer;
  if (!plan.precept)
    return writer.report(PRECEPT, 'Figure', [
      writer.absentRow('taxBase', 'taxBase'),
      ...(['bandD', 'rise'] as const).map(term => writer.absentRow(term, 'bandD')),
      writer.absentRow('risePercent', 'rate'),
      writer.absentRow('limit', 'bandD'),
      ...(['councilTaxRequirement', 'precept'] as const).map(term => writer.absentRow(term, 'money')),
      writer.absentRow('residual', 'money', { role: 'residual' }),
    ]);
  return writer.report(PRECEPT, 'Figure', [
    writer.preceptRow('taxBase', 'taxBase', ({ precept }) => figure(precept.taxBase, 'taxBase')),
    writer.preceptRow('bandD', 'bandD', ({ bandD }) => figure(bandD.bandD, 'bandD')),
    writer.preceptRow('rise', 'bandD', year => withBandD(year, (bandD, last) => figure(bandD.minus(last), 'bandD'))),
    writer.preceptRow('risePercent', 'rate', year => withBandD(year, riseRate)),
    writer.preceptRow('limit', 'bandD', ({ bandD }) => (bandD.limit === 'none' ? words('none') : figure(bandD.limit, 'bandD'))),
    ...notionalRows(writer),
    writer.preceptRow({ id: 'principle', label: 'Principle' }, 'words', ({ bandD }) =>
      words(bandD.principle ? principleInWords(bandD.principle) : 'not known'),
    ),
    writer.preceptRow('excessive', 'words', ({ bandD }) =>
      bandD.isExcessive === undefined ? words('not known') : truth(bandD.isExcessive),
    ),
    writer.preceptMoneyRow('councilTaxRequirement', ({ precept }) => precept.requirement),
    writer.preceptMoneyRow('precept', ({ precept }) => precept.precept),
    writer.preceptMoneyRow('residual', ({ precept }) => precept.residual, { role: 'residual' }),
    ...typedRequirementRows(writer),
    writer.preceptRow('rateEffect', 'money', year => effect(writer, year, 'rate')),
    writer.preceptRow('baseEffect', 'money', year => effect(writer, year, 'base')),
    ...referendumRows(writer),
  ]);
}

/** What last year’s Band D is compared as, where a notional amount stands for it. */
function notionalRows(writer: ReportWriter): Row[] {
  if (!writer.settled.years.some(year => year.bandD?.notional)) return [];
  return [
    writer.preceptRow({ id: 'notional', label: 'Notional amount' }, 'bandD', ({ bandD }) =>
      bandD.notional ? figure(bandD.notional, 'bandD') : EMPTY,
    ),
  ];
}

/** A requirement that was typed beside the plan's own. */
function typedRequirementRows(writer: ReportWriter): Row[] {
  const typed = (year: Year) => writer.preceptTyped(year).requirement;
  if (![...(writer.plan.precept?.values() ?? [])].some(year => isTyped(year.requirement))) return [];
  return [
    writer.row({ id: 'typed/councilTaxRequirement', label: 'Requirement typed' }, 'money', year =>
      isTyped(typed(year)) ? figure(adjustedAmount(typed(year)), 'money') : EMPTY,
    ),
    writer.preceptRow({ id: 'difference/councilTaxRequirement', label: 'Difference from typed' }, 'money', year =>
      isTyped(typed(year))
        ? figure(year.precept.requirement.fault ?? year.precept.requirement.amount.minus(adjustedAmount(typed(year))), 'money')
        : EMPTY,
    ),
  ];
}

/** Each band’s amount by year: Band D × n ÷ 9, each to the penny; published bands that were typed, with their difference. */
export function bandsReport(writer: ReportWriter): Report {
  const { plan } = writer;
  const amounts = new Map(
    writer.settled.years.map(year => [
      year.year,
      year.bandD && !isFault(year.bandD.bandD) ? bands(year.bandD.bandD, 2, plan.body.country) : undefined,
    ]),
  );
  const cell = ({ year, bandD }: Year, band: number): Cell =>
    bandD ? figure(isFault(bandD.bandD) ? bandD.bandD : itemAt(amounts.get(year) ?? [], band), 'pounds') : ABSENT;
  const names = bandsOf(plan.body.country);
  const published = names.filter(name => [...(plan.precept?.values() ?? [])].some(year => isTyped(year.publishedBands.get(name))));
  return writer.report({ id: 'bands', title: 'Council tax by band' }, 'Band', [
    ...names.map((name, band) =>
      writer.row({ id: `band/${name}`, label: name }, 'pounds', year => cell(year, band), {
        figureName: { table: 'Precept', row: `Band ${name}` },
      }),
    ),
    ...published.flatMap(name => {
      const typed = (year: Year) => writer.preceptTyped(year).publishedBands.of(name);
      const band = names.indexOf(name);
      return [
        writer.row({ id: `published/${name}`, label: `${name} published` }, 'pounds', year =>
          isTyped(typed(year)) ? figure(adjustedAmount(typed(year)), 'pounds') : EMPTY,
        ),
        writer.row({ id: `difference/${name}`, label: `${name} difference` }, 'pounds', year => {
          const own = cell(year, band);
          return isTyped(typed(year)) && own.kind === 'figure' ? figure(own.amount.minus(adjustedAmount(typed(year))), 'pounds') : EMPTY;
        }),
      ];
    }),
  ]);
}

/** What each billing authority pays, to £1, and the total. */
export function billingReport(writer: ReportWriter): Report {
  const total = { id: 'precept', label: 'Total' };
  return writer.report(
    { id: 'billing', title: 'What each billing authority pays' },
    'Billing authority',
    writer.plan.precept
      ? [
          ...writer.settled.taxBases.map(({ name }, index) =>
            writer.preceptMoneyRow(
              { id: rowOfTable('Billing authority', name), label: name },
              year => itemAt(year.precept.parts, index).precept,
              {
                figureName: { table: 'Billing authority', row: name, of: 'precept' },
              },
            ),
          ),
          writer.preceptMoneyRow(total, ({ precept }) => precept.precept, { role: 'total', figureName: { term: 'precept' } }),
        ]
      : [writer.absentRow(total, 'money', { role: 'total' })],
  );
}

/** The rise as a share of last year's Band D; a rise from nil is no share of anything. */
const riseRate = (bandD: Decimal, last: Decimal): Cell =>
  last.isZero() ? words('none last year') : figure(riseAsRate(bandD.minus(last), last), 'rate');

function withBandD(year: YearWithPrecept, of: (bandD: Decimal, last: Decimal) => Cell): Cell {
  const { bandD, lastYear } = year.bandD;
  if (isFault(bandD)) return figure(bandD, 'bandD');
  if (isFault(lastYear)) return figure(lastYear, 'bandD');
  return of(bandD, lastYear);
}

/** Rate effect: the rise on this year’s base. Base effect: the base’s growth at last year’s Band D. Each to the penny. */
const effect = (writer: ReportWriter, year: YearWithPrecept, which: 'rate' | 'base'): Cell =>
  withBandD(year, (bandD, lastYear) => {
    const effects = preceptEffects(
      { bandD: new Exact(lastYear), taxBase: writer.taxBaseBefore(year.year) },
      { bandD: new Exact(bandD), taxBase: year.precept.taxBase },
    );
    return figure(effects[which], 'money');
  });
