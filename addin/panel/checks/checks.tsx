import { useMemo, useState } from 'react';
import { ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanTable } from '../../workbook/workbook';
import type { Severity } from '../reading/findings';
import { choosingPortOf, leaveTableOut } from '../start/tables-here';
import { writable } from '../writing/writable';
import { writesIn } from '../writing/writes';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { FindingList } from './finding-list';

const KINDS: readonly { severity: Severity; one: string; many: string }[] = [
  { severity: 'error', one: 'error', many: 'errors' },
  { severity: 'warning', one: 'warning', many: 'warnings' },
  { severity: 'note', one: 'note', many: 'notes' },
];

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, marginBottom: tokens.spacingVerticalS },
});

/** Everything the plan's reader should know, gravest first, each with the way to its cell. */
export function Checks({ answers, tables, goTo, port, planState, model, scenario, year }: ScreenProps) {
  const styles = useStyles();
  const [hidden, setHidden] = useState<readonly Severity[]>([]);
  const mending = useMemo(() => {
    const into = writable(port);
    return into && { port: into, writes: writesIn(planState), model, scenario, tables, year };
  }, [port, planState, model, scenario, tables, year]);
  const choosing = choosingPortOf(port);
  const leaveOut = choosing && ((table: PlanTable) => void leaveTableOut(choosing, table, writesIn(planState)));
  if (!answers.findings.known)
    return (
      <Section help="checks" title="Checks">
        <p className={styles.text}>{answers.findings.sentence}</p>
      </Section>
    );
  const findings = answers.findings.value;
  if (findings.length === 0)
    return (
      <Section help="checks" title="Checks">
        <p className={styles.text}>Nothing to report: every table was read without a finding.</p>
      </Section>
    );
  const kinds = KINDS.map(kind => ({ ...kind, count: findings.filter(finding => finding.severity === kind.severity).length })).filter(
    kind => kind.count > 0,
  );
  const toggle = (severity: Severity) =>
    setHidden(hidden.includes(severity) ? hidden.filter(one => one !== severity) : [...hidden, severity]);
  return (
    <Section help="checks" title="Checks">
      <p className={styles.text}>
        Errors leave figures unknown. Warnings break a rule of law or good practice. Notes say how something was read.
      </p>
      {kinds.length > 1 && (
        <div role="group" aria-label="Show" className={styles.filters}>
          {kinds.map(kind => (
            <Filter key={kind.severity} {...kind} shown={!hidden.includes(kind.severity)} toggle={toggle} />
          ))}
        </div>
      )}
      <FindingList
        findings={findings.filter(finding => !hidden.includes(finding.severity))}
        tables={tables}
        goTo={goTo}
        {...(mending && { mending })}
        {...(leaveOut && { leaveOut })}
      />
    </Section>
  );
}

interface FilterProps {
  readonly severity: Severity;
  readonly one: string;
  readonly many: string;
  readonly count: number;
  readonly shown: boolean;
  toggle(severity: Severity): void;
}

function Filter({ severity, one, many, count, shown, toggle }: FilterProps) {
  return (
    <ToggleButton size="small" shape="circular" checked={shown} onClick={() => toggle(severity)}>
      {count} {count === 1 ? one : many}
    </ToggleButton>
  );
}
