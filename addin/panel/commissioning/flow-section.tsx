import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { amountsIn, rowsIn } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds, percent } from '../words/pounds';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  pot: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface FlowSectionProps {
  readonly model: PlanModel;
  readonly scenario: string;
  readonly tables: readonly Table[];
}

/** From allocation to money spent, pot by pot, and how much more may be approved. Nothing where the plan shares out no pot. */
export function FlowSection({ model, scenario, tables }: FlowSectionProps) {
  const styles = useStyles();
  const flow = useMemo(() => flowOf(model, scenario, tables), [model, scenario, tables]);
  if (flow.known && flow.value.length === 0) return null;
  return (
    <Section help="flow" title="From allocation to money spent">
      {flow.known ? flow.value.map(group => <OnePot key={group.id} group={group} />) : <p className={styles.text}>{flow.sentence}</p>}
    </Section>
  );
}

const STEPS = ['allocated', 'applied', 'approved', 'claimed', 'unused', 'recycled'] as const;

function OnePot({ group }: { group: FlowGroup }) {
  const styles = useStyles();
  const { id, name, pot, rows, rule, backToThePot, approvable } = group;
  const ofPartnerships = id === 'partnerships';
  const decimals = decimalsOf(amountsIn(rows.flatMap(row => STEPS.map(step => row[step]))));
  const pounds = (amount: Decimal) => fullPounds(amount, decimals);
  const isFollowed = rows.some(row => row.approved.known);
  const fault = rows.flatMap(row => (row.unused.known ? [] : [row.unused.sentence])).find(sentence => sentence.endsWith('.'));
  return (
    <>
      <h3 className={styles.pot}>
        {name}
        {pot.known && `: a pot of ${fullPounds(pot.value)}`}
      </h3>
      {isFollowed ? (
        <FigureTable
          caption={`${name}: from allocation to money spent, in pounds`}
          headers={[ofPartnerships ? 'Partnership' : 'Bid', 'Allocated', 'Applied', 'Approved', 'Claimed', 'Not used', 'Recycled']}
          marked={rows.findIndex(row => row.isTotal)}
          rows={rows.map(row => [row.name, ...STEPS.map(step => shown(row, step, pounds))])}
        />
      ) : (
        <p className={styles.text}>
          Nothing is approved yet. Type what each applied for, what was approved and what was claimed in the columns{' '}
          {ofPartnerships ? 'Applied, Approved and Claimed of Partnership' : 'Approved and Claimed of Bid'}; then the money can be followed.
        </p>
      )}
      {fault && <p className={styles.text}>{fault}</p>}
      {backToThePot?.known && !backToThePot.value.isZero() && (
        <p className={styles.text}>{fullPounds(backToThePot.value)} goes back to the pot.</p>
      )}
      {rule && <p className={styles.text}>{sentence(rule)}</p>}
      <p className={styles.text}>{approvable ? approvableInWords(approvable) : NO_CHANCE}</p>
    </>
  );
}

const NO_CHANCE =
  'How much more than the pot may be approved? Type the Chance of overspending you accept and the part of Awards not claimed in Body, or earlier rounds in a Past round table.';

const shown = (row: FlowRow, step: (typeof STEPS)[number], pounds: (amount: Decimal) => string): string => {
  const amount = row[step];
  return amount.known ? pounds(amount.value) : '';
};

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;

/** `£220,000 may be approved, £20,000 above the pot: claims on it pass the pot with a chance of 3.20%. With one step more …` */
function approvableInWords({ atMost, abovePot, chance, oneMore, chanceOfOneMore, chanceNow }: Approvable): string {
  if (!atMost.known) return atMost.sentence;
  const above = abovePot.known && abovePot.value.gt(0) ? `, ${fullPounds(abovePot.value)} above the pot` : '';
  const step = oneMore.known ? fullPounds(oneMore.value) : oneMore.sentence;
  const now = chanceNow ? ` What is approved now ${passesThePot(chanceNow)}.` : '';
  const more = chanceOfOneMore.known ? percent(chanceOfOneMore.value) : chanceOfOneMore.sentence;
  return `${fullPounds(atMost.value)} may be approved${above}: claims on it ${passesThePot(chance, 'pass')}. With one step more, ${step}, the chance is ${more}.${now}`;
}

/** `passes the pot with a chance of 3.09%`, or that it cannot. */
function passesThePot(chance: Answer<Decimal>, verb = 'passes'): string {
  if (!chance.known) return chance.sentence;
  return chance.value.isZero() ? 'cannot pass the pot' : `${verb} the pot with a chance of ${percent(chance.value)}`;
}

/** A partnership, a bid or their total: what has become of its money so far. */
interface FlowRow {
  readonly name: string;
  readonly allocated: Answer<Decimal>;
  readonly applied: Answer<Decimal>;
  readonly approved: Answer<Decimal>;
  readonly claimed: Answer<Decimal>;
  readonly unused: Answer<Decimal>;
  readonly recycled: Answer<Decimal>;
  readonly isTotal: boolean;
}

/** How much may be approved at the chance of overspending that the Body states. */
interface Approvable {
  readonly atMost: Answer<Decimal>;
  readonly abovePot: Answer<Decimal>;
  readonly chance: Answer<Decimal>;
  readonly oneMore: Answer<Decimal>;
  readonly chanceOfOneMore: Answer<Decimal>;
  /** Nothing where nothing is approved yet. */
  readonly chanceNow?: Answer<Decimal>;
}

/** One pot: the partnerships’, or a grant round’s. */
interface FlowGroup {
  readonly id: string;
  readonly name: string;
  readonly pot: Answer<Decimal>;
  readonly rows: readonly FlowRow[];
  /** The rule by which unused money is recycled, and what goes back to the pot by it. */
  readonly rule: string;
  readonly backToThePot?: Answer<Decimal>;
  readonly approvable?: Approvable;
}

/** The report `flow` of a scenario, pot by pot, in pounds. */
function flowOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<readonly FlowGroup[]> {
  return answer(() => {
    const { rows } = rowsIn(model.planReport('flow', scenario, tables));
    return rows.flatMap((row, place) => {
      if (row.role !== 'heading') return [];
      const after = rows.slice(place + 1);
      const next = after.findIndex(({ role }) => role === 'heading');
      return [groupOf(row, next < 0 ? after : after.slice(0, next))];
    });
  });
}

function groupOf(heading: ReportRow, rows: readonly ReportRow[]): FlowGroup {
  const at = (id: string) => rows.find(row => row.id === `${heading.id}/${id}`);
  const approved = (id: string) => at(id)?.figure('approved');
  const [backToThePot, chanceNow] = [at('backToThePot')?.figure('recycled'), approved('chanceOfApproved')];
  const total = at('total');
  const atMost = approved('approveAtMost');
  return {
    id: heading.id,
    name: heading.label,
    pot: heading.figure('allocated'),
    rows: rows.filter(row => row === total || !row.id.startsWith(`${heading.id}/`)).map(flowRow),
    rule: total?.words('remark') ?? '',
    ...(backToThePot && { backToThePot }),
    ...(atMost && {
      approvable: {
        atMost,
        abovePot: approved('abovePot') ?? atMost,
        chance: approved('chance') ?? atMost,
        oneMore: approved('oneMore') ?? atMost,
        chanceOfOneMore: approved('chanceOfOneMore') ?? atMost,
        ...(chanceNow && { chanceNow }),
      },
    }),
  };
}

const flowRow = (row: ReportRow): FlowRow => ({
  name: row.label,
  allocated: row.figure('allocated'),
  applied: row.figure('applied'),
  approved: row.figure('approved'),
  claimed: row.figure('claimed'),
  unused: row.figure('unused'),
  recycled: row.figure('recycled'),
  isTotal: row.role === 'total',
});
