import type { Decimal } from '../../../core/figures/decimal';
import type { ReportTable, ReportCell } from '../../../core/reports/writers/table';
import { isAmount, textIn } from '../reading/report-view';
import { fullPounds, percent } from '../words/pounds';

/** How one figure was made, and the figures it was made from. */
export interface Step {
  readonly name: string;
  readonly amount: string;
  /** The formula in words, with its rounding points. */
  readonly how: string;
  readonly source: string;
  readonly status: string;
  readonly from: readonly Step[];
}

export interface Steps {
  readonly first: Step | undefined;
  /** Said where not every figure is shown. */
  readonly note: string;
}

const INDENT = 3;
const CUT_OFF = '…';

interface Growing extends Step {
  readonly from: Step[];
}

/** The report `workings` of one figure as a tree: what stands indented beneath a figure is what it was made from. */
export function stepsIn(report: ReportTable): Steps {
  const open: Growing[] = [];
  let first: Step | undefined;
  let note = '';
  for (const [term, amount, unit, how, source, status] of report.slice(1)) {
    const name = textIn(term);
    if (name === CUT_OFF) {
      note = textIn(how);
      continue;
    }
    const depth = (name.length - name.trimStart().length) / INDENT;
    const step: Growing = {
      name: name.trim(),
      amount: amountInWords(amount, textIn(unit)),
      how: textIn(how),
      source: textIn(source),
      status: textIn(status),
      from: [],
    };
    first ??= step;
    open[depth] = step;
    open[depth - 1]?.from.push(step);
  }
  return { first, note };
}

function amountInWords(cell: ReportCell | undefined, unit: string): string {
  if (typeof cell === 'object' && 'sentence' in cell) return cell.sentence;
  if (!isAmount(cell)) return textIn(cell);
  switch (unit) {
    case '£':
      return fullPounds(cell);
    case '£ a dwelling':
      return fullPounds(cell, Math.max(2, cell.decimalPlaces()));
    case 'rate':
      return rate(cell);
    default:
      return `${fullPounds(cell, cell.decimalPlaces()).replace('£', '')}${unit === 'number' ? '' : ` ${unit}`}`;
  }
}

/** A rate is never shortened in its workings: 0.00142 is 0.142%. */
const rate = (amount: Decimal): string => {
  const decimals = amount.times(100).decimalPlaces();
  return decimals <= 2 ? percent(amount) : `${amount.times(100).toFixed(decimals).replace('-', '−')}%`;
};
