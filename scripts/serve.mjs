/**
 * Serves the built preview, and nothing outside dist/, on this machine alone.
 *
 *   npm start                  http://localhost:3000
 *   PORT=8080 npm start        another port; 0 takes one that is free
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const CONTENT_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** A server for the files under a folder; `/` leads to the preview. */
function serverOf(folder) {
  const root = resolve(folder);
  return createServer(async (request, response) => {
    const answer = (status, headers = {}) =>
      response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache', ...headers });
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' }).end();
    const path = pathOf(request.url);
    if (path === '/') return answer(302, { Location: '/preview/' }).end();
    const file = path === undefined ? undefined : await fileAt(root, path);
    if (!file) return answer(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    answer(200, { 'Content-Type': CONTENT_TYPES[extname(file.name)] ?? 'application/octet-stream', 'Content-Length': file.size });
    if (request.method === 'HEAD') return response.end();
    return createReadStream(file.name)
      .on('error', () => response.destroy())
      .pipe(response);
  });
}

/** The path of an address, its escapes read; undefined where they cannot be. */
function pathOf(address) {
  try {
    return decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

async function fileAt(root, path) {
  const name = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
  if (!name.startsWith(root + sep) || path.includes('\0')) return undefined;
  const found = await stat(name).catch(() => undefined);
  return found?.isFile() ? { name, size: found.size } : undefined;
}

const port = Number(process.env.PORT ?? 3000);
const server = serverOf(process.argv[2] ?? DIST);
server.on('error', error => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start` : error.message);
  process.exitCode = 1;
});
server.listen(port, 'localhost', () => console.log(`The preview is open at http://localhost:${server.address().port}/ (Ctrl+C stops it)`));
