/** How grave: an `error` must be mended before a figure can be relied on, a `warning` is a rule or good practice not kept, a `note` says how something was read. */
export type Severity = 'error' | 'warning' | 'note';

/** Something the plan's reader should know, with where it stands. */
export interface Finding {
  readonly severity: Severity;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly sentence: string;
}

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Findings gathered while a plan is read and settled; the same one is kept once. */
export class Findings {
  private readonly kept = new Map<string, Finding>();

  add(finding: Finding): Finding {
    const key = [finding.severity, finding.table, finding.row, finding.column, finding.sentence].join('\u0000');
    if (!this.kept.has(key)) this.kept.set(key, finding);
    return finding;
  }

  /** Gravest first, otherwise in the order found. */
  inOrder(): Finding[] {
    return [...this.kept.values()].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  }
}
