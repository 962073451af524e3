/** The mtfp command from a clone: npm run mtfp -- report gap plan.xlsx */
import { load } from './typescript-module.mjs';

const { runCommand } = await load('addin/command-line/mtfp.ts');
process.exitCode = await runCommand(process.argv.slice(2), { out: line => console.log(line), err: line => console.error(line) });
