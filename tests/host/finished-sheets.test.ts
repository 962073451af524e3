import { examples } from '../../addin/example/examples';
import { february2026 } from '../../addin/example/february-2026';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { areaOf } from '../../addin/workbook/addresses';
import { planSheets } from '../../addin/workbook/plan-sheets';
import { GROUPS } from '../../addin/workbook/table-subjects';
import { layOut } from '../../addin/preview/book-layout';
import { KeptBeside } from '../../addin/preview/kept-beside';
import type { BookLayout } from '../../addin/preview/laid-out';
import { planTableNames } from '../../core';
import { bundled } from '../support/bundled';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

const sheets = planSheets(february2026);
const sheet = (name: string) => sheets.find(one => one.name === name)!;
const headersOf = (name: string) => sheet(name).cells[0]!.map(cell => String(cell?.value ?? ''));

/** What the grid has beside the pane of 400 pixels in a window of 1,280: 880, less the numbers of the rows; a character takes 7.5. */
const IN_SIGHT = (880 - 46) / 7.5;

test.each(['Lines', 'Changes', 'Assumptions', 'Posts', 'Funding', 'Tax base', 'Movements', 'Precept'])(
  'the years of %s stand beside the names, in sight at 1,280 pixels, and Source comes last',
  name => {
    const headers = headersOf(name);
    const lastYear = headers.lastIndexOf('2029/30');
    const width = sheet(name)
      .widths.slice(0, lastYear + 1)
      .reduce((sum, one) => sum + one, 0);
    expect([name, width <= IN_SIGHT]).toEqual([name, true]);
    expect(headers.at(-1)).toBe('Source');
  },
);

test('the rows keep their figures under their headers, whatever the order: the core grant of £149,398,893 is the Base', () => {
  const [headers, grant] = sheet('Funding').cells;
  const under = (header: string) => grant![headers!.findIndex(cell => cell?.value === header)]?.value;
  expect([grant![0]!.value, under('Base'), under('Driver'), under('Kind')]).toEqual([
    'Police core grant',
    149398.893,
    'Grant change',
    'core',
  ]);
});

test('typed figures are blue, words and names are not', () => {
  const [, overtime] = sheet('Lines').cells;
  const headers = headersOf('Lines');
  expect(overtime![headers.indexOf('Base')]!.look).toBe('typed');
  expect(overtime![headers.indexOf('2027/28')]!.look).toBe('typed');
  expect([overtime![0]!.look, overtime![headers.indexOf('Driver')]!.look]).toEqual([undefined, undefined]);
});

test('the name of an assumption in a column of rates stands as words do, and words after figures a little apart', () => {
  const headers = headersOf('Posts');
  const [, officers] = sheet('Posts').cells;
  expect(officers![headers.indexOf('On-costs')]).toEqual({ value: 'Officer pension + Employer National Insurance', format: undefined });
  expect(officers![headers.indexOf('Pay award')]).toMatchObject({ value: 'Officer pay award', isIndented: true });
  expect(sheet('Posts').cells[0]![headers.indexOf('Pay award')]).toMatchObject({ isIndented: true });
});

test('Contents leads to every sheet, and says what each holds', () => {
  const contents = sheet('Contents');
  const rest = sheets.filter(({ name }) => name !== 'Contents').map(({ name }) => name);
  expect(contents.links!.map(link => link.sheet).sort()).toEqual([...rest].sort());
  for (const { address, sheet: name } of contents.links!) {
    const [cell, holds] = contents.cells[areaOf(address).row]!;
    expect([cell!.value, String(holds!.value).length > 10]).toEqual([name, true]);
  }
  expect(planTableNames.length).toBeGreaterThan(20);
});

test('every sheet prints on A4 with what it is at its foot', () => {
  for (const example of examples)
    expect(
      planSheets(example)
        .filter(({ print }) => print?.footer !== example.title)
        .map(({ name }) => name),
    ).toEqual([]);
});

test('Excel gets the links, the colours of the tabs and of typed figures', async () => {
  const { excel } = await openWorkbook();
  await excelWorkbook().insert(sheets, () => undefined);
  const contents = excel.workbook.sheets.GetItem('Contents');
  const links = [...contents.looks].filter(([key]) => key.endsWith(' Hyperlink')).map(([, link]) => link as { documentReference: string });
  expect(links.map(({ documentReference }) => documentReference)).toEqual(expect.arrayContaining(["'Results'!$A$1", "'Tax base'!$A$1"]));
  expect(links).toHaveLength(sheets.length - 1);
  expect(excel.workbook.sheets.GetItem('Reserves').TabColor).toBe(GROUPS.reserves.colour);
  const lines = excel.workbook.sheets.GetItem('Lines');
  expect([...lines.looks].filter(([key, value]) => key.endsWith('Font.Color') && value === '#0000C8').length).toBeGreaterThan(4);
});

test('a file saved from the preview has them too, and keeps them when it is opened again', async () => {
  const { xlsxOf } = bundled<{ xlsxOf(layout: BookLayout): Promise<Uint8Array> }>('addin/preview/xlsx/save.ts');
  const { layoutOfFile } = bundled<{ layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout> }>(
    'addin/preview/xlsx/open-file.ts',
  );
  const [layout, beside] = [layOut(february2026), new KeptBeside()];
  layout.sheets.forEach(one => beside.put(one.name, one));
  const laid = layout.sheets.map(one => ({ ...one, ...beside.of(one.name) }));
  const again = await layoutOfFile(await xlsxOf({ ...layout, sheets: laid }), 'plan.xlsx');
  const contents = again.sheets.find(({ name }) => name === 'Contents')!;
  const places = (contents.kept ?? []).flatMap(({ link }) => (link?.location ? [link.location.replace(/['$]/g, '')] : []));
  expect(places).toEqual(expect.arrayContaining(['Results!A1', 'Tax base!A1']));
  expect(again.sheets.find(({ name }) => name === 'Reserves')!.tabColour).toBe(GROUPS.reserves.colour);
});
