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
  expect(mappedRangesIn(namesOf([range]))).toEqual([{ ...range, name: 'MTFP_mapped_1' }]);
});

/** Formulas name a range: one that is taken out leaves a gap, and the next one fills it. */
test('a range keeps its name whatever happens to the others, and a new one takes the first that is free', () => {
  const at = (address: string) => ({ sheet: 'Budget', address, kind: 'Line', headers: {} });
  const [first, second, third] = mappedRangesIn(namesOf([at('A1:B2'), at('A4:B5'), at('A7:B8')]));
  expect([first, second, third].map(range => range!.name)).toEqual(['MTFP_mapped_1', 'MTFP_mapped_2', 'MTFP_mapped_3']);
  const next = namesOf([second!, third!, at('A10:B11')]).map(({ name, formula }) => `${name} ${formula}`);
  expect(next.filter(name => !name.includes('_headers'))).toEqual([
    "MTFP_mapped_2 ='Budget'!$A$4:$B$5",
    "MTFP_mapped_3 ='Budget'!$A$7:$B$8",
    "MTFP_mapped_1 ='Budget'!$A$10:$B$11",
  ]);
});
