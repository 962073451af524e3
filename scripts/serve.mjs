/**
 * Serves the built preview, and nothing outside dist/, on this machine alone; PORT=8080 takes another port than 3000, 0 one that
 * is free.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answerFrom } from './static-files.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** A page's own policy as a header too; a page cannot say itself who may frame it, and nobody frames the preview. */
async function policyOf(path, name) {
  if (extname(name) !== '.html') return {};
  const [, policy] = /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(await readFile(name, 'utf8')) ?? [];
  if (policy === undefined) return {};
  const rules = policy.trim().replace(/\s+/g, ' ').replace(/;$/, '');
  return { 'Content-Security-Policy': path.startsWith('/preview/') ? `${rules}; frame-ancestors 'none'` : rules };
}

const folder = process.argv[2] ?? DIST;
const port = Number(process.env.PORT ?? 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  stop(`PORT is ${process.env.PORT}. Type a number from 0 to 65535: PORT=8080 npm start`);
if (!existsSync(join(folder, 'preview/index.html'))) stop(`${folder} holds no built preview. Run npm run build first.`);
const server = createServer(answerFrom(folder, policyOf));
server.on('error', error => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is in use. Choose another: PORT=${port + 1} npm start` : error.message);
  process.exitCode = 1;
});
server.listen(port, 'localhost', () => console.log(`The preview is open at http://localhost:${server.address().port}/ (Ctrl+C stops it)`));

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
