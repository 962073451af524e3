import { ModelError } from '../errors';
import type { Exact } from '../figures/exact';
import { exactKind } from '../figures/exact';
import { roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { isFault } from '../figures/figure';
import type { FundingKind } from '../plan/read-funding';
import { settleCollectionFund } from '../plan/settle/funding';
import { SettleContext } from '../plan/settle/context';
import type { YearFigures } from '../plan/settle/settle';
import { regimeOf } from '../precept/regime';
import { notBalanced, statutoryCalculation } from '../precept/statutory';
import type { StatutoryItem } from '../precept/statutory';
import { terms } from '../terms';
import { cellOf, NOT_MODELLED } from './unconverted';
import type { ReportTable, ReportCell, TableWriter } from './unconverted';

/**
 * The calculation of sections 42A and 42B, year by year: aggregate (2) less aggregate (3), beside Band D × tax base.
 * In Wales (sections 43 and 44) that difference is the budget requirement, and core grants come off it: (R − P) ÷ T. Where the two differ to the nearest £, the year is headed Not balanced and is no statutory calculation.
 */
export function statutoryReport(writer: TableWriter): ReportTable {
  const years = writer.settled.years.map(year => ofYear(writer, year));
  const row = (name: string, section: string, cell: (year: StatutoryYear) => ReportCell): ReportCell[] => [
    name,
    section,
    ...years.map(year => (year.fault ? new ModelError(year.fault.kind, year.fault.sentence) : cell(year))),
  ];
  const names = (which: 'toBeMet' | 'toMeetIt') => years[0]![which].map(item => item.name);
  const items = (which: 'toBeMet' | 'toMeetIt', section: string) =>
    names(which).map((name, index) => row(`   ${name}`, section, year => writer.money(year[which][index]!.amount)));
  const body = writer.plan.body.precepting(writer.plan.horizon.years[0]!);
  const regime = regimeOf(isFault(body) ? 'England' : body.country);
  const section = (of: { section: string }, part = '') => `Local Government Finance Act 1992, ${of.section}${part}`;
  const [first, ...headers] = writer.header('Item');
  return [
    [first!, 'Section', ...headers],
    row('Standing', '', year => notBalanced(year.calculation) ?? 'Balanced'),
    ...items('toBeMet', section(regime.requirement, '(2)')),
    row('Aggregate (2)', section(regime.requirement, '(2)'), year => writer.money(year.calculation.aggregate2)),
    ...items('toMeetIt', section(regime.requirement, '(3)')),
    row('Aggregate (3)', section(regime.requirement, '(3)'), year => writer.money(year.calculation.aggregate3)),
    row('Aggregate (2) − (3)', section(regime.requirement, '(4)'), year => writer.money(year.calculation.calculated)),
    ...(regime.country === 'Wales'
      ? [
          row(regime.requirement.name, section(regime.requirement), year => writer.money(year.calculation.calculated)),
          row('Less core grants', section(regime.basicAmount), year => writer.money(year.coreGrants)),
        ]
      : []),
    row(terms.councilTaxRequirement.label, 'Band D × tax base, to the nearest £', year => writer.money(year.requirement)),
    row('Out of balance', '', year => writer.money(year.calculation.outOfBalance)),
    row(terms.taxBase.label, section(regime.basicAmount), year => year.taxBase),
    row(terms.bandD.label, section(regime.basicAmount), year => year.bandD),
    row('Requirement ÷ tax base', section(regime.basicAmount), year => year.quotient),
  ];
}

interface StatutoryYear {
  readonly toBeMet: readonly StatutoryItem[];
  readonly toMeetIt: readonly StatutoryItem[];
  readonly calculation: ReturnType<typeof statutoryCalculation>;
  readonly requirement: Decimal;
  /** In Wales they are taken off the budget requirement; in England they stand in aggregate (3). */
  readonly coreGrants: Decimal;
  readonly taxBase: ReportCell;
  readonly bandD: ReportCell;
  readonly quotient: ReportCell;
  readonly fault?: Exact['fault'];
}

function ofYear(writer: TableWriter, year: YearFigures<Exact>): StatutoryYear {
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
  const toBeMet: [string, Exact][] = [
    ['Spending after savings', year.spending.minus(year.savingsCounted)],
    [terms.contributions.label, year.contributions],
    ['Collection-fund deficits', exactKind.nothing('£').minus(total('deficit'))],
  ];
  const toMeetIt: [string, Exact][] = [
    ['Income', ofKind('income')],
    ['Grants', isWelsh ? ofKind('specific', undefined) : ofKind('core', 'specific', undefined)],
    ['Collection-fund surpluses', total('surplus')],
    [terms.drawdowns.label, year.drawdowns],
  ];
  const requirement = year.precept?.requirement ?? exactKind.nothing('£');
  const fault = [...toBeMet, ...toMeetIt].map(([, figure]) => figure.fault).find(Boolean) ?? requirement.fault;
  const items = (list: [string, Exact][]): StatutoryItem[] => list.map(([name, figure]) => ({ name, amount: figure.amount }));
  return {
    toBeMet: items(toBeMet),
    toMeetIt: items(toMeetIt),
    calculation: statutoryCalculation({ toBeMet: items(toBeMet), toMeetIt: items(toMeetIt) }, requirement.amount.plus(coreGrants.amount)),
    requirement: requirement.amount,
    coreGrants: coreGrants.amount,
    taxBase: year.precept ? cellOf(year.precept.taxBase) : NOT_MODELLED,
    bandD: year.bandD ? cellOf(year.bandD.bandD) : NOT_MODELLED,
    quotient:
      year.precept && !year.precept.taxBase.fault && !year.precept.taxBase.amount.isZero()
        ? quotient(requirement.amount, year.precept.taxBase.amount)
        : NOT_MODELLED,
    fault,
  };
}

/** The requirement divided by the base, to six decimals: it returns the published Band D only at the published precision. */
const quotient = (requirement: Decimal, taxBase: Decimal): Decimal => roundedTo(requirement.div(taxBase), 6);
