import { makeStyles } from '@fluentui/react-components';
import type { Place, PlanTable } from '../../workbook/workbook';
import type { Finding } from '../reading/findings';
import { FindingItem } from './finding-item';

const useStyles = makeStyles({ list: { listStyleType: 'none', margin: 0, padding: 0 } });

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly tables: readonly PlanTable[];
  goTo(place: Place): void;
}

export function FindingList({ findings, tables, goTo }: FindingListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map((finding, index) => (
        <FindingItem key={`${index} ${finding.sentence}`} finding={finding} tables={tables} goTo={goTo} />
      ))}
    </ul>
  );
}
