/** The last touches to a written file, in the one part that says what the workbook holds. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const WORKBOOK = 'xl/workbook.xml';

/**
 * Takes back the order to work everything out anew on opening. A reader without the add-in would lose the answers that
 * stand in the file, and one who has it would race its loading.
 */
export function keepingAnswers(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const workbook = strFromU8(parts[WORKBOOK]!);
  parts[WORKBOOK] = strToU8(workbook.replace(/\s*fullCalcOnLoad="[^"]*"/, ''));
  return zipSync(parts, { level: 6 });
}
