import { useMemo, useState } from 'react';
import { Button, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { itemAt } from '../../../core/lookups';
import type { CellValue, Table } from '../../../core/plan/cells';
import type { Addition } from '../../workbook/workbook';
import { KeepScenario, keptScenario } from '../plan/keep-scenario';
import { triedRows } from '../plan/tried';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { scenarioNames, sameName, tablesOfKind } from '../reading/plan-tables';
import { amountsIn, written, rowsIn } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds } from '../words/pounds';
import { writesIn } from '../writing/writes';

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
  const [firstYear = ''] = answers.years;
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
          rowsCalled={name => rowsOfCut(name, scenario, cut.value, firstYear, values)}
          onKept={whenKept}
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

const CUT_RULES = ['by priority', 'pro rata', 'named'] as const;

/** A row of the report `cut`, in pounds. */
interface CutRow {
  readonly name: string;
  readonly before: Answer<Decimal>;
  readonly committed: Answer<Decimal>;
  readonly cut: Answer<Decimal>;
  readonly after: Answer<Decimal>;
  readonly outcome: string;
}

interface Cut {
  readonly grant: string;
  readonly rows: readonly CutRow[];
  /** What is taken from the grant and from each service, in the plan's own unit; and what each partner is told. */
  readonly asked: number;
  readonly services: readonly { readonly service: string; readonly cut: number; readonly message: string }[];
}

/** The grants that services say they are Funded by. */
function grantsIn(tables: readonly Table[]): string[] {
  const grants = column('Service', 'Funded by', tables);
  return grants.filter((name, place) => name && grants.findIndex(other => sameName(other, name)) === place);
}

/** The report `cut` of a grant, an amount in £ and a rule. */
function cutOf(
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
      asked: inPlan(itemAt(rows, 0)),
      services: rows
        .filter(row => row.words('message'))
        .map(row => ({ service: row.label, cut: inPlan(row), message: row.words('message') })),
    };
  });
}

/** Why the cut cannot be kept as a scenario; nothing where it can. */
function whyNotKept({ services }: Cut, tables: readonly Table[]): string {
  const names = column('Service', 'Service', tables);
  const twice = services.find(one => one.cut && names.filter(name => sameName(name, one.service)).length > 1);
  return twice
    ? `Two Service rows are called “${twice.service}”, which a scenario cannot tell apart; type another name for one of them to keep the cut.`
    : '';
}

/** The rows of the scenario: those of the chosen one, then the grant and each service that is cut, in the first year. */
const rowsOfCut = (name: string, scenario: string, cut: Cut, year: string, tables: readonly Table[]): CellValue[][] => [
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
