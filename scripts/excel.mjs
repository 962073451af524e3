/**
 * Runs the built add-in in the Excel of this machine (Windows or Mac): a development certificate that this machine trusts, https
 * with the product's own headers, the add-in loaded from its manifest, Excel started. Ctrl+C takes it out again.
 *
 *   npm run excel
 *   npm run excel -- --serve-only                          the server alone, for another Excel or a browser
 *   npm run excel -- --certificate cert.pem --key key.pem  a certificate of your own
 *
 * Microsoft's tools make the certificate and load the add-in; they are fetched when they are first needed. What they do has not
 * been tried here: there is no Excel.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { headerBlocks, headersOf } from './headers.mjs';
import { answerFrom } from './static-files.mjs';

const CERTIFICATES = 'office-addin-dev-certs@3.0.0';
const DEBUGGING = 'office-addin-debugging@7.0.0';
const MANIFEST = join('dist', 'manifest.xml');

const { values } = parseArgs({
  options: { 'serve-only': { type: 'boolean', default: false }, certificate: { type: 'string' }, key: { type: 'string' } },
});
if (Boolean(values.certificate) !== Boolean(values.key)) stop('Give both: --certificate cert.pem --key key.pem');
if (!existsSync(MANIFEST)) stop('There is no built add-in. Run npm run build first.');

/** The address in the manifest is the one Excel asks. */
const [, address] = /<SourceLocation DefaultValue="([^"]*)"/.exec(readFileSync(MANIFEST, 'utf8'));
const { hostname, port, origin } = new URL(address);
if (hostname !== 'localhost') stop(`This build is for ${origin}. Run npm run build without --host first.`);

const pair = values.certificate ? { cert: values.certificate, key: values.key } : developmentCertificate();
const blocks = headerBlocks(readFileSync(join('dist', '_headers'), 'utf8'));
/** Without the promise of https for a year: it would hold for everything else on localhost too. */
const headersFor = path => Object.fromEntries(headersOf(blocks, path).filter(([name]) => name !== 'Strict-Transport-Security'));
const server = createServer({ cert: fileOrStop(pair.cert), key: fileOrStop(pair.key) }, answerFrom('dist', headersFor));
server.on('error', error =>
  stop(error.code === 'EADDRINUSE' ? `Port ${port} is in use; the manifest needs this one. Stop what uses it.` : error.message),
);
server.listen(Number(process.env.PORT ?? port), 'localhost', () => {
  console.log(`The add-in is served at https://localhost:${server.address().port}/ (Ctrl+C stops it)`);
  if (values['serve-only']) return;
  if (run(DEBUGGING, 'start', MANIFEST, 'desktop', '--app', 'excel', '--no-debug') !== 0)
    console.error('Excel could not be started with the add-in. Load dist/manifest.xml by hand: see README.md, In Excel.');
  process.once('SIGINT', () => {
    run(DEBUGGING, 'stop', MANIFEST);
    process.exit(0);
  });
});

function developmentCertificate() {
  const folder = join(homedir(), '.office-addin-dev-certs');
  if (run(CERTIFICATES, 'install') !== 0)
    stop('No development certificate could be made. Give one of your own: --certificate cert.pem --key key.pem');
  return { cert: join(folder, 'localhost.crt'), key: join(folder, 'localhost.key') };
}

function fileOrStop(name) {
  if (!existsSync(name)) return stop(`${name} is not there.`);
  return readFileSync(name);
}

function run(tool, ...given) {
  return spawnSync('npx', ['--yes', tool, ...given], { stdio: 'inherit', shell: process.platform === 'win32' }).status;
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
