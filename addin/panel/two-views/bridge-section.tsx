import { useId } from 'react';
import { makeStyles, tokens, Select } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import type { Answer } from '../reading/plan-model';
import { placeOf } from '../reading/findings';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { gapInWords } from '../words/gap';
import { decimalsOf, fullPounds, signedBy } from '../words/pounds';
import { sourceOf, viewName } from './bridge';
import type { Bridge, Step, BridgeBasis, Views } from './bridge';
import { Waterfall } from './waterfall';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  residual: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  /* A long name takes more lines rather than push its figures out of sight. */
  wrapped: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
});

interface BridgeSectionProps extends Pick<ScreenProps, 'tables' | 'values' | 'goTo' | 'year'> {
  readonly bridge: Answer<Bridge>;
  readonly from: string;
  readonly to: string;
  readonly basis: BridgeBasis;
  /** The same difference by the rows of the plan, for whoever wants to see what stands behind its causes. */
  readonly rowsBehind?: Answer<Bridge> | undefined;
}

/** The difference of two views of a year’s gap, until all of it is explained. */
export function BridgeSection({ bridge, from, to, basis, rowsBehind, year, tables, values, goTo }: BridgeSectionProps) {
  const styles = useStyles();
  const title = `From one gap to the other, ${year}`;
  if (!bridge.known)
    return (
      <Section help="bridge" title={title} scenario="several">
        <p className={styles.text} role="status">
          {bridge.sentence}
        </p>
      </Section>
    );
  const { value } = bridge;
  const behind = rowsBehind?.known ? rowsBehind.value.steps : [];
  const decimals = decimalsOf([value.from, value.to, ...[...value.steps, ...behind].map(step => step.change)]);
  const place = (step: Step) =>
    step.table
      ? placeOf(
          { severity: 'note', table: step.table, row: step.name, column: step.table === 'Change' ? 'Delivery' : year, sentence: '' },
          tables,
        )
      : undefined;
  const steps = (shown: Bridge) => (
    <Waterfall bridge={shown} from={from} to={to} decimals={decimals} source={step => sourceOf(step, values)} place={place} goTo={goTo} />
  );
  return (
    <Section help="bridge" title={title} scenario="several">
      <p className={styles.text} role="status">
        {inWords(value, from, to)}
      </p>
      {basis === 'by cause' && (
        <p className={styles.text}>
          Overrides of {from} are taken out from last to first, then those of {to} are put in, in the order of the Scenario table. In
          another order single steps may differ; their total does not.
        </p>
      )}
      {steps(value)}
      <p className={styles.residual}>Not explained: {fullPounds(value.residual, decimals)}</p>
      <Disclosure show="Show as a table" hide="Hide the table">
        {() => <BridgeTable bridge={value} from={from} to={to} year={year} decimals={decimals} />}
      </Disclosure>
      {rowsBehind && (
        <Disclosure show="Show the rows behind it" hide="Hide the rows behind it">
          {() => (rowsBehind.known ? steps(rowsBehind.value) : <p className={styles.text}>{rowsBehind.sentence}</p>)}
        </Disclosure>
      )}
    </Section>
  );
}

function inWords({ from, to, steps, residual }: Bridge, fromName: string, toName: string): string {
  const start = `${fromName}: ${gapInWords(from)}. ${toName}: ${gapInWords(to)}.`;
  const difference = to.minus(from);
  if (steps.length === 0 && difference.isZero()) return `${start} Nothing lies between the two in this year.`;
  const size = difference.isZero() ? 'The two agree' : `The difference is ${fullPounds(difference.abs())}`;
  const explained = `${steps.length} ${steps.length === 1 ? 'step' : 'steps'} ${steps.length === 1 ? 'explains' : 'explain'} ${residual.isZero() ? 'all of it' : `all but ${fullPounds(residual.abs())} of it`}`;
  return `${start} ${size}; ${difference.isZero() ? `${steps.length} ${steps.length === 1 ? 'step evens' : 'steps even'} out` : explained}.`;
}

function BridgeTable({ bridge, from, to, year, decimals }: { bridge: Bridge; from: string; to: string; year: string; decimals: number }) {
  const styles = useStyles();
  const pounds = (amount: Decimal) => fullPounds(amount, decimals);
  const rows = [
    [`Gap: ${from}`, '', pounds(bridge.from)],
    ...bridge.steps.map(step => [
      step.table && step.table !== step.name ? `${step.table}: ${step.name}` : step.name,
      signedBy(step.change, pounds),
      pounds(step.after),
    ]),
    [`Gap: ${to}`, '', pounds(bridge.to)],
    ['Not explained', pounds(bridge.residual), ''],
  ];
  return (
    <FigureTable
      caption={`From ${from} to ${to}, ${year}, in pounds`}
      headers={['Step', 'Change', 'Gap then']}
      rows={rows.map(([name, ...figures]) => [
        <span key="name" className={styles.wrapped}>
          {name}
        </span>,
        ...figures,
      ])}
      marked={bridge.steps.length + 1}
    />
  );
}

const useViewsChooserStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  select: { minWidth: 0 },
});

interface ViewsChooserProps {
  readonly names: readonly string[];
  readonly views: Views;
  choose(views: Views): void;
}

/** From which scenario to which: the base plan or any other. */
export function ViewsChooser({ names, views: { from, to }, choose }: ViewsChooserProps) {
  const styles = useViewsChooserStyles();
  return (
    <div className={styles.choices}>
      <OneView label="From" names={names} view={from} choose={name => choose({ from: name, to })} />
      <OneView label="To" names={names} view={to} choose={name => choose({ from, to: name })} />
    </div>
  );
}

interface OneViewProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly view: string;
  choose(name: string): void;
}

function OneView({ label, names, view, choose }: OneViewProps) {
  const styles = useViewsChooserStyles();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select id={id} className={styles.select} size="small" value={view} onChange={(_, data) => choose(data.value)}>
        {['', ...names].map(name => (
          <option key={name} value={name}>
            {viewName(name)}
          </option>
        ))}
      </Select>
    </>
  );
}
