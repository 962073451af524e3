/** The looks of rows in Excel: asked cell by cell, since a range that looks different in places answers nothing for the whole. */
import { addressOf, areaOf, cellOf } from '../addresses';
import type { CellLook, LookGrid, RowLook } from '../row-looks';

const GIVEN: Readonly<Record<RowLook, CellLook>> = {
  total: { bold: true, topStyle: 'Continuous', topWeight: 'Thin' },
  caption: { bold: true },
  residual: { italic: true },
};

/** Asks along with whatever else the next request asks. */
export function askForLooks(sheet: Excel.Worksheet, address: string, rows: readonly (RowLook | undefined)[]): () => LookGrid {
  const area = areaOf(address);
  const asked = rows.map((look, i) =>
    Array.from({ length: area.columns }, (_, j) => (look ? askFor(sheet.getRange(cellOf(area, i, j)), GIVEN[look]) : () => undefined)),
  );
  return () => asked.map(row => row.map(answer => answer()));
}

function askFor({ format }: Excel.Range, given: CellLook): () => CellLook {
  const font = format.font.load('bold,italic');
  const line = given.topStyle === undefined ? undefined : format.borders.getItem('EdgeTop').load('style,weight,color');
  return () => ({
    ...(given.bold !== undefined && { bold: font.bold }),
    ...(given.italic !== undefined && { italic: font.italic }),
    ...(line && { topStyle: line.style, ...(line.style !== NO_LINE && { topWeight: line.weight, topColour: line.color }) }),
  });
}

/** Excel draws a line again where one that was taken away is given a weight. */
const NO_LINE = 'None';

export function giveLooks(sheet: Excel.Worksheet, address: string, rows: readonly (RowLook | undefined)[]): void {
  const area = areaOf(address);
  rows.forEach((look, i) => {
    if (look) put(sheet.getRange(addressOf({ ...area, row: area.row + i, rows: 1 })), GIVEN[look]);
  });
}

export function restoreLooks(sheet: Excel.Worksheet, address: string, looks: LookGrid): void {
  const area = areaOf(address);
  looks.forEach((row, i) =>
    row.forEach((look, j) => {
      if (look) put(sheet.getRange(cellOf(area, i, j)), look);
    }),
  );
}

function put({ format }: Excel.Range, { bold, italic, topStyle, topWeight, topColour }: CellLook): void {
  if (bold !== undefined) format.font.bold = bold === true;
  if (italic !== undefined) format.font.italic = italic === true;
  const line = format.borders.getItem('EdgeTop');
  if (topStyle !== undefined) line.style = topStyle as Excel.BorderLineStyle;
  if (topWeight !== undefined) line.weight = topWeight as Excel.BorderWeight;
  if (topColour !== undefined) line.color = String(topColour);
}
