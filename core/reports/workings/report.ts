import { ModelError } from '../../errors';
import { isFault } from '../../figures/figure';
import type { Term } from '../../terms';
import type { ReportRequest } from '../report-request';
import type { ReportCell, ReportTable } from '../unconverted';
import { workingsOf } from './tree';
import type { WorkingsNode } from './tree';

const HEADER: ReportCell[] = ['Term', 'Amount', 'Unit', 'How', 'Source', 'Status'];
const HEADLINES: Term[] = ['remainingGap', 'netBudget', 'precept', 'bandD', 'totalReserves'];

/** How many figures one answer shows; the rest can be asked for by name. */
const LONGEST = 400;
const INDENT = '   ';

/**
 * How figures were made: each in a sentence, with its law and source and its status, and beneath it, indented, the figures it
 * came from. `workings: Band D 2026/27` shows one figure down to what was typed; bare, the headline figures one step deep.
 * Amounts are in £.
 */
export function workingsReport({ tables, scenario, option }: ReportRequest): ReportTable {
  const workings = workingsOf(tables, scenario);
  const rows = new Rows();
  if (option) rows.add(workings.asked(option), Infinity);
  else
    for (const year of workings.years)
      for (const term of HEADLINES) {
        const node = workings.ofTerm(term, year);
        if (node) rows.add(node, 1);
      }
  return [HEADER, ...rows.kept];
}

/** Rows of the answer; a figure shown once is named again but not unfolded again. */
class Rows {
  readonly kept: ReportCell[][] = [];
  private readonly unfolded = new Set<WorkingsNode>();

  add(node: WorkingsNode, depth: number, indent = ''): void {
    if (this.kept.length >= LONGEST) return;
    const seen = this.unfolded.has(node);
    this.kept.push([
      `${indent}${node.label}`,
      isFault(node.amount) ? new ModelError(node.amount.kind, node.amount.sentence) : node.amount,
      node.unit,
      seen ? 'as above' : node.sentence,
      [node.law, node.source].filter(Boolean).join('; '),
      node.status,
    ]);
    if (this.kept.length === LONGEST)
      this.kept.push(['…', '', '', `The first ${LONGEST} figures are shown; ask for one by its name.`, '', '']);
    if (seen) return;
    this.unfolded.add(node);
    if (depth > 0) for (const part of node.parts) this.add(part, depth - 1, indent + INDENT);
  }
}
