/**
 * Other workbooks that formulas read. Nothing here follows such a link; what the file knows of it goes into the next
 * file as it was, so that Excel finds it again.
 */
import type { LinkedBook } from '../laid-out';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml';

const each = (count: number, written: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => written(index + 1)).join('');

export const partsOfLink = ({ part, relations }: LinkedBook, number: number): Record<string, Uint8Array> => ({
  [`xl/externalLinks/externalLink${number}.xml`]: part,
  ...(relations && { [`xl/externalLinks/_rels/externalLink${number}.xml.rels`]: relations }),
});

/** In the workbook they stand right after its sheets. */
export const withReferences = (workbook: string, count: number): string =>
  workbook.replace(
    '</sheets>',
    `</sheets><externalReferences>${each(count, number => `<externalReference xmlns:r="${OFFICE}" r:id="rIdLink${number}"/>`)}</externalReferences>`,
  );

export const withRelations = (relations: string, count: number): string =>
  relations.replace(
    '</Relationships>',
    `${each(count, number => `<Relationship Id="rIdLink${number}" Type="${OFFICE}/externalLink" Target="externalLinks/externalLink${number}.xml"/>`)}</Relationships>`,
  );

export const withTypes = (types: string, count: number): string =>
  types.replace(
    '</Types>',
    `${each(count, number => `<Override PartName="/xl/externalLinks/externalLink${number}.xml" ContentType="${TYPE}"/>`)}</Types>`,
  );
