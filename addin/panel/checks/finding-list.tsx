import { makeStyles } from '@fluentui/react-components';
import type { Place, PlanTable } from '../../workbook/workbook';
import type { Finding } from '../reading/findings';
import { FindingItem } from './finding-item';
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
