import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  title: { margin: 0, paddingRight: '40px', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  trouble: { marginTop: tokens.spacingVerticalS },
});

/** A sentence about something that did not work, while the figures stay. */
export function Trouble({ sentence }: { sentence: string }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.trouble} role="alert">
      <MessageBarBody>{sentence}</MessageBarBody>
    </MessageBar>
  );
}

/** The workbook could not be read at all. */
export function ReadingFailed({ sentence, readAgain }: { sentence: string; readAgain(): void }) {
  const styles = useStyles();
  return (
    <main className={styles.state}>
      <h1 className={styles.title}>The workbook could not be read</h1>
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{sentence}</MessageBarBody>
        <MessageBarActions><Button onClick={readAgain}>Try again</Button></MessageBarActions>
      </MessageBar>
    </main>
  );
}

/** What to do in a workbook that holds no plan yet. */
export function NoPlanYet({ readAgain, trouble }: { readAgain(): void; trouble?: string | undefined }) {
  const styles = useStyles();
  return (
    <main className={styles.state}>
      <h1 className={styles.title}>There is no plan in this workbook yet</h1>
      <p className={styles.text}>A plan is a set of ordinary Excel tables. The first header of a table says what its rows are, and year columns are headed like 2026/27. To see a gap, add these:</p>
      <ul className={styles.list}>
        <li><strong>Body</strong>: the name, the base year and its Band D</li>
        <li><strong>Line</strong>: what is spent, a row a budget line</li>
        <li><strong>Funding</strong>: grants and other income</li>
        <li><strong>Billing authority</strong>: each authority’s tax base</li>
        <li><strong>Precept</strong>: the choice for each year</li>
      </ul>
      <p className={styles.text}>The pane fills by itself as soon as the first of them is there.</p>
      {trouble && <Trouble sentence={trouble} />}
      <Button appearance="primary" onClick={readAgain}>Read the workbook again</Button>
    </main>
  );
}
