/** Remembers what the add-in itself wrote since the pane was opened, so that it may write there again without asking. */
import { sameContent } from './writing';
import type { CellContent, Written } from './writing';
import { areaOf, cellOf } from './addresses';

export class WrittenCells {
  private readonly known = new Map<string, CellContent>();

  /** Whether a cell still holds what the add-in last wrote there. */
  holds(sheetId: string, address: string, content: CellContent): boolean {
    const written = this.known.get(`${sheetId}!${address}`);
    return written !== undefined && sameContent(written, content);
  }

  remember({ blocks }: Written): void {
    this.each(blocks, (key, after) => this.known.set(key, after));
  }

  forget({ blocks }: Written): void {
    this.each(blocks, key => this.known.delete(key));
  }

  private each(blocks: Written['blocks'], take: (key: string, after: CellContent) => void): void {
    for (const { sheetId, address, after } of blocks) {
      const area = areaOf(address);
      after.forEach((row, i) =>
        row.forEach((content, j) => {
          if (content) take(`${sheetId}!${cellOf(area, i, j)}`, content);
        }),
      );
    }
  }
}
