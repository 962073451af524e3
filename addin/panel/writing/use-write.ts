import { useState } from 'react';
import { sentenceOf } from '../reading/plan-model';
import type { Writes } from './writes';

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
