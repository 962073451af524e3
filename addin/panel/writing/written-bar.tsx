import { useSyncExternalStore } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { Writes } from './writes';

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalS },
  said: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

/** What was written last and the way back, on whichever screen one is. */
export function WrittenBar({ writes }: { writes: Writes }) {
  const styles = useStyles();
  const { last, trouble, said } = useSyncExternalStore(writes.subscribe, writes.snapshot);
  if (!last)
    return said ? (
      <p role="status" className={styles.said}>
        {said}
      </p>
    ) : null;
  return (
    <MessageBar intent={trouble || last.isHalfDone ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
      <MessageBarBody>{trouble || last.sentence}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void writes.putBack()}>
          Put back
        </Button>
        <Button size="small" onClick={() => writes.close()}>
          Close
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
