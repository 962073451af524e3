import { exactKind } from '../figures/exact';
import type { Exact } from '../figures/exact';
import { CompleteMap, itemAt } from '../lookups';
import { wordKey } from '../plan/cells';
import { isNonCashable } from '../plan/read-spending';
import { terms } from '../terms';
import type { ByYear } from '../years/horizon';
import type { Report, Row } from './report';
import type { ReportWriter } from './report-writer';

/** A part of a total, with the words by which it is sorted. */
interface Part {
  readonly words: string;
  readonly years: ByYear<Exact>;
}

/** Posts are pay where they say nothing else. */
const PAY = 'Pay';
const NO_CATEGORY = 'No category';
const NOT_SAID = 'Held by neither party';

/**
 * Spending by Category and by who holds it, savings by Category, and the gap after savings by who holds what makes it. Each
 * block ends with the total of the plan, to which its rows add.
 */
export function categoriesReport(writer: ReportWriter): Report {
  const { settled, plan } = writer;
  const { posts, lines, services, changes, grants } = settled;
  const { years } = plan.horizon;
  const less = (figures: ByYear<Exact>): ByYear<Exact> =>
    new CompleteMap(years.map(year => [year, exactKind.nothing('£').minus(figures.of(year))]));
  const everyYear = (figure: Exact): ByYear<Exact> => new CompleteMap(years.map(year => [year, figure]));
  const ofChanges = changes.filter(one => one.change.kind !== 'saving');
  const savings = changes.filter(one => one.change.kind === 'saving' && !isNonCashable(one.change));
  const notCashable = changes.filter(one => isNonCashable(one.change));
  // What the base budget holds of one-offs comes out of the row it belongs to; a one-off saving’s goes back in.
  const oneOffs = changes
    .filter(one => !one.change.recurring)
    .map(one => ({
      change: one.change,
      years: one.change.kind === 'saving' ? everyYear(one.inBaseBudget) : less(everyYear(one.inBaseBudget)),
    }));
  const spending = [
    ...posts.map(one => ({ category: one.category || PAY, heldBy: one.heldBy, years: one.years })),
    ...[...lines, ...services].map(one => ({ category: one.category || NO_CATEGORY, heldBy: one.heldBy, years: one.years })),
    ...ofChanges.map(one => ({ category: one.change.category || NO_CATEGORY, heldBy: one.change.heldBy, years: one.counted })),
    ...oneOffs.map(one => ({ category: one.change.category || NO_CATEGORY, heldBy: one.change.heldBy, years: one.years })),
  ];
  const gap = [
    ...spending.map(one => ({ words: one.heldBy, years: one.years })),
    ...savings.map(one => ({ words: one.change.heldBy, years: less(one.counted) })),
    ...grants.map(one => ({ words: one.grant.heldBy, years: less(one.years) })),
    {
      words: '',
      years: less(
        new CompleteMap(
          settled.years.map(year => [
            year.year,
            exactKind.total([year.collectionFund, ...(year.precept ? [year.precept.precept] : [])], '£'),
          ]),
        ),
      ),
    },
  ].map(one => ({ ...one, words: one.words || NOT_SAID }));
  return writer.report({ id: 'categories', title: 'Spending by category and by who holds it' }, 'Category', [
    ...block(
      'category',
      spending.map(one => ({ words: one.category, years: one.years })),
      writer,
    ),
    writer.moneyRow('spending', year => year.spending, { role: 'total' }),
    ...block(
      'heldBy',
      spending.map(one => ({ words: one.heldBy || NOT_SAID, years: one.years })),
      writer,
    ),
    writer.moneyRow('spending', year => year.spending, { role: 'total' }),
    ...block(
      'savings',
      savings.map(one => ({ words: one.change.category || NO_CATEGORY, years: one.counted })),
      writer,
      'Savings: ',
    ),
    writer.moneyRow('savingsCounted', year => year.savingsCounted, { role: 'total' }),
    ...(notCashable.length
      ? [
          writer.moneyRow({ id: 'nonCashable', label: 'Non-cashable savings, in no gap' }, ({ year }) =>
            exactKind.total(
              notCashable.map(one => one.nonCashable.of(year)),
              '£',
            ),
          ),
        ]
      : []),
    ...block('gap', gap, writer, `${terms.gapAfterSavings.label}: `),
    writer.moneyRow('gapAfterSavings', year => year.gapAfterSavings, { role: 'total' }),
  ]);
}

/** A row for each word, in the order in which it is first met. */
function block(id: string, parts: readonly Part[], writer: ReportWriter, before = ''): Row[] {
  const byWord = new Map<string, Part[]>();
  for (const part of parts) byWord.set(wordKey(part.words), [...(byWord.get(wordKey(part.words)) ?? []), part]);
  return [...byWord].map(([key, of]) =>
    writer.moneyRow({ id: `${id}/${key}`, label: `${before}${itemAt(of, 0).words}` }, ({ year }) =>
      exactKind.total(
        of.map(part => part.years.of(year)),
        '£',
      ),
    ),
  );
}
