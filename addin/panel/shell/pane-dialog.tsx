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
