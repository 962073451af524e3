/**
 * Checks a published provenance sheet against the tables it was made from.
 *
 *   npm run verify -- plan.xlsx                    tables and provenance in one workbook
 *   npm run verify -- plan.xlsx published.xlsx     tables in the first, provenance in the second
 *
 * Ends with 0 where everything agrees, 1 where something differs, 2 where it cannot be told.
 */
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { dateToSerial } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { load } from './typescript-module.mjs';

/** What is said about a workbook's tables and a published sheet, and the exit code. */
export async function verified(plan, published = plan) {
  const { ModelError, planTableNames, verifyProvenance } = await load('core/index.ts');
  try {
    const tables = (await sheetsOf(plan)).flatMap(tablesOn).filter(([header]) => planTableNames.includes(header[0]));
    if (tables.length === 0)
      return {
        code: 2,
        lines: [`${plan} holds no plan table; a workbook with tables headed ${planTableNames.slice(0, 3).join(', ')} … would be right.`],
      };
    const sheet = (await sheetsOf(published))
      .map(cellsOf)
      .find(rows => rows.some(([first, second]) => first === 'Provenance' && second === 'Value'));
    if (!sheet)
      return {
        code: 2,
        lines: [`${published} holds no provenance sheet; a workbook that was published with its provenance would be right.`],
      };
    const differences = verifyProvenance(sheet, tables);
    if (differences.length === 0) return { code: 0, lines: ['Verified: the tables give what was published.'] };
    return {
      code: 1,
      lines: differences.map(
        ({ item, column, published: before, now }) => `${item}${column && `, ${column}`}: published ${before}, the tables give ${now}.`,
      ),
    };
  } catch (trouble) {
    const known = trouble instanceof ModelError || trouble?.code === 'ENOENT';
    if (known) return { code: 2, lines: [trouble.sentence ?? `There is no file ${trouble.path}.`] };
    throw trouble;
  }
}

async function sheetsOf(file) {
  return (await readXlsx(await readFile(file))).sheets;
}

const cellsOf = sheet => sheet.rows.map(row => row.map(plain));

/** A date is the number Excel keeps for it, an error its name. */
function plain(value) {
  if (value instanceof Date) return dateToSerial(value);
  return typeof value === 'string' && /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!)$/.test(value) ? { error: value } : value;
}

/** The tables of a sheet with their header rows, as Excel keeps them. */
function tablesOn(sheet) {
  const rows = cellsOf(sheet);
  return (sheet.tables ?? []).map(({ range }) => {
    const [, left, top, right, bottom] = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range);
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: columnOf(right) - columnOf(left) + 1 }, (_, c) => rows[top - 1 + r]?.[columnOf(left) - 1 + c] ?? ''),
    );
  });
}

const columnOf = letters => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [plan, published] = process.argv.slice(2);
  const { code, lines } = plan ? await verified(plan, published) : { code: 2, lines: ['npm run verify -- plan.xlsx [published.xlsx]'] };
  for (const line of lines) (code === 0 ? console.log : console.error)(line);
  process.exitCode = code;
}
