import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { Chart } from '../charts/chart';
import { Legend } from '../charts/legend';
import type { Ink, RowScale } from '../charts/spec';
import { amountsIn, written } from '../reading/report-rows';
import { percent, signedBy } from '../words/pounds';
import type { Allocation } from './allocations';

const ROW = 20;
const AXIS = 22;
const NOW: Ink = { tone: 'plain', fill: 'solid' };

const useStyles = makeStyles({
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
  readonly standing: readonly Allocation[] | undefined;
  pounds(amount: Decimal): string;
}

/** Each partnership's amount beside last year's, and why it is what it is. */
export function AllocationList({ partnerships, standing, pounds }: AllocationListProps) {
  const styles = useStyles();
  const scale: RowScale = {
    sizes: amountsIn(partnerships.flatMap(one => [one.previous, one.amounts[0]!])).map(amount => amount.toNumber()),
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
            before={standing?.find(other => other.partnership === one.partnership)}
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
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const amount = one.amounts[0]!;
  const was = before?.amounts[0];
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
