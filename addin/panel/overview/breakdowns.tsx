import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { amountsIn, rowsIn, written } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { chartUnitFor, plainNumber } from '../words/pounds';

const BREAKDOWNS = [
  { report: 'categories', name: 'spending, savings and the gap by category and holder' },
  { report: 'workforce', name: 'FTE and headcount by post' },
] as const;

/** What the plan’s totals are made of: by Category, by who holds it, and the posts behind the pay. Worked out when it is opened. */
export function Breakdowns({ model, scenario, values }: ScreenProps) {
  return (
    <Section help="breakdowns" title="What it is made of">
      {BREAKDOWNS.map(({ report, name }) => (
        <div key={report}>
          <Disclosure show={`Show ${name}`} hide={`Hide ${name}`}>
            {() => <Breakdown model={model} report={report} name={name} scenario={scenario} values={values} />}
          </Disclosure>
        </div>
      ))}
    </Section>
  );
}

interface BreakdownProps {
  readonly model: PlanModel;
  readonly report: string;
  readonly name: string;
  readonly scenario: string;
  readonly values: readonly Table[];
}

function Breakdown({ model, report, name, scenario, values }: BreakdownProps) {
  const rows = answer(() => rowsIn(model.planReport(report, scenario, values)));
  if (!rows.known) return <p>{rows.sentence}</p>;
  const { years, rows: lines } = rows.value;
  const money = chartUnitFor(amountsIn(lines.filter(({ unit }) => unit === 'money').flatMap(line => years.map(line.figure))));
  const write = (line: ReportRow) => (amount: Decimal) => (line.unit === 'money' ? money.label(amount, 2) : plainNumber(amount));
  return (
    <FigureTable
      caption={name}
      headers={[lines.some(({ unit }) => unit === 'money') ? `Money in ${money.name}` : '', ...years.map(shortYear)]}
      rows={lines.map(line => [
        line.role === 'total' ? <strong>{line.label}</strong> : line.label,
        ...years.map(year => written(line.figure(year), write(line))),
      ])}
    />
  );
}
