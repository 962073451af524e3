import { useId } from 'react';
import type { ReactNode } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { terms } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Answer } from '../reading/plan-model';
import { amountsIn, written } from '../reading/report-rows';
import type { PlanTable } from '../../workbook/workbook';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { usePlanState } from '../shell/plan-state';
import type { PlanState } from '../shell/plan-state';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { chartUnitFor, decimalsOf, fullPounds } from '../words/pounds';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';
import { ChooseOption } from './choose-option';
import { OPTION_FIGURES } from './proposals';
import type { Proposal, Proposals } from './proposals';

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalS },
  select: { flexGrow: 1, minWidth: 0 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: `${tokens.spacingVerticalS} 0 0` },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalXS },
  words: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

interface ProposalSectionProps {
  readonly proposals: Answer<Proposals>;
  readonly planState: PlanState;
  readonly tables: readonly PlanTable[];
  /** Nothing where the workbook cannot be written to. */
  readonly port: WritablePort | undefined;
  readonly writes: Writes;
  /** What adds the table where there is none. */
  readonly add?: ReactNode;
}

/** What it means to pay for something from reserves in full, in part or not at all, and not to do it. */
export function ProposalSection({ proposals, planState, tables, port, writes, add }: ProposalSectionProps) {
  const styles = useStyles();
  const id = useId();
  const [chosenName, choose] = usePlanState(planState, 'proposal looked at', '');
  const title = 'A proposal: full, part or none from reserves';
  if (!proposals.known)
    return (
      <Section help="options" title={title}>
        <p className={styles.text}>{proposals.sentence}</p>
      </Section>
    );
  const { shown: all, notShown } = proposals.value;
  const shown = all.find(one => one.name === chosenName) ?? all[0];
  if (!shown)
    return (
      <Section help="options" title={title}>
        <p className={styles.text}>
          No movement has an Option. Rows of the Movement table with the same For and the Options full, part and none are set side by side
          here.
        </p>
        {add}
      </Section>
    );
  return (
    <Section help="options" title={title}>
      {all.length > 1 && (
        <div className={styles.choice}>
          <label htmlFor={id}>Proposal</label>
          <Select id={id} className={styles.select} size="small" value={shown.name} onChange={(_, data) => choose(data.value)}>
            {all.map(one => (
              <option key={one.name} value={one.name}>
                {one.name}
              </option>
            ))}
          </Select>
        </div>
      )}
      {notShown && <p className={styles.text}>{notShown}</p>}
      <SideBySide proposal={shown} named={all.length === 1} />
      <dl className={styles.list}>
        {shown.options.map(option => (
          <div key={option.name}>
            <dt className={styles.term}>
              {option.name}
              {option.status && ` (${option.status})`}
            </dt>
            <dd className={styles.words}>{option.theYearAfter}</dd>
          </div>
        ))}
      </dl>
      {port && <ChooseOption proposal={shown} tables={tables} port={port} writes={writes} />}
      <Disclosure show="Show every year in pounds" hide="Hide the years">
        {() => <EveryYear proposal={shown} />}
      </Disclosure>
    </Section>
  );
}

/** The year in which reserves are drawn on and the year after, when the gap is there again. */
function SideBySide({ proposal, named }: { proposal: Proposal; named: boolean }) {
  const styles = useStyles();
  const { options, years, firstDrawn } = proposal;
  const next = years[years.indexOf(firstDrawn) + 1];
  const figures = [
    ['Drawn', 'drawdown', firstDrawn],
    ['Gap', 'remainingGap', firstDrawn],
    ...(next ? ([['Gap', 'remainingGap', next]] as const) : []),
    [terms.generalReserve.label, 'generalReserve', firstDrawn],
    [terms.totalReserves.label, 'totalReserves', firstDrawn],
  ] as const;
  const cells = figures.map(([label, figure, year]) => ({
    label: `${label} ${shortYear(year)}`,
    amounts: options.map(option => option.amount(figure, year)),
  }));
  const unit = chartUnitFor(amountsIn(cells.flatMap(row => row.amounts)));
  return (
    <>
      {named && (
        <p className={styles.text}>
          <strong>{proposal.name}</strong>. Each option is shown as if approved.
        </p>
      )}
      <FigureTable
        caption={`${proposal.name}: options side by side, ${unit.name}`}
        headers={[unit.name, ...options.map(option => option.name)]}
        rows={cells.map(row => [row.label, ...row.amounts.map(amount => written(amount, unit.label))])}
        marked={next ? 2 : 1}
      />
    </>
  );
}

function EveryYear({ proposal: { name, years, options } }: { proposal: Proposal }) {
  const rows = options.flatMap(option =>
    OPTION_FIGURES.map(figure => ({
      label: `${option.name}: ${figure === 'drawdown' ? figure : terms[figure].label.toLowerCase()}`,
      amounts: years.map(year => option.amount(figure, year)),
    })),
  );
  const decimals = decimalsOf(amountsIn(rows.flatMap(row => row.amounts)));
  const pounds = (amount: Decimal) => fullPounds(amount, decimals);
  return (
    <FigureTable
      caption={`${name}: every option and year, in pounds`}
      headers={['Option', ...years]}
      rows={rows.map(row => [row.label, ...row.amounts.map(amount => written(amount, pounds))])}
    />
  );
}
