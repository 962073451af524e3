/** Asks Excel what stands where is to be written, and makes a proposal of it. */
import { proposalFor } from '../proposing';
import type { CellBlock, Proposal } from '../writing';
import type { WrittenCells } from '../written-cells';
import { lookAt } from './looking';

const MANUAL = 'Calculation is set to manual in this workbook: formulas follow only after F9 or Formulas, Calculate Now.';

export async function propose(context: Excel.RequestContext, blocks: readonly CellBlock[], ours: WrittenCells): Promise<Proposal> {
  const application = context.application.load('calculationMode');
  const { looked, obstacles } = await lookAt(context, blocks);
  return proposalFor(blocks, looked, ours, { obstacles, notices: application.calculationMode === 'Manual' ? [MANUAL] : [] });
}
