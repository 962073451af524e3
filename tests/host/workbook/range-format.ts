import { Simulated } from '../simulated';
import { gridOf } from './cells';
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

  /** Set for each cell, so that it can be read of any range of them. */
  protected keepOfCells(name: string, value: unknown, cells = this.range.rect): void {
    this.keep(name, value);
    for (const place of gridOf(cells, (row, column) => `${row},${column}`).flat())
      this.range.sheet.cellLooks.set(`${place} ${name}`, value);
  }

  /** What all cells have; nothing where they differ. */
  protected keptOfCells(name: string, unset: unknown, cells = this.range.rect): unknown {
    const found = new Set(gridOf(cells, (row, column) => this.range.sheet.cellLooks.get(`${row},${column} ${name}`) ?? unset).flat());
    return found.size === 1 ? [...found][0] : null;
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
    return this.keptOfCells(`Borders.${this.edge}.Style`, 'None', this.along());
  }
  set Style(style: unknown) {
    this.keepOfCells(`Borders.${this.edge}.Style`, style, this.along());
  }
  get Weight() {
    return this.keptOfCells(`Borders.${this.edge}.Weight`, 'Thin', this.along());
  }
  /** As in Excel, a line that is not there is drawn by giving it a weight. */
  set Weight(weight: unknown) {
    if (this.Style === 'None') this.Style = 'Continuous';
    this.keepOfCells(`Borders.${this.edge}.Weight`, weight, this.along());
  }
  get Color() {
    return this.keptOfCells(`Borders.${this.edge}.Color`, '#000000', this.along());
  }
  set Color(color: unknown) {
    this.keepOfCells(`Borders.${this.edge}.Color`, color, this.along());
  }

  /** The cells that the edge runs along. */
  private along() {
    const { rect } = this.range;
    return this.edge === 'EdgeTop' ? { ...rect, rows: 1 } : rect;
  }
}

export class RangeFont extends Look {
  static override readonly title = 'RangeFont';
  get Bold() {
    return this.keptOfCells('Font.Bold', false);
  }
  set Bold(bold: unknown) {
    this.keepOfCells('Font.Bold', bold);
  }
  get Italic() {
    return this.keptOfCells('Font.Italic', false);
  }
  set Italic(italic: unknown) {
    this.keepOfCells('Font.Italic', italic);
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
