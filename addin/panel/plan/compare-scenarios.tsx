import { useId, useState } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Report } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { amountsIn, rowsIn } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { chartUnitFor, fullPounds } from '../words/pounds';

/** The measures worth comparing in a pane, by the names of COMPARE. */
const MEASURES = [
  ['gap', 'Remaining gap'],
  ['cumulative gap', 'Cumulative gap'],
  ['structural gap', 'Structural gap'],
  ['net budget', 'Net budget'],
  ['precept', 'Precept'],
  ['band d', 'Band D'],
  ['general reserve', 'General reserve'],
  ['reserves', 'Total reserves'],
] as const;

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  select: { flexGrow: 1, minWidth: 0 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  /* A long name takes more lines rather than push its figures out of sight. */
  scenario: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

/** One measure in every scenario, what is being tried among them. */
export function CompareScenarios({ model, tables }: { model: PlanModel; tables: readonly Table[] }) {
  return (
    <Section help="scenarios-compared" title="Scenarios side by side" scenario="several">
      <Disclosure show="Compare all scenarios" hide="Hide the comparison">
        {() => <Comparison model={model} tables={tables} />}
      </Disclosure>
    </Section>
  );
}

function Comparison({ model, tables }: { model: PlanModel; tables: readonly Table[] }) {
  const styles = useStyles();
  const id = useId();
  const [measure, setMeasure] = useState<string>(MEASURES[0][0]);
  const label = MEASURES.find(([name]) => name === measure)?.[1] ?? measure;
  const report = answer(() => model.compare(measure, tables));
  return (
    <>
      <div className={styles.choice}>
        <label htmlFor={id}>Measure</label>
        <Select id={id} className={styles.select} size="small" value={measure} onChange={(_, data) => setMeasure(data.value)}>
          {MEASURES.map(([name, shown]) => (
            <option key={name} value={name}>
              {shown}
            </option>
          ))}
        </Select>
      </div>
      {report.known ? <ComparisonTable report={report.value} label={label} /> : <p className={styles.text}>{report.sentence}</p>}
    </>
  );
}

/** Amounts in £m or £k where they are money; Band D in whole. */
function ComparisonTable({ report, label }: { report: Report; label: string }) {
  const styles = useStyles();
  const { years, rows } = rowsIn(report);
  const isMoney = rows.some(row => row.unit === 'money');
  const chart = chartUnitFor(amountsIn(rows.flatMap(row => years.map(row.figure))));
  const shown = (amount: Answer<Decimal>) => (!amount.known ? '?' : isMoney ? chart.label(amount.value) : fullPounds(amount.value, 2));
  return (
    <FigureTable
      caption={`${label} in every scenario${isMoney ? `, ${chart.name}` : ''}`}
      headers={[isMoney ? `Scenario, ${chart.name}` : 'Scenario', ...years.map(shortYear)]}
      rows={rows.map(row => [
        <span key="name" className={styles.scenario}>
          {row.label}
        </span>,
        ...years.map(year => shown(row.figure(year))),
      ])}
    />
  );
}
