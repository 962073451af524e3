/**
 * Builds the workbook in the browser into dist/preview. It has its own bundler because the spreadsheet grid takes
 * webpack more than a minute and esbuild two seconds.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

const { namespace } = createRequire(import.meta.url)('./release-kind.cjs');

const OUT = 'dist/preview';

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await build({
  entryPoints: { preview: 'addin/preview/index.ts' },
  outdir: OUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  define: { 'process.env.NODE_ENV': '"production"', MTFP_NAMESPACE: JSON.stringify(namespace) },
  chunkNames: 'parts/[name]-[hash]',
  logLevel: 'warning',
});
/* A classic script, as in the pane: not every host gives a worker modules. */
await build({
  entryPoints: { 'risk-worker': 'addin/risk-worker/risk-worker.ts' },
  outdir: OUT,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  minify: true,
  legalComments: 'linked',
  logLevel: 'warning',
});
await copyFile('addin/preview/index.html', `${OUT}/index.html`);
