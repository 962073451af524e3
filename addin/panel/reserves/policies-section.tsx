import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { itemAt } from '../../../core/lookups';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { amountsIn, written, rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { chartUnitFor, decimalsOf, fullPounds, signedBy } from '../words/pounds';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  policy: { paddingTop: tokens.spacingVerticalS, ':not(:first-of-type)': { marginTop: tokens.spacingVerticalM } },
  name: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface PoliciesSectionProps {
  readonly policies: Answer<Policies>;
  /** What offers to take a policy into the plan; nothing where the workbook cannot be written to. */
  readonly accept: ((policy: string) => ReactNode) | undefined;
  /** What adds the table where there is none. */
  readonly add?: ReactNode;
}

/** What each policy would move, and the gap that is there again the year after. */
export function PoliciesSection({ policies, accept, add }: PoliciesSectionProps) {
  const styles = useStyles();
  const title = 'Policies for an open gap';
  if (!policies.known)
    return (
      <Section help="policies" title={title}>
        <p className={styles.text}>{policies.sentence}</p>
      </Section>
    );
  const { value } = policies;
  if (value.policies.length === 0)
    return (
      <Section help="policies" title={title}>
        <p className={styles.text}>
          The plan has no Policy table. An order of reserves, a glide path or a rebuild is worked out from one, and stops at the floors.
        </p>
        {add}
      </Section>
    );
  return (
    <Section help="policies" title={title}>
      <p className={styles.text}>A policy only proposes: its movements count once they stand in the Movement table.</p>
      {value.policies.map(policy => (
        <OnePolicy key={policy.name} policy={policy} {...value} accept={accept} />
      ))}
    </Section>
  );
}

function OnePolicy({ policy, years, asItStands, accept }: { policy: PolicyOutcome } & Policies & Pick<PoliciesSectionProps, 'accept'>) {
  const styles = useStyles();
  const unit = chartUnitFor(amountsIn([...asItStands.gaps, ...policy.gaps, ...policy.reserves]));
  const row = (name: string, amounts: readonly Answer<Decimal>[]) => [name, ...amounts.map(amount => written(amount, unit.label))];
  const moves = amountsIn(policy.movements.flatMap(one => one.amounts)).some(amount => !amount.isZero());
  const impossible = policy.movements.flatMap(one => one.amounts).find(amount => !amount.known);
  if (impossible && !impossible.known)
    return (
      <div className={styles.policy}>
        <h3 className={styles.name}>{policy.name}</h3>
        <p className={styles.text}>{impossible.sentence}</p>
      </div>
    );
  return (
    <div className={styles.policy}>
      <h3 className={styles.name}>{policy.name}</h3>
      {policy.theYearAfter && <p className={styles.text}>{policy.theYearAfter}</p>}
      <FigureTable
        caption={`${policy.name}: the gap and the reserves with it, ${unit.name}`}
        headers={[unit.name, ...years.map(shortYear)]}
        marked={1}
        rows={[
          row('Gap as it stands', asItStands.gaps),
          row('Gap with it', policy.gaps),
          row('Reserves as it stands', asItStands.reserves),
          row('Reserves with it', policy.reserves),
        ]}
      />
      <Disclosure show="Show the movements it proposes" hide="Hide the movements">
        {() => <Movements policy={policy} years={years} />}
      </Disclosure>
      {moves && accept?.(policy.name)}
    </div>
  );
}

function Movements({ policy: { name, movements }, years }: { policy: PolicyOutcome; years: readonly string[] }) {
  const styles = useStyles();
  if (movements.length === 0) return <p className={styles.text}>Nothing is moved.</p>;
  const decimals = decimalsOf(amountsIn(movements.flatMap(one => one.amounts)));
  const signed = (amount: Decimal) => (amount.isZero() ? 'nil' : signedBy(amount, one => fullPounds(one, decimals)));
  return (
    <FigureTable
      caption={`${name}: movements by reserve, in pounds; a minus is a drawdown`}
      headers={['Reserve', ...years]}
      rows={movements.map(one => [one.reserve, ...one.amounts.map(amount => written(amount, signed))])}
    />
  );
}

/** What a policy for an open gap proposes, and what it leaves. */
interface PolicyOutcome {
  readonly name: string;
  /** A row a reserve it would draw on or pay into: contributions above nil, drawdowns below it. */
  readonly movements: readonly { readonly reserve: string; readonly amounts: readonly Answer<Decimal>[] }[];
  readonly gaps: readonly Answer<Decimal>[];
  readonly reserves: readonly Answer<Decimal>[];
  readonly theYearAfter: string;
}

interface Policies {
  readonly years: readonly string[];
  readonly asItStands: PolicyOutcome;
  readonly policies: readonly PolicyOutcome[];
}

/** The policies of the plan beside the plan as it stands, from the report `policies`. */
export function policiesOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<Policies> {
  return answer(() => {
    const { years, rows } = rowsIn(model.planReport('policies', scenario, tables));
    /* A figure's id goes on to the policy it is of; that of the plan as it stands is the figure alone. */
    const isOfPolicy = (row: ReportRow) => row.id.includes('/');
    const currentRows = rows.filter(row => !isOfPolicy(row));
    const proposed = rows.filter(isOfPolicy);
    return {
      years,
      asItStands: outcome(itemAt(currentRows, 0).label, years, currentRows),
      policies: [...new Set(proposed.map(row => row.label))].map(name =>
        outcome(
          name,
          years,
          proposed.filter(row => row.label === name),
        ),
      ),
    };
  });
}

function outcome(name: string, years: readonly string[], rows: readonly ReportRow[]): PolicyOutcome {
  const amounts = (row: ReportRow | undefined) =>
    years.map((year): Answer<Decimal> => row?.figure(year) ?? { known: false, sentence: 'not known' });
  const figure = (rowId: string) => rows.find(row => row.id === rowId || row.id.startsWith(`${rowId}/`));
  return {
    name,
    movements: rows.filter(row => row.id.startsWith('movement/')).map(row => ({ reserve: row.words('reserve'), amounts: amounts(row) })),
    gaps: amounts(figure('remainingGap')),
    reserves: amounts(figure('totalReserves')),
    theYearAfter: figure('remainingGap')?.words('yearAfter') ?? '',
  };
}
