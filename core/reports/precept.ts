import { roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { Exact } from '../figures/exact';
import { bands, bandsOf } from '../precept/bands';
import { preceptEffects } from '../precept/effects';
import { principleInWords } from '../precept/principle';
import { adjustedAmount, isTyped } from '../plan/cells';
import { isFault } from '../figures/figure';
import { terms } from '../terms';
import { cellOf, NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';
import type { YearFigures } from '../plan/settle/settle';

/** Rates in reports are fractions to ten decimals. */
const RATE_DECIMALS = 10;

/** Council tax by year: tax base, Band D, its rise against the limit, requirement, precept and what remains between them. */
export function preceptReport(writer: TableWriter): ReportTable {
  if (!writer.plan.precept)
    return [
      writer.header('Figure'),
      ...['Tax base', 'Band D', 'Rise', 'Rise %', 'Limit', 'Council tax requirement', 'Precept', 'Residual'].map(name =>
        writer.absentRow(name),
      ),
    ];
  const { plan } = writer;
  const typed = (year: YearFigures<Exact>) => plan.precept!.get(year.year)!.requirement;
  const hasTypedRequirement = [...plan.precept!.values()].some(year => isTyped(year.requirement));
  const rise = (year: YearFigures<Exact>): ReportCell => withBandD(year, (bandD, last) => bandD.minus(last));
  return [
    writer.header('Figure'),
    writer.row(terms.taxBase.label, year => cellOf(year.precept!.taxBase)),
    writer.row(terms.bandD.label, year => cellOf(year.bandD!.bandD)),
    writer.row(terms.rise.label, rise),
    writer.row(terms.risePercent.label, year => withBandD(year, riseRate)),
    writer.row(terms.limit.label, year => (year.bandD!.limit === 'none' ? 'none' : cellOf(year.bandD!.limit))),
    writer.row('Principle', year => (year.bandD!.principle ? principleInWords(year.bandD!.principle) : 'not known')),
    writer.row('Excessive', year => year.bandD!.isExcessive ?? 'not known'),
    writer.moneyRow(terms.councilTaxRequirement.label, year => year.precept!.requirement),
    writer.moneyRow(terms.precept.label, year => year.precept!.precept),
    writer.moneyRow(terms.residual.label, year => year.precept!.residual),
    ...(hasTypedRequirement
      ? [
          writer.row('Requirement typed', year => (isTyped(typed(year)) ? writer.money(adjustedAmount(typed(year))) : '')),
          writer.row('Difference from typed', year =>
            isTyped(typed(year))
              ? writer.money(year.precept!.requirement.fault ?? year.precept!.requirement.amount.minus(adjustedAmount(typed(year))))
              : '',
          ),
        ]
      : []),
    writer.row('Rate effect', year => effect(writer, year, 'rate')),
    writer.row('Base effect', year => effect(writer, year, 'base')),
  ];
}

/** Each band’s amount by year: Band D × n ÷ 9, each to the penny; published bands that were typed, with their difference. */
export function bandsReport(writer: TableWriter): ReportTable {
  const { plan } = writer;
  const amounts = new Map(
    writer.settled.years.map(year => [
      year.year,
      year.bandD && !isFault(year.bandD.bandD) ? bands(year.bandD.bandD, 2, plan.body.country) : undefined,
    ]),
  );
  const cell = (year: YearFigures<Exact>, band: number): ReportCell =>
    !year.bandD ? NOT_MODELLED : isFault(year.bandD.bandD) ? cellOf(year.bandD.bandD) : amounts.get(year.year)![band]!;
  const names = bandsOf(plan.body.country);
  const published = names.filter(name => [...(plan.precept?.values() ?? [])].some(year => isTyped(year.publishedBands.get(name))));
  return [
    writer.header('Band'),
    ...names.map((name, band) => writer.row(name, year => cell(year, band))),
    ...published.flatMap(name => {
      const typed = (year: YearFigures<Exact>) => plan.precept!.get(year.year)!.publishedBands.get(name)!;
      const band = names.indexOf(name);
      return [
        writer.row(`${name} published`, year => (isTyped(typed(year)) ? adjustedAmount(typed(year)) : '')),
        writer.row(`${name} difference`, year => {
          const own = cell(year, band);
          return isTyped(typed(year)) && typeof own === 'object' && 'minus' in own ? own.minus(adjustedAmount(typed(year))) : '';
        }),
      ];
    }),
  ];
}

/** What each billing authority pays, to £1, and the total. */
export function billingReport(writer: TableWriter): ReportTable {
  const header = writer.header('Billing authority');
  if (!writer.plan.precept) return [header, writer.absentRow('Total')];
  return [
    header,
    ...writer.plan.billingAuthorities.map((authority, index) =>
      writer.moneyRow(authority.name, year => year.precept!.parts[index]!.precept),
    ),
    writer.moneyRow('Total', year => year.precept!.precept),
  ];
}

/** The rise as a share of last year's Band D; a rise from nil is no share of anything. */
const riseRate = (bandD: Decimal, last: Decimal): ReportCell =>
  last.isZero() ? 'none last year' : roundedTo(bandD.minus(last).div(last), RATE_DECIMALS);

function withBandD(year: YearFigures<Exact>, of: (bandD: Decimal, last: Decimal) => ReportCell): ReportCell {
  const { bandD, lastYear } = year.bandD!;
  if (isFault(bandD)) return cellOf(bandD);
  if (isFault(lastYear)) return cellOf(lastYear);
  return of(bandD, lastYear);
}

/** Rate effect: the rise on this year’s base. Base effect: the base’s growth at last year’s Band D. Each to the penny. */
function effect(writer: TableWriter, year: YearFigures<Exact>, which: 'rate' | 'base'): ReportCell {
  const { bandD, lastYear } = year.bandD!;
  if (isFault(bandD)) return cellOf(bandD);
  if (isFault(lastYear)) return cellOf(lastYear);
  const effects = preceptEffects(
    { bandD: new Exact(lastYear), taxBase: writer.taxBaseBefore(year.year) },
    { bandD: new Exact(bandD), taxBase: year.precept!.taxBase },
  );
  return writer.money(effects[which].rounded('penny'));
}
