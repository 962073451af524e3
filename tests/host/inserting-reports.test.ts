import { blocksAt, placeTrouble, USUAL, askedReports } from '../../addin/panel/reports/asked-reports';
import { addressOf, areaOf } from '../../addin/workbook/addresses';
import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { reportsSheet } from '../../addin/workbook/report-sheets';
import type { ReportsAsked } from '../../addin/workbook/report-sheets';
import type { BlockAt } from '../../addin/workbook/writing';
import { Decimal, ModelError, planReport } from '../../core';
import { functionsScript } from './functions-script';
import { closeWorkbooks, openWorkbook } from './open-workbook';
import { OWN_GAP, OWN_MAPPINGS, ownSheets } from './own-workbook';
import type { SimulatedExcel } from './simulated-excel';

jest.setTimeout(60_000);
afterAll(closeWorkbooks);

const withFunctions = new WeakSet<object>();

/** Somebody’s own workbook with its blocks mapped, and the functions loaded beside the pane. */
async function opened() {
  const page = await openWorkbook({ sheets: [...ownSheets, { name: 'Free' }] });
  if (!withFunctions.has(page.window)) (page.window as unknown as { eval(script: string): void }).eval(await functionsScript());
  withFunctions.add(page.window);
  const port = excelWorkbook();
  await port.mapRanges(OWN_MAPPINGS);
  return { excel: page.excel, port };
}

async function givenTo(port: ReturnType<typeof excelWorkbook>, also: Partial<ReportsAsked> = {}): Promise<ReportsAsked> {
  const tables = await port.planTables();
  return { reports: askedReports(USUAL, {}), tables, scenario: '', money: '£', isLive: true, hasScenarioCell: false, ...also };
}

/** The figures of a report on a sheet, by the row’s name below the cell that begins it. */
function inCells(excel: SimulatedExcel, sheet: string, report: string): unknown[][] {
  const cells = excel.workbook.rangeAt(`'${sheet}'!A1:L120`);
  const first = (cells.Formulas as unknown[][]).findIndex(row => String(row[0]).startsWith(`=MTFP.PLAN("${report}"`));
  const rows = (cells.Values as unknown[][]).slice(first);
  return rows.slice(
    0,
    rows.findIndex(row => row.every(cell => cell === '')),
  );
}

/** What the pane works out of the tables it reads, as cells. */
const inPane = (report: string, tables: ReportsAsked['tables']): unknown[][] =>
  planReport(
    report,
    '',
    tables.map(({ values }) => values),
  ).map(row => row.map(cell => (cell instanceof Decimal ? cell.toNumber() : cell instanceof ModelError ? '#VALUE!' : (cell ?? ''))));

const withoutBlanks = (rows: unknown[][]): unknown[][] =>
  rows.map(row =>
    [...row]
      .reverse()
      .filter((cell, i, all) => cell !== '' || all.slice(0, i).some(one => one !== ''))
      .reverse(),
  );

const gapOf = (rows: unknown[][]) => rows.find(([name]) => name === 'Remaining gap')!.slice(1, 3);

async function insertedLive(reports: readonly string[] = USUAL) {
  const { excel, port } = await opened();
  const given = await givenTo(port, { reports: askedReports(reports, {}) });
  await port.insert([reportsSheet('Reports', 'Smallshire: reports', given, '')], () => undefined);
  await excel.workOut('Reports');
  return { excel, port, given };
}

/** Pane and cells, for every one of the usual reports. */
async function expectSame(excel: SimulatedExcel, port: ReturnType<typeof excelWorkbook>, reports: readonly string[] = USUAL) {
  const tables = await port.planTables();
  for (const report of reports)
    expect({ report, cells: withoutBlanks(inCells(excel, 'Reports', report)) }).toEqual({
      report,
      cells: withoutBlanks(inPane(report, tables)),
    });
}

describe('six reports inserted for tables found and cells mapped', () => {
  test('the formulas name tables without their total rows and mapped ranges by their names, and answer what the pane says', async () => {
    const { excel, port } = await insertedLive();
    const [[formula]] = excel.workbook.rangeAt('Reports!A6').Formulas as [[string]];
    expect(formula).toBe(
      '=MTFP.PLAN("summary",MTFP_Scenario,Body[[#Headers],[#Data]],Bases[[#Headers],[#Data]],Precept[[#Headers],[#Data]],' +
        'Changes[[#Headers],[#Data]],Reserves[[#Headers],[#Data]],MTFP.TABLE("Line",MTFP_mapped_1,MTFP_mapped_1_headers),' +
        'MTFP.TABLE("Funding",\'Our money\'!$H$2:$J$43,MTFP_mapped_2_headers,ROWS(MTFP_mapped_2)))',
    );
    expect(gapOf(inCells(excel, 'Reports', 'gap'))).toEqual(OWN_GAP);
    await expectSame(excel, port);
  });

  test.each([0, null])('an empty cell handed over as %s gives the same', async blank => {
    const { excel, port } = await opened();
    await port.insert([reportsSheet('Reports', 'Smallshire: reports', await givenTo(port), '')], () => undefined);
    await excel.workOut('Reports', blank);
    expect(gapOf(inCells(excel, 'Reports', 'gap'))).toEqual(OWN_GAP);
    await expectSame(excel, port);
  });

  // As Excel makes it: the word Total, and the last column summed. Read as a row of the plan it would be a finding.
  test('with a Total Row switched on nothing counts twice, in the cells or in the pane', async () => {
    const reports = [...USUAL, 'checks'];
    const { excel, port } = await insertedLive(reports);
    const changes = excel.workbook.Tables.find('Changes')!;
    changes.ShowTotals = true;
    excel.type('Changes!A4:F4', [['Total', '', '', '', '', 10_000]]);
    await excel.workOut('Reports');
    expect(gapOf(inCells(excel, 'Reports', 'gap'))).toEqual(OWN_GAP);
    await expectSame(excel, port, reports);
  });

  // Another grant of £25,000 a year, typed right below: the gap is that much smaller.
  test('a row typed below a block that may grow is in both', async () => {
    const { excel, port } = await insertedLive();
    excel.type("'Our money'!H4:J4", [['Partnership grant', 25, 25]]);
    await excel.workOut('Reports');
    expect(gapOf(inCells(excel, 'Reports', 'gap'))).toEqual(OWN_GAP.map(gap => gap - 25_000));
    await expectSame(excel, port);
  });

  test('values stay as they are, with the scenario and the moment over them', async () => {
    const { excel, port } = await opened();
    await port.insert(
      [reportsSheet('Reports', 'Smallshire: reports', await givenTo(port, { isLive: false }), '30 November 2026, 10:00')],
      () => undefined,
    );
    const cells = excel.values('Reports!A1:C60')!;
    expect(cells[1]![0]).toBe('Base plan; values as they stood on 30 November 2026, 10:00');
    expect(gapOf(cells)).toEqual(OWN_GAP);
    expect((excel.workbook.rangeAt('Reports!A1:L120').Formulas as unknown[][]).flat().filter(cell => String(cell).startsWith('='))).toEqual(
      [],
    );
  });
});

describe('reports from a cell on', () => {
  const at = (address: string, sheet = 'Free') => ({ sheet, address });

  test('stand there with their formats, and putting back takes both away', async () => {
    const { excel, port } = await opened();
    const given = await givenTo(port, { reports: askedReports(['gap', 'precept'], {}) });
    const blocks = blocksAt(at('C3'), given);
    const proposal = await port.propose(blocks);
    expect([proposal.obstacles, proposal.overwrites]).toEqual([[], []]);
    const written = await port.write(proposal, { overwrite: false });
    await excel.workOut('Free');
    expect(excel.values('Free!C3:E4')).toEqual([
      ['The budget gap, rung by rung: above nil is a shortfall', '', ''],
      ['Figure', '2026/27', '2027/28'],
    ]);
    expect(excel.workbook.rangeAt('Free!D5').NumberFormat).toEqual([['#,##0_);(#,##0)']]);
    await port.putBack(written);
    expect(excel.workbook.rangeAt('Free!C4').Formulas).toEqual([['']]);
    expect(excel.workbook.rangeAt('Free!D5').NumberFormat).toEqual([['General']]);
  });

  /** Rows of a block with all their cells bold, and those with a line above, by the name in their first cell. */
  const looksFrom = (excel: SimulatedExcel, address: string) => {
    const { row, column, rows, columns } = areaOf(address);
    const each = Array.from({ length: rows }, (_, i) => {
      const { Values, Format } = excel.workbook.rangeAt(`Free!${addressOf({ row: row + i, column, rows: 1, columns })}`);
      return { name: Values![0]![0], isBold: Format.Font.Bold, line: Format.Borders.GetItem('EdgeTop').Style };
    });
    return {
      bold: each.filter(({ isBold }) => isBold === true).map(({ name }) => name),
      ruled: each.filter(({ line }) => line === 'Continuous').map(({ name }) => name),
      bare: each.filter(({ isBold, line }) => isBold === false && line === 'None').length,
    };
  };

  /** The number of the row on the sheet that a sum will stand in. */
  const rowOfGap = ([block]: readonly BlockAt[]) =>
    areaOf(block!.address).row + 1 + block!.cells.findIndex(([name]) => name === 'Remaining gap');

  // The rungs of the ladder that are sums of those above them, as on a published sheet (tests/host/finished-sheets).
  const SUMS = ['Cumulative gap', 'Gap after savings', 'Remaining gap'];

  test('as values their sums are bold under a line, and putting back takes that away', async () => {
    const { excel, port } = await opened();
    const blocks = blocksAt(at('C3'), await givenTo(port, { reports: askedReports(['gap'], {}), isLive: false }));
    const rows = areaOf(blocks[0]!.address).rows;
    const written = await port.write(await port.propose(blocks), { overwrite: false });
    const { bold, ruled } = looksFrom(excel, blocks[0]!.address);
    expect(bold).toEqual(['The budget gap, rung by rung: above nil is a shortfall', 'Figure', ...SUMS]);
    expect(ruled).toEqual(SUMS);
    expect(await port.putBack(written)).toMatchObject({ left: [], notes: [] });
    expect(looksFrom(excel, blocks[0]!.address)).toEqual({ bold: [], ruled: [], bare: rows });
  });

  test('bold and lines that stood there before come back as they were, cell by cell', async () => {
    const { excel, port } = await opened();
    const blocks = blocksAt(at('C3'), await givenTo(port, { reports: askedReports(['gap'], {}), isLive: false }));
    const last = rowOfGap(blocks);
    const format = (cell: string) => excel.workbook.rangeAt(`Free!${cell}`).Format;
    format(`C${last}`).Font.Bold = true;
    const line = format(`D${last}`).Borders.GetItem('EdgeTop');
    [line.Style, line.Weight, line.Color] = ['Dash', 'Medium', '#C00000'];
    await port.putBack(await port.write(await port.propose(blocks), { overwrite: false }));
    expect([format(`C${last}`).Font.Bold, format(`D${last}`).Font.Bold, format(`C${last}`).Borders.GetItem('EdgeTop').Style]).toEqual([
      true,
      false,
      'None',
    ]);
    expect([line.Style, line.Weight, line.Color]).toEqual(['Dash', 'Medium', '#C00000']);
  });

  test('what somebody ruled otherwise since stays, and is said', async () => {
    const { excel, port } = await opened();
    const blocks = blocksAt(at('C3'), await givenTo(port, { reports: askedReports(['gap'], {}), isLive: false }));
    const written = await port.write(await port.propose(blocks), { overwrite: false });
    const last = excel.workbook.rangeAt(`Free!D${rowOfGap(blocks)}`).Format;
    last.Borders.GetItem('EdgeTop').Style = 'Double';
    const { notes } = await port.putBack(written);
    expect([last.Font.Bold, last.Borders.GetItem('EdgeTop').Style]).toEqual([false, 'Double']);
    expect(notes).toEqual([`Bold, italics or lines in Free, ${blocks[0]!.address} were changed since, and stay as they are.`]);
  });

  // A plan with another line may answer with another row, and a line over the wrong row would show a sum that is none.
  test('as formulas their title and headers are bold, and no row that may move', async () => {
    const { excel, port } = await opened();
    const blocks = blocksAt(at('C3'), await givenTo(port, { reports: askedReports(['gap'], {}) }));
    await port.write(await port.propose(blocks), { overwrite: false });
    await excel.workOut('Free');
    const { bold, ruled } = looksFrom(excel, blocks[0]!.address);
    expect([bold, ruled]).toEqual([['The budget gap, rung by rung: above nil is a shortfall', 'Figure'], []]);
  });

  const obstaclesAt = async (cell: string, prepare: (excel: SimulatedExcel) => void, sheet = 'Free') => {
    const { excel, port } = await opened();
    prepare(excel);
    const blocks: BlockAt[] = blocksAt(at(cell, sheet), await givenTo(port, { reports: askedReports(['bands'], {}) }));
    return (await port.propose(blocks)).obstacles;
  };

  test('are refused where they would spill over something, and the cell is named', async () => {
    expect(await obstaclesAt('A1', excel => excel.type('Free!B7', 'Mine'))).toEqual([
      'The report needs Free!A1:C10 free, and B7 is filled. Choose a cell with more room, or a new sheet.',
    ]);
    expect(await obstaclesAt('E1', () => undefined, 'Reserves')).toEqual([]);
  });

  test('are refused over a table, filled or not', async () => {
    const empty = (excel: SimulatedExcel) => {
      excel.workbook.addTable(excel.workbook.rangeAt('Free!B5:C6')).Name = 'Empty';
    };
    expect(await obstaclesAt('A1', empty)).toEqual([
      'The report needs Free!A1:C10 free, and the table Empty stands there. Choose a cell with more room, or a new sheet.',
    ]);
  });

  test('are refused where the plan reads, with the rows that may be typed there', async () => {
    const { port } = await opened();
    const given = await givenTo(port, { reports: askedReports(['gap'], {}) });
    expect(placeTrouble(blocksAt(at('H6', 'Our money'), given), given.tables)).toBe(
      'The report would stand in Our money!H2:J43, which the plan reads, with the rows that may be typed below it. Choose a cell beside or further down, or a new sheet.',
    );
    expect(placeTrouble(blocksAt(at('F2', 'Our money'), given), given.tables)).toMatch(/^The report would stand in Our money!H2:J43/);
    expect(placeTrouble(blocksAt(at('L2', 'Our money'), given), given.tables)).toBeUndefined();
    expect(placeTrouble(blocksAt(at('XFD1'), given), given.tables)).toMatch(/would leave the sheet/);
  });
});
