import { isFault } from '../../figures/figure';
import { moneyUnitNamed } from '../../plan/money-unit';
import { moneyUnitOf } from '../../plan/read-body';
import type { Term } from '../../terms';
import type { ReportRequest } from '../report-request';
import { EMPTY, figure, truth, words } from '../report';
import type { Cell, Report, Row, Unit } from '../report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from '../report-writer';
import { restsOn, workingsOf } from './tree';
import type { WorkingsNode } from './tree';

const COLUMNS = [
  nameColumn('Term'),
  figureColumn('amount', 'Amount'),
  wordsColumn('unit', 'Unit'),
  wordsColumn('how', 'How'),
  wordsColumn('source', 'Source'),
  wordsColumn('status', 'Status'),
];
const HEADLINES: Term[] = ['remainingGap', 'netBudget', 'precept', 'bandD', 'totalReserves'];

/** How many figures one answer shows; the rest can be asked for by name. */
const LONGEST = 400;
const INDENT = '   ';

/**
 * How figures were made: each in a sentence, with its law and source and its status, and beneath it, indented, the figures it
 * came from. `workings: Band D 2026/27` shows one figure down to what was typed; bare, the headline figures one step deep.
 * Amounts are in £, whatever the plan’s money is in.
 */
export function workingsReport({ tables, scenario, option }: ReportRequest): Report {
  const workings = workingsOf(tables, scenario);
  const rows = new Rows();
  if (option) rows.add(workings.asked(option), Infinity);
  else
    for (const year of workings.years)
      for (const term of HEADLINES) {
        const node = workings.ofTerm(term, year);
        if (node) rows.add(node, 1);
      }
  const { fault } = moneyUnitOf(tables);
  const moneyUnit = { ...moneyUnitNamed('£'), ...(fault && { fault }) };
  return reportOf({ id: 'workings', title: 'How figures were made', moneyUnit }, COLUMNS, rows.all);
}

/** Rows of the answer; a figure shown once is named again but not unfolded again. */
class Rows {
  readonly all: Row[] = [];
  private readonly unfolded = new Set<WorkingsNode>();

  add(node: WorkingsNode, depth: number, indent = ''): void {
    if (this.all.length >= LONGEST) return;
    const seen = this.unfolded.has(node);
    this.all.push({
      id: node.id,
      label: `${indent}${node.label}`,
      role: 'row',
      unit: unitOfNode(node),
      cells: [amountCell(node), ...[node.unit, seen ? 'as above' : node.sentence, restsOn(node), node.status].map(words)],
    });
    if (this.all.length === LONGEST)
      this.all.push({
        id: 'cutOff',
        label: '…',
        role: 'note',
        unit: 'words',
        cells: [EMPTY, EMPTY, words(`The first ${LONGEST} figures are shown; ask for one by its name.`)],
      });
    if (seen) return;
    this.unfolded.add(node);
    if (depth > 0) for (const part of node.parts) this.add(part, depth - 1, indent + INDENT);
  }
}

/** The units of figures and of terms as reports have them. */
const UNITS: Readonly<Record<string, Unit>> = {
  '£': 'money',
  '£ a dwelling': 'bandD',
  rate: 'rate',
  dwellings: 'taxBase',
  'Band D equivalents': 'taxBase',
  FTE: 'fte',
  'yes or no': 'words',
};

const unitOfNode = ({ unit }: WorkingsNode): Unit => UNITS[unit] ?? 'number';

function amountCell(node: WorkingsNode): Cell {
  const { amount, status } = node;
  if (typeof amount === 'boolean') return truth(amount);
  if (isFault(amount)) return { kind: 'fault', fault: amount };
  const rests = restsOn(node);
  return figure(amount, unitOfNode(node), { ...(status && { status }), ...(rests && { source: rests }) });
}
