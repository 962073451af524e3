import { CounterBadge, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../reading/findings';
import type { Screen, ScreenId } from './screen';

const useStyles = makeStyles({
  tabs: { margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalS}) ${tokens.spacingVerticalS}` },
  count: { marginLeft: tokens.spacingHorizontalXS },
});

export const tabId = (screen: ScreenId): string => `mtfp-tab-${screen}`;

interface ScreenTabsProps {
  readonly screens: readonly Screen[];
  readonly chosen: ScreenId;
  readonly findings: readonly Finding[];
  open(screen: ScreenId): void;
}

export function ScreenTabs({ screens, chosen, findings, open }: ScreenTabsProps) {
  const styles = useStyles();
  return (
    <nav aria-label="Screens">
      <TabList className={styles.tabs} selectedValue={chosen} onTabSelect={(_, data) => open(data.value as ScreenId)}>
        {screens.map(screen => (
          <Tab key={screen.id} id={tabId(screen.id)} value={screen.id}>
            {screen.label}
            {screen.id === 'checks' && <FindingCount findings={findings} />}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}

/** How many findings ask for something to be done; notes only say how the plan was read. */
function FindingCount({ findings }: { findings: readonly Finding[] }) {
  const styles = useStyles();
  const pressing = findings.filter(finding => finding.severity !== 'note');
  if (pressing.length === 0) return null;
  const grave = pressing.some(finding => finding.severity === 'error');
  return <CounterBadge className={styles.count} size="small" color={grave ? 'danger' : 'informative'} count={pressing.length} aria-label={`${pressing.length} to look at`} />;
}
