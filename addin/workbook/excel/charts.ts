/** Native charts, which print, copy into papers and stay when the add-in is gone. */
import type { NewChart } from '../new-sheet';

export function drawCharts(worksheet: Excel.Worksheet, charts: readonly NewChart[]): void {
  for (const { type, source, seriesIn, title, over, series = [], hasNoLegend } of charts) {
    const chart = worksheet.charts.add(type, worksheet.getRange(source), seriesIn === 'rows' ? 'Rows' : 'Columns');
    chart.title.text = title;
    if (hasNoLegend) chart.legend.visible = false;
    else chart.legend.position = 'Bottom';
    const [from = over, to = from] = over.split(':');
    chart.setPosition(from, to);
    series.forEach(({ colour, unseen }, place) => {
      const { fill } = chart.series.getItemAt(place).format;
      if (unseen) fill.clear();
      else if (colour) fill.setSolidColor(colour);
    });
  }
}
