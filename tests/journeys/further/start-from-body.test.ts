import { bundled } from '../../support/bundled';
import { twoSheets } from '../../official/made-files';
import type * as Written from '../../official/written';
import { beginJourneys, expectReadable, journey, openScreen } from '../journey';
import type { Workbench } from '../workbench';

beginJourneys();

type Typed = readonly (readonly [sheet: string, cell: string, typed: string])[];

/** From an empty workbook: finds the body and begins its plan. */
async function begins({ pane }: Workbench, letters: string, body: string): Promise<void> {
  await pane.getByLabel('Find your body').fill(letters);
  await pane.getByRole('button', { name: body }).click();
  const section = pane.getByRole('region', { name: 'Start from your body' });
  await section.getByLabel('Base year', { exact: true }).fill('2026/27');
  await section.getByRole('button', { name: 'Begin the plan…' }).click();
  await pane.getByRole('button', { name: /^Add \d+ sheets$/ }).click();
  await pane.getByText(/\d+ sheets were added/).waitFor();
}

/** Begins the plan of a body, types the cells, and waits for the gap of the first year. */
async function reachesGap(bench: Workbench, letters: string, body: string, typed: Typed, gap: string): Promise<void> {
  const { pane } = bench;
  await begins(bench, letters, body);
  expect(typed.length).toBeLessThanOrEqual(12);
  await pane.getByRole('region', { name: `Still to type: ${typed.length}` }).waitFor();
  if (bench.adapter === 'preview') {
    const results = (await bench.cells('Results')).flat();
    expect(results.filter(cell => cell.startsWith('#VALUE!'))).toEqual([]);
    expect(results).toContain('not filled yet');
  }
  await expectReadable(bench);
  for (const [sheet, cell, text] of typed) await bench.typeInto(sheet, cell, text);
  await pane.getByText(gap).first().waitFor();
  expect(await pane.getByRole('region', { name: /^Still to type/ }).count()).toBe(0);
}

/*
 * Shropshire and Wrekin, base year 2026/27, money in £000. The figures typed are ours. 2027/28:
 * wholetime 200 × £50,000, 2.5% from July: 200 × 50,000 × (3 + 9 × 1.025) ÷ 12 = 10,187,500; control 20 × £40,000 likewise 815,000;
 * support 100 × £40,000, 2.5% from April: 4,100,000; on-call 4,000,000 × 1.025 = 4,100,000; running costs 16,000,000 × 1.02 = 16,320,000:
 * spending 35,522,500. Grants 4,000,000 and 5,000,000 × 1.02 and 1,500,000: 10,680,000.
 * Bases of 2023/24 (118,106.1 and 55,315.9) grown 2.32%, as the area's grew from 169,494.6 to 173,422: 120,846.2 and 56,599.2.
 * Band D £126.16 + £5 (announced) = £131.16: 15,850,188 + 7,423,551 = 23,273,739. Gap: 35,522,500 − 33,953,739 = 1,568,761.
 */
journey(
  'a fire authority, from an empty workbook to its gap in twelve cells',
  { begins: 'nothing', usual: { preview: { width: 450, theme: 'light' } } },
  bench =>
    reachesGap(
      bench,
      'shr',
      'Shropshire and Wrekin Fire and Rescue Authority',
      [
        ['Body', 'B7', '126.16'],
        ['Posts', 'B2', '200'],
        ['Posts', 'C2', '50000'],
        ['Posts', 'B3', '20'],
        ['Posts', 'C3', '40000'],
        ['Posts', 'B4', '100'],
        ['Posts', 'C4', '40000'],
        ['Lines', 'B2', '4000'],
        ['Lines', 'B3', '16000'],
        ['Funding', 'C2', '4000'],
        ['Funding', 'C3', '5000'],
        ['Funding', 'C4', '1500'],
      ],
      '£1,568,761',
    ),
);

/*
 * Durham, base year 2026/27, money in £000. The figures typed are ours. 2027/28:
 * officers 1,200 × £60,000: 3.5% from September 2026 leaves 62,100 on 1 April, 2.5% from September makes 63,652.50:
 * 1,200 × (5 × 62,100 + 7 × 63,652.50) ÷ 12 = 75,606,750; PCSOs 100 × (5 × 40,000 + 7 × 41,000) ÷ 12 = 4,058,333.33;
 * staff 1,000 × (5 × 45,000 + 7 × 46,125) ÷ 12 = 45,656,250; 45,000,000 × 1.02 + 4,000,000 + 2,000,000 × 1.02 = 51,940,000:
 * spending 177,261,333.33. Core grant of 2025/26 £112,902,355 (published) × 1.02 = 115,160,402.10; specific grants 8,000,000.
 * No police principle is known for 2027/28, so that Band D stays £285.24. Bases of 2023/24 (34,814.5 and 145,675.9) grown 1.31%,
 * as the area's grew from 178,160.3 to 180,490.4: 35,270.6 and 147,584.3: 10,060,586 + 42,096,946 = 52,157,532.
 * Gap: 177,261,333.33 − 175,317,934.10 = 1,943,399.23.
 */
journey(
  'a police body, from an empty workbook to its gap in twelve cells',
  { begins: 'nothing', usual: { excel: { width: 320, theme: 'dark' } } },
  bench =>
    reachesGap(
      bench,
      'dur',
      'Durham Police and Crime Commissioner',
      [
        ['Body', 'B7', '285.24'],
        ['Posts', 'B2', '1200'],
        ['Posts', 'C2', '60000'],
        ['Posts', 'B3', '100'],
        ['Posts', 'C3', '40000'],
        ['Posts', 'B4', '1000'],
        ['Posts', 'C4', '45000'],
        ['Lines', 'B2', '45000'],
        ['Lines', 'B3', '4000'],
        ['Lines', 'B4', '2000'],
        ['Funding', 'C3', '3000'],
        ['Funding', 'C4', '5000'],
      ],
      '£1,943,399.23',
    ),
);

const TABLE_10 = 'Table_10_2026-27.ods';

// The figures of 2026/27 are invented; the layout is the department's own (tests/official).
journey(
  'the department’s file brings a body’s Band D and tax bases to the base year, shown before they are written',
  { begins: 'nothing', usual: { preview: { width: 450, theme: 'dark' } } },
  async bench => {
    const { pane } = bench;
    const { inOds } = bundled<typeof Written>('tests/official/written.ts');
    const councils = [
      { ecode: 'E3202', ons: 'E06000051', name: 'Shropshire', cls: 'UA', base: [121_000.5, 123_000.5] },
      { ecode: 'E3201', ons: 'E06000020', name: 'Telford & Wrekin', cls: 'UA', base: [56_000.1, 57_000.1] },
    ] as const;
    const bodies = [
      {
        ecode: 'E6132',
        ons: 'E31000032',
        name: 'Shropshire and Wrekin Fire',
        cls: 'CFA',
        base: [177_000.6, 180_000.6],
        bandD: [121.16, 126.16],
      },
    ] as const;
    const file = await inOds(twoSheets('Table 10', '2026-27', councils, bodies));

    await begins(bench, 'shr', 'Shropshire and Wrekin Fire and Rescue Authority');
    await pane.getByRole('region', { name: 'Still to type: 12' }).waitFor();
    await openScreen(bench, 'Start');
    await pane.getByLabel('Department’s file', { exact: true }).setInputFiles({
      name: TABLE_10,
      mimeType: 'application/vnd.oasis.opendocument.spreadsheet',
      buffer: Buffer.from(file),
    });
    await pane.getByText('Tax bases of 2 billing authorities.').waitFor();
    await pane.getByText('Band D of 2026/27: £126.16.').waitFor();
    await expectReadable(bench);
    await pane.getByRole('button', { name: 'Show the changes…' }).click();
    const dialog = bench.page.getByRole('dialog', { name: `From ${TABLE_10}` });
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: /^Write \d+ cells$/ }).click();
    await pane.getByText(`Figures of ${TABLE_10} stand in the plan.`).waitFor();
    const bases = await bench.cells('Tax base');
    expect(bases[1]!.slice(0, 2)).toEqual(['Shropshire', '123,000.5']);
    await openScreen(bench, 'Overview');
    await pane.getByRole('region', { name: 'Still to type: 11' }).waitFor();
  },
);
