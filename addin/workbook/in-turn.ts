/** What writes to a workbook goes one after another: each waits until the one before it has ended, well or badly. */
export class InTurn {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
