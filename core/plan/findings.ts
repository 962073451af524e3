import { inBounds } from '../errors';

/** How grave: an `error` must be mended before a figure can be relied on, a `warning` is a rule or good practice not kept, a `note` says how something was read. */
export type Severity = 'error' | 'warning' | 'note';

/** How one cell of a finding's table is mended: what it should say, or by what its figure is multiplied. */
export type Mend = { readonly row: string; readonly column: string } & ({ readonly says: string | number } | { readonly times: number });

/** Something the plan's reader should know, with where it stands. */
export interface Finding {
  readonly severity: Severity;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly sentence: string;
  /** Of rows that stand in two tables of the kind: which of them, the first being 1. */
  readonly inTables?: readonly [number, number];
  /** The cells that the other reading would change, where there is one. */
  readonly mend?: readonly Mend[];
}

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Findings of one stage, gathered while it works; the same one is added once. */
export class Findings {
  private readonly byKey = new Map<string, Finding>();

  add(found: Finding): Finding {
    const finding = { ...found, sentence: inBounds(found.sentence) };
    const key = [finding.severity, finding.table, finding.row, finding.column, finding.sentence].join('\u0000');
    if (!this.byKey.has(key)) this.byKey.set(key, finding);
    return finding;
  }

  /** In the order found. */
  all(): readonly Finding[] {
    return [...this.byKey.values()];
  }

  /** Gravest first, otherwise in the order found. */
  inOrder(): readonly Finding[] {
    return byGravity(this.all());
  }
}

/**
 * The findings of stages that are over, put together when they are asked for. What a later stage finds is its own result:
 * added here it changes nothing, so that what a plan's findings are does not rest on who asked what before.
 */
export class ClosedFindings extends Findings {
  private together: readonly Finding[] | undefined;

  constructor(private readonly stages: () => readonly (readonly Finding[])[]) {
    super();
  }

  override add(found: Finding): Finding {
    return found;
  }

  override all(): readonly Finding[] {
    this.together ??= once(this.stages());
    return this.together;
  }
}

/** The findings of several stages as one list, each once, gravest first. */
export const merged = (stages: readonly (readonly Finding[])[]): readonly Finding[] => byGravity(once(stages));

function once(stages: readonly (readonly Finding[])[]): readonly Finding[] {
  const together = new Findings();
  for (const stage of stages) for (const finding of stage) together.add(finding);
  return together.all();
}

const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
