import {
  CounterBadge,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  makeStyles,
  tokens,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import type { Finding } from '../reading/findings';
import type { Screen, ScreenId } from './screen';

const useStyles = makeStyles({
  nav: {
    display: 'flex',
    margin: `${tokens.spacingVerticalS} calc(-1 * ${tokens.spacingHorizontalS}) ${tokens.spacingVerticalS}`,
    minWidth: 0,
    overflow: 'hidden',
    padding: '2px',
  },
  tabs: { flexGrow: 1, minWidth: 0 },
  more: { flexShrink: 0, alignSelf: 'center' },
  count: { marginLeft: tokens.spacingHorizontalXS },
});

export const tabId = (screen: ScreenId): string => `mtfp-tab-${screen}`;

interface ScreenTabsProps {
  readonly screens: readonly Screen[];
  readonly chosen: ScreenId;
  readonly findings: readonly Finding[];
  open(screen: ScreenId): void;
}

/** A tab a screen; those for which the pane is too narrow stand in a menu: never the open one, and Checks last while there is something to look at. */
export function ScreenTabs({ screens, chosen, findings, open }: ScreenTabsProps) {
  const styles = useStyles();
  const pressing = findings.filter(finding => finding.severity !== 'note');
  const priorityOf = (id: ScreenId) => (id === chosen ? 3 : id === 'checks' && pressing.length > 0 ? 2 : 1);
  return (
    <nav aria-label="Screens">
      <Overflow minimumVisible={2} padding={44}>
        <div className={styles.nav}>
          <TabList className={styles.tabs} selectedValue={chosen} onTabSelect={(_, data) => open(data.value as ScreenId)}>
            {screens.map(screen => (
              <OverflowItem key={screen.id} id={screen.id} priority={priorityOf(screen.id)}>
                <Tab id={tabId(screen.id)} value={screen.id}>
                  {screen.label}
                  {screen.id === 'checks' && <FindingCount pressing={pressing} />}
                </Tab>
              </OverflowItem>
            ))}
          </TabList>
          <MoreScreens screens={screens} open={open} />
        </div>
      </Overflow>
    </nav>
  );
}

function MoreScreens({ screens, open }: { screens: readonly Screen[]; open(screen: ScreenId): void }) {
  const styles = useStyles();
  const { ref, isOverflowing, overflowCount } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          ref={ref}
          className={styles.more}
          appearance="transparent"
          icon={<MoreHorizontal20Regular />}
          menuIcon={null}
          aria-label={`${overflowCount} more ${overflowCount === 1 ? 'screen' : 'screens'}`}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {screens.map(screen => (
            <HiddenScreen key={screen.id} screen={screen} open={open} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenScreen({ screen, open }: { screen: Screen; open(screen: ScreenId): void }) {
  const isVisible = useIsOverflowItemVisible(screen.id);
  return isVisible ? null : <MenuItem onClick={() => open(screen.id)}>{screen.label}</MenuItem>;
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
