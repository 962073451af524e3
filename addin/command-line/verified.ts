/** Whether the tables of a workbook give what was published from them. */
import { ModelError, verifyProvenance } from '../../core';
import { CommandTrouble, openedFile, planTablesOf, valuesOf } from './workbook-file';

export interface Verdict {
  /** 0 where everything agrees, 1 where something differs, 2 where it cannot be told. */
  readonly code: 0 | 1 | 2;
  readonly lines: readonly string[];
}

/** Tables in the first workbook; the provenance sheet in the second, or in the first too. */
export async function verified(plan: string, published = plan): Promise<Verdict> {
  try {
    const book = await openedFile(plan);
    const tables = planTablesOf(book, plan);
    const sheets = published === plan ? book.sheets : (await openedFile(published)).sheets;
    const sheet = sheets.map(valuesOf).find(rows => rows.some(([first, second]) => first === 'Provenance' && second === 'Value'));
    if (!sheet) throw new CommandTrouble(`${published} holds no provenance sheet. Give a workbook that was published with its provenance.`);
    const differences = verifyProvenance(sheet, tables);
    if (differences.length === 0) return { code: 0, lines: ['Verified: the tables give what was published.'] };
    return {
      code: 1,
      lines: differences.map(
        ({ item, column, published: before, now }) => `${item}${column && `, ${column}`}: published ${before}, the tables give ${now}.`,
      ),
    };
  } catch (trouble) {
    if (trouble instanceof CommandTrouble) return { code: 2, lines: [trouble.message] };
    if (trouble instanceof ModelError) return { code: 2, lines: [trouble.sentence] };
    throw trouble;
  }
}
