/**
 * How the workbook in the browser is bundled, for the build and for the development server. It has its own bundler because the
 * spreadsheet grid takes webpack more than a minute and esbuild two seconds.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { namespace } = createRequire(import.meta.url)('./release-kind.cjs');

/** The page and what it loads when it is needed. */
export const pageOptions = (outdir, mode) => ({
  entryPoints: { preview: 'addin/preview/index.ts' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': JSON.stringify(mode), MTFP_NAMESPACE: JSON.stringify(namespace) },
  chunkNames: 'parts/[name]-[hash]',
  logLevel: 'warning',
  metafile: true,
  ...MODES[mode],
});

/** Classic scripts, as in the pane: not every host gives a worker modules. */
export const workerOptions = (outdir, mode) => ({
  entryPoints: { 'risk-worker': 'addin/risk-worker/risk-worker.ts', 'open-worker': 'addin/preview/xlsx/open-worker.ts' },
  outdir,
  bundle: true,
  format: 'iife',
  target: 'es2022',
  logLevel: 'warning',
  ...MODES[mode],
});

const MODES = {
  production: { minify: true, legalComments: 'linked' },
  development: { sourcemap: true },
};

/** Writes the page, which has the browser fetch its parts and those of its grid together, while the first of them run. */
export async function writePage(outdir, { outputs }, more = '') {
  const wanted = new Set();
  const want = path => {
    if (wanted.has(path)) return;
    wanted.add(path);
    outputs[path].imports.filter(({ kind }) => kind === 'import-statement').forEach(one => want(one.path));
  };
  want(`${outdir}/preview.js`);
  want(Object.keys(outputs).find(path => outputs[path].entryPoint === 'addin/preview/workbench.ts'));
  const preloads = [...wanted].map(path => `    <link rel="modulepreload" href="${path.slice(outdir.length + 1)}" />\n`);
  const page = await readFile('addin/preview/index.html', 'utf8');
  await writeFile(`${outdir}/index.html`, page.replace('  </head>', `${preloads.join('')}${more}  </head>`));
}
