import { options, planReport, reportData } from '../../core';
import type { Cell, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import type { Pack, PackTable } from '../../addin/pack/pack';
import { PACKS, PACK_KINDS, headingsOf, packOf } from '../../addin/pack/packs';
import type { PackRequest } from '../../addin/pack/packs';
import { coreModel } from '../../addin/panel/reading/core-model';
import { proposalsOf } from '../../addin/panel/reserves/proposals';
import { reservePlan } from '../reserves/reserve-plan';

const tables: Table[] = february2026.tables.map(({ values }) => values);
const asked: PackRequest = { kind: 'panel', scenario: '', beside: ['Issued at £15'], madeOn: '20 February 2026, 14:05', tables };
const section = (pack: Pack, id: string) => pack.sections.find(one => one.id === id)!;
const amount = (cell: Cell | undefined) =>
  cell?.kind === 'figure' ? cell.amount.toNumber() : cell?.kind === 'words' ? cell.text : cell?.kind;
/** A figure is the report’s own; of words a pack may leave out what its heading says already, and begins them with a capital. */
const isSaidAs = (own: Cell | undefined, shown: Cell | undefined): boolean =>
  own?.kind === 'words' && shown?.kind === 'words' && !MONTH.test(own.text)
    ? own.text.toLowerCase().includes(shown.text.toLowerCase())
    : MONTH.test(String(amount(own))) || amount(own) === amount(shown);
/** A month is a number in the plan and a name in a pack. */
const MONTH = /^([1-9]|1[0-2])$/;
const at = (table: PackTable, row: string, column: string) =>
  amount(table.rows.find(({ label }) => label === row)?.cells[table.columns.findIndex(({ label }) => label === column) - 1]);

describe.each(PACK_KINDS)('the pack: %s', kind => {
  const pack = packOf({ ...asked, kind });

  test('has each of its sections, or says why the plan has nothing for one', () => {
    expect(
      [...pack.sections.map(({ heading }) => heading.replace(/: Base plan$/, '')), ...pack.leftOut.map(({ heading }) => heading)].sort(),
    ).toEqual(headingsOf(kind, true).sort());
    expect(pack.sections.length).toBeGreaterThan(3);
    expect(pack.leftOut.every(({ why }) => why.length > 10)).toBe(true);
    expect(PACKS[kind].isFor).not.toBe('');
  });

  test('names its scenario in every heading', () => {
    const issued = packOf({ ...asked, kind, scenario: 'Issued at £15', beside: [] });
    expect(issued.sections.filter(({ heading }) => !heading.endsWith(': Issued at £15'))).toEqual([]);
  });

  test('takes every figure of its tables from the report of that name, by row and column', () => {
    const wrong = pack.sections.flatMap(({ heading, tables: inSection }) =>
      inSection.flatMap(({ from, columns, rows }) => {
        if (!from) return [];
        const report = reportData(from, '', tables);
        return rows.flatMap(row =>
          columns.slice(1).flatMap(({ id }, place) => {
            const own = report.rows.find(one => one.id === row.id)?.cells[report.columns.findIndex(one => one.id === id) - 1];
            return isSaidAs(own, row.cells[place]) ? [] : [`${heading}, ${row.label}, ${id}`];
          }),
        );
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a Panel report of February 2026', () => {
  const pack = packOf(asked);

  // Published: £4.7m to find, £3.5m of savings, £1.2m left; Band D £300.2302, up £11 to £311.2302, the limit £15 on it.
  test('says in sentences what the figures say', () => {
    expect(section(pack, 'headline').sentences).toEqual([
      '2026/27 has a shortfall of £1,200,000; by 2029/30 it is £16.6m if nothing else is done.',
      'Spending less funding leaves a £4.7m shortfall, less £3.5m of savings counted.',
      'Band D is £311.2302, up £11.00 (3.66%) or 21p a week. That is £4.00 below the referendum limit of £315.2302.',
      'The precept is £110,481,368, on a tax base of 354,982.8 Band D equivalents.',
      'The general reserve stands at £9,000,000 at 31 March 2027, 3.42% of the net budget.',
    ]);
    // £311.2302 rounds to £311.23; last year’s bill was £300.23.
    expect(section(pack, 'household').sentences).toEqual([
      'A household in Band D pays £311.23 in 2026/27, £11.00 more than the year before, or 21p a week.',
    ]);
  });

  // On 354,982.8 at £4: 1,419,931.20; each authority’s part to the pound makes £111,901,298 less £110,481,368.
  test('sets £11 beside £15, with what lies between them', () => {
    const [compared, bills] = section(pack, 'scenarios').tables as [PackTable, PackTable];
    expect(compared.columns.map(({ label }) => label)).toEqual(['Figure', 'Base plan', 'Issued at £15', 'Difference']);
    const row = (name: string) => ['Base plan', 'Issued at £15', 'Difference'].map(column => at(compared, name, column));
    expect(row('Band D 2026/27')).toEqual([311.2302, 315.2302, 4]);
    expect(row('Precept 2026/27')).toEqual([110_481_368, 111_901_298, 1_419_930]);
    expect(row('Remaining gap 2026/27')).toEqual([1_200_000, -219_930, -1_419_930]);
    expect(['Base plan', 'Issued at £15', 'Difference'].map(column => at(bills, 'D', column))).toEqual([311.23, 315.23, 4]);
    expect(section(pack, 'scenarios').sentences).toEqual([
      'Base plan: Band D £311.2302, up £11 (3.66%). It raises £110,481,368 and leaves a shortfall of £1,200,000.',
      'Issued at £15: Band D £315.2302, up £15 (4.996%), at the referendum limit. It raises £111,901,298 and leaves a surplus of £219,930.',
    ]);
  });

  test('has the choices that OPTIONS gives, each marked against the limit, the plan’s own among them', () => {
    const [table] = section(pack, 'choices').tables as [PackTable];
    const published = options('2026/27', 300.2302, 354_982.8, 'police').slice(1);
    const columns = ['Band D', 'Rise', 'A week', 'Brings in'];
    for (const [name, bandD, rise, , aWeek, income, , excessive] of published) {
      expect([name, ...columns.map(column => at(table, name as string, column))]).toEqual([
        name,
        ...[bandD, rise, aWeek, income].map(Number),
      ]);
      expect([name, at(table, name as string, 'Against the limit')]).toEqual([
        name,
        excessive ? 'above it: needs a referendum' : 'within it',
      ]);
    }
    expect(at(table, 'In the plan', 'Remaining gap')).toBe(1_200_000);
    expect(table.rows).toHaveLength(published.length + 1);
  });

  // Out of balance by the gap, to the pound, less what rounding the authorities’ parts leaves: 8,750,000 − 2.
  test('says of the statutory calculation by how much it does not balance, in pounds', () => {
    const { sentences, tables: shown } = section(pack, 'statutory');
    expect(sentences[0]).toMatch(/^Not balanced: 2026\/27 by a shortfall of £1,200,000; 2027\/28 by a shortfall of £8,749,998;/);
    expect(shown[0]!.caption).toBe('The statutory calculation, Local Government Finance Act 1992, £');
    expect(at(shown[0]!, 'Council tax requirement', '2026/27')).toBe(110_481_368);
  });

  // At £15 the surplus of £219,930 and the £1 by which the requirement passes the authorities’ parts: what is in hand is named, not a minus.
  test('says of a year with more than it needs that it has a surplus', () => {
    const [sentence] = section(packOf({ ...asked, scenario: 'Issued at £15', beside: [] }), 'statutory').sentences;
    expect(sentence).toMatch(/^Not balanced: 2026\/27 by a surplus of £219,931; 2027\/28 by a shortfall of £/);
  });

  test('shares out the pot to the pound, and says why', () => {
    const [amounts, why] = section(pack, 'allocations').tables as [PackTable, PackTable];
    expect(at(amounts, 'Total', '2026/27')).toBe(640_000);
    expect(at(why, 'Leicester', 'Why')).toMatch(/^Leicester has 40\.54% of all need/);
    expect(amounts.columns.map(({ label }) => label)).not.toContain('EXPLAIN');
  });
});

test('a proposal’s options stand beside each other, with what each means for the year after', () => {
  const pack = packOf({ ...asked, kind: 'reserves strategy', tables: march2024.tables.map(({ values }) => values), beside: [] });
  const { tables: shown, sentences } = section(pack, 'options');
  expect(shown.map(({ caption }) => caption)).toEqual(['Redundancy and transition: the options side by side, £000']);
  // £1.2m for the scheme in full, half of it in part, nothing, or not done; the gap of the year is as much higher.
  expect(shown[0]!.columns.slice(1).map(({ label }) => label)).toEqual(['Full', 'Part', 'None', 'Not done']);
  const row = (name: string) => shown[0]!.rows.find(({ label }) => label === name)?.cells.map(amount);
  expect(row('Drawdown 2025/26')).toEqual([1_200_000, 600_000, 0, 0]);
  const [full, part, none] = row('Remaining gap 2025/26') as number[];
  expect([none! - full!, none! - part!]).toEqual([1_200_000, 600_000]);
  expect(row('Drawdown 2024/25')).toBeUndefined();
  expect(sentences.join(' ')).toContain('None: The year’s budget meets all of it; reserves are left as they are.');
});

test('of more than a hundred proposals the pack and the Reserves screen say how many they leave out', () => {
  const rows = Array.from({ length: 101 }, (_, at) => [`m${at}`, 'Projects', `Plan ${at}`, 'planned', 'full', 'yes', -1, '']);
  const many = reservePlan({ Movement: [['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', '2025/26', '2026/27'], ...rows] });
  const { tables: shown, sentences } = section(packOf({ ...asked, kind: 'reserves strategy', tables: many, beside: [] }), 'options');
  expect(shown).toHaveLength(100);
  expect(sentences.at(-1)).toBe('Not shown: 1 further proposal. Type options: and a name, such as “options: Plan 100”.');
  const onScreen = proposalsOf(coreModel, '', many);
  expect(onScreen.known && [onScreen.value.shown.length, onScreen.value.notShown]).toEqual([100, sentences.at(-1)]);
});

test('a plan whose checks find errors is a draft, one with empty rows too, and a sound one is none', () => {
  const change = (header: string, of: (table: Table) => Table) => tables.map(table => (table[0]![0] === header ? of(table) : table));
  expect(packOf(asked).draft).toBeUndefined();
  const broken = change('Billing authority', table => [table[0]!, ['North', 'many']]);
  const errors = planReport('checks', '', broken).filter(([severity]) => severity === 'error').length;
  expect(errors).toBeGreaterThan(0);
  expect(packOf({ ...asked, tables: broken }).draft).toContain(`the checks found ${errors} error`);
  const empty = change('Line', table => [...table, ['Fees', ...table[0]!.slice(1).map(() => '')]]);
  expect(packOf({ ...asked, tables: empty }).draft).toBe('Draft, not to be relied on: 1 row still empty.');
});

test('the report of a fire authority is for its members: no Panel scrutinises it', () => {
  const fire = tables.map(table => table.map(row => (row[0] === 'Kind' ? [row[0], 'fire authority', ...row.slice(2)] : row)));
  expect([packOf(asked).title, packOf({ ...asked, tables: fire }).title]).toEqual([
    'Proposed precept and budget 2026/27: report to the Police and Crime Panel',
    'Proposed precept and budget 2026/27: report to the Authority',
  ]);
});

// 9,000 + 8,500 + 1,400 + 2,600 = 21,500 of £000: the earmarked two add to 9,900 above the capital receipts, not below them.
test('reserves stand kind by kind, each total right below what it adds up', () => {
  const [balances] = section(packOf({ ...asked, kind: 'reserves strategy' }), 'strategy').tables as [PackTable];
  expect(balances.rows.map(({ label }) => [label, at(balances, label, 'Opening')])).toEqual([
    ['General Reserve', 9_000_000],
    ['Budget Equalisation Reserve', 8_500_000],
    ['Commissioner’s Reserve', 1_400_000],
    ['Earmarked reserves', 9_900_000],
    ['Capital receipts', 2_600_000],
    ['Total reserves', 21_500_000],
  ]);
});

// Risks of 1,200 + 640 + 650 + 450 + 250 = 3,190 of £000, against a general reserve of 9,000.
test('the section 25 pack says what the reserve is held against, and nothing that only the workbook knows', () => {
  const pack = packOf({ ...asked, kind: 'section 25' });
  expect(section(pack, 'adequacy').sentences[0]).toBe(
    'The risks call for £3,190,000 in 2026/27; the general reserve of £9,000,000 covers it with £5,810,000 to spare.',
  );
  expect(section(pack, 'section 25').sentences[1]).toMatch(/^The checks found no errors, \d+ warnings and \d+ notes\.$/);
  const said = pack.sections.flatMap(({ sentences, tables: inSection }) => [...sentences, ...inSection.map(({ caption }) => caption)]);
  expect(said.filter(sentence => /report “checks”|rung|nothing solved/.test(sentence))).toEqual([]);
});

test('a plan without a Risk table has no row that says so in every year, but a sentence', () => {
  const without = tables.filter(([header]) => header![0] !== 'Risk');
  const adequacy = section(packOf({ ...asked, kind: 'section 25', tables: without }), 'adequacy');
  expect(adequacy.sentences[0]).toBe('The plan has no Risk table, so there is no risk-based minimum to hold the general reserve against.');
  expect(adequacy.tables[0]!.rows.filter(({ cells }) => cells.some(({ kind }) => kind === 'absent'))).toEqual([]);
});

test('what the plan assumes is counted by how firm it is', () => {
  // Ten assumptions, of which the officers’ pension is in force.
  expect(section(packOf(asked), 'assumptions').sentences).toEqual(['Of 10 assumptions, 9 are assumed and 1 is in force.']);
  const alike = tables.map(table => (table[0]![0] === 'Assumption' ? table.filter(row => !row.includes('in force')) : table));
  expect(section(packOf({ ...asked, tables: alike }), 'assumptions').sentences).toEqual(['All 9 assumptions are assumed.']);
});

/** A fire authority of two districts: 100,000 of spending, general reserves of 6,000. Money in £000. */
const FIRE: Table[] = [
  [
    ['Body', 'Value'],
    ['Name', 'Anyshire Fire Authority'],
    ['Kind', 'fire authority'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 90],
    ['Money in', '£000'],
  ],
  [
    ['Assumption', 'Unit', 'Status', 'Source', '2026/27', '2027/28'],
    ['Inflation', '% a year', 'assumed', 'planning value', 0.02, 0.02],
  ],
  [
    ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Stations', 100_000, 'Inflation', '', ''],
  ],
  [
    ['Funding', 'Kind', 'Base', 'Driver', '2026/27', '2027/28'],
    ['Settlement', 'core', 60_000, '', '', ''],
  ],
  [
    ['Billing authority', 'Base', '2026/27', '2027/28'],
    ['North', 250_000, '', ''],
    ['South', 200_000, '', ''],
  ],
  [
    ['Precept', '2026/27', '2027/28'],
    ['Choice', 'rise £', 'rise £'],
    ['Amount', 5, 5],
    ['Limit', 5, 5],
  ],
  [
    ['Reserve', 'Kind', 'Category', 'Opening', 'Floor', 'Purpose', 'Closes'],
    ['General', 'general', 3, 6000, 2000, 'Contingency', ''],
    ['Stations programme', 'earmarked', 1, 900, '', 'New stations', '2027/28'],
  ],
  [
    ['Risk', 'Exposure', 'Likelihood'],
    ['Strike cover', 2000, 0.5],
  ],
];
const POLICE_WORDS = /police|crime|panel(?! report)|commissioner|constable|(?<!\bin )\bforce\b/i;

describe('the packs of a fire authority', () => {
  test.each(PACK_KINDS)('%s has no word of the police', kind => {
    const { title, sections, leftOut } = packOf({ ...asked, kind, tables: FIRE, beside: [] });
    const cells = (table: PackTable) => [
      table.caption,
      ...table.columns.map(({ label }) => label),
      ...table.rows.flatMap(row => [row.label, ...row.cells.map(cell => String(amount(cell)))]),
    ];
    const said = [
      title,
      ...leftOut.flatMap(({ heading, why }) => [heading, why]),
      ...sections.flatMap(one => [
        one.heading,
        ...one.sentences,
        ...(one.charts ?? []).flatMap(chart => [chart.title, chart.inWords]),
        ...[...one.tables, ...(one.inWord ?? [])].flatMap(cells),
      ]),
    ];
    expect(said.filter(words => POLICE_WORDS.test(words))).toEqual([]);
  });

  // The Fire and Rescue National Framework asks a fire authority to justify a general reserve above 5%, as police guidance asks the police.
  test('the general reserve is justified by the National Framework for fire', () => {
    const { tables: shown } = section(packOf({ ...asked, kind: 'reserves strategy', tables: FIRE, beside: [] }), 'strategy');
    const above = shown.flatMap(({ rows }) => rows).find(({ id }) => id === 'justificationLevel')!;
    // 100,000 up 2% is 102,000 of £000 in 2026/27; 5% of it is 5,100.
    expect(amount(above.cells[0])).toBe(5_100_000);
    expect(amount(above.cells.at(-1))).toMatch(
      /^5% of the net budget \(Home Office, Fire and Rescue National Framework for England, .*; known at second hand/,
    );
  });
});
