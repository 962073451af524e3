import type { Exact } from '../figures/exact';
import { exactKind } from '../figures/exact';
import { roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { isFault } from '../figures/figure';
import type { FundingKind } from '../plan/read-funding';
import { settleCollectionFund } from '../plan/settle/funding';
import { SettleContext } from '../plan/settle/context';
import { regimeOf } from '../precept/regime';
import { notBalanced, statutoryCalculation } from '../precept/statutory';
import type { StatutoryItem } from '../precept/statutory';
import { terms } from '../terms';
import { ABSENT, figure, words } from './report';
import type { Cell, Report, Row, Unit } from './report';
import { wordsColumn } from './report-writer';
import type { ReportWriter, RowName, Year } from './report-writer';

/**
 * The calculation of sections 42A and 42B, year by year: aggregate (2) less aggregate (3), beside Band D × tax base.
 * In Wales (sections 43 and 44) that difference is the budget requirement, and core grants come off it: (R − P) ÷ T. Where the two differ to the nearest £, the year is headed Not balanced and is no statutory calculation.
 */
export function statutoryReport(writer: ReportWriter): Report {
  const years = writer.settled.years.map(year => ofYear(writer, year));
  const body = writer.plan.body.precepting(writer.plan.horizon.years[0]!);
  const regime = regimeOf(isFault(body) ? 'England' : body.country);
  const section = (of: { section: string }, part = '') => `Local Government Finance Act 1992, ${of.section}${part}`;
  const row = (name: RowName, law: string, unit: Unit, cell: (year: StatutoryYear) => Cell | Decimal, role: Row['role'] = 'row'): Row =>
    writer.row(
      name,
      unit,
      (_, index) => {
        const year = years[index]!;
        if (year.fault) return figure(year.fault, unit);
        const found = cell(year);
        return 'kind' in found ? found : figure(found, unit, law.startsWith('Local Government') ? { source: law } : {});
      },
      { role, before: [words(law)] },
    );
  const items = (which: 'toBeMet' | 'toMeetIt', law: string) =>
    years[0]![which].map(({ id, name }, index) => row({ id, label: `   ${name}` }, law, 'money', year => year[which][index]!.amount));
  const [requirement, basicAmount] = [section(regime.requirement), section(regime.basicAmount)];
  return writer.report(
    { id: 'statutory', title: 'The statutory calculation' },
    'Item',
    [
      row({ id: 'standing', label: 'Standing' }, '', 'words', year => words(notBalanced(year.calculation) ?? 'Balanced'), 'note'),
      ...items('toBeMet', `${requirement}(2)`),
      row({ id: 'aggregate2', label: 'Aggregate (2)' }, `${requirement}(2)`, 'money', year => year.calculation.aggregate2, 'total'),
      ...items('toMeetIt', `${requirement}(3)`),
      row({ id: 'aggregate3', label: 'Aggregate (3)' }, `${requirement}(3)`, 'money', year => year.calculation.aggregate3, 'total'),
      row(
        { id: 'aggregateDifference', label: 'Aggregate (2) − (3)' },
        `${requirement}(4)`,
        'money',
        year => year.calculation.calculated,
        'total',
      ),
      ...(regime.country === 'Wales'
        ? [
            row({ id: 'budgetRequirement', label: regime.requirement.name }, requirement, 'money', year => year.calculation.calculated),
            row({ id: 'lessCoreGrants', label: 'Less core grants' }, basicAmount, 'money', year => year.coreGrants),
          ]
        : []),
      row('councilTaxRequirement', 'Band D × tax base, to the nearest £', 'money', year => year.requirement),
      row({ id: 'outOfBalance', label: 'Out of balance' }, '', 'money', year => year.calculation.outOfBalance, 'residual'),
      row('taxBase', basicAmount, 'taxBase', year => year.taxBase),
      row('bandD', basicAmount, 'bandD', year => year.bandD),
      row({ id: 'requirementByBase', label: 'Requirement ÷ tax base' }, basicAmount, 'bandD', year => year.quotient),
    ],
    { before: [wordsColumn('section', 'Section')] },
  );
}

interface NamedItem extends StatutoryItem {
  readonly id: string;
}

interface StatutoryYear {
  readonly toBeMet: readonly NamedItem[];
  readonly toMeetIt: readonly NamedItem[];
  readonly calculation: ReturnType<typeof statutoryCalculation>;
  readonly requirement: Decimal;
  /** In Wales they are taken off the budget requirement; in England they stand in aggregate (3). */
  readonly coreGrants: Decimal;
  readonly taxBase: Cell;
  readonly bandD: Cell;
  readonly quotient: Cell;
  readonly fault?: Exact['fault'];
}

function ofYear(writer: ReportWriter, year: Year): StatutoryYear {
  const { plan, settled } = writer;
  const context = new SettleContext(plan, exactKind);
  const shares = plan.collectionFund.map(share => ({ kind: share.kind, amount: settleCollectionFund(share, year.year, context) }));
  const total = (kind: 'surplus' | 'deficit') =>
    exactKind.total(
      shares.filter(share => share.kind === kind).map(share => share.amount),
      '£',
    );
  const grants = settled.grants.map(one => ({ kind: one.grant.kind, amount: one.years.get(year.year)! }));
  const body = plan.body.precepting(year.year);
  const isWelsh = !isFault(body) && body.country === 'Wales';
  const ofKind = (...kinds: (FundingKind | undefined)[]) =>
    exactKind.total(
      grants.filter(one => kinds.includes(one.kind)).map(one => one.amount),
      '£',
    );
  const coreGrants = isWelsh ? ofKind('core') : exactKind.nothing('£');
  const toBeMet: [id: string, name: string, amount: Exact][] = [
    ['spendingAfterSavings', 'Spending after savings', year.spending.minus(year.savingsCounted)],
    ['contributions', terms.contributions.label, year.contributions],
    ['collectionFundDeficits', 'Collection-fund deficits', exactKind.nothing('£').minus(total('deficit'))],
  ];
  const toMeetIt: [id: string, name: string, amount: Exact][] = [
    ['income', 'Income', ofKind('income')],
    ['grants', 'Grants', isWelsh ? ofKind('specific', undefined) : ofKind('core', 'specific', undefined)],
    ['collectionFundSurpluses', 'Collection-fund surpluses', total('surplus')],
    ['drawdowns', terms.drawdowns.label, year.drawdowns],
  ];
  const requirement = year.precept?.requirement ?? exactKind.nothing('£');
  const fault = [...toBeMet, ...toMeetIt].map(([, , amount]) => amount.fault).find(Boolean) ?? requirement.fault;
  const items = (list: typeof toBeMet): NamedItem[] => list.map(([id, name, { amount }]) => ({ id, name, amount }));
  return {
    toBeMet: items(toBeMet),
    toMeetIt: items(toMeetIt),
    calculation: statutoryCalculation({ toBeMet: items(toBeMet), toMeetIt: items(toMeetIt) }, requirement.amount.plus(coreGrants.amount)),
    requirement: requirement.amount,
    coreGrants: coreGrants.amount,
    taxBase: year.precept ? figure(year.precept.taxBase, 'taxBase') : ABSENT,
    bandD: year.bandD ? figure(year.bandD.bandD, 'bandD') : ABSENT,
    quotient:
      year.precept && !year.precept.taxBase.fault && !year.precept.taxBase.amount.isZero()
        ? figure(quotient(requirement.amount, year.precept.taxBase.amount), 'bandD')
        : ABSENT,
    fault,
  };
}

/** The requirement divided by the base, to six decimals: it returns the published Band D only at the published precision. */
const quotient = (requirement: Decimal, taxBase: Decimal): Decimal => roundedTo(requirement.div(taxBase), 6);
