/** Something the workbook did not let us do. The sentence is for the person at the pane; the detail is what to copy into a report. */
export class WorkbookTrouble extends Error {
  constructor(
    readonly sentence: string,
    readonly detail: string = '',
  ) {
    super(sentence);
    this.name = 'WorkbookTrouble';
  }
}
