import { SheetSidecars } from '../../addin/preview/sheet-sidecar';
import { planSheets } from '../../addin/workbook/plan-sheets';
import { february2026 } from '../../addin/example/february-2026';

const changes = planSheets(february2026).find(sheet => sheet.tables?.some(({ name }) => name === 'Changes'))!;
const kindList = (beside: SheetSidecars) => beside.of('changes').sidecarItems.find(({ rule }) => rule?.values?.includes('saving'))!;

function kept(): SheetSidecars {
  const beside = new SheetSidecars();
  beside.put('changes', changes);
  return beside;
}

describe('what the grid cannot hold', () => {
  test('the columns of a plan’s table bring the lists that Excel would offer, as warnings and not as bars', () => {
    expect(kindList(kept()).rule).toMatchObject({
      type: 'list',
      values: ['pressure', 'growth', 'full-year effect', 'saving'],
      errorStyle: 'warning',
      inputMessage: 'Savings are typed above nil and taken away.',
    });
    expect(kept().of('changes').page).toMatchObject({ pageSetup: { orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$1' } });
  });

  test('a list moves with a row inserted above it, grows with one inserted within, and shrinks with one deleted', () => {
    const beside = kept();
    const { firstRow, lastRow } = kindList(beside).block;
    beside.moved('changes', { isInsertion: true, lines: 'rows', at: 0, count: 1 });
    expect(kindList(beside).block).toMatchObject({ firstRow: firstRow + 1, lastRow: lastRow + 1 });
    beside.moved('changes', { isInsertion: true, lines: 'rows', at: firstRow + 2, count: 2 });
    expect(kindList(beside).block).toMatchObject({ firstRow: firstRow + 1, lastRow: lastRow + 3 });
    beside.moved('changes', { isInsertion: false, lines: 'rows', at: firstRow + 1, count: 1 });
    expect(kindList(beside).block).toMatchObject({ firstRow: firstRow + 1, lastRow: lastRow + 2 });
  });

  test('it goes with the column it stands on', () => {
    const beside = kept();
    const { firstColumn } = kindList(beside).block;
    beside.moved('changes', { isInsertion: false, lines: 'columns', at: firstColumn, count: 1 });
    expect(kindList(beside)).toBeUndefined();
  });
});
