import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { stillEmpty } from '../words/gap';

const useStyles = makeStyles({
  state: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, alignItems: 'flex-start' },
  title: {
    margin: 0,
    paddingRight: '40px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  trouble: { marginTop: tokens.spacingVerticalS },
  soFar: { margin: `${tokens.spacingVerticalS} 0` },
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

/** On every screen but the first, which lists them: that figures rest on rows in which nothing stands yet. */
export function SoFar({ missing, see }: { missing: number; see(): void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.soFar}>
      <MessageBarBody>Known so far; {stillEmpty(missing)}.</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={see}>
          See what is still to type
        </Button>
      </MessageBarActions>
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
        <MessageBarActions>
          <Button onClick={readAgain}>Try again</Button>
        </MessageBarActions>
      </MessageBar>
    </main>
  );
}
