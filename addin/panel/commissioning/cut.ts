import type { Decimal } from '../../../core/figures/decimal';
import type { CellValue, Table } from '../../../core/plan/cells';
import { triedRows } from '../plan/tried-scenario';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { rowsIn } from '../reading/report-rows';

export const CUT_RULES = ['by priority', 'pro rata', 'named'] as const;

/** A row of the report `cut`, in pounds. */
export interface CutRow {
  readonly name: string;
  readonly before: Answer<Decimal>;
  readonly committed: Answer<Decimal>;
  readonly cut: Answer<Decimal>;
  readonly after: Answer<Decimal>;
  readonly outcome: string;
}

export interface Cut {
  readonly grant: string;
  readonly rows: readonly CutRow[];
  /** What is taken from the grant and from each service, in the plan's own unit; and what each partner is told. */
  readonly asked: number;
  readonly services: readonly { readonly service: string; readonly cut: number; readonly message: string }[];
}

/** The grants that services say they are Funded by. */
export function grantsIn(tables: readonly Table[]): string[] {
  const grants = column('Service', 'Funded by', tables);
  return grants.filter((name, place) => name && grants.findIndex(other => sameName(other, name)) === place);
}

/** The report `cut` of a grant, an amount in £ and a rule. */
export function cutOf(
  model: PlanModel,
  { grant, amount, rule }: { readonly grant: string; readonly amount: string; readonly rule: string },
  scenario: string,
  tables: readonly Table[],
): Answer<Cut> {
  return answer(() => {
    const report = model.planReport(`cut: ${grant} ${amount} ${rule}`, scenario, tables);
    const { rows } = rowsIn(report);
    const inPlan = (row: (typeof rows)[number]) => {
      const cut = row.figure('cut');
      return cut.known ? cut.value.div(report.moneyUnit.pounds).toNumber() : 0;
    };
    return {
      grant,
      rows: rows.map(row => ({
        name: row.label,
        before: row.figure('before'),
        committed: row.figure('committed'),
        cut: row.figure('cut'),
        after: row.figure('after'),
        outcome: row.words('outcome'),
      })),
      asked: inPlan(rows[0]!),
      services: rows
        .filter(row => row.words('message'))
        .map(row => ({ service: row.label, cut: inPlan(row), message: row.words('message') })),
    };
  });
}

/** Why the cut cannot be kept as a scenario; nothing where it can. */
export function whyNotKept({ services }: Cut, tables: readonly Table[]): string {
  const names = column('Service', 'Service', tables);
  const twice = services.find(one => one.cut && names.filter(name => sameName(name, one.service)).length > 1);
  return twice
    ? `Two Service rows are called “${twice.service}”, which a scenario cannot tell apart; type another name for one of them to keep the cut.`
    : '';
}

/** The rows of the scenario: those of the chosen one, then the grant and each service that is cut, in the first year. */
export const rowsOfCut = (name: string, scenario: string, cut: Cut, year: string, tables: readonly Table[]): CellValue[][] => [
  ...triedRows(name, scenario, [], tables),
  ...(column('Funding', 'Funding', tables).some(grant => sameName(grant, cut.grant))
    ? [[name, 'Funding', cut.grant, year, 'add', -cut.asked, '']]
    : []),
  ...cut.services
    .filter(one => one.cut)
    .map((one): CellValue[] => [name, 'Service', one.service, year, 'add', -one.cut, `cut of ${cut.grant}`]),
];

/** The words of one column of a kind of table. */
const column = (kind: string, header: string, tables: readonly Table[]): string[] =>
  tablesOfKind(kind, tables).flatMap(table => {
    const place = (table[0] ?? []).findIndex(cell => sameName(cell, header));
    return table.slice(1).map(row => (typeof row[place] === 'string' ? row[place].trim() : ''));
  });
