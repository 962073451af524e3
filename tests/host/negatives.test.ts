import fc from 'fast-check';
import { Decimal } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { changedTo, negativesIn, withNegatives, withoutNegatives } from '../../addin/workbook/negatives';
import { shownIn } from '../../addin/workbook/number-formats';
import { planSheets } from '../../addin/workbook/plan-sheets';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

const noProgress = () => undefined;
const lines = planSheets(february2026).filter(({ name }) => name === 'Lines');

/** The formats of the sheet Lines, that of `Recharges and fees` (9,600 of income) among them. */
async function withLines() {
  const { excel } = await openWorkbook();
  const workbook = excelWorkbook();
  await workbook.insert(lines, noProgress);
  const formats = () => new Set((excel.workbook.rangeAt('Lines!A1:L13').NumberFormat as string[][]).flat());
  return { excel, workbook, formats };
}

// As Excel writes it: a closing bracket’s room after what is not in brackets, so that the digits stand under each other.
test('a format of figures gets its part for what lies below nil; a format of somebody’s own is left alone', () => {
  expect(withNegatives('#,##0.0', 'brackets')).toBe('#,##0.0_);(#,##0.0)');
  expect(withNegatives('£#,##0.00##', 'minus')).toBe('£#,##0.00##_);-£#,##0.00##_)');
  expect(withNegatives('0.00%', 'brackets')).toBe('0.00%_);(0.00%)');
  for (const own of ['General', '@', 'dd/mm/yyyy', '#,##0;[Red]-#,##0', '"FTE" 0'])
    expect([withNegatives(own, 'brackets'), changedTo('minus', own)]).toEqual([own, undefined]);
});

test('there and back again a format is what it was, whichever way is chosen how often', () => {
  const formats = fc.constantFrom('#,##0', '#,##0.0', '£#,##0.00', '£#,##0.00##', '0.00%', '0%', '0.0000%', '#,##0.0#');
  fc.assert(
    fc.property(formats, fc.array(fc.constantFrom('brackets' as const, 'minus' as const)), (format, ways) =>
      expect(withoutNegatives(ways.reduce(withNegatives, format))).toBe(format),
    ),
  );
});

// Read from the styles of a workbook of ours that LibreOffice 7.4 saved; the third is how Excel writes pounds from its own list.
test.each([
  ['#,##0.0_);\\(#,##0.0\\)', '#,##0.0_);-#,##0.0_)'],
  ['\\£#,##0.00_);"(£"#,##0.00\\)', '£#,##0.00_);-£#,##0.00_)'],
  ['[$£-809]#,##0.00_);([$£-809]#,##0.00)', '£#,##0.00_);-£#,##0.00_)'],
])('a format of ours that another program spelt anew, %s, follows the choice', (format, minus) => {
  expect([changedTo('minus', format), changedTo('brackets', format)]).toEqual([minus, undefined]);
});

test('an amount on paper is written as the cell shows it, and what rounds to nil has neither bracket nor sign', () => {
  const shown = (amount: number) => [shownIn('#,##0.0', new Decimal(amount), 'brackets'), shownIn('#,##0.0', new Decimal(amount), 'minus')];
  expect(shown(-219.932)).toEqual(['(219.9)', '−219.9']);
  expect(shown(1200)).toEqual(['1,200.0', '1,200.0']);
  expect(shown(-0.04)).toEqual(['0.0', '0.0']);
});

test('new sheets in Excel have brackets; the choice of a minus is kept as a name and carried to what stands there, and to what comes', async () => {
  const { excel, workbook, formats } = await withLines();
  expect(await workbook.negatives()).toBe('brackets');
  expect(formats()).toEqual(new Set(['General', '#,##0.0_);(#,##0.0)', '0.00%_);(0.00%)']));
  await workbook.setNegatives('minus');
  expect(await excelWorkbook().negatives()).toBe('minus');
  expect(excel.workbook.Names.members().map(({ Name, Formula }) => [Name, Formula])).toEqual([['MTFP_negatives', '="minus"']]);
  expect(formats()).toEqual(new Set(['General', '#,##0.0_);-#,##0.0_)', '0.00%_);-0.00%_)']));
  const { sheets } = await workbook.insert(lines, noProgress);
  const second = excel.workbook.rangeAt(`'${sheets[0]!.name}'!A1:L13`).NumberFormat as string[][];
  expect(new Set(second.flat())).toEqual(formats());
  await workbook.setNegatives('brackets');
  expect(formats()).toEqual(new Set(['General', '#,##0.0_);(#,##0.0)', '0.00%_);(0.00%)']));
});

test('formats that somebody chose, and sheets that are protected, are left as they are', async () => {
  const { excel, workbook, formats } = await withLines();
  excel.workbook.rangeAt('Lines!B2:B3').NumberFormat = [['#,##0;[Red]-#,##0'], ['0.000']];
  await workbook.setNegatives('minus');
  expect([...formats()]).toEqual(expect.arrayContaining(['#,##0;[Red]-#,##0', '0.000']));
  excel.workbook.sheets.GetItem('Lines').protectedSheet = true;
  await workbook.setNegatives('brackets');
  expect([...formats()]).toContain('#,##0.0_);-#,##0.0_)');
});

test('a name that says something else, or none, means brackets', () => {
  expect(negativesIn([])).toBe('brackets');
  expect(negativesIn([{ name: 'mtfp_negatives', formula: '="colour"' }])).toBe('brackets');
  expect(negativesIn([{ name: 'MTFP_Negatives', formula: '="minus"' }])).toBe('minus');
});

test('a report put in at a cell follows the choice, as what stands on the sheets does', async () => {
  const { excel, workbook } = await withLines();
  await workbook.setNegatives('minus');
  const block = { sheet: 'Lines', address: 'P1:Q1', cells: [[-219.93, 'in £000']], formats: [['#,##0.0', null]] };
  await workbook.write(await workbook.propose([block]), { overwrite: false });
  expect(excel.workbook.rangeAt('Lines!P1:Q1').NumberFormat).toEqual([['#,##0.0_);-#,##0.0_)', 'General']]);
});
