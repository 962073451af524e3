import { makeStyles, tokens } from '@fluentui/react-components';
import { FindingList } from '../checks/finding-list';
import { sameName } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';

/** The tables that allocations are made of. */
const TABLES = ['Partnership', 'Weight', 'Service', 'Bid'];

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface CommissioningFindingsProps extends Pick<ScreenProps, 'answers' | 'tables' | 'goTo'> {
  /** Whether the pot could be shared out. */
  readonly shared: boolean;
}

/** Whether the floors and caps can be kept, and what else is odd in the tables of commissioning. */
export function CommissioningFindings({ answers, tables, shared, goTo }: CommissioningFindingsProps) {
  const styles = useStyles();
  if (!answers.findings.known) return null;
  const findings = answers.findings.value.filter(finding => TABLES.some(table => sameName(table, finding.table)));
  if (findings.length === 0 && !shared) return null;
  return (
    <Section title="Can it be done?">
      {findings.length === 0 ? (
        <p className={styles.text}>Yes: every floor and cap can be kept, and the pot is shared out in full.</p>
      ) : (
        <FindingList findings={findings} tables={tables} goTo={goTo} />
      )}
    </Section>
  );
}
