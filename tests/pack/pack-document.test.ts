import { strFromU8, unzipSync } from 'fflate';
import { cellInUnit, reportData } from '../../core';
import type { Table, Decimal } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import type { PackChart } from '../../addin/pack/pack';
import { packDocument } from '../../addin/pack/pack-document';
import { packOf } from '../../addin/pack/packs';
import type { PackRequest } from '../../addin/pack/packs';

const tables: Table[] = february2026.tables.map(({ values }) => values);
const asked: PackRequest = { kind: 'panel', scenario: '', beside: ['Issued at £15'], madeOn: '20 February 2026, 14:05', tables };

const unescaped = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const textsIn = (xml: string): string => unescaped([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''));
const partsOf = async (request: PackRequest, pictures?: Parameters<typeof packDocument>[1]) => {
  const parts = unzipSync(await packDocument(packOf(request), pictures));
  return { names: Object.keys(parts), part: (name: string) => strFromU8(parts[name]!) };
};
/** The tables of a document, row by row, cell by cell. */
const tablesIn = (document: string): string[][][] =>
  [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) =>
    [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textsIn(cell)),
    ),
  );

describe('a Panel report for Word', () => {
  let document: string;
  let part: (name: string) => string;
  beforeAll(async () => {
    const parts = await partsOf(asked);
    part = parts.part;
    document = part('word/document.xml');
  });

  test('has the tables of the pack in their order, each with its caption', () => {
    const pack = packOf(asked);
    const all = pack.sections.flatMap(({ tables: onSheets, inWord = onSheets }) => inWord);
    const shown = tablesIn(document);
    expect(shown.map(([header]) => header)).toEqual(all.map(({ columns }) => columns.map(({ label }) => label)));
    expect(shown.map(rows => rows.length - 1)).toEqual(all.map(({ rows }) => rows.length));
    const text = textsIn(document);
    all.forEach(({ caption }, place) => expect(text).toContain(`Table ${place + 1}: ${caption}`));
  });

  // Every figure of a table, read back as a number, is the report’s own at the decimals that are shown.
  test('shows each figure as the report has it', () => {
    const shown = tablesIn(document);
    const gap = reportData('gap', '', tables);
    const [header, ...rows] = shown.find(table => table.some(([name]) => name === 'Structural gap'))!;
    expect(header).toEqual(['Figure', '2026/27', '2027/28', '2028/29', '2029/30']);
    expect(rows).toHaveLength(gap.rows.length);
    gap.rows.forEach((row, r) =>
      row.cells.forEach((cell, c) => {
        const value = cellInUnit(cell, gap.moneyUnit) as Decimal;
        const read = Number(rows[r]![c + 1]!.replace(/,/g, '').replace(/^\((.*)\)$/, '-$1'));
        expect([row.label, read]).toEqual([row.label, Number(value.toFixed(1))]);
      }),
    );
    // £111,901,298 less £110,481,368, in £000; Band D by hand: 300.2302 + 15.
    const between = shown.find(table => table[0]!.includes('Difference'))!;
    const row = (name: string) => between.find(([label]) => label === name);
    expect(row('Precept 2026/27')).toEqual(['Precept 2026/27', '110,481.4', '111,901.3', '1,419.9']);
    expect(row('Band D 2026/27')).toEqual(['Band D 2026/27', '£311.2302', '£315.2302', '£4.0000']);
    expect(row('Rise % 2026/27')![2]).toBe('4.9962%');
    expect(row('Remaining gap 2026/27')![2]).toBe('(219.9)');
  });

  test('has headings with the scenario, A4, British English, page numbers, and headers that are repeated', () => {
    const headings = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="Heading1"\/>.*?<\/w:p>/gs)].map(([one]) => textsIn(one));
    expect(headings[0]).toBe('The plan in brief: Base plan');
    expect(headings.filter(heading => !heading.endsWith(': Base plan') && heading !== 'Not in this pack')).toEqual([]);
    // 210 by 297 mm is 11,906 by 16,838 twentieths of a point.
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(part('word/styles.xml')).toContain('w:val="en-GB"');
    expect(part('word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
    expect(textsIn(part('word/header1.xml'))).toBe('Leicester, Leicestershire and RutlandBase plan');
    const headers = [...document.matchAll(/<w:tblHeader\/>/g)].length;
    expect(headers).toBe(tablesIn(document).length);
  });

  test('stands figures at the right and names at the left', () => {
    const [table] = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)][1]!;
    const [, first] = [...table.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)];
    const sides = [...first![0].matchAll(/<w:jc w:val="(\w+)"\/>/g)].map(([, side]) => side);
    expect(sides).toEqual(['left', 'right', 'right', 'right', 'right']);
  });

  test('is no draft, and without pictures has no empty place for one', () => {
    expect(textsIn(document)).not.toContain('Draft');
    expect(document).not.toContain('<w:drawing>');
  });
});

test('a chart is a picture with a text that says what it shows', async () => {
  const pack = packOf(asked);
  const chart = pack.sections.flatMap(({ charts = [] }) => charts).find(({ kind }) => kind === 'columns') as Extract<
    PackChart,
    { kind: 'columns' }
  >;
  const png = Uint8Array.from(
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
  );
  const parts = unzipSync(await packDocument(pack, new Map([[chart as PackChart, { png, width: 640, height: 220 }]])));
  const document = strFromU8(parts['word/document.xml']!);
  expect([...document.matchAll(/<w:drawing>/g)]).toHaveLength(1);
  const said = unescaped(/<wp:docPr [^>]*descr="([^"]*)"/.exec(document)![1]!);
  expect(said).toBe(
    'The remaining gap by year, Base plan. 2026/27: shortfall of £1.2m; 2027/28: shortfall of £8.8m; 2028/29: shortfall of £12.9m; 2029/30: shortfall of £16.6m.',
  );
  expect(Object.keys(parts).filter(name => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
});

test('a plan with errors is marked as a draft at the top and on every page', async () => {
  const broken = tables.map(table => (table[0]![0] === 'Billing authority' ? [table[0]!, ['North', 'many']] : table));
  const { part } = await partsOf({ ...asked, tables: broken });
  const document = part('word/document.xml');
  expect(textsIn(document).indexOf('Draft, not to be relied on: the checks found')).toBeLessThan(400);
  expect(textsIn(document)).toContain('Draft, not to be relied on: the checks found');
  expect(textsIn(part('word/header1.xml'))).toContain('DRAFT');
  expect(textsIn(document)).toContain('not known (note 1)');
});

test('figures below nil stand in brackets or with a minus, as the workbook has it; sentences keep their minus', async () => {
  const written = async (negatives: 'brackets' | 'minus') =>
    tablesIn((await partsOf({ ...asked, negatives })).part('word/document.xml'))
      .flat(2)
      .filter(text => /^[(−][\d,.£]+\)?$/.test(text));
  const [brackets, minus] = [await written('brackets'), await written('minus')];
  expect(brackets).toContain('(219.9)');
  expect(brackets.filter(text => text.startsWith('−'))).toEqual([]);
  expect(minus).toContain('−219.9');
  expect(minus.map(text => `(${text.slice(1)})`)).toEqual(brackets);
});

test('ten years lie across the page', async () => {
  const years = Array.from({ length: 10 }, (_, index) => `${2026 + index}/${27 + index}`);
  const plan: Table[] = [
    [
      ['Body', 'Value'],
      ['Base year', '2025/26'],
      ['Base-year Band D', 300],
    ],
    [
      ['Line', 'Base', ...years],
      ['Premises', 1_000_000, ...years.map(() => '')],
    ],
    [
      ['Billing authority', 'Base', ...years],
      ['North', 1000, ...years.map(() => '')],
    ],
    [
      ['Precept', ...years],
      ['Choice', ...years.map(() => 'freeze')],
    ],
  ];
  const { part } = await partsOf({ ...asked, kind: 'budget book', beside: [], tables: plan });
  expect(part('word/document.xml')).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
});

test('one page has its charts beside each other, and nothing by which it would be longer', async () => {
  const pack = packOf({ ...asked, kind: 'one page' });
  const charts = pack.sections.flatMap(({ charts: inSection = [] }) => inSection);
  expect(charts.map(({ kind }) => kind)).toEqual(['columns', 'columns']);
  const png = Uint8Array.from(Buffer.from('iVBORw0KGgo=', 'base64'));
  const bytes = await packDocument(pack, new Map(charts.map(chart => [chart, { png, width: 312, height: 140 }])));
  const document = strFromU8(unzipSync(bytes)['word/document.xml']!);
  const [paragraph] = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:drawing>.*?<\/w:p>/gs)];
  expect([...paragraph![0].matchAll(/<w:drawing>/g)]).toHaveLength(2);
  expect(textsIn(document)).not.toContain('Plan hash');
  expect(textsIn(document)).toContain('Issued at £15');
});
