import { useMemo, useState } from 'react';
import { Button, Field, Input, Radio, RadioGroup, Select, makeStyles, tokens } from '@fluentui/react-components';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { written } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { AddTable } from '../start/add-table';
import { YearChooser } from '../shell/year-chooser';
import { bridgeBetween, viewName } from '../two-views/bridge';
import { BridgeSection } from '../two-views/bridge-section';
import { dayOf } from '../words/dates';
import { gapInWords } from '../words/gap';
import { SCENARIO_HEADERS } from '../plan/moves';
import { ConfirmWrite } from '../writing/confirm-write';
import { writable } from '../writing/writable';
import { writesIn } from '../writing/writes';
import { STAGES, beforeAndAfter, numberTyped, rowsOf, scenarioRows, settlementName, valueBefore, withSettlement } from './settlement';
import type { Draft, Rows } from './settlement';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  input: { minWidth: 0, width: '100%' },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  scenario: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

const NOTHING_TYPED: Omit<Draft, 'grant'> = { stage: 'Provisional', amount: '', limit: '', limitIn: '£', growth: '' };

/** The week of a settlement: its figures typed once, the gap before and after in every scenario, and what moved it; kept as a scenario. */
export default function SettlementScreen({ port, model, planState, now, tables, values, answers, year, chooseYear, goTo }: ScreenProps) {
  const styles = useStyles();
  const rows = useMemo(() => rowsOf(values), [values]);
  const [typed, setTyped] = usePlanState<Partial<Draft>>(planState, 'settlement', {});
  const firstGrant = rows.grants[0] ?? '';
  const draft = useMemo((): Draft => ({ ...NOTHING_TYPED, grant: firstGrant, ...typed }), [firstGrant, typed]);
  const [keeping, keep] = useState(false);
  const canWrite = writable(port);
  const scenarioTable = tables.find(one => sameName(one.values[0]?.[0], 'Scenario'));
  const name = settlementName(draft.stage, year);
  const [typedOn] = useState(() => dayOf(now()));
  const made = useMemo(() => scenarioRows(draft, year, rows, values, typedOn), [draft, year, rows, values, typedOn]);
  const withIt = useMemo(() => withSettlement(made, name, values), [made, name, values]);
  const before = valueBefore(draft.stage, year, values);
  const compared = useMemo(
    () => (made.length ? beforeAndAfter(model, name, before, year, withIt) : []),
    [model, made, name, before, year, withIt],
  );
  const bridge = useMemo(
    () => (made.length ? bridgeBetween(model, { from: before, to: name }, 'by cause', year, withIt) : undefined),
    [model, made, before, name, year, withIt],
  );
  const blocks = useMemo(
    () =>
      scenarioTable
        ? [
            {
              table: scenarioTable.name,
              headers: (scenarioTable.values[0] ?? []).map(String),
              cells: made.map(row =>
                (scenarioTable.values[0] ?? []).map(header => asCell(row[SCENARIO_HEADERS.findIndex(one => sameName(one, header))])),
              ),
            },
          ]
        : [],
    [scenarioTable, made],
  );
  const isKept = tablesOfKind('Scenario', values).some(table => table.some(row => sameName(row[0], name)));
  return (
    <>
      <YearChooser years={answers.years} year={year} chooseYear={chooseYear} />
      <Section help="settlement" title={`Settlement for ${year}`}>
        <Form rows={rows} draft={draft} set={change => setTyped({ ...typed, ...change })} />
      </Section>
      {made.length > 0 && (
        <Section help="settlement" title="Before and after">
          <p className={styles.text}>
            The remaining gap of {year} in every scenario,{' '}
            {before ? `with the provisional figures and with the final` : 'without the settlement and with it'}.
          </p>
          <FigureTable
            caption={`Remaining gap of ${year} before and after the settlement`}
            headers={['Scenario', 'Before', 'After']}
            rows={compared.map(one => [
              <span key="name" className={styles.scenario}>
                {one.scenario}
              </span>,
              written(one.before, gapInWords),
              written(one.after, gapInWords),
            ])}
          />
          {canWrite && scenarioTable && !isKept && (
            <Button appearance="primary" onClick={() => keep(true)}>
              Keep as a scenario…
            </Button>
          )}
          {!scenarioTable && <AddTable kinds={['Scenario']} port={port} values={values} years={answers.years} />}
          {isKept && <p className={styles.text}>“{name}” is in the Scenario table already: change its rows there, or take them out.</p>}
        </Section>
      )}
      {bridge && (
        <BridgeSection
          bridge={bridge}
          from={viewName(before)}
          to={name}
          basis="by cause"
          year={year}
          values={withIt}
          tables={tables}
          goTo={goTo}
        />
      )}
      {keeping && canWrite && (
        <ConfirmWrite
          title={`Keep “${name}”`}
          port={canWrite}
          writes={writesIn(planState)}
          blocks={blocks}
          close={() => keep(false)}
          doneSentence={`“${name}” is kept in the Scenario table.`}
          wrote={() => keep(false)}
        />
      )}
    </>
  );
}

const asCell = (cell: unknown): string | number => (typeof cell === 'number' ? cell : typeof cell === 'string' ? cell : '');

function Form({ rows, draft, set }: { rows: Rows; draft: Draft; set(change: Partial<Draft>): void }) {
  const styles = useStyles();
  const fault = (text: string) => (text.trim() && numberTyped(text) === undefined ? { validationMessage: 'A number, such as 3.5.' } : {});
  const hasLimitRow = draft.limitIn === '£' ? rows.hasLimit : rows.hasLimitPercent;
  return (
    <div className={styles.form}>
      <RadioGroup
        layout="horizontal"
        aria-label="Stage of the settlement"
        value={draft.stage}
        onChange={(_, data) => set({ stage: STAGES.find(one => one === data.value) ?? 'Provisional' })}
      >
        {STAGES.map(one => (
          <Radio key={one} value={one} label={one} />
        ))}
      </RadioGroup>
      <div className={styles.pair}>
        <Field label="Grant">
          <Select className={styles.input} value={draft.grant} onChange={(_, data) => set({ grant: data.value })}>
            {rows.grants.map(one => (
              <option key={one}>{one}</option>
            ))}
          </Select>
        </Field>
        <Field label="Its amount" hint="In the plan’s money." {...fault(draft.amount)}>
          <Input className={styles.input} inputMode="decimal" value={draft.amount} onChange={(_, data) => set({ amount: data.value })} />
        </Field>
        <Field
          label="Referendum limit"
          {...(hasLimitRow ? fault(draft.limit) : { hint: `The Precept table has no row ${draft.limitIn === '£' ? 'Limit' : 'Limit %'}.` })}
        >
          <Input
            className={styles.input}
            inputMode="decimal"
            disabled={!hasLimitRow}
            value={draft.limit}
            onChange={(_, data) => set({ limit: data.value })}
          />
        </Field>
        <Field label="Limit in">
          <Select
            className={styles.input}
            value={draft.limitIn}
            onChange={(_, data) => set({ limitIn: data.value === '%' ? '%' : '£', limit: '' })}
          >
            <option>£</option>
            <option>%</option>
          </Select>
        </Field>
        <Field
          label="Tax base growth, %"
          {...(rows.growth ? fault(draft.growth) : { hint: 'No billing authority grows by an assumption.' })}
        >
          <Input
            className={styles.input}
            inputMode="decimal"
            disabled={!rows.growth}
            value={draft.growth}
            onChange={(_, data) => set({ growth: data.value })}
          />
        </Field>
      </div>
    </div>
  );
}
