/**
 * The development server: the preview, with the pane in it, from its sources and with source maps. A file that is changed is put in
 * its place on the page that is open, which keeps its workbook.
 *
 *   npm run dev                http://localhost:3000
 *   PORT=8080 npm run dev      another port; 0 takes one that is free
 *   npm run dev -- --excel     also functions.js and taskpane.html into dist, for npm run excel
 */
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { context } from 'esbuild';
import { createServer } from 'vite';
import { pageOptions, workerOptions } from './preview-parts.mjs';
import { answerFrom } from './static-files.mjs';

const SOURCE = 'addin/preview';
const PAGE = '/preview/';
/** Holds the library’s memory of plans and their answers. */
const ANSWERS = 'core/plan/open-plan.ts';
const nonce = randomBytes(16).toString('base64');

/** The page as it is in the source, but for its script, and for the policy that lets the server's own scripts and messages in. */
const page = {
  name: 'page',
  transformIndexHtml: {
    order: 'pre',
    handler: html =>
      html
        .replace(/ *<link rel="stylesheet".*\n/, '')
        .replace('src="preview.js"', 'src="while-changed.ts"')
        .replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`)
        .replace("connect-src 'self'", "connect-src 'self' ws:"),
  },
};

/** Workers are classic scripts: each is bundled when the page asks for it, and so as its sources are then. */
const workers = {
  name: 'workers',
  async configureServer({ middlewares }) {
    const bundling = await context({ ...workerOptions('dist/dev', 'development'), sourcemap: 'inline', write: false });
    const names = Object.keys(workerOptions('', 'development').entryPoints).map(name => `${name}.js`);
    middlewares.use(async ({ url }, response, next) => {
      const name = names.find(one => url === PAGE + one);
      if (!name) return next();
      const { outputFiles } = await bundling.rebuild();
      const script = outputFiles.find(({ path }) => path.endsWith(name));
      return response.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(script.contents);
    });
  },
};

/** The pictures beside the page, and the way to it. */
const around = {
  name: 'around',
  configureServer({ middlewares }) {
    const files = answerFrom('addin', () => ({}));
    middlewares.use((request, response, next) => {
      if (request.url === '/') return response.writeHead(302, { Location: PAGE }).end();
      return request.url.startsWith('/assets/') ? files(request, response) : next();
    });
  },
};

/** The library keeps what it has answered: with a change of it, that is forgotten. */
const forgetting = {
  name: 'forgetting',
  handleHotUpdate: ({ file, modules, server: { moduleGraph } }) =>
    file.startsWith(resolve('core')) ? [...modules, ...(moduleGraph.getModulesByFile(resolve(ANSWERS)) ?? [])] : undefined,
};

const server = await createServer({
  configFile: false,
  root: SOURCE,
  base: PAGE,
  cacheDir: resolve('node_modules/.vite'),
  define: pageOptions('', 'development').define,
  html: { cspNonce: nonce },
  optimizeDeps: { entries: ['while-changed.ts'] },
  plugins: [react(), page, workers, around, forgetting],
  server: { host: 'localhost', port: Number(process.env.PORT ?? 3000), strictPort: true, cors: false, fs: { allow: [resolve('.')] } },
  logLevel: 'warn',
});
await server.listen();
console.log(`The preview is open at http://localhost:${server.httpServer.address().port}/ and follows the files (Ctrl+C stops it)`);

if (process.argv.includes('--excel')) {
  const require = createRequire(import.meta.url);
  require('webpack')(require('../webpack.config.js')({}, { mode: 'development' })).watch({}, (failure, stats) =>
    console.log(failure?.message ?? stats.toString({ preset: 'errors-warnings', timings: true, colors: false })),
  );
}
