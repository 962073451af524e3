import { useMemo, useState } from 'react';
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import type { Addition } from '../../workbook/workbook';
import { KeepScenario } from '../plan/keep-scenario';
import { keptScenario } from '../plan/kept-scenario';
import { scenarioNames } from '../reading/plan-tables';
import { amountsIn, written } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds } from '../words/pounds';
import { writesIn } from '../writing/writes';
import { cutOf, CUT_RULES, grantsIn, rowsOfCut, whyNotKept } from './cut';
import type { Cut } from './cut';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, marginBottom: tokens.spacingVerticalS },
  text: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

type CutSectionProps = Pick<
  ScreenProps,
  'port' | 'model' | 'planState' | 'values' | 'tables' | 'scenario' | 'answers' | 'chooseScenario' | 'leaveScenario'
>;

/** An in-year cut of a grant: what stops, what is committed, what each partner is told; kept as a scenario. Nothing where no service has a grant. */
export function CutSection({ port, model, planState, values, tables, scenario, answers, chooseScenario, leaveScenario }: CutSectionProps) {
  const styles = useStyles();
  const grants = useMemo(() => grantsIn(values), [values]);
  const [chosen, setChosen] = useState('');
  const [amount, setAmount] = useState('');
  const [rule, setRule] = useState<string>(CUT_RULES[0]);
  const [keeping, setKeeping] = useState(false);
  const grant = grants.includes(chosen) ? chosen : grants[0];
  const cut = useMemo(
    () => (grant && amount.trim() ? cutOf(model, { grant, amount: amount.trim(), rule }, scenario, values) : undefined),
    [model, grant, amount, rule, scenario, values],
  );
  if (!grant) return null;
  const whenKept = (name: string, addition: Addition) => {
    setKeeping(false);
    writesIn(planState).wrote(keptScenario(name, addition, leaveScenario));
    setAmount('');
    chooseScenario(name);
  };
  const inTheWay = cut?.known ? whyNotKept(cut.value, values) : '';
  return (
    <Section help="cut" title="A cut in the year">
      <div className={styles.fields}>
        <Field label="Grant">
          <Select value={grant} onChange={(_, data) => setChosen(data.value)}>
            {grants.map(name => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
        <Field label="Cut, in £">
          <Input value={amount} placeholder="180,000" onChange={(_, data) => setAmount(data.value)} />
        </Field>
        <Field label="How it falls">
          <Select value={rule} onChange={(_, data) => setRule(data.value)}>
            {CUT_RULES.map(name => (
              <option key={name}>{name}</option>
            ))}
          </Select>
        </Field>
      </div>
      {cut && !cut.known && (
        <p className={styles.text} role="status">
          {cut.sentence}
        </p>
      )}
      {cut?.known && (
        <>
          <CutTable rows={cut.value.rows} />
          {cut.value.services.map(one => (
            <p key={one.service} className={styles.text}>
              {one.message}
            </p>
          ))}
          {inTheWay ? (
            <p className={styles.text}>{inTheWay}</p>
          ) : (
            <Button size="small" onClick={() => setKeeping(true)}>
              Keep the cut as a scenario…
            </Button>
          )}
        </>
      )}
      {keeping && cut?.known && (
        <KeepScenario
          port={port}
          tables={tables}
          names={scenarioNames(values)}
          writes={writesIn(planState)}
          rowsCalled={name => rowsOfCut(name, scenario, cut.value, answers.years[0]!, values)}
          kept={whenKept}
          close={() => setKeeping(false)}
        />
      )}
    </Section>
  );
}

function CutTable({ rows }: { rows: Cut['rows'] }) {
  const decimals = decimalsOf(amountsIn(rows.flatMap(row => [row.before, row.committed, row.cut, row.after])));
  const pounds = (amount: Decimal) => fullPounds(amount, decimals);
  const shown = (amount: (typeof rows)[number]['cut']) => (amount.known ? written(amount, pounds) : '');
  return (
    <FigureTable
      caption="The cut, service by service, in pounds"
      headers={['Service', 'Before', 'Committed', 'Cut', 'After', '']}
      rows={rows.map(row => [row.name, shown(row.before), shown(row.committed), shown(row.cut), shown(row.after), row.outcome])}
    />
  );
}
