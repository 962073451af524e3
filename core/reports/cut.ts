import { sumOf } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import { inPounds } from '../figures/in-words';
import { grantCut, grantsWithServices, paysIn, servicesOf } from '../plan/grant-cut';
import type { GrantCut, GrantService } from '../plan/grant-cut';
import { yearName } from '../years/financial-year';
import { EMPTY, figure, rowOfTable, words } from './report';
import type { Cell, Column, Report, Role, Row } from './report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from './report-writer';
import type { ReportWriter } from './report-writer';

const COLUMNS: readonly Column[] = [
  nameColumn('Service'),
  wordsColumn('provider', 'Provider'),
  figureColumn('priority', 'Priority'),
  figureColumn('before', 'Before'),
  figureColumn('committed', 'Committed'),
  figureColumn('cut', 'Cut'),
  figureColumn('after', 'After'),
  wordsColumn('outcome', 'What happens'),
  wordsColumn('message', 'What to say'),
];

/**
 * An in-year cut of a grant: `cut: Safer Streets -180000 by priority`. Which of its services stop, what is committed, and what
 * each partner is told. Without a grant: the grants that pay services, and what can still be cut.
 */
export function cutReport(writer: ReportWriter, { option }: { readonly option: string }): Report {
  const { plan } = writer.settled;
  const [title, rows] = option ? cutRows(grantCut(writer.settled, option)) : ['What can be cut, grant by grant', openRows(writer)];
  return reportOf({ id: 'cut', title, moneyUnit: plan.body.moneyUnit }, COLUMNS, rows);
}

function cutRows(cut: GrantCut): [string, Row[]] {
  const { grant, pays, year, asked, services, result } = cut;
  const title = `${grant}, ${yearName(year)}: ${inPounds(asked)} less`;
  return [
    title,
    [
      row(rowOfTable('Funding', grant), grant, 'heading', {
        before: pays && money(pays),
        cut: money(asked),
        after: pays && money(pays.minus(asked)),
        outcome: words(result.rule),
      }),
      ...services.map(one =>
        row(rowOfTable('Service', one.service.name), one.service.name, 'row', {
          ...opened(one),
          cut: money(one.cut),
          after: money(one.after),
          outcome: words(one.stops ? 'stops' : one.cut.isZero() ? 'goes on' : 'goes on with less'),
          message: words(messageTo(one, yearName(year))),
        }),
      ),
      row('total', 'Total', 'total', {
        before: money(sumOf(services.map(one => one.before))),
        committed: money(sumOf(services.map(one => one.committed))),
        cut: money(result.cut),
        after: money(sumOf(services.map(one => one.after))),
      }),
      row('stillToFind', 'Still to find', 'residual', {
        cut: money(result.stillToFind),
        outcome: words(result.stillToFind.isNeg() ? 'more than was asked: what is named goes whole' : ''),
      }),
    ],
  ];
}

/** What a partner is told of its service. */
function messageTo({ service, before, cut, after, committed, stops }: GrantCut['services'][number], year: string): string {
  const to = service.provider ? `${service.provider}: ` : '';
  const spent = committed.isZero() ? '' : `; ${inPounds(committed)} is committed and is paid`;
  if (stops) return `${to}“${service.name}” stops in ${year}: ${inPounds(cut)} of ${inPounds(before)} is not paid${spent}.`;
  if (cut.isZero()) return `${to}“${service.name}” goes on in ${year} with its ${inPounds(before)}.`;
  return `${to}“${service.name}” goes on in ${year} with ${inPounds(after)}, ${inPounds(cut)} less than ${inPounds(before)}${spent}.`;
}

/** Each grant that pays services in the plan's first year, with what is not committed yet. */
function openRows({ settled }: ReportWriter): Row[] {
  const year = settled.plan.horizon.years[0];
  const rows = grantsWithServices(settled).flatMap((grant): Row[] => {
    const services = servicesOf(settled, grant, year);
    const pays = paysIn(settled, grant, year);
    if (!services.length) return [];
    return [
      row(rowOfTable('Funding', grant), grant, 'heading', {
        before: pays && money(pays),
        committed: money(sumOf(services.map(one => one.committed))),
        message: words(`Type cut: ${grant} -10000 pro rata, with the amount in £; or by priority, or named.`),
      }),
      ...services.map(one => row(rowOfTable('Service', one.service.name), one.service.name, 'row', opened(one))),
    ];
  });
  if (rows.length) return rows;
  return [row('noGrant', NO_GRANT, 'note', {})];
}

const NO_GRANT = 'No Service row says what it is Funded by, so there is no grant to cut; type the grant’s name in Funded by.';

const opened = ({ service, amount, committed, priority }: GrantService): Partial<Record<string, Cell>> => ({
  provider: words(service.provider),
  priority: priority && figure(priority, 'number'),
  before: money(amount),
  committed: money(committed),
});

const money = (amount: Decimal): Cell => figure(amount, 'money');

const row = (id: string, label: string, role: Role, cells: Partial<Record<string, Cell>>): Row => ({
  id,
  label,
  role,
  unit: 'money',
  cells: COLUMNS.slice(1).map(column => cells[column.id] ?? EMPTY),
});
