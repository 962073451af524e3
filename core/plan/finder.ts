import type { Exact } from '../figures/exact';
import type { Mend, Severity } from './findings';
import type { Settled } from './settle/settle';

export type Find = (severity: Severity, table: string, row: string, column: string, sentence: string, mend?: readonly Mend[]) => void;

/** Adds to a settled plan's findings. */
export const finder =
  ({ plan }: Settled<Exact>): Find =>
  (severity, table, row, column, sentence, mend) =>
    void plan.findings.add({ severity, table, row, column, sentence, ...(mend?.length && { mend }) });
