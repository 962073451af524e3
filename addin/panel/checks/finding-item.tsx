import { useId, useMemo } from 'react';
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Place, PlanTable } from '../../workbook/workbook';
import { placeOf, tablesOfCopy, whereInWords } from '../reading/findings';
import type { Finding, Severity } from '../reading/findings';
import { LeaveOutCopy } from './leave-out-copy';
import { MendFinding } from './mend-finding';
import type { Mending } from './mend-finding';
import { mendedCells } from './mending';

const MARKS: Record<Severity, { color: 'danger' | 'warning' | 'informative'; icon: React.ReactElement; label: string }> = {
  error: { color: 'danger', icon: <ErrorCircle16Regular />, label: 'Error' },
  warning: { color: 'warning', icon: <Warning16Regular />, label: 'Warning' },
  note: { color: 'informative', icon: <Info16Regular />, label: 'Note' },
};

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  top: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  where: {
    flexGrow: 1,
    minWidth: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  badge: { flexShrink: 0 },
  button: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: 'anywhere' },
  sentence: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly tables: readonly PlanTable[];
  goTo(place: Place): void;
  /** Where cells can be written; without it a finding says what to type. */
  readonly mending?: Mending;
  /** Takes a table out of the plan. */
  leaveOut?(table: PlanTable): void;
}

/** One finding: how grave, where, what, and the way there. */
export function FindingItem({ finding, tables, goTo, mending, leaveOut }: FindingItemProps) {
  const styles = useStyles();
  const sentenceId = useId();
  const place = placeOf(finding, tables);
  const mark = MARKS[finding.severity];
  const cells = useMemo(() => mendedCells(finding, tables), [finding, tables]);
  const copies = tablesOfCopy(finding, tables);
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <Badge className={styles.badge} appearance="tint" color={mark.color} icon={mark.icon}>
          {mark.label}
        </Badge>
        <span className={styles.where}>{whereInWords(finding)}</span>
      </div>
      <p id={sentenceId} className={styles.sentence}>
        {finding.sentence}
      </p>
      {mending && cells.length > 0 && <MendFinding cells={cells} mending={mending} aboutId={sentenceId} />}
      {copies.length === 2 ? (
        <LeaveOutCopy copies={copies} goTo={goTo} {...(leaveOut && { leaveOut })} />
      ) : (
        place && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<ArrowRight16Regular />}
            aria-describedby={sentenceId}
            onClick={() => goTo(place)}
          >
            Go to {place.sheet}!{place.address}
          </Button>
        )
      )}
    </li>
  );
}
