import { NOT_IN_EXCEL, Simulated, SimulatedCollection } from '../simulated';
import type { Range } from './range';
import type { Worksheet } from './worksheet';

/** A native chart: what it was drawn from and what was set on it, no picture. */
export class Chart extends Simulated {
  static override readonly title = 'Chart';
  static override readonly since = { Id: 7, ChartType: 7, Activate: 9 };
  titleText = '';
  titleShown = true;
  legendPosition = 'Right';
  legendShown = true;
  /** `B3:H20`, where the chart lies. */
  position = '';
  readonly series: ChartSeriesCollection;
  private readonly heading = new ChartTitle(this);
  private readonly legend = new ChartLegend(this);

  constructor(
    readonly sheet: Worksheet,
    readonly id: string,
    private chartName: string,
    readonly type: string,
    readonly source: Range,
    seriesBy: string,
  ) {
    super();
    this.series = new ChartSeriesCollection(this, seriesBy);
  }

  override handle() {
    return { Id: this.id, _Id: this.id };
  }
  override place() {
    return `${this.sheet.Name} chart ${this.chartName}`;
  }
  get Id() {
    return this.id;
  }
  get Name() {
    return this.chartName;
  }
  set Name(name: string) {
    this.chartName = name;
  }
  get ChartType() {
    return this.type;
  }
  get Title() {
    return this.heading;
  }
  get Legend() {
    return this.legend;
  }
  get Series() {
    return this.series;
  }
  /** A selected chart is no range, for whoever asks what is selected. */
  Activate() {
    this.sheet.workbook.selection = this.place();
  }
  SetPosition(start: Range | string, end: Range | string | null) {
    this.position = `${String(start)}:${String(end ?? start)}`;
  }
  Delete() {
    this.sheet.Charts.remove(this);
  }
}

export class ChartTitle extends Simulated {
  static override readonly title = 'ChartTitle';
  constructor(private readonly chart: Chart) {
    super();
  }
  override place() {
    return this.chart.place();
  }
  get Text() {
    return this.chart.titleText;
  }
  set Text(text: string) {
    this.chart.titleText = text;
  }
  get Visible() {
    return this.chart.titleShown;
  }
  set Visible(shown: boolean) {
    this.chart.titleShown = shown;
  }
}

export class ChartLegend extends Simulated {
  static override readonly title = 'ChartLegend';
  constructor(private readonly chart: Chart) {
    super();
  }
  override place() {
    return this.chart.place();
  }
  get Position() {
    return this.chart.legendPosition;
  }
  set Position(position: string) {
    this.chart.legendPosition = position;
  }
  get Visible() {
    return this.chart.legendShown;
  }
  set Visible(shown: boolean) {
    this.chart.legendShown = shown;
  }
}

export class ChartSeries extends Simulated {
  static override readonly title = 'ChartSeries';
  static override readonly since = { ChartType: 7, GetDimensionValues: 12 };
  /** Drawn without a fill, as the base of a bridge is. */
  invisible = false;
  color = '';
  private readonly format = new ChartSeriesFormat(this);
  constructor(
    readonly chart: Chart,
    private readonly seriesName: string,
    private readonly points: readonly unknown[],
  ) {
    super();
  }
  override place() {
    return this.chart.place();
  }
  get Name() {
    return this.seriesName;
  }
  get Format() {
    return this.format;
  }
  GetDimensionValues(dimension: string) {
    return dimension === 'Values' ? this.points.map(String) : [];
  }
}

export class ChartSeriesFormat extends Simulated {
  static override readonly title = 'ChartSeriesFormat';
  private readonly fill: ChartFill;
  constructor(series: ChartSeries) {
    super();
    this.fill = new ChartFill(series);
  }
  get Fill() {
    return this.fill;
  }
}

export class ChartFill extends Simulated {
  static override readonly title = 'ChartFill';
  constructor(private readonly series: ChartSeries) {
    super();
  }
  Clear() {
    this.series.invisible = true;
  }
  SetSolidColor(color: string) {
    this.series.color = color;
  }
}

/** One series a row or a column of the source, named by its first cell. */
export class ChartSeriesCollection extends SimulatedCollection<ChartSeries> {
  static override readonly title = 'ChartSeriesCollection';
  static override readonly since = { GetItem: NOT_IN_EXCEL, GetItemOrNullObject: NOT_IN_EXCEL, GetCount: 4 };
  private readonly all: ChartSeries[];

  constructor(chart: Chart, seriesBy: string) {
    super();
    const values = chart.source.Values ?? [];
    const turned = (values[0] ?? []).map((_, column) => values.map(row => row[column]));
    const isByRows = (seriesBy === 'Rows') !== chart.sheet.workbook.faults.has('charts draw rows for columns');
    this.all = (isByRows ? values : turned).slice(1).map(([name, ...points]) => new ChartSeries(chart, String(name), points));
  }

  members() {
    return this.all;
  }
  find(key: unknown) {
    return this.all[Number(key)];
  }
}

export class ChartCollection extends SimulatedCollection<Chart> {
  static override readonly title = 'ChartCollection';
  static override readonly since = { GetItemOrNullObject: 4, GetCount: 4 };
  private readonly all: Chart[] = [];
  constructor(private readonly sheet: Worksheet) {
    super();
  }

  members() {
    return this.all;
  }
  find(key: unknown) {
    return this.all.find(chart => chart.id === key || chart.Name === key);
  }

  Add(type: string, source: Range, seriesBy: string | null) {
    this.sheet.mustBeEditable();
    const number = this.all.length + 1;
    const chart = new Chart(this.sheet, `{chart-${this.sheet.id}-${number}}`, `Chart ${number}`, type, source, seriesBy ?? 'Auto');
    this.all.push(chart);
    this.sheet.workbook.wrote(chart, 'Add');
    return chart;
  }

  remove(chart: Chart): void {
    this.all.splice(this.all.indexOf(chart), 1);
  }
}
