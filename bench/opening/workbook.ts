/** A workbook of 60,000 cells and about 1 MB, as a budget book has them: names, figures of fifteen digits, a tenth of them filled down. */
import { rawXlsx, words } from '../../tests/preview/raw-xlsx';

const ROWS = 2000;
const COLUMNS = 30;
const letter = (column: number) => (column < 26 ? '' : 'A') + String.fromCharCode(65 + (column % 26));

/** Numerical Recipes' linear congruential generator. */
function chances(): () => number {
  let state = 20261130;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function workbookOfFigures(): Uint8Array {
  const chance = chances();
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    let before = 0;
    const cells = Array.from({ length: COLUMNS }, (__, column) => {
      const address = `${letter(column)}${row}`;
      if (column % 5 === 0)
        return words(
          address,
          `Cost centre ${Math.floor(chance() * 1e9)}, budget holder ${Math.floor(chance() * 1e9)}, ${Math.floor(chance() * 1e9)}`,
        );
      if (column % 10 === 9) {
        const text =
          row === 1 ? ` ref="${address}:${letter(column)}${ROWS}" si="${column}">${letter(column - 1)}1*2</f>` : ` si="${column}"/>`;
        return `<c r="${address}"><f t="shared"${text}<v>${before * 2}</v></c>`;
      }
      before = Math.round((chance() + chance() / 2 ** 32) * 1e15) / 1_000_000; // two draws: one has ten digits alone
      return `<c r="${address}"><v>${before}</v></c>`;
    });
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  return rawXlsx([{ name: 'Budget book', xml: `<sheetData>${rows.join('')}</sheetData>` }]);
}
