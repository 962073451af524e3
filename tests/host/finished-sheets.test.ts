import { examples } from '../../addin/example/examples';
import { february2026 } from '../../addin/example/february-2026';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { areaOf } from '../../addin/workbook/addresses';
import { planSheets } from '../../addin/workbook/plan-sheets';
import { GROUPS } from '../../addin/workbook/table-subjects';
import { layOut } from '../../addin/preview/book-layout';
import { SheetSidecars } from '../../addin/preview/sheet-sidecar';
import type { BookLayout } from '../../addin/preview/laid-out';
import { planReport, planTableNames, reportData } from '../../core';
import { BID_STATUSES } from '../../core/commissioning/bid-status';
import { BODY_ROWS } from '../../core/plan/body-rows';
import { ASSUMPTION_UNITS } from '../../core/plan/read-body';
import { TREATMENTS } from '../../core/plan/read-commissioning';
import { FUND_BALANCES, FUNDING_KINDS } from '../../core/plan/read-funding';
import { SHAPES } from '../../core/plan/read-range';
import { MOVEMENT_STATUSES, POLICY_KINDS, PROPOSAL_OPTIONS, RESERVE_KINDS } from '../../core/plan/read-reserves';
import { CHANGE_KINDS, SHARED_BY } from '../../core/plan/read-spending';
import { CHANGES } from '../../core/plan/scenario-row';
import { shapeOf } from '../../core/plan/tables';
import { PRECEPT_CHOICES } from '../../core/precept/band-d';
import { columnGuide, rowGuide } from '../../addin/workbook/plan-columns';
import { typingGuides } from '../../addin/workbook/typing-guides';
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

/* Contents says “Figures in blue are typed. Figures in black are worked out.” */
test.each(examples.map(example => [example.title, example] as const))(
  '%s: every figure of a plan table is blue, weights and indicators too',
  (_, example) => {
    const black = planSheets(example).flatMap(({ name, cells, tables = [] }) =>
      tables.flatMap(({ address }) => {
        const { row, rows, columns } = areaOf(address);
        return cells
          .slice(row + 1, row + rows)
          .flatMap(line => line.slice(1, columns).filter(cell => typeof cell?.value === 'number' && cell.look !== 'typed'))
          .map(cell => `${name}: ${String(cell?.value)}`);
      }),
    );
    expect(black).toEqual([]);
  },
);

test('counts have their thousands parted, a weight stays as it is typed', () => {
  const [headers, leicester] = sheet('Partnerships').cells;
  const under = (header: string) => leicester![headers!.findIndex(cell => cell?.value === header)];
  expect([under('Crime')?.value, under('Crime')?.format]).toEqual([45_200, '#,##0']);
  expect(sheet('Weights').cells[1]![1]?.format).toBeUndefined();
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
  const [layout, beside] = [layOut(february2026), new SheetSidecars()];
  layout.sheets.forEach(one => beside.put(one.name, one));
  const laid = layout.sheets.map(one => ({ ...one, ...beside.of(one.name) }));
  const again = await layoutOfFile(await xlsxOf({ ...layout, sheets: laid }), 'plan.xlsx');
  const contents = again.sheets.find(({ name }) => name === 'Contents')!;
  const places = (contents.sidecarItems ?? []).flatMap(({ link }) => (link?.location ? [link.location.replace(/['$]/g, '')] : []));
  expect(places).toEqual(expect.arrayContaining(['Results!A1', 'Tax base!A1']));
  expect(again.sheets.find(({ name }) => name === 'Reserves')!.tabColour).toBe(GROUPS.reserves.colour);
});

/** Every table with every column it may have, and a year and a column of one’s own where it takes them. */
const shaped = planTableNames.map(name => {
  const { columns, years, openColumns } = shapeOf(name);
  return { name, headers: [name, ...columns, ...(years === 'none' ? [] : ['2026/27']), ...(openColumns ? ['Crime'] : [])] };
});

const guidesOver = (headers: readonly string[], row: string) => {
  const cells = [headers, [row]].map(line => line.map(value => ({ value })));
  return typingGuides({ name: '', cells, widths: [] }, { row: 0, column: 0, rows: 2, columns: headers.length });
};

test('every column of every table has a list or a prompt, and no cell has two', () => {
  for (const { name, headers } of shaped) {
    const row = name === 'Precept' ? 'Choice' : 'Money in';
    const guided = guidesOver(headers, row).flatMap(({ address, choices, prompt }) => {
      const { column, columns } = areaOf(address);
      expect([name, address, Boolean(choices ?? prompt)]).toEqual([name, address, true]);
      return Array.from({ length: columns }, (_, place) => column + place);
    });
    expect([name, guided.sort((a, b) => a - b)]).toEqual([name, headers.map((_, place) => place)]);
  }
});

test('every fact that the Body table reads has a guide of its own, of which Excel takes every word', () => {
  for (const fact of BODY_ROWS) expect([fact, rowGuide('Body', fact) !== undefined]).toEqual([fact, true]);
  const prompts = shaped.flatMap(({ name, headers }) =>
    guidesOver(headers, name === 'Precept' ? 'Limit' : 'Kind').map(({ prompt = '' }) => prompt),
  );
  const facts = BODY_ROWS.map(fact => rowGuide('Body', fact)!.prompt ?? '');
  expect([...prompts, ...facts].filter(prompt => prompt.length > 255)).toEqual([]);
});

test.each<[table: string, column: string, read: readonly string[]]>([
  ['Assumption', 'Unit', ASSUMPTION_UNITS],
  ['Assumption', 'Shape', SHAPES],
  ['Change', 'Kind', CHANGE_KINDS],
  ['Funding', 'Kind', FUNDING_KINDS],
  ['Collection fund', 'Kind', FUND_BALANCES],
  ['Reserve', 'Kind', RESERVE_KINDS],
  ['Movement', 'Status', MOVEMENT_STATUSES],
  ['Movement', 'Option', PROPOSAL_OPTIONS],
  ['Service', 'Shared by', SHARED_BY],
  ['Weight', 'Treat as', TREATMENTS],
  ['Bid', 'Status', BID_STATUSES],
  ['Scenario', 'Change', CHANGES],
])('the list of %s, %s, offers the words that the plan reads, no more and no fewer', (table, column, read) => {
  expect(columnGuide(table, column)!.choices).toEqual(read);
});

test('so do the lists of a policy’s kind and of the precept’s choice', () => {
  expect([...columnGuide('Policy', 'Kind')!.choices!].sort()).toEqual([...POLICY_KINDS].sort());
  expect(rowGuide('Precept', 'Choice')!.choices).toEqual(PRECEPT_CHOICES);
});

describe('Results', () => {
  const results = sheet('Results');
  const at = (address: string) => {
    const { row, column } = areaOf(address);
    return results.cells[row]?.[column];
  };
  const rowOfReport = (heading: RegExp, row: string) => {
    const first = results.cells.findIndex(([cell]) => heading.test(String(cell?.value ?? '')));
    const report = reportData(
      /gap/.test(heading.source) ? 'gap' : 'summary',
      '',
      february2026.tables.map(({ values }) => values),
    );
    return results.cells[first + 2 + report.rows.findIndex(({ label }) => label === row)]!;
  };

  test('rules the gaps of the ladder as sums, and shows every rise with the decimals that the limit needs', () => {
    const looks = (row: string) =>
      rowOfReport(/budget gap/, row)
        .slice(0, 5)
        .map(cell => cell?.look);
    for (const sum of ['Cumulative gap', 'Gap after savings', 'Remaining gap'])
      expect([sum, looks(sum)]).toEqual([sum, Array(5).fill('total')]);
    expect(looks('Savings counted')).toEqual(Array(5).fill(undefined));
    const formats = results.cells.flat().flatMap(cell => (cell?.format ? [cell.format] : []));
    expect(formats).toContain('0.0000%');
    expect(formats.filter(format => /#%$|##$/.test(format))).toEqual([]);
  });

  test('has the remaining gap as a native chart, drawn from cells that are not printed', () => {
    const [chart] = results.charts!;
    const source = areaOf(chart!.source);
    const printed = areaOf(results.print!.area!);
    expect(source.column).toBeGreaterThanOrEqual(printed.column + printed.columns);
    const lies = areaOf(chart!.over);
    expect(lies.column + lies.columns).toBeLessThanOrEqual(printed.columns);
    /* The row that is charted is the one of that name, in whatever scenario; the ladder’s tenth figure, by the public contract. */
    const [, amount] = results.cells[source.row + 1]!.slice(source.column);
    const [, gap] = /^=IFERROR\(IF\(\$A\$(\d+)="Remaining gap",B\1,""\),""\)$/.exec(amount!.formula!)!;
    expect(at(`A${Number(gap) - 10}`)!.formula).toMatch(/^=MTFP\.PLAN\("gap"/);
    /* A spilled answer has names and no ids: the ladder’s names are public, and their places the same in every year’s formula. */
    const years = results.cells[source.row + 1]!.slice(source.column + 1, source.column + source.columns);
    expect(years.map(cell => /\$A\$(\d+)="Remaining gap"/.exec(cell!.formula!)?.[1])).toEqual(Array(4).fill(gap));
  });

  test.each(examples)('the row that is charted is the remaining gap whatever table the plan lacks: $title', plan => {
    const tables = plan.tables.filter(({ isBeside }) => !isBeside).map(({ values }) => values);
    for (const without of [undefined, ...tables])
      expect([
        without?.[0]![0],
        planReport(
          'gap',
          '',
          tables.filter(table => table !== without),
        )[10]![0],
      ]).toEqual([without?.[0]![0], 'Remaining gap']);
  });

  test('goes into Excel with its chart', async () => {
    const { excel } = await openWorkbook();
    await excelWorkbook().insert(sheets, () => undefined);
    const [chart] = excel.workbook.sheets.GetItem('Results').Charts.members();
    expect([chart!.type, chart!.series.members().map(({ Name }) => Name)]).toEqual(['ColumnClustered', ['Remaining gap']]);
    expect(chart!.legendShown).toBe(false);
  });
});
