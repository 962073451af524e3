/**
 * Serves the built preview, and nothing outside dist/, on this machine alone.
 *
 *   npm start                  http://localhost:3000
 *   PORT=8080 npm start        another port; 0 takes one that is free
 */
import { createReadStream, existsSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';
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

/** Names under which this machine reaches itself; any other Host is a page elsewhere that points its name here. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** A server for the files under a folder; `/` leads to the preview. */
function serverOf(folder) {
  const root = resolve(folder);
  return createServer(async (request, response) => {
    const answer = (status, headers = {}) =>
      response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-cache', ...headers });
    const [name] = /^(\[[^\]]*\]|[^:]*)/.exec(request.headers.host ?? '') ?? [''];
    if (!OWN_NAMES.includes(name.toLowerCase())) return answer(421, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not this server');
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { Allow: 'GET, HEAD' }).end();
    const path = pathOf(request.url);
    if (path === '/') return answer(302, { Location: '/preview/' }).end();
    const file = path === undefined ? undefined : await fileAt(root, path);
    if (!file) return answer(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found');
    const type = CONTENT_TYPES[extname(file.name)] ?? 'application/octet-stream';
    answer(200, { 'Content-Type': type, 'Content-Length': file.size, ...(await policyOf(file.name, path)) });
    if (request.method === 'HEAD') return response.end();
    // A client that goes away closes the file too.
    return pipeline(createReadStream(file.name), response, () => {});
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

/** A page's own policy as a header too; a page cannot say itself who may frame it, and nobody frames the preview. */
async function policyOf(name, path) {
  if (extname(name) !== '.html') return {};
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(await readFile(name, 'utf8')) ?? [];
  if (policy === undefined) return {};
  const rules = policy.trim().replace(/\s+/g, ' ').replace(/;$/, '');
  return { 'Content-Security-Policy': path.startsWith('/preview/') ? `${rules}; frame-ancestors 'none'` : rules };
}

async function fileAt(root, path) {
  const name = resolve(join(root, path.endsWith('/') ? `${path}index.html` : path));
  if (!name.startsWith(root + sep) || path.includes('\0')) return undefined;
  const found = await stat(name).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  // A link inside the folder does not lead out of it.
  const target = await realpath(name);
  return target.startsWith((await realpath(root)) + sep) ? { name, size: found.size } : undefined;
}

const folder = process.argv[2] ?? DIST;
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT is ${process.env.PORT}. Type a number from 0 to 65535: PORT=8080 npm start`);
if (!existsSync(join(folder, 'preview/index.html'))) stop(`${folder} holds no built preview. Run npm run build first.`);
const server = serverOf(folder);
server.on('error', error => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start` : error.message);
  process.exitCode = 1;
});
server.listen(port, 'localhost', () => console.log(`The preview is open at http://localhost:${server.address().port}/ (Ctrl+C stops it)`));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
