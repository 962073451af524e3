import { useId, useMemo } from 'react';
import { makeStyles, Badge, Button, tokens, Link } from '@fluentui/react-components';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { Place, PlanTable } from '../../workbook/workbook';
import { placeOf, tablesOfCopy, whereInWords } from '../reading/findings';
import type { Finding, Severity } from '../reading/findings';
import { GoToCell } from '../shell/go-to-cell';
import { placeInWords } from '../words/names';
import { MendFinding, mendedCells } from './mend-finding';
import type { Mending } from './mend-finding';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly tables: readonly PlanTable[];
  goTo(place: Place): void;
  readonly mending?: Mending;
  leaveOut?(table: PlanTable): void;
}

/** Both readings of a finding are worked out for so many; a list that is longer says what to type. */
const MOST_MENDED = 20;

export function FindingList({ findings, tables, goTo, mending, leaveOut }: FindingListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        <FindingItem
          key={`${index} ${finding.sentence}`}
          finding={finding}
          tables={tables}
          goTo={goTo}
          {...(mending && index < MOST_MENDED && { mending })}
          {...(leaveOut && { leaveOut })}
        />
      ))}
    </ul>
  );
}

const MARKS: Record<Severity, { color: 'danger' | 'warning' | 'informative'; icon: React.ReactElement; label: string }> = {
  error: { color: 'danger', icon: <ErrorCircle16Regular />, label: 'Error' },
  warning: { color: 'warning', icon: <Warning16Regular />, label: 'Warning' },
  note: { color: 'informative', icon: <Info16Regular />, label: 'Note' },
};

const useFindingItemStyles = makeStyles({
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
function FindingItem({ finding, tables, goTo, mending, leaveOut }: FindingItemProps) {
  const styles = useFindingItemStyles();
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
        place && <GoToCell place={place} describedBy={sentenceId} goTo={goTo} />
      )}
    </li>
  );
}

const useLeaveOutCopyStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LeaveOutCopyProps {
  readonly copies: readonly PlanTable[];
  goTo(place: Place): void;
  leaveOut?(table: PlanTable): void;
}

/** Two tables that hold the same rows: where they stand, and the choice which of them the plan is made of. */
function LeaveOutCopy({ copies, goTo, leaveOut }: LeaveOutCopyProps) {
  const styles = useLeaveOutCopyStyles();
  return (
    <>
      <p className={styles.text}>
        The rows stand in{' '}
        {copies.map((table, index) => (
          <span key={table.name}>
            {index > 0 && ' and in '}
            <Link as="button" inline onClick={() => goTo(table)}>
              {placeInWords(table)}
            </Link>
          </span>
        ))}
        .
      </p>
      {leaveOut && (
        <div className={styles.actions}>
          {copies.map(table => (
            <Button key={table.name} size="small" onClick={() => leaveOut(table)}>
              Leave {placeInWords(table)} out of the plan
            </Button>
          ))}
        </div>
      )}
    </>
  );
}
