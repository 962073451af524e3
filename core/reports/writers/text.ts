import { ModelError } from '../../errors';
import { Decimal } from '../../figures/decimal';
import type { ReportCell } from './table';

/** A spilled cell as text for a program: exact, and no longer than it needs to be; a figure that is not known is its error and why. */
export function textOfCell(cell: ReportCell): string {
  if (cell instanceof ModelError) return `#${cell.kind === 'wrong' ? 'VALUE!' : 'N/A'} ${cell.sentence}`;
  return cell instanceof Decimal ? cell.toFixed() : String(cell);
}
