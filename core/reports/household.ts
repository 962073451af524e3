import { isFault } from '../figures/figure';
import { itemAt } from '../lookups';
import { BANDS_SET_BY, bandsOf } from '../precept/bands';
import { householdEffects } from '../precept/household';
import { ABSENT, figure, words } from './report';
import type { Cell, Report } from './report';
import { wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

const MEASURES = [
  ['A year', 'thisYear'],
  ['Rise', 'rise'],
  ['Rise a week', 'aWeek'],
  ['Rise a month', 'aMonth'],
] as const;

/**
 * What each band’s household pays and how much more, by year, week and month: the differences of the amounts on the bills.
 * Ids are a measure and a band: `thisYear/A`, `rise/A`, `aWeek/A`, `aMonth/A`.
 */
export function householdReport(writer: ReportWriter): Report {
  const { country } = writer.plan.body;
  const effects = writer.settled.years.map(({ bandD }) => {
    if (!bandD) return undefined;
    if (isFault(bandD.bandD)) return bandD.bandD;
    return isFault(bandD.lastYear) ? bandD.lastYear : householdEffects(bandD.lastYear, bandD.bandD, country);
  });
  const statuses = writer.settled.years.map(({ bandD }) => bandD?.status);
  const cell = (year: number, band: number, measure: (typeof MEASURES)[number][1]): Cell => {
    const effect = effects[year];
    return !effect
      ? ABSENT
      : figure(isFault(effect) ? effect : itemAt(effect, band)[measure], 'pounds', { source: BANDS_SET_BY, status: statuses[year] });
  };
  return writer.report(
    { id: 'household', title: 'What a household pays' },
    'Band',
    bandsOf(country).flatMap((name, band) =>
      MEASURES.map(([label, measure]) =>
        writer.row({ id: `${measure}/${name}`, label: name }, 'pounds', (_, year) => cell(year, band, measure), { before: [words(label)] }),
      ),
    ),
    { before: [wordsColumn('measure', 'Measure')] },
  );
}
