import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp16Regular } from '@fluentui/react-icons/svg/chevron-up';
import type { WorkingsNode } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Place, PlanTable } from '../../workbook/workbook';
import { placeOf } from '../reading/findings';
import { GoToCell } from '../shell/go-to-cell';
import { fullPounds, percent } from '../words/pounds';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  /* The line at the side says how deep a step lies; deeper ones take no more room than that. */
  inner: { marginLeft: '3px', paddingLeft: tokens.spacingHorizontalS, borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  step: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  name: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  amount: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  small: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  button: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: 'anywhere' },
});

interface Around {
  readonly planTables: readonly PlanTable[];
  /** How many levels are open to begin with. */
  readonly levels: number;
  goTo(place: Place): void;
}

/** A figure and what it was made of: the first levels open, the others on demand. */
export function WorkingsNodes({ node, ...around }: { readonly node: WorkingsNode } & Around) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      <Step node={node} around={around} level={1} />
    </ul>
  );
}

interface StepProps {
  readonly node: WorkingsNode;
  readonly around: Around;
  readonly level: number;
}

function Step({ node, around, level }: StepProps) {
  const styles = useStyles();
  const [id, nameId] = [useId(), useId()];
  const [open, setOpen] = useState(level <= around.levels);
  const { label, parts } = node;
  const [how, provenance, place] = [howOf(node), provenanceOf(node), cellOf(node, around.planTables)];
  /* As in a tree: the right arrow opens, the left one closes. */
  const byArrow = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') setOpen(true);
    if (key === 'ArrowLeft') setOpen(false);
  };
  return (
    <li className={styles.step}>
      <div className={styles.top}>
        <span id={nameId} className={styles.name}>
          {label}
        </span>
        <span className={styles.amount}>{amountOf(node)}</span>
      </div>
      {how && <p className={styles.small}>{how}</p>}
      {provenance && <p className={styles.small}>{provenance}</p>}
      <div className={styles.buttons}>
        {place && <GoToCell place={place} describedBy={nameId} goTo={around.goTo} />}
        {parts.length > 0 && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
            aria-expanded={open}
            aria-controls={id}
            aria-describedby={nameId}
            onClick={() => setOpen(!open)}
            onKeyDown={byArrow}
          >
            {open ? 'Hide what it is made of' : `What it is made of (${parts.length})`}
          </Button>
        )}
      </div>
      {parts.length > 0 && (
        <ul id={id} className={mergeClasses(styles.list, styles.inner)} hidden={!open}>
          {open && parts.map((part, index) => <Step key={index} node={part} around={around} level={level + 1} />)}
        </ul>
      )}
    </li>
  );
}

/** The amount of a figure, or why it is not known. */
export function amountOf({ amount, unit }: WorkingsNode): string {
  if (typeof amount === 'boolean') return amount ? 'Yes' : 'No';
  if ('sentence' in amount) return amount.sentence;
  switch (unit) {
    case '£':
      return fullPounds(amount);
    case '£ a dwelling':
      return fullPounds(amount, Math.max(2, amount.decimalPlaces()));
    case 'rate':
      return rate(amount);
    default:
      return `${fullPounds(amount, amount.decimalPlaces()).replace('£', '')}${unit === 'number' ? '' : ` ${unit}`}`;
  }
}

/** A rate is never shortened in its workings: 0.00142 is 0.142%. */
const rate = (amount: Decimal): string => {
  const decimals = amount.times(100).decimalPlaces();
  return decimals <= 2 ? percent(amount) : `${amount.times(100).toFixed(decimals).replace('-', '−')}%`;
};

/** How it was made, as a sentence of its own: a sum begins with =. */
export function howOf({ sentence, cell }: WorkingsNode): string {
  if (!sentence) return '';
  return cell && sentence.startsWith('typed') ? `T${sentence.slice(1)}.` : `= ${sentence}`;
}

/** What it rests on and how firm it is. */
export const provenanceOf = ({ law, source, status }: WorkingsNode): string =>
  [law && `Law: ${law}`, source && `Source: ${source}`, status && `Status: ${status}`].filter(Boolean).join('. ');

/** The typed cell itself; nothing where the workbook has no such row or column now. */
export function cellOf({ cell }: WorkingsNode, tables: readonly PlanTable[]): Place | undefined {
  return cell && placeOf({ ...cell, severity: 'note', sentence: '' }, tables);
}
