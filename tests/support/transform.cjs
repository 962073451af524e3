/**
 * Turns TypeScript into what Jest runs, by esbuild, which the preview is built with too: a few milliseconds a file.
 * Types are checked by `npm run types`, not here.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join, sep } = require('node:path');
const { buildSync, transformSync, version } = require('esbuild');

const root = join(__dirname, '../..');

const options = {
  format: 'cjs',
  target: 'es2022',
  jsx: 'automatic',
  sourcemap: 'external',
  /** Screens and charts load when they are opened; Jest's own loader has no `import()`. */
  supported: { 'dynamic-import': false },
};

/**
 * Jest loads every module anew for every test file, and a package of two thousand small modules takes seconds each time. A file of
 * this folder stands for such a package (see moduleNameMapper) and becomes one module that holds it whole.
 */
const packages = join(__dirname, 'packages') + sep;
const shared = ['react', 'react-dom'];
const whole = {
  bundle: true,
  minify: true,
  legalComments: 'none',
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'es2022',
  external: shared,
  logLevel: 'error',
};
const installed = () =>
  createHash('sha1')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

module.exports = {
  process(source, path) {
    if (path.startsWith(packages)) return { code: buildSync({ ...whole, entryPoints: [path] }).outputFiles[0].text };
    const { code, map } = transformSync(source, { ...options, loader: path.endsWith('x') ? 'tsx' : 'ts', sourcefile: path });
    return { code, map };
  },
  getCacheKey: (source, path, { instrument }) =>
    createHash('sha1')
      .update(
        [source, path, String(instrument), version, JSON.stringify(path.startsWith(packages) ? [whole, installed()] : options)].join('\0'),
      )
      .digest('hex'),
};
