/** Faults that a test puts into the simulated Excel, so that Check this Excel has something to find. Each is a way an Excel could be unlike what the add-in rests on. */
export type Fault =
  | 'a function answers another figure'
  | 'a card cannot be handed on'
  | 'nil in a table arrives as one'
  | 'an error in a table arrives as nil'
  | 'the data of a table take in its total row'
  | 'the pane is given the total row'
  | 'a table keeps its length'
  | 'headers and data are not understood'
  | 'an inserted column takes a header away'
  | 'an apostrophe is not minded in formulas'
  | 'an emptied cell stays'
  | 'number formats are not taken'
  | 'formats of answers are not shown'
  | 'names stay behind'
  | 'charts draw rows for columns'
  | 'fitting to a page is not taken'
  | 'protection lets writes through'
  | 'what is no range is read as one'
  | 'a missing sheet is an error'
  | 'one cell stays busy'
  | 'a typed formula stays busy'
  | 'a report does not spill'
  | 'an edit is not heard';

/** The faults of a workbook; none, unless a test puts one in. */
export class Faults {
  private readonly there = new Set<Fault>();

  put(fault: Fault): void {
    this.there.add(fault);
  }

  has(fault: Fault): boolean {
    return this.there.has(fault);
  }
}
