import { Simulated } from '../simulated';
import type { Range } from './range';

/** How cells look. What is set is kept on the sheet, by place, so that tests can ask for it. */
abstract class Look extends Simulated {
  constructor(protected readonly range: Range) {
    super();
  }
  override place() {
    return this.range.place();
  }

  protected keep(name: string, value: unknown): void {
    this.range.sheet.mustBeEditable();
    this.range.sheet.looks.set(`${this.range.toString()} ${name}`, value);
  }

  protected kept(name: string): unknown {
    return this.range.sheet.looks.get(`${this.range.toString()} ${name}`) ?? null;
  }
}

export class RangeFormat extends Look {
  static override readonly title = 'RangeFormat';
  static override readonly since = { Protection: 2, ColumnWidth: 2, RowHeight: 2, AutofitColumns: 2, IndentLevel: 9 };
  private readonly fill = new RangeFill(this.range);
  private readonly font = new RangeFont(this.range);
  private readonly borders = new RangeBorderCollection(this.range);
  private readonly protection = new FormatProtection(this.range);

  get Fill() {
    return this.fill;
  }
  get Font() {
    return this.font;
  }
  get Borders() {
    return this.borders;
  }
  get Protection() {
    return this.protection;
  }
  get ColumnWidth() {
    return this.kept('ColumnWidth');
  }
  set ColumnWidth(width: unknown) {
    this.keep('ColumnWidth', width);
  }
  get RowHeight() {
    return this.kept('RowHeight');
  }
  set RowHeight(height: unknown) {
    this.keep('RowHeight', height);
  }
  get HorizontalAlignment() {
    return this.kept('HorizontalAlignment');
  }
  set HorizontalAlignment(side: unknown) {
    this.keep('HorizontalAlignment', side);
  }
  get VerticalAlignment() {
    return this.kept('VerticalAlignment');
  }
  set VerticalAlignment(side: unknown) {
    this.keep('VerticalAlignment', side);
  }
  get WrapText() {
    return this.kept('WrapText');
  }
  set WrapText(wraps: unknown) {
    this.keep('WrapText', wraps);
  }
  get IndentLevel() {
    return this.kept('IndentLevel');
  }
  set IndentLevel(steps: unknown) {
    this.keep('IndentLevel', steps);
  }
  AutofitColumns() {
    this.keep('AutofitColumns', true);
  }
}

export class RangeFill extends Look {
  static override readonly title = 'RangeFill';
  get Color() {
    return this.kept('Fill.Color');
  }
  set Color(color: unknown) {
    this.keep('Fill.Color', color);
  }
  Clear() {
    this.keep('Fill.Color', '');
  }
}

export class RangeBorderCollection extends Look {
  static override readonly title = 'RangeBorderCollection';
  GetItem(edge: string) {
    return new RangeBorder(this.range, edge);
  }
}

/** One edge of a range. */
export class RangeBorder extends Look {
  static override readonly title = 'RangeBorder';
  constructor(
    range: Range,
    private readonly edge: string,
  ) {
    super(range);
  }
  get Style() {
    return this.kept(`Borders.${this.edge}.Style`);
  }
  set Style(style: unknown) {
    this.keep(`Borders.${this.edge}.Style`, style);
  }
}

export class RangeFont extends Look {
  static override readonly title = 'RangeFont';
  get Bold() {
    return this.kept('Font.Bold');
  }
  set Bold(bold: unknown) {
    this.keep('Font.Bold', bold);
  }
  get Italic() {
    return this.kept('Font.Italic');
  }
  set Italic(italic: unknown) {
    this.keep('Font.Italic', italic);
  }
  get Size() {
    return this.kept('Font.Size');
  }
  set Size(size: unknown) {
    this.keep('Font.Size', size);
  }
  get Color() {
    return this.kept('Font.Color');
  }
  set Color(color: unknown) {
    this.keep('Font.Color', color);
  }
}

/** Cells are locked unless somebody unlocked them; it matters only on a protected sheet. */
export class FormatProtection extends Look {
  static override readonly title = 'FormatProtection';
  static override readonly since = { Locked: 2 };
  get Locked() {
    return !this.range.sheet.isUnlocked(this.range.rect);
  }
}
