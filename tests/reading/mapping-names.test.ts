import { mappedRangesIn, namesOf } from '../../addin/workbook/mapping-names';

test('what was said of a mapped range is remembered in the workbook’s names and read back whole', () => {
  const range = {
    sheet: 'Our “budget”',
    address: 'B2:E11',
    kind: 'Line',
    headers: { '2026/27 Budget': '2026/27', 'Held "by"': '' },
    rows: { Premises: 'left out' as const, 'Net budget': 'counted' as const },
    allRows: { Kind: 'core' },
    headRows: 2,
  };
  expect(mappedRangesIn(namesOf([range]))).toEqual([range]);
});
