import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { timeOfDay } from '../words/dates';

const useStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** How fresh the figures are; while the workbook is being worked out they may be about to change. They follow the workbook by themselves; reading again is for the doubtful. */
export function Footer({ readAt, isWorking, readAgain }: { readAt: Date; isWorking: boolean; readAgain(): void }) {
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      <span data-working={isWorking}>
        {isWorking ? (
          'Working…'
        ) : (
          <>
            Read from the workbook at <time dateTime={readAt.toISOString()}>{timeOfDay(readAt)}</time>
          </>
        )}
      </span>
      <Button size="small" appearance="subtle" onClick={readAgain}>
        Read the workbook again
      </Button>
    </footer>
  );
}
