/** Runs TypeScript modules of the project in Node: bundled in memory, nothing written. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What the files, named from the root of the project, export, as the text of one CommonJS script: packages of either kind can be in it. */
export async function bundledText(...files) {
  const { outputFiles } = await build({
    stdin: {
      contents: files.map(file => `export * from ${JSON.stringify(`./${file}`)};`).join('\n'),
      resolveDir: ROOT,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

export function evaluated(text) {
  const module = { exports: {} };
  new Function('module', 'exports', 'require', text)(module, module.exports, createRequire(import.meta.url));
  return module.exports;
}

export const load = async (...files) => evaluated(await bundledText(...files));
