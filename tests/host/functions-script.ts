import { join } from 'node:path';
import { build } from 'esbuild';

/** The functions' scripts as the page loads them one after the other, made from the source so that the contract can be tested without a build. */
export async function functionsScript(): Promise<string> {
  const resolveDir = join(__dirname, '../../addin/functions');
  const contents = "import './functions'; import './further-functions';";
  const result = await build({ stdin: { contents, resolveDir }, bundle: true, format: 'iife', target: 'es2020', write: false });
  return result.outputFiles[0]!.text;
}
