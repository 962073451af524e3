import { makeStyles, tokens } from '@fluentui/react-components';
import { FindingList } from '../checks/finding-list';
import type { Finding } from '../reading/findings';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { sameName } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { Disclosure } from '../shell/disclosure';
import { Section } from '../shell/section';

/** The tables that reserves are made of. */
const TABLES = ['Reserve', 'Movement', 'Policy', 'Risk'];

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

/** What the checks find in the tables of reserves. */
export function ReserveFindings({ answers, tables, goTo }: ScreenProps) {
  const styles = useStyles();
  if (!answers.findings.known) return null;
  const findings = answers.findings.value.filter(finding => TABLES.some(table => sameName(table, finding.table)));
  const pressing = findings.filter(finding => finding.severity !== 'note');
  const notes = findings.filter(finding => finding.severity === 'note');
  const listed = (some: readonly Finding[]) => <FindingList findings={some} tables={tables} goTo={goTo} />;
  return (
    <Section help="reserve-findings" title="Findings about reserves">
      {pressing.length > 0 ? listed(pressing) : <p className={styles.text}>{allIsWell(answers)}</p>}
      {notes.length > 0 && (
        <Disclosure show={`Show ${notes.length} ${notes.length === 1 ? 'note' : 'notes'}`} hide="Hide the notes">
          {() => listed(notes)}
        </Disclosure>
      )}
    </Section>
  );
}

/** Floors are said to be kept only where every balance is known. */
function allIsWell({ summary, years }: PlanAnswers): string {
  const unknown = years.map(year => amountIn(summary, 'totalReserves', year)).find(one => !one.known);
  return unknown && !unknown.known
    ? `Whether floors are kept is not known. ${unknown.sentence}`
    : 'No warning: floors are kept, and every movement has its reserve.';
}
