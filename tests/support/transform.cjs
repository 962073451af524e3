/**
 * Turns TypeScript into what Jest runs, by esbuild, which the preview is built with too: a few milliseconds a file.
 * Types are checked by `npm run types`, not here.
 */
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

const options = {
  format: 'cjs',
  target: 'es2022',
  jsx: 'automatic',
  sourcemap: 'external',
  /** Screens and charts load when they are opened; Jest's own loader has no `import()`. */
  supported: { 'dynamic-import': false },
};

module.exports = {
  process(source, path) {
    const { code, map } = transformSync(source, { ...options, loader: path.endsWith('x') ? 'tsx' : 'ts', sourcefile: path });
    return { code, map };
  },
  getCacheKey: (source, path, { instrument }) =>
    createHash('sha1')
      .update([source, path, String(instrument), version, JSON.stringify(options)].join('\0'))
      .digest('hex'),
};
