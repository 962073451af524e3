/**
 * A write of which it is not known how much was done: whoever asks for the same again gets it once. What stands there is looked
 * at first: where all of it stands that is the answer, and where a part does it is put back.
 */
import type { CellBlock, Consent, Proposal, Written } from '../writing';
import { cellsIn, currentBlocks } from '../putting-back';
import { HalfDone, WorkbookTrouble } from '../workbook-trouble';
import { lookForWritten } from './looking-back';
import { putBack } from './put-back';
import { withTablesGrown, write } from './write';

export class Unanswered {
  private last: { readonly asked: string; readonly presumed: Written } | undefined;

  async write(context: Excel.RequestContext, proposal: Proposal, consent: Consent): Promise<Written> {
    const asked = inOneLine(proposal.blocks);
    if (this.last?.asked === asked) {
      const done = await settled(context, this.last.presumed).finally(() => (this.last = undefined));
      if (done) return done;
    }
    try {
      return await write(context, proposal, consent);
    } catch (reason) {
      if (!(reason instanceof HalfDone) || !reason.presumed) throw reason;
      const last = { asked, presumed: reason.presumed };
      this.last = last;
      throw new HalfDone(
        reason.sentence,
        reason.detail,
        async () => {
          await reason.putBack();
          // What was put back is no more to be looked for: what stands there from now on is somebody else's.
          if (this.last === last) this.last = undefined;
        },
        reason.presumed,
      );
    }
  }
}

const inOneLine = (blocks: readonly CellBlock[]): string => JSON.stringify(blocks);

/** What was written, where all of it stands; where a part of it does, that is put back and said. */
async function settled(context: Excel.RequestContext, presumed: Written): Promise<Written | undefined> {
  const { found } = await lookForWritten(context, presumed.blocks);
  const blocks = currentBlocks(presumed.blocks, found);
  if (cellsIn(blocks) === cellsIn(presumed.blocks))
    return withTablesGrown(
      context,
      { blocks },
      found.map(place => place?.table?.address),
    );
  if (blocks.length === 0) return undefined;
  await putBack(context, { blocks });
  throw new WorkbookTrouble(
    'A part of this had been written by the try before, and was put back now. Nothing else was changed; try again.',
  );
}
