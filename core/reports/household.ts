import { isFault } from '../figures/figure';
import { bandsOf } from '../precept/bands';
import { householdEffects } from '../precept/household';
import { cellOf, NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

const MEASURES = [
  ['A year', 'thisYear'],
  ['Rise', 'rise'],
  ['Rise a week', 'aWeek'],
  ['Rise a month', 'aMonth'],
] as const;

/** What each band’s household pays and how much more, by year, week and month: the differences of the amounts on the bills. */
export function householdReport(writer: TableWriter): ReportTable {
  const [first, ...years] = writer.header('Band');
  const { country } = writer.plan.body;
  const effects = writer.settled.years.map(({ bandD }) => {
    if (!bandD) return undefined;
    if (isFault(bandD.bandD)) return bandD.bandD;
    return isFault(bandD.lastYear) ? bandD.lastYear : householdEffects(bandD.lastYear, bandD.bandD, country);
  });
  const cell = (year: number, band: number, measure: (typeof MEASURES)[number][1]): ReportCell => {
    const effect = effects[year];
    return !effect ? NOT_MODELLED : isFault(effect) ? cellOf(effect) : effect[band]![measure];
  };
  return [
    [first!, 'Measure', ...years],
    ...bandsOf(country).flatMap((name, band) =>
      MEASURES.map(([label, measure]): ReportCell[] => [name, label, ...writer.settled.years.map((_, year) => cell(year, band, measure))]),
    ),
  ];
}
