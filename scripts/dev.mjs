/**
 * The development server: the preview, with the pane in it, is bundled again at every change of a file, with source maps, and its
 * page loads itself again.
 *
 *   npm run dev                http://localhost:3000
 *   PORT=8080 npm run dev      another port; 0 takes one that is free
 *   npm run dev -- --excel     also functions.js and taskpane.html into dist, for npm run excel
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { context } from 'esbuild';
import { pageOptions, workerOptions, writePage } from './preview-parts.mjs';
import { answerFrom } from './static-files.mjs';

const DIST = 'dist/dev';
const OUT = `${DIST}/preview`;
const CHANGES = '/dev/changes';
const RELOAD = `new EventSource('${CHANGES}').onmessage = () => location.reload();`;

await rm(DIST, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
await cp('addin/assets', `${DIST}/assets`, { recursive: true });

/** Pages that hear of changes. */
const pages = new Set();
let before = performance.now();
const firstTimes = [];
const telling = {
  name: 'telling',
  setup(build) {
    build.onStart(() => {
      before = performance.now();
    });
    build.onEnd(async ({ errors, metafile }) => {
      if (errors.length > 0) return;
      if (metafile) await writePage(OUT, metafile, '    <script src="/dev/reload.js"></script>\n');
      console.log(`Bundled in ${Math.round(performance.now() - before)} ms`);
      for (const page of pages) page.write('data: changed\n\n');
    });
    firstTimes.push(new Promise(resolve => build.onEnd(resolve)));
  },
};
const contexts = await Promise.all(
  [pageOptions(OUT, 'development'), workerOptions(OUT, 'development')].map(options => context({ ...options, plugins: [telling] })),
);
await Promise.all(contexts.map(one => one.watch()));
await Promise.all(firstTimes);

const files = answerFrom(DIST, () => ({}));
const server = createServer((request, response) => {
  if (request.url === '/dev/reload.js') return response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(RELOAD);
  if (request.url !== CHANGES) return files(request, response);
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
  response.write('retry: 300\n\n');
  pages.add(response);
  return response.on('close', () => pages.delete(response));
});
server.listen(Number(process.env.PORT ?? 3000), 'localhost', () =>
  console.log(`The preview is open at http://localhost:${server.address().port}/ and follows the files (Ctrl+C stops it)`),
);

if (process.argv.includes('--excel')) {
  const require = createRequire(import.meta.url);
  require('webpack')(require('../webpack.config.js')({}, { mode: 'development' })).watch({}, (failure, stats) =>
    console.log(failure?.message ?? stats.toString({ preset: 'errors-warnings', timings: true, colors: false })),
  );
}
