import type { Decimal } from '../../../core/figures/decimal';
import type { Cell, Report } from '../../../core';
import { figureIn, wordsIn } from '../reading/report-rows';
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
export function stepsIn(report: Report): Steps {
  const open: Growing[] = [];
  let first: Step | undefined;
  let note = '';
  for (const { label: name, cells } of report.rows) {
    const [amount, ...words] = cells;
    const [unit, how, source, status] = words.map(wordsIn) as [string, string, string, string];
    if (name === CUT_OFF) {
      note = how;
      continue;
    }
    const depth = (name.length - name.trimStart().length) / INDENT;
    const step: Growing = {
      name: name.trim(),
      amount: amountInWords(amount, unit),
      how,
      source,
      status,
      from: [],
    };
    first ??= step;
    open[depth] = step;
    open[depth - 1]?.from.push(step);
  }
  return { first, note };
}

function amountInWords(cell: Cell | undefined, unit: string): string {
  const found = figureIn(cell);
  if (!found.known) return found.sentence;
  const amount = found.value;
  switch (unit) {
    case '£':
      return fullPounds(amount);
    case '£ a dwelling':
      return fullPounds(amount, Math.max(2, amount.decimalPlaces()));
    case 'rate':
      return rate(amount);
    default:
      return `${fullPounds(amount, amount.decimalPlaces()).replace('£', '')}${unit === 'number' ? '' : ` ${unit}`}`;
  }
}

/** A rate is never shortened in its workings: 0.00142 is 0.142%. */
const rate = (amount: Decimal): string => {
  const decimals = amount.times(100).decimalPlaces();
  return decimals <= 2 ? percent(amount) : `${amount.times(100).toFixed(decimals).replace('-', '−')}%`;
};
