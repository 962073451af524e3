import { CounterBadge, Tab, TabList, makeStyles, tabClassNames, tokens } from '@fluentui/react-components';
import type { Finding } from '../reading/findings';
import type { Screen, ScreenId } from './screen';

const useStyles = makeStyles({
  nav: { margin: `${tokens.spacingVerticalS} 0` },
  /* Every screen is in sight at every width: what one line cannot hold goes on in the next, in the same places whichever is open. */
  tabs: { flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXXS, rowGap: tokens.spacingVerticalXXS },
  tab: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minHeight: '26px',
    /* The open one is filled and no bolder: a bold word is wider, and would move the others. */
    [`& .${tabClassNames.content}`]: {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      fontWeight: tokens.fontWeightRegular,
    },
    /* Nor is room kept for one. Fluent’s property for it would stand in the page as an attribute that no browser knows. */
    '& .fui-Tab__content--reserved-space': { display: 'none' },
  },
  count: { marginLeft: tokens.spacingHorizontalXS },
});

export const tabId = (screen: ScreenId): string => `mtfp-tab-${screen}`;

interface ScreenTabsProps {
  readonly screens: readonly Screen[];
  readonly chosen: ScreenId;
  readonly findings: readonly Finding[];
  open(screen: ScreenId): void;
}

/** A tab a screen, all of them seen at once, in the order of the work. */
export function ScreenTabs({ screens, chosen, findings, open }: ScreenTabsProps) {
  const styles = useStyles();
  const pressing = findings.filter(finding => finding.severity !== 'note');
  return (
    <nav aria-label="Screens" className={styles.nav}>
      <TabList
        className={styles.tabs}
        size="small"
        appearance="filled-circular"
        selectedValue={chosen}
        onTabSelect={(_, data) => open(data.value as ScreenId)}
      >
        {screens.map(screen => (
          <Tab key={screen.id} id={tabId(screen.id)} value={screen.id} className={styles.tab}>
            {screen.label}
            {screen.id === 'checks' && <FindingCount pressing={pressing} />}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}

/** How many findings ask for something to be done; notes only say how the plan was read. */
function FindingCount({ pressing }: { pressing: readonly Finding[] }) {
  const styles = useStyles();
  if (pressing.length === 0) return null;
  const grave = pressing.some(finding => finding.severity === 'error');
  return (
    <CounterBadge
      className={styles.count}
      size="small"
      color={grave ? 'danger' : 'informative'}
      count={pressing.length}
      aria-label={`${pressing.length} to look at`}
    />
  );
}
