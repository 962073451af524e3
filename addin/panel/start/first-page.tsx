import { Suspense, lazy } from 'react';
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkbookPort } from '../../workbook/workbook';
import { Trouble } from '../shell/other-states';
import { useShellStyles } from '../shell/shell-styles';
import { AddedBar } from './added-bar';
import { sheetsWorkFor } from './sheets-work';

const StartContent = lazy(() => import(/* webpackChunkName: "start" */ './start-content'));
const TablesSection = lazy(() =>
  import(/* webpackChunkName: "start" */ './tables-section').then(({ TablesSection: section }) => ({ default: section })),
);

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

/** The pane over a workbook that holds no plan yet: three ways to begin one. */
export function FirstPage({ port, readAgain, trouble }: { port: WorkbookPort; readAgain(): void; trouble?: string | undefined }) {
  const styles = useStyles();
  const shell = useShellStyles();
  const work = sheetsWorkFor(port);
  return (
    <main>
      <h1 className={styles.title}>There is no plan in this workbook yet</h1>
      <p className={styles.text}>
        A plan is a set of ordinary Excel tables. Begin with an example, with a plan of your own, or with tables you have.
      </p>
      {trouble && <Trouble sentence={trouble} />}
      <AddedBar work={work} />
      <div className={shell.screen}>
        <Suspense fallback={<Spinner label="Opening Start…" />}>
          <StartContent work={work} here={<TablesSection tables={[]} readAgain={readAgain} />} />
        </Suspense>
      </div>
    </main>
  );
}
