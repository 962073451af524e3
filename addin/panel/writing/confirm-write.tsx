import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Checkbox, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { CellBlock, Proposal } from '../../workbook/writing';
import { sentenceOf } from '../reading/plan-model';
import { PaneDialog, useWrite } from '../shell/pane-dialog';
import { ChangesList } from './changes-list';
import { putCellsBack } from './writable';
import type { WritablePort } from './writable';
import type { Writes } from './writes';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  trouble: { margin: 0, lineHeight: tokens.lineHeightBase300, color: tokens.colorStatusDangerForeground1 },
});

interface ConfirmWriteProps {
  readonly title: string;
  readonly port: WritablePort;
  /** Is told what was written, and takes over what was left half written. */
  readonly writes: Writes;
  /** The same object as long as the same is to be written. */
  readonly blocks: readonly CellBlock[];
  /** What is good to know beside the cells; controls that change what is written. */
  readonly children?: ReactNode;
  /** What was written, in a sentence, once it is. */
  readonly doneSentence: string;
  wrote(): void;
  close(): void;
}

/** What was seen in the workbook for some blocks. */
interface Looked {
  readonly blocks: readonly CellBlock[];
  readonly proposal?: Proposal;
  readonly trouble: string;
}

/** What would be written, cell by cell, from what to what; then it is written, or not. */
export function ConfirmWrite({ title, port, writes, blocks, children, doneSentence, wrote, close }: ConfirmWriteProps) {
  const [looked, setLooked] = useState<Looked>();
  const [agreed, agree] = useState(false);
  const { busy, trouble: failure, run } = useWrite(writes, close);
  useEffect(() => {
    let isAwaited = true;
    const see = (found: Omit<Looked, 'blocks'>) => {
      if (isAwaited) setLooked({ blocks, ...found });
    };
    port.propose(blocks).then(
      proposal => see({ proposal, trouble: '' }),
      error => see({ trouble: sentenceOf(error) }),
    );
    return () => {
      isAwaited = false;
    };
  }, [port, blocks]);
  /* What was asked of an earlier choice is not offered for this one. */
  const { proposal, trouble: notSeen } = looked?.blocks === blocks ? looked : { proposal: undefined, trouble: '' };
  const trouble = failure || notSeen;
  const mayWrite =
    proposal !== undefined &&
    !busy &&
    proposal.obstacles.length === 0 &&
    proposal.changes.length > 0 &&
    (agreed || proposal.overwrites.length === 0);
  const write = async () => {
    if (!proposal || !mayWrite) return;
    const written = await port.write(proposal, { overwrite: agreed });
    writes.wrote({ sentence: doneSentence, changes: proposal.changes, putBack: () => putCellsBack(port, written) });
    wrote();
  };
  return (
    <PaneDialog
      title={title}
      trouble={trouble}
      close={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button appearance="primary" disabledFocusable={!mayWrite} onClick={() => void (mayWrite && run(write))}>
            {proposal && proposal.changes.length > 0 ? `Write ${cells(proposal.changes.length)}` : 'Write'}
          </Button>
        </>
      }
    >
      {children}
      {proposal ? <Shown proposal={proposal} /> : !trouble && <Spinner size="tiny" label="Looking at the workbook…" />}
      {proposal && proposal.obstacles.length === 0 && proposal.overwrites.length > 0 && (
        <Checkbox
          checked={agreed}
          onChange={(_, data) => agree(data.checked === true)}
          label={`Overwrite what ${proposal.overwrites.length === 1 ? 'the cell holds' : `the ${cells(proposal.overwrites.length)} hold`} now`}
        />
      )}
    </PaneDialog>
  );
}

function Shown({ proposal: { obstacles, notices, changes } }: { proposal: Proposal }) {
  const styles = useStyles();
  if (obstacles.length > 0)
    return obstacles.map(sentence => (
      <p key={sentence} role="alert" className={styles.trouble}>
        {sentence}
      </p>
    ));
  return (
    <>
      {changes.length === 0 ? (
        <p className={styles.text}>The workbook says this already; nothing would change.</p>
      ) : (
        <ChangesList changes={changes} />
      )}
      {notices.map(sentence => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </>
  );
}

const cells = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;
