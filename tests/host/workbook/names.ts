import { Refusal } from '../wire';
import { NOT_IN_EXCEL, Simulated, SimulatedCollection, notFound } from '../simulated';
import type { Rect } from './a1';
import { Range } from './range';
import type { Workbook } from './workbook';
import type { Worksheet } from './worksheet';

export class NamedItem extends Simulated {
  static override readonly title = 'NamedItem';
  static override readonly since = { Formula: 7, Comment: 4, Delete: 4, GetRangeOrNullObject: 4, Scope: 4 };
  constructor(
    private readonly owner: NamedItemCollection,
    readonly name: string,
    private refersTo: Range | string,
    private comment: string,
  ) {
    super();
  }
  override handle() {
    return { Name: this.name };
  }
  override place() {
    return this.name;
  }
  get Name() {
    return this.name;
  }
  get Type() {
    return this.refersTo instanceof Range ? 'Range' : 'String';
  }
  get Formula() {
    return this.refersTo instanceof Range ? `=${this.refersTo.Address}` : this.refersTo;
  }
  get Value() {
    return this.refersTo instanceof Range ? this.refersTo.Address : this.refersTo;
  }
  get Comment() {
    return this.comment;
  }
  set Comment(comment: string) {
    this.comment = comment;
  }
  follow(sheet: Worksheet, moved: (rect: Rect) => Rect): void {
    if (this.refersTo instanceof Range && this.refersTo.sheet === sheet) this.refersTo = new Range(sheet, moved(this.refersTo.rect));
  }
  GetRange() {
    return this.refersTo instanceof Range ? this.refersTo : notFound();
  }
  GetRangeOrNullObject() {
    return this.refersTo instanceof Range ? this.refersTo : null;
  }
  Delete() {
    this.owner.remove(this);
  }
}

/** The defined names of the workbook, or of one sheet. */
export class NamedItemCollection extends SimulatedCollection<NamedItem> {
  static override readonly title = 'NamedItemCollection';
  static override readonly since = { GetItemAt: NOT_IN_EXCEL, Count: NOT_IN_EXCEL, Add: 4, GetItemOrNullObject: 4, GetCount: 4 };
  private readonly items: NamedItem[] = [];

  constructor(
    private readonly workbook: Workbook,
    private readonly sheet?: Worksheet,
  ) {
    super();
  }

  members() {
    return this.items;
  }
  find(key: unknown) {
    return this.items.find(item => item.name.toLowerCase() === String(key).toLowerCase());
  }

  Add(name: string, reference: Range | string, comment: string | null) {
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
      throw new Refusal('InvalidArgument', `“${name}” cannot be a name.`);
    if (this.sheet ? this.find(name) : this.workbook.nameTaken(name))
      throw new Refusal('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    const item = new NamedItem(this, name, reference, comment ?? '');
    this.items.push(item);
    this.workbook.wrote(item, 'Add');
    return item;
  }

  /** The cells that names stand for have moved. */
  follow(sheet: Worksheet, moved: (rect: Rect) => Rect): void {
    for (const item of this.items) item.follow(sheet, moved);
  }

  remove(item: NamedItem): void {
    this.items.splice(this.items.indexOf(item), 1);
  }
}
