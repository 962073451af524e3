import { Suspense, lazy } from 'react';
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanTable, WorkbookPort } from '../../workbook/workbook';
import { SelfTestSection } from '../self-test/self-test-section';
import { Trouble } from '../shell/other-states';
import { useShellStyles } from '../shell/theme';
import { AddedBar } from '../writing/done-bars';
import { mappingPortOf } from './tables-here';
import { sheetsWorkFor } from './sheets-work';

const StartContent = lazy(() =>
  import(/* webpackChunkName: "start" */ './start-screen').then(({ StartContent: content }) => ({ default: content })),
);
const TablesSection = lazy(() =>
  import(/* webpackChunkName: "start" */ './tables-section').then(({ TablesSection: section }) => ({ default: section })),
);

const MappingSection = lazy(() =>
  import(/* webpackChunkName: "start" */ './mapping-section').then(({ MappingSection: section }) => ({ default: section })),
);

const CheckSection = lazy(() =>
  import(/* webpackChunkName: "check-a-table" */ '../check-a-table/check-section').then(({ CheckSection: section }) => ({
    default: section,
  })),
);

const NONE: readonly PlanTable[] = [];

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    paddingRight: '40px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, lineHeight: tokens.lineHeightBase300 },
});

interface FirstPageProps {
  readonly port: WorkbookPort;
  readonly now: () => Date;
  readAgain(): void;
  /** The plan has begun with cells of the user’s own: there is more to choose in Start. */
  mapped?(): void;
  readonly trouble?: string | undefined;
}

/** The pane over a workbook that holds no plan yet: three ways to begin one. */
export function FirstPage({ port, now, readAgain, mapped, trouble }: FirstPageProps) {
  const styles = useStyles();
  const shell = useShellStyles();
  const work = sheetsWorkFor(port);
  const own = mappingPortOf(port);
  return (
    <main>
      <h1 className={styles.title}>There is no plan in this workbook yet</h1>
      <p className={styles.text}>
        A plan is a set of ordinary Excel tables. Begin with cells you have, from your body’s published figures, with a plan of your own, or
        with an example.
      </p>
      {trouble && <Trouble sentence={trouble} />}
      <AddedBar work={work} />
      <div className={shell.screen}>
        <Suspense fallback={<Spinner label="Opening Start…" />}>
          {own && <MappingSection port={own} tables={NONE} {...(mapped && { onKept: mapped })} />}
          <StartContent work={work} now={now} here={<TablesSection tables={NONE} readAgain={readAgain} />} />
          <CheckSection port={port} now={now} />
          <SelfTestSection port={port} now={now} />
        </Suspense>
      </div>
    </main>
  );
}
