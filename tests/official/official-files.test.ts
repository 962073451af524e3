import { bodyPlan, kindOfBody } from '../../addin/example/body-plan';
import type * as Opening from '../../addin/official/open-official';
import { updatesFor } from '../../addin/official/updates';
import { cellIn } from '../../addin/panel/writing/writable';
import type { PlanTable } from '../../addin/workbook/workbook';
import { addressOf } from '../../addin/workbook/addresses';
import { publishedBodies } from '../../core/bodies/published-bodies';
import { bundled } from '../support/bundled';
import { grantSheets, oneSheet, oneSheetTwoHeads, statsWalesCsv, taxBaseSheets, twoSheets } from './made-files';
import type { Made, MadeSheet } from './made-files';
import type * as Written from './written';

const { recognised, sheetsOfFile, inOds, inXlsx } = bundled<typeof Opening & typeof Written>(
  'addin/official/open-official.ts',
  'tests/official/written.ts',
);

const councils: Made[] = [
  { ecode: 'E2432', ons: 'E07000130', name: 'Charnwood', cls: 'SD', base: [58819, 59186.3] },
  { ecode: 'E2401', ons: 'E06000016', name: 'Leicester', cls: 'UA', base: [77001, 79046] },
];
const bodies: Made[] = [
  {
    ecode: 'E7024',
    ons: 'E23000021',
    name: 'Leicestershire Police and Crime Commissioner',
    cls: 'PCC',
    base: [334806.4, 340270.5],
    bandD: [258.23, 273.23],
    requirement: [86457048.1, 92972176.78],
  },
  {
    ecode: 'E6124',
    ons: 'E31000024',
    name: 'Leicestershire Combined Fire Authority',
    cls: 'CFA',
    base: [334806.4, 340270.5],
    bandD: ['[x]', 79.29],
  },
  {
    ecode: 'E6348',
    ons: 'E47000001',
    name: 'Greater Manchester Combined Authority',
    cls: '[z]',
    base: [778503.1, 793084.3],
    bandD: [331.25, 351.25],
    requirement: [257879153, 278570857],
  },
  {
    ecode: 'E6348a',
    ons: '',
    name: 'of which: Greater Manchester Combined Authority - Police Functions',
    cls: 'PCC',
    base: [778503.1, 793084.3],
    bandD: [228.3, 243.3],
    requirement: [177732259, 192957408],
  },
  { ecode: 'E5102', ons: '', name: 'of which: London Boroughs area', cls: 'GLA', base: [3_000_000, 3_113_799.1], bandD: [277.13, 292.13] },
];

/** The tables of a body's plan, as they would stand in a workbook. */
function planOf(code: string, baseYear: string): PlanTable[] {
  const body = publishedBodies.find(one => one.code === code)!;
  return bodyPlan(body, { kind: kindOfBody(body), baseYear, years: 2, moneyIn: '£000', attribution: '' })
    .tables.filter(({ isBeside }) => !isBeside)
    .map(({ name, sheet, values }) => ({
      name,
      sheet,
      address: addressOf({ row: 0, column: 0, rows: values.length, columns: values[0]!.length }),
      values,
    }));
}

async function read(bytes: Uint8Array, name: string, year?: number) {
  const sheets = await sheetsOfFile(bytes, name);
  const file = recognised(sheets, name, year);
  return {
    file,
    of: (series: string, code: string, of: number) =>
      file?.figures.find(one => one.series === series && one.codes.includes(code) && one.year === of)?.amount,
  };
}

/** What would be written, as `sheet!cell = value`. */
function written(code: string, baseYear: string, file: NonNullable<Awaited<ReturnType<typeof read>>['file']>) {
  const { blocks, found, missed } = updatesFor(file, planOf(code, baseYear), cellIn);
  return { cells: blocks.map(({ sheet, address, cells }) => `${sheet}!${address} = ${String(cells[0]![0])}`), found, missed };
}

type Layout = readonly [called: string, make: () => Promise<Uint8Array>, fileName: string, year: number];
const layouts: readonly Layout[] = [
  [
    'one sheet, bodies under the councils’ heads (2018-19)',
    () => inXlsx(oneSheet(['2017-18', '2018-19'], councils, bodies)),
    'ctr_1819.xlsx',
    2018,
  ],
  [
    'one sheet, bodies under heads of their own (2021-22)',
    () => inXlsx(oneSheetTwoHeads(['2020-21', '2021-22'], councils, bodies)),
    'ctr_2122.xlsx',
    2021,
  ],
  ['two sheets in .ods (2023-24)', () => inOds(twoSheets('Table 9', '2023-24', councils, bodies)), 'CTR_Table_9_2023-24.ods', 2023],
  ['Table 10 in .ods (2026-27)', () => inOds(twoSheets('Table 10', '2026-27', councils, bodies)), 'Table_10_2026-27.ods', 2026],
];

describe.each(layouts)('Council Tax levels: %s', (_, make, fileName, year) => {
  test('tax bases, Band D, requirement and the year before are read by their heads', async () => {
    const { file, of } = await read(await make(), fileName);
    expect(file?.year).toBe(year);
    expect([of('taxBase', 'E2432', year), of('taxBase', 'E2432', year - 1)]).toEqual([59186.3, 58819]);
    expect([of('bandD', 'E7024', year), of('bandD', 'E7024', year - 1)]).toEqual([273.23, 258.23]);
    expect([of('requirement', 'E7024', year), of('requirement', 'E7024', year - 1)]).toEqual([92972176.78, 86457048.1]);
    expect([of('bandD', 'E6124', year), of('bandD', 'E6124', year - 1)]).toEqual([79.29, undefined]);
    // A council’s own Band D and requirement are no body’s, and are not taken.
    expect([of('bandD', 'E2432', year), of('requirement', 'E2432', year)]).toEqual([undefined, undefined]);
  });

  test('the plan of the police body, of the fire authority and of a combined authority’s police take their own rows', async () => {
    const { file } = await read(await make(), fileName);
    const baseYear = `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
    // Leicester is the fifth of the nine councils; where its figure was revised, (R) stands after its name.
    expect(written('E23000021', baseYear, file!).cells).toContain('Tax base!B6 = 79046');
    const bandDOf = (code: string) => written(code, baseYear, file!).cells.find(cell => cell.startsWith('Body!B7'));
    // The county of the same name has £1,525.6 or £1,150, the combined authority as a whole £351.25.
    expect(['E23000021', 'E31000024', 'E23000005'].map(bandDOf)).toEqual(['Body!B7 = 273.23', 'Body!B7 = 79.29', 'Body!B7 = 243.3']);
  });
});

test('a plan is offered the base year’s tax bases and Band D in its own rows, with source, status and year', async () => {
  const { file } = await read(await inOds(twoSheets('Table 10', '2026-27', councils, bodies)), 'Table_10_2026-27.ods');
  const { cells, found, missed } = written('E31000024', '2026/27', file!);
  expect(cells).toContain('Body!B7 = 79.29');
  expect(cells).toContain('Body!D7 = published');
  // Charnwood is the second of the nine, Leicester the fifth: Base, Status, As of.
  expect(cells).toEqual(
    expect.arrayContaining(['Tax base!B3 = 59186.3', 'Tax base!H3 = published', 'Tax base!I3 = 2026/27', 'Tax base!B6 = 79046']),
  );
  expect(found).toEqual(['Tax bases of 2 billing authorities.', 'Band D of 2026/27: £79.29.']);
  expect(missed[0]).toContain('No tax base of a year of the plan for Blaby, Harborough');
});

test('a year of the plan that has been set since goes into its column, as the Band D it was set at', async () => {
  const { file } = await read(await inOds(twoSheets('Table 10', '2027-28', councils, bodies)), 'Table_10_2027-28.ods');
  const { cells } = written('E23000021', '2026/27', file!);
  // 2026/27 is the file's previous year, 2027/28 its current one; the years stand beside the names, and beside the Base.
  expect(cells).toEqual(
    expect.arrayContaining([
      'Body!B7 = 258.23',
      'Precept!B2 = band D',
      'Precept!B3 = 273.23',
      'Tax base!C3 = 59186.3',
      'Tax base!B3 = 58819',
    ]),
  );
});

test('London’s police part is found by the department’s code', async () => {
  const { file } = await read(await inOds(twoSheets('Table 10', '2026-27', councils, bodies)), 'Table_10_2026-27.ods');
  expect(written('E23000001', '2026/27', file!).cells).toContain('Body!B7 = 292.13');
});

test('a file of a year nobody knows, with its heads in other words, is matched and asks for its year', async () => {
  const renamed = twoSheets('Local authority data', 'the current year', councils, bodies).map((sheet): MadeSheet => ({
    name: sheet.name.replace('Data_', 'LA_'),
    rows: sheet.rows.map(row =>
      row.map(cell => (typeof cell === 'string' ? cell.replace('council tax setting purposes', 'tax-setting purposes') : cell)),
    ),
  }));
  const bytes = await inOds(renamed);
  expect((await read(bytes, 'local-authority-data.ods')).file).toMatchObject({ year: undefined, figures: [] });
  const { file, of } = await read(bytes, 'local-authority-data.ods', 2028);
  expect(file?.matched).toContain('LA_Billing: 7. Council tax base for tax-setting purposes (current year)');
  expect(of('taxBase', 'E06000016', 2028)).toBe(79046);
});

test('a Council Taxbase return of October is for the year that begins the April after, and provisional', async () => {
  const { file, of } = await read(
    await inOds(taxBaseSheets(2025, [['E07000130', 'Charnwood', 61000.4]])),
    'Council_Taxbase_local_authority_level_data_2025.ods',
  );
  expect([file?.year, file?.status, of('taxBase', 'E07000130', 2026)]).toEqual([2026, 'provisional', 61000.4]);
  expect(written('E23000021', '2026/27', file!).cells).toEqual(
    expect.arrayContaining(['Tax base!B3 = 61000.4', 'Tax base!H3 = provisional']),
  );
});

// Home Office, Police Grant Report 2025-26: £149,398,893 for Leicestershire; its parts here are invented.
test('the Police Grant Report’s table gives the core grant by the force’s name, in the plan’s money', async () => {
  const { file } = await read(
    await inXlsx(
      grantSheets('2025-26', [
        ['Leicestershire', 70_000_000, 70_398_893, 9_000_000],
        ['Avon and Somerset', 1, 2, 3],
      ]),
    ),
    'police-grant-2025-26.xlsx',
  );
  const { cells, found } = written('E23000021', '2025/26', file!);
  expect(cells).toContain('Funding!C2 = 149398.893');
  expect(found).toEqual(['Core grant of 2025/26.']);
});

test('a force is found though its body has a longer name, and London’s by its own', async () => {
  const bytes = await inXlsx(
    grantSheets('2025-26', [
      ['Metropolitan Police', 2_000_000, 0, 0],
      ['Hampshire & Isle of Wight', 1_000_000, 0, 0],
      ['West Yorkshire', 3_000_000, 0, 0],
    ]),
  );
  const { file } = await read(bytes, 'police-grant-2025-26.xlsx');
  const grantOf = (code: string) => written(code, '2025/26', file!).cells.find(cell => cell.startsWith('Funding!C2'));
  expect(['E23000001', 'E23000030', 'E23000010'].map(grantOf)).toEqual(['Funding!C2 = 2000', 'Funding!C2 = 1000', 'Funding!C2 = 3000']);
});

test('a StatsWales file gives a Welsh body its councils’ bases and its Band D', async () => {
  const bytes = statsWalesCsv([
    ['Carmarthenshire', 'W06000010', '2026-27', 'Council tax base', 76543.2],
    ['Powys', 'W06000023', '2026-27', 'Council tax base', 65432.1],
    ['Dyfed-Powys', 'W15000004', '2026-27', 'Police average band D council tax', 387.63],
  ]);
  const { file } = await read(bytes, 'council-tax.csv');
  const { cells, found } = written('W15000004', '2026/27', file!);
  expect(cells).toContain('Body!B7 = 387.63');
  expect(found).toEqual(['Tax bases of 2 billing authorities.', 'Band D of 2026/27: £387.63.']);
});

test('any other workbook is not recognised, and a file that is none says so', async () => {
  expect(
    (
      await read(
        await inXlsx([
          {
            name: 'Sheet1',
            rows: [
              ['Name', 'Amount'],
              ['a', 1],
            ],
          },
        ]),
        'mine.xlsx',
      )
    ).file,
  ).toBeUndefined();
  await expect(sheetsOfFile(new TextEncoder().encode('no workbook'), 'x.ods')).rejects.toThrow('x.ods cannot be read');
});
