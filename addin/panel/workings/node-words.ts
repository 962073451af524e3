import type { Decimal } from '../../../core/figures/decimal';
import type { WorkingsNode } from '../../../core';
import type { Place, PlanTable } from '../../workbook/workbook';
import { placeOf } from '../reading/findings';
import { fullPounds, percent } from '../words/pounds';

/** The amount of a figure, or why it is not known. */
export function amountOf({ amount, unit }: WorkingsNode): string {
  if (typeof amount === 'boolean') return amount ? 'Yes' : 'No';
  if ('sentence' in amount) return amount.sentence;
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

/** How it was made, as a sentence of its own: a sum begins with =. */
export function howOf({ sentence, cell }: WorkingsNode): string {
  if (!sentence) return '';
  return cell && sentence.startsWith('typed') ? `T${sentence.slice(1)}.` : `= ${sentence}`;
}

/** What it rests on and how firm it is. */
export const groundOf = ({ law, source, status }: WorkingsNode): string =>
  [law && `Law: ${law}`, source && `Source: ${source}`, status && `Status: ${status}`].filter(Boolean).join('. ');

/** The typed cell itself; nothing where the workbook has no such row or column now. */
export function cellOf({ cell }: WorkingsNode, tables: readonly PlanTable[]): Place | undefined {
  return cell && placeOf({ ...cell, severity: 'note', sentence: '' }, tables);
}
