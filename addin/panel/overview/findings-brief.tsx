import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FindingList } from '../checks/finding-list';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';

/** As many findings as a glance takes in; the rest are a tab away. */
const AT_A_GLANCE = 3;

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  all: { marginTop: tokens.spacingVerticalXS },
});

/** The gravest findings, and the way to all of them. */
export function FindingsBrief({ answers, tables, goTo, open }: ScreenProps) {
  const styles = useStyles();
  if (!answers.findings.known)
    return (
      <Section help="findings" title="Findings">
        <p className={styles.text}>{answers.findings.sentence}</p>
      </Section>
    );
  const findings = answers.findings.value;
  const shown = findings.slice(0, AT_A_GLANCE);
  return (
    <Section help="findings" title="Findings">
      {findings.length === 0 && <p className={styles.text}>Nothing to report: every table was read without a finding.</p>}
      {shown.length > 0 && <FindingList findings={shown} tables={tables} goTo={goTo} />}
      {findings.length > shown.length && (
        <Button className={styles.all} onClick={() => open('checks')}>
          See all {findings.length} findings
        </Button>
      )}
    </Section>
  );
}
