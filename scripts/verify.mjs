/**
 * Checks a published provenance sheet against the tables it was made from; `npm run mtfp -- verify` by its own name.
 *
 *   npm run verify -- plan.xlsx                    tables and provenance in one workbook
 *   npm run verify -- plan.xlsx published.xlsx     tables in the first, provenance in the second
 *
 * Ends with 0 where everything agrees, 1 where something differs, 2 where it cannot be told.
 */
import { load } from './typescript-module.mjs';

const { verified } = await load('addin/command-line/verified.ts');
const [plan, published] = process.argv.slice(2);
const { code, lines } = plan ? await verified(plan, published) : { code: 2, lines: ['npm run verify -- plan.xlsx [published.xlsx]'] };
for (const line of lines) (code === 0 ? console.log : console.error)(line);
process.exitCode = code;
