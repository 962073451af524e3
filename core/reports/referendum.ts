import { isFault } from '../figures/figure';
import { adjustedAmount, isTyped } from '../plan/cells';
import { referendumNetBenefit, referendumOutcome } from '../precept/referendum';
import type { ReferendumOutcome } from '../precept/referendum';
import { ABSENT, EMPTY, figure, words } from './report';
import type { Cell, Row, Unit } from './report';
import type { ReportWriter, Year } from './report-writer';

/**
 * What a referendum is about, in the years whose Band D is excessive: the substitute, what the rise brings above it, the
 * net benefit of a yes and of a no beside issuing the substitute, and how likely a yes has to be. No rows where no year needs one.
 */
export function referendumRows(writer: ReportWriter): Row[] {
  const { settled } = writer;
  if (!settled.years.some(year => year.bandD?.isExcessive)) return [];
  const row = (id: string, label: string, unit: Unit, of: (outcome: ReferendumOutcome, year: Year) => Cell) =>
    writer.row({ id: `referendum/${id}`, label }, unit, year => {
      const outcome = outcomeIn(writer, year);
      return outcome === undefined ? EMPTY : 'gain' in outcome ? of(outcome, year) : outcome;
    });
  const typed = (year: Year) => writer.preceptTyped(year);
  const ifTyped = (is: boolean, cell: () => Cell): Cell => (is ? cell() : ABSENT);
  return [
    writer.row({ id: 'substitute', label: 'Substitute' }, 'bandD', ({ bandD }) =>
      bandD?.substitute === undefined ? EMPTY : figure(bandD.substitute, 'bandD'),
    ),
    row('gain', 'Yield above the substitute', 'money', ({ gain }) => figure(gain.toDecimalPlaces(2), 'money')),
    row('ifYes', 'Net benefit if yes', 'money', ({ ifYes }, year) =>
      ifTyped(isTyped(typed(year).costIfYes), () => figure(ifYes.toDecimalPlaces(2), 'money')),
    ),
    row('ifNo', 'Net benefit if no', 'money', ({ ifNo }, year) => ifTyped(isTyped(typed(year).costIfNo), () => figure(ifNo, 'money'))),
    row('refund', 'Paid back at Band D if no', 'bandD', ({ refundAtBandD }) => figure(refundAtBandD, 'bandD')),
    row('breakEven', 'Chance of a yes it needs', 'rate', ({ breakEvenChance }, year) =>
      ifTyped(isTyped(typed(year).costIfYes) && isTyped(typed(year).costIfNo), () =>
        breakEvenChance ? figure(breakEvenChance.toDecimalPlaces(5), 'rate') : words('no chance is enough'),
      ),
    ),
    row('expected', 'Expected net benefit', 'money', (outcome, year) =>
      ifTyped([typed(year).costIfYes, typed(year).costIfNo, typed(year).chanceOfYes].every(isTyped), () =>
        figure(
          typed(year).chanceOfYes.fault ?? referendumNetBenefit(outcome, adjustedAmount(typed(year).chanceOfYes)).toDecimalPlaces(2),
          'money',
        ),
      ),
    ),
  ];
}

/** The outcome of a year’s referendum; undefined where it needs none, a cell that says why where it is not known. */
function outcomeIn(writer: ReportWriter, year: Year): ReferendumOutcome | Cell | undefined {
  const { bandD, precept } = year;
  if (!precept || !bandD?.isExcessive || bandD.substitute === undefined) return undefined;
  const { costIfYes, costIfNo } = writer.preceptTyped(year);
  const fault = isFault(bandD.substitute) ? bandD.substitute : (costIfYes.fault ?? costIfNo.fault ?? precept.taxBase.fault);
  if (fault || isFault(bandD.bandD) || isFault(bandD.substitute)) return fault && figure(fault, 'money');
  return referendumOutcome({
    taxBase: precept.taxBase.amount,
    bandD: bandD.bandD,
    substitute: bandD.substitute,
    costIfYes: adjustedAmount(costIfYes),
    costIfNo: adjustedAmount(costIfNo),
  });
}
