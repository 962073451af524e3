import { Simulated } from '../simulated';
import { Range } from './range';
import type { Worksheet } from './worksheet';

/** How a sheet prints. */
export class PageLayout extends Simulated {
  static override readonly title = 'PageLayout';
  static override readonly since = {
    Orientation: 9,
    PaperSize: 9,
    Zoom: 9,
    CenterHorizontally: 9,
    SetPrintArea: 9,
    SetPrintTitleRows: 9,
    GetPrintTitleRowsOrNullObject: 9,
    HeadersFooters: 9,
  };
  /** Everything set, for the tests. */
  readonly set: Record<string, unknown> = {};
  private readonly footers = new HeaderFooterGroup(this);

  constructor(private readonly sheet: Worksheet) {
    super();
  }
  override place() {
    return this.sheet.Name;
  }

  get Orientation() {
    return this.set.orientation ?? 'Portrait';
  }
  set Orientation(orientation: unknown) {
    this.set.orientation = orientation;
  }
  get PaperSize() {
    return this.set.paperSize ?? 'A4';
  }
  set PaperSize(size: unknown) {
    this.set.paperSize = size;
  }
  get Zoom() {
    return this.set.zoom ?? {};
  }
  set Zoom(zoom: unknown) {
    if (!this.sheet.workbook.faults.has('fitting to a page is not taken')) this.set.zoom = zoom;
  }
  get CenterHorizontally() {
    return this.set.centred ?? false;
  }
  set CenterHorizontally(centred: unknown) {
    this.set.centred = centred;
  }
  get HeadersFooters() {
    return this.footers;
  }
  SetPrintArea(area: Range | string) {
    this.set.printArea = area instanceof Range ? area.toString() : area;
  }
  GetPrintTitleRowsOrNullObject() {
    return this.set.titleRows === undefined ? null : this.sheet.GetRange(String(this.set.titleRows));
  }
  SetPrintTitleRows(rows: Range | string) {
    this.set.titleRows = rows instanceof Range ? rows.toString() : rows;
  }
}

export class HeaderFooterGroup extends Simulated {
  static override readonly title = 'HeaderFooterGroup';
  static override readonly since = { DefaultForAllPages: 9 };
  private readonly all: HeaderFooter;
  constructor(page: PageLayout) {
    super();
    this.all = new HeaderFooter(page);
  }
  get DefaultForAllPages() {
    return this.all;
  }
}

export class HeaderFooter extends Simulated {
  static override readonly title = 'HeaderFooter';
  static override readonly since = { LeftHeader: 9, CenterHeader: 9, RightHeader: 9, LeftFooter: 9, CenterFooter: 9, RightFooter: 9 };
  constructor(private readonly page: PageLayout) {
    super();
  }
  override place() {
    return this.page.place();
  }
  get LeftHeader() {
    return this.page.set.leftHeader ?? '';
  }
  set LeftHeader(text: unknown) {
    this.page.set.leftHeader = text;
  }
  get CenterHeader() {
    return this.page.set.centreHeader ?? '';
  }
  set CenterHeader(text: unknown) {
    this.page.set.centreHeader = text;
  }
  get RightHeader() {
    return this.page.set.rightHeader ?? '';
  }
  set RightHeader(text: unknown) {
    this.page.set.rightHeader = text;
  }
  get LeftFooter() {
    return this.page.set.leftFooter ?? '';
  }
  set LeftFooter(text: unknown) {
    this.page.set.leftFooter = text;
  }
  get CenterFooter() {
    return this.page.set.centreFooter ?? '';
  }
  set CenterFooter(text: unknown) {
    this.page.set.centreFooter = text;
  }
  get RightFooter() {
    return this.page.set.rightFooter ?? '';
  }
  set RightFooter(text: unknown) {
    this.page.set.rightFooter = text;
  }
}
