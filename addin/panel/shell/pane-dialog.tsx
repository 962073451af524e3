import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { sentenceOf } from '../reading/plan-model';
import type { Writes } from '../writing/writes';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  trouble: { margin: 0, lineHeight: tokens.lineHeightBase300, color: tokens.colorStatusDangerForeground1 },
});

interface PaneDialogProps {
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** What went wrong, below the rest and announced. */
  readonly trouble?: string;
  /** The buttons, the one that does what the title says last. */
  readonly actions: ReactNode;
  close(): void;
}

/** A question or a closer look over the pane; Escape closes it. */
export function PaneDialog({ title, children, trouble = '', actions, close }: PaneDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            {trouble && (
              <p role="alert" className={styles.trouble}>
                {trouble}
              </p>
            )}
          </DialogContent>
          <DialogActions>{actions}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** A write that a dialog does: whether it is under way, why it failed, and how to start it. */
export interface WriteInDialog {
  readonly busy: boolean;
  readonly trouble: string;
  run(write: () => Promise<void>): Promise<void>;
}

/** One write at a time; what was left half written goes to the pane's list of writes, and the dialog closes. */
export function useWrite(writes: Writes, close: () => void): WriteInDialog {
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const run = async (write: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setTrouble('');
    try {
      await write();
    } catch (error) {
      if (writes.tookOver(error)) return close();
      setTrouble(sentenceOf(error));
      setBusy(false);
    }
  };
  return { busy, trouble, run };
}
