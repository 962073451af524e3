/** What the pane itself does with a workbook: rows added, words written, cells put back, formats, names, charts, printing, protection. */
import { NAMESPACE } from '../functions/namespace';
import type { Table } from '../../core';
import { withoutNegatives } from '../workbook/negatives';
import type { NewCell, Written } from '../workbook/writing';
import { WorkbookTrouble } from '../workbook/workbook-trouble';
import { libraryAnswers, quoted, showsAt } from './answers';
import { differs, judged, lookUntil, passed, timing, valuesAt } from './check';
import type { Bench, Check } from './check';
import { CHARTED, CHART_TITLE, FOOTER, FORMATS, FORMATTED, GROWING, GROWING_VALUES, NAMED_CELL } from './sheets';
import { functionBlocks } from './function-blocks';

/** Words that Excel would take for something else. */
const WORDS = ['=1+1', '+44 116', '@SUM', '2011/12', '10%', 'TRUE', '#N/A'];
const EARLIER = ['=2+2', '-5', "'quoted", '2012/13', '20%', 'FALSE', '#REF!'];
const WORDS_AT = 'A20:G20';
const PUT_BACK_AT = 'A22:C22';
const LOCKED_AT = 'A24';
const CARD_AT = 'A26:C26';
/** 100 rows of ten. */
const THOUSAND_AT = 'A40:J139';
const THOUSAND_INPUT = 'L40:L42';

async function write(bench: Bench, address: string, cells: readonly (readonly NewCell[])[]): Promise<Written> {
  const proposal = await bench.workbook.propose([{ sheet: bench.sheets.cells, address, cells }]);
  return bench.workbook.write(proposal, { overwrite: true });
}

const at = (bench: Bench, address: string) => ({ sheet: bench.sheets.cells, address });

export const workbookChecks: readonly Check[] = [
  {
    id: 'table-grows',
    name: 'A table grows over what is typed below it',
    expected: `G1:H3, once a row is typed below G1:H2`,
    async run(bench) {
      await bench.workbook.enter(at(bench, 'G3:H3'), [['Typed', 2]]);
      const place = await lookUntil(
        bench,
        () => bench.workbook.tableRange(GROWING),
        seen => seen?.address === 'G1:H3',
      );
      const hasGrown = place?.address === 'G1:H3';
      if (!hasGrown) await bench.workbook.enter(at(bench, 'G3:H3'), [['', '']]);
      return judged(hasGrown, place?.address ?? 'no such table');
    },
  },
  {
    id: 'rows-added',
    name: 'Rows that the pane adds belong to the table',
    expected: 'the table is one row longer, and as long as before once they are put back, or the pane says that it is not',
    async run(bench) {
      const before = await bench.workbook.tableRange(GROWING);
      if (!before || !bench.workbook.addRows) return differs('no such table');
      const rows = Number(before.address.replace(/.*\D/, ''));
      const values: Table = GROWING_VALUES;
      const added = await bench.workbook.addRows({ name: GROWING, ...before, values }, [['Added', 3]]);
      const longer = await bench.workbook.tableRange(GROWING);
      const note = await added.putBack();
      const after = await bench.workbook.tableRange(GROWING);
      const isRight = longer?.address === `G1:H${rows + 1}` && (after?.address === before.address || Boolean(note));
      return judged(isRight, `${before.address}, then ${longer?.address}, then ${after?.address}${note ? ` (${note})` : ''}`);
    },
  },
  {
    id: 'words-stay-words',
    name: 'Words that look like figures stay words',
    expected: 'every word as it was written, and again as it was before once it is put back',
    async run(bench) {
      const misread = async (words: readonly string[]) =>
        (await bench.workbook.look(at(bench, WORDS_AT)))[0]!.flatMap(({ value, formula }, i) =>
          value === words[i] && formula === undefined ? [] : [`${quoted(words[i])} became ${quoted(formula ?? value)}`],
        );
      await write(bench, WORDS_AT, [EARLIER]);
      const written = await write(bench, WORDS_AT, [WORDS]);
      const asWritten = await misread(WORDS);
      await bench.workbook.putBack(written);
      const wrong = [...asWritten, ...(await misread(EARLIER))];
      return judged(wrong.length === 0, wrong.length === 0 ? `${WORDS.length} words` : wrong.join('; '));
    },
  },
  {
    id: 'put-back',
    name: 'Put back',
    expected: 'a figure, a formula and an empty cell stand as they stood',
    async run(bench) {
      const place = at(bench, PUT_BACK_AT);
      await bench.workbook.enter(place, [[5, { formula: '=SUM(A22)' }, '']]);
      const before = await bench.workbook.look(place);
      await bench.workbook.putBack(await write(bench, PUT_BACK_AT, [[6, 7, 8]]));
      const seen = (await bench.workbook.look(place))[0]!.map(({ formula, value }) => formula ?? value);
      const stood = before[0]!.map(({ formula, value }) => formula ?? value);
      return judged(seen.join('\n') === stood.join('\n'), seen.map(quoted).join(', '));
    },
  },
  {
    id: 'number-formats',
    name: 'Number formats are taken',
    expected: FORMATS.join('  '),
    async run(bench) {
      /* With how the workbook writes figures below nil or without it: both are formats of ours. */
      const seen = (await bench.workbook.look(at(bench, FORMATTED)))[0]!.map(({ format }) => withoutNegatives(format));
      return judged(seen.join('\n') === FORMATS.join('\n'), seen.join('  '));
    },
  },
  {
    id: 'card-is-a-number',
    name: 'A cell with a card is a number to other formulas',
    expected: 'SUM adds the 520,000 of CARD, and BANDS takes it for a Band D',
    async run(bench) {
      const card = functionBlocks.find(({ id }) => id === 'CARD')!.formula;
      await bench.workbook.enter(at(bench, CARD_AT), [
        [{ formula: card }, { formula: '=SUM(A26)' }, { formula: `=${NAMESPACE}.BANDS(A26)` }],
      ]);
      return showsAt(bench, at(bench, 'A26'), [[520_000, 520_000, ...libraryAnswers('BANDS', 520_000)[0]!]]);
    },
  },
  {
    id: 'card-is-read-back',
    name: 'A card can be read back',
    expected: 'a number 520,000 with the properties Figure, Year and Unit',
    async run(bench) {
      const { basicValue, properties } = await bench.workbook.cardAt(at(bench, 'A26'));
      const names = Object.keys((properties ?? {}) as object);
      return judged(
        basicValue === 520_000 && ['Figure', 'Year', 'Unit'].every(name => names.includes(name)),
        `${quoted(basicValue)} with ${names.join(', ') || 'no properties'}`,
      );
    },
  },
  {
    id: 'chart-series',
    name: 'A chart draws its columns as series',
    expected: 'Precept 10, 20, 30; Grant 40, 50, 60',
    async run(bench) {
      const chart = (await bench.workbook.chartsOn(bench.sheets.cells)).find(({ title }) => title === CHART_TITLE);
      const expectedSeries = [1, 2].map(
        column =>
          `${CHARTED[0]![column]} ${CHARTED.slice(1)
            .map(row => row[column])
            .join(', ')}`,
      );
      const seen = chart?.series.map(({ name, values }) => `${name} ${values.map(Number).join(', ')}`) ?? [];
      return judged(seen.join() === expectedSeries.join(), seen.join('; ') || 'no chart of that title');
    },
  },
  {
    id: 'page-set-up',
    name: 'Print set-up is taken',
    expected: 'landscape, A4, one page wide, row 1 on every page, the footer with its ampersand',
    async run(bench) {
      const { orientation, paper, pagesWide, titleRows, leftFooter } = await bench.workbook.printSetUpOf(bench.sheets.cells);
      const seen = [orientation, paper, `${pagesWide ?? 'no'} page wide`, titleRows, leftFooter];
      const expectedSetUp = ['Landscape', 'A4', '1 page wide', '1:1', FOOTER.replace(/&/g, '&&')];
      return judged(seen.join('\n').toLowerCase() === expectedSetUp.join('\n').toLowerCase(), seen.join(', '));
    },
  },
  {
    id: 'protected-sheet',
    name: 'A protected sheet refuses, with a sentence',
    expected: 'the pane says that the sheet is protected; entering fails all the same',
    async run(bench) {
      await bench.workbook.protect(bench.sheets.cells, true);
      try {
        const { obstacles } = await bench.workbook.propose([{ sheet: bench.sheets.cells, address: LOCKED_AT, cells: [[1]] }]);
        const refusal = await bench.workbook.enter(at(bench, LOCKED_AT), [[1]]).then(
          () => undefined,
          (reason: unknown) => (reason instanceof WorkbookTrouble ? reason.sentence : String(reason)),
        );
        if (refusal === undefined) return differs('the cell took what was entered');
        const isSaid = [...obstacles, refusal].every(sentence => sentence.includes('protected')) && obstacles.length > 0;
        return judged(isSaid, [...obstacles, refusal].join(' / '));
      } finally {
        await bench.workbook.protect(bench.sheets.cells, false);
      }
    },
  },
  {
    id: 'selection-is-no-range',
    name: 'A selection that is no range has its sentence',
    expected: 'the pane says to select one block of cells',
    async run(bench) {
      const what = await bench.workbook.selectNoRange(bench.sheets.cells);
      const said = await bench.workbook.selected().then(
        ({ address }) => `read as ${address}`,
        (reason: unknown) => (reason instanceof WorkbookTrouble ? reason.sentence : String(reason)),
      );
      await bench.workbook.goTo(at(bench, 'A1'));
      return judged(/one block of cells/.test(said), `${what}: ${said}`);
    },
  },
  {
    id: 'missing-sheet',
    name: 'A sheet that is not there is no error',
    expected: 'no cells, and no refusal, on the way from a missing sheet to its range',
    async run(bench) {
      const cells = await bench.workbook.cellsAt({ sheet: 'MTFP self-test: none', address: 'A1' });
      return judged(cells.length === 0, `${cells.length} rows`);
    },
  },
  {
    id: 'thousand-cells',
    name: 'A thousand cells answer',
    expected: '1,000 cells of BANDD, none left busy',
    async run(bench) {
      await bench.workbook.enter(at(bench, THOUSAND_INPUT), [[1000], [2000], [3000]]);
      const took = timing(bench);
      const formula = (row: number, column: number) => ({ formula: `=${NAMESPACE}.BANDD(${(row * 10 + column + 1) * 6000},L40:L42)` });
      await bench.workbook.enter(
        at(bench, THOUSAND_AT),
        Array.from({ length: 100 }, (_, row) => Array.from({ length: 10 }, (__, column) => formula(row, column))),
      );
      const isRight = (value: unknown, place: number) => value === place + 1;
      const seen = await lookUntil(
        bench,
        () => valuesAt(bench, at(bench, THOUSAND_AT)),
        values => values.flat().every(isRight),
      );
      const wrong = seen.flat().filter((value, place) => !isRight(value, place));
      return wrong.length === 0 ? passed(`all${took()}`) : differs(`${wrong.length} do not, such as ${quoted(wrong[0])}`);
    },
  },
  {
    id: 'names-move',
    name: 'Names move with inserted rows',
    expected: 'B13, once a row is put in above B12',
    async run(bench) {
      await bench.workbook.insertRow(bench.sheets.cells, 8);
      const place = await lookUntil(
        bench,
        () => bench.workbook.namedRange(NAMED_CELL.name),
        seen => seen?.address === 'B13',
      );
      return judged(place?.address === 'B13', place?.address ?? 'no such name');
    },
  },
];
