/**
 * Builds everything into dist/: the functions, the pane, the library, the manifest for one host address, and the preview.
 *
 *   npm run build -- --host https://mtfp.example.gov.uk     (default https://localhost:3000)
 *   npm run build -- --host … --pilot                       (an add-in of its own beside the one in use: functions MTFPPILOT.…)
 *   npm run build -- --no-lists                             (no words suggested in the formula bar)
 *   OFFICE_JS=vendored npm run build                        (office.js from dist/office instead of Microsoft's host)
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { writeCorePackage } from './core-package.mjs';
import { writeFunctionsJson } from './functions-json.mjs';
import { writeHeaders } from './headers.mjs';
import { writeHelpPages } from './help-pages.mjs';
import { writeManifest } from './manifest.mjs';
import { writeUnifiedManifest } from './unified-manifest.mjs';
import { copyVendoredOffice } from './vendored-office.mjs';

const DIST = 'dist';
const { values } = parseArgs({
  options: {
    host: { type: 'string', default: process.env.MTFP_HOST },
    pilot: { type: 'boolean', default: false },
    'no-lists': { type: 'boolean', default: false },
  },
});
if (values.pilot) process.env.MTFP_PILOT = '1';

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
const parts = await Promise.allSettled([
  timed('functions.js and taskpane.js', runWebpack),
  timed('core', () => writeCorePackage(DIST)),
  timed('functions.json', () => writeFunctionsJson(DIST, values.host, { lists: !values['no-lists'] })),
  timed('manifest.xml', () => writeManifest(DIST, values.host)),
  timed('manifest.json', () => writeUnifiedManifest(DIST, values.host)),
  timed('help', () => writeHelpPages(DIST)),
  writeHeaders(DIST),
  cp('addin/assets', `${DIST}/assets`, { recursive: true }),
  ...(process.env.OFFICE_JS === 'vendored' ? [copyVendoredOffice(DIST)] : []),
  ...(existsSync('scripts/build-preview.mjs') ? [timed('preview', () => import('./build-preview.mjs'))] : []),
]);
for (const { reason } of parts.filter(({ status }) => status === 'rejected')) {
  console.error(reason instanceof Error ? reason.message : reason);
  process.exitCode = 1;
}

async function timed(what, work) {
  const from = performance.now();
  await work();
  console.log(`${what.padEnd(30)} ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function runWebpack() {
  const require = createRequire(import.meta.url);
  const webpack = require('webpack');
  const configuration = require('../webpack.config.js')({}, { mode: 'production' });
  return new Promise((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure) return reject(failure);
      if (stats.hasErrors() || stats.hasWarnings()) return reject(new Error(stats.toString({ preset: 'errors-warnings', colors: false })));
      return resolve();
    });
  });
}
