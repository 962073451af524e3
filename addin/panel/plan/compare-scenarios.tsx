import { useId, useState } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { poundsInUnit } from '../reading/plan-tables';
import { isAmount, textIn } from '../reading/report-view';
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
});

/** One measure in every scenario, what is being tried among them. */
export function CompareScenarios({ model, tables }: { model: PlanModel; tables: readonly Table[] }) {
  return (
    <Section title="Scenarios side by side">
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
  const label = MEASURES.find(([name]) => name === measure)![1];
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
      {report.known ? (
        <ComparisonTable report={report.value} label={label} unit={measure === 'band d' ? undefined : poundsInUnit(tables)} />
      ) : (
        <p className={styles.text}>{report.sentence}</p>
      )}
    </>
  );
}

/** Amounts in £m or £k where they are the plan's money; Band D in whole. */
function ComparisonTable({ report, label, unit }: { report: ReturnType<PlanModel['compare']>; label: string; unit: number | undefined }) {
  const cells = report.slice(1).map(row => row.slice(1).map(cell => (isAmount(cell) ? cell.times(unit ?? 1) : undefined)));
  const chart = chartUnitFor(cells.flat().filter((cell): cell is Decimal => cell !== undefined));
  const shown = (amount: Decimal | undefined) =>
    amount === undefined ? '?' : unit === undefined ? fullPounds(amount, 2) : chart.label(amount);
  return (
    <FigureTable
      caption={`${label} in every scenario${unit === undefined ? '' : `, ${chart.name}`}`}
      headers={[
        unit === undefined ? 'Scenario' : `Scenario, ${chart.name}`,
        ...(report[0] ?? []).slice(1).map(year => shortYear(textIn(year))),
      ]}
      rows={cells.map((row, index) => [textIn(report[index + 1]![0]), ...row.map(shown)])}
    />
  );
}
