import { useId } from 'react';
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { CastVerdict } from '../../../core';
import type { Place } from '../../workbook/workbook';
import { figureInWords, inWords } from './checked';
import type { CheckedTotal } from './checked';

const MARKS: Record<CastVerdict, { color: 'danger' | 'informative' | 'success'; icon: React.ReactElement; label: string }> = {
  'does not add': { color: 'danger', icon: <ErrorCircle16Regular />, label: 'Does not add' },
  'adds within rounding': { color: 'informative', icon: <Info16Regular />, label: 'Rounding' },
  adds: { color: 'success', icon: <Checkmark16Regular />, label: 'Adds' },
};

export const useItemStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  badge: { flexShrink: 0 },
  figures: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  sentence: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: 'anywhere' },
});

interface TotalItemProps {
  readonly total: CheckedTotal;
  goTo(place: Place): void;
}

/** One total: whether it adds, what it shows and adds to, why, and the way there. */
export function TotalItem({ total, goTo }: TotalItemProps) {
  const styles = useItemStyles();
  const nameId = useId();
  const mark = MARKS[total.verdict];
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <Badge className={styles.badge} appearance="tint" color={mark.color} icon={mark.icon}>
          {mark.label}
        </Badge>
        <span id={nameId} className={styles.name}>
          {total.name}
        </span>
      </div>
      {total.verdict !== 'adds' && (
        <p className={styles.figures}>
          Shows {figureInWords(total.shown)}, adds to {figureInWords(total.addsTo)}
        </p>
      )}
      <p className={styles.sentence}>{total.why}</p>
      <GoTo place={total.place} describedBy={nameId} goTo={goTo} />
    </li>
  );
}

export function GoTo({ place, describedBy, goTo }: { place: Place; describedBy: string; goTo(place: Place): void }) {
  const styles = useItemStyles();
  return (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      icon={<ArrowRight16Regular />}
      aria-describedby={describedBy}
      onClick={() => goTo(place)}
    >
      Go to {inWords(place)}
    </Button>
  );
}
