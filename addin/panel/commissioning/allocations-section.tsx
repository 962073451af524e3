import { useState } from 'react';
import { makeStyles, tokens, Button } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { Chart, Legend } from '../charts/chart';
import type { Ink, RowScale } from '../charts/spec';
import type { Answer } from '../reading/plan-model';
import { amountsIn, written } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds, signedBy, percent } from '../words/pounds';
import { winnersInWords } from './allocations';
import type { Allocations, Allocation } from './allocations';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

interface AllocationsSectionProps {
  readonly allocations: Answer<Allocations>;
  readonly current: Answer<Allocations>;
  readonly moved: boolean;
}

/** Who gets what with last year beside it; or why nothing can be shared out. */
export function AllocationsSection({ allocations, current, moved }: AllocationsSectionProps) {
  const styles = useStyles();
  const title = 'Allocations';
  if (!allocations.known)
    return (
      <Section help="allocations" title={title}>
        <p className={styles.text} role="status">
          {allocations.sentence}
        </p>
      </Section>
    );
  const { value } = allocations;
  if (value.impossible)
    return (
      <Section help="allocations" title={title}>
        <p className={styles.text} role="status">
          {value.impossible}
        </p>
      </Section>
    );
  const pounds = poundsFor(value);
  return (
    <Section help="allocations" title={`${title}, ${value.years[0]}${moved ? ', as tried' : ''}`}>
      <p className={styles.text} role="status">
        {winnersInWords(value, pounds)}
      </p>
      <AllocationList
        partnerships={value.partnerships}
        current={moved && current.known ? current.value.partnerships : undefined}
        pounds={pounds}
      />
      <Disclosure show="Show as a table" hide="Hide the table">
        {() => <AllocationTable allocations={value} pounds={pounds} />}
      </Disclosure>
    </Section>
  );
}

const poundsFor = ({ partnerships }: Allocations): ((amount: Decimal) => string) => {
  const decimals = decimalsOf(amountsIn(partnerships.flatMap(one => [one.previous, ...one.amounts])));
  return amount => fullPounds(amount, decimals);
};

function AllocationTable({
  allocations: { years, partnerships, total },
  pounds,
}: {
  allocations: Allocations;
  pounds(amount: Decimal): string;
}) {
  const aHead = (amount: Decimal) => signedBy(amount, one => fullPounds(one, 2));
  const change = (amount: Decimal) => signedBy(amount, pounds);
  return (
    <FigureTable
      caption="Allocations by partnership and year, in pounds"
      marked={partnerships.length}
      headers={['Partnership', 'Last year', ...years, 'Change', 'A head']}
      rows={[...partnerships, total].map(one => [
        one.partnership,
        written(one.previous, pounds),
        ...one.amounts.map(amount => written(amount, pounds)),
        written(one.change, change),
        one.aHead.known ? aHead(one.aHead.value) : '',
      ])}
    />
  );
}

const ROW = 20;
const AXIS = 22;
const NOW: Ink = { tone: 'plain', fill: 'solid' };

const useAllocationListStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
  },
  top: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, lineHeight: tokens.lineHeightBase300 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  amount: { flexShrink: 0, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  small: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  why: { margin: `${tokens.spacingVerticalXS} 0`, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

interface AllocationListProps {
  readonly partnerships: readonly Allocation[];
  /** The same before any weight was moved; nothing where none is. */
  readonly current: readonly Allocation[] | undefined;
  pounds(amount: Decimal): string;
}

/** Each partnership's amount beside last year's, and why it is what it is. */
function AllocationList({ partnerships, current, pounds }: AllocationListProps) {
  const styles = useAllocationListStyles();
  const scale: RowScale = {
    sizes: amountsIn(partnerships.flatMap(one => [one.previous, one.amount])).map(amount => amount.toNumber()),
  };
  return (
    <>
      <Legend
        signs={[
          { sign: NOW, means: 'this year' },
          { sign: 'mark', means: 'last year' },
        ]}
      />
      <ul className={styles.list}>
        {partnerships.map(one => (
          <OnePartnership
            key={one.partnership}
            one={one}
            before={current?.find(other => other.partnership === one.partnership)}
            scale={scale}
            pounds={pounds}
          />
        ))}
      </ul>
      <Chart spec={{ kind: 'row axis', scale }} height={AXIS} />
    </>
  );
}

function OnePartnership({
  one,
  before,
  scale,
  pounds,
}: {
  one: Allocation;
  before: Allocation | undefined;
  scale: RowScale;
  pounds(amount: Decimal): string;
}) {
  const styles = useAllocationListStyles();
  const [open, setOpen] = useState(false);
  const { amount } = one;
  const was = before?.amount;
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <span className={styles.name}>{one.partnership}</span>
        <span className={styles.amount}>{written(amount, pounds)}</span>
      </div>
      <Chart
        spec={{
          kind: 'row',
          scale,
          bars: amount.known ? [{ ...NOW, from: 0, to: amount.value.toNumber() }] : [],
          mark: one.previous.known ? one.previous.value.toNumber() : undefined,
        }}
        height={ROW}
      />
      <div className={styles.small}>
        <span>{changeInWords(one, pounds)}</span>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-label={`Why ${one.partnership} gets this amount`}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Hide' : 'Why?'}
        </Button>
      </div>
      {was?.known && <div className={styles.small}>before the weights were moved: {pounds(was.value)}</div>}
      {open && <p className={styles.why}>{one.why}</p>}
    </li>
  );
}

function changeInWords({ previous, change, changeRate }: Allocation, pounds: (amount: Decimal) => string): string {
  const last = written(previous, pounds);
  if (!change.known) return `last year ${last}`;
  if (change.value.isZero()) return 'the same as last year';
  return `last year ${last}; ${signedBy(change.value, pounds)}${changeRate.known ? ` (${signedBy(changeRate.value, percent)})` : ''}`;
}
