import { join } from 'node:path';
import { build } from 'esbuild';

/** The functions' script as Excel loads it, made from the source so that the contract can be tested without a build. */
export async function functionsScript(): Promise<string> {
  const entry = join(__dirname, '../../addin/functions/functions.ts');
  const result = await build({ entryPoints: [entry], bundle: true, format: 'iife', target: 'es2020', write: false });
  return result.outputFiles[0]!.text;
}
