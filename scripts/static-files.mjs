/** Files of a folder over http or https, as `npm start` and `npm run excel` serve them. */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

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

/** Names under which this machine reaches itself; any other Host is a page elsewhere that points its name here. */
const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Answers requests with the files under a folder and nothing outside it, to this machine alone; `/` leads to the preview.
 * `headersFor` says what goes with a file, beyond its type and size.
 */
export function answerFrom(folder, headersFor) {
  const root = resolve(folder);
  return async (request, response) => {
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
    answer(200, { 'Content-Type': type, 'Content-Length': file.size, ...(await headersFor(path, file.name)) });
    if (request.method === 'HEAD') return response.end();
    // A client that goes away closes the file too.
    return pipeline(createReadStream(file.name), response, () => {});
  };
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
  if (!found?.isFile()) return undefined;
  // A link inside the folder does not lead out of it.
  const target = await realpath(name);
  return target.startsWith((await realpath(root)) + sep) ? { name, size: found.size } : undefined;
}
