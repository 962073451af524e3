/** Modules of the project together with packages that come as ES modules only, which Jest does not load by itself. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';

/** What the named files export, bundled in memory. */
export function bundled<T>(...files: readonly string[]): T {
  const contents = files.map(file => `export * from ${JSON.stringify(join(__dirname, '../..', file))};`).join('\n');
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: __dirname, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const module = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0]!.text)(module, module.exports, require);
  return module.exports as T;
}
