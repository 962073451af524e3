import { makeStyles, tokens } from '@fluentui/react-components';
import { FindingList } from '../checks/finding-list';
import type { Finding } from '../reading/findings';
import type { Answer } from '../reading/plan-model';
import { sameName } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';

/** The tables that allocations are made of; the limits that all of them keep stand in the Body. */
const TABLES = ['Partnership', 'Weight', 'Service', 'Bid'];

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface CommissioningFindingsProps extends Pick<ScreenProps, 'tables' | 'goTo'> {
  /** Of the plan whose amounts are shown: as it stands, or with the weights that are being tried. */
  readonly found: Answer<readonly Finding[]>;
  /** Whether the pot could be shared out. */
  readonly shared: boolean;
}

/** Whether the amounts shown keep every limit, and what else is odd in the tables of commissioning. */
export function CommissioningFindings({ found, tables, shared, goTo }: CommissioningFindingsProps) {
  const styles = useStyles();
  if (!found.known) return null;
  const findings = found.value.filter(
    finding => TABLES.some(table => sameName(table, finding.table)) || (sameName('Body', finding.table) && finding.severity !== 'note'),
  );
  if (findings.length === 0 && !shared) return null;
  return (
    <Section help="feasibility" title="Can it be done?">
      {findings.length === 0 ? (
        <p className={styles.text}>
          Yes: the amounts keep every floor and cap, the largest fall and the largest rise, and share out the pot in full.
        </p>
      ) : (
        <FindingList findings={findings} tables={tables} goTo={goTo} />
      )}
    </Section>
  );
}
