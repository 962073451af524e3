/**
 * Makes what an IT department puts on its server, as a folder and a zip that need no npm:
 *
 *   npm run release -- --host https://addins.example.gov.uk            release/mtfp-modeller-0.1.0
 *   npm run release -- --host https://addins.example.gov.uk --pilot    an add-in of its own beside the one in use
 *   npm run release -- --host … --no-lists                             without the words suggested in the formula bar
 *   npm run release -- --version minor                                 the next version first, with its section in the changes
 *
 * The pages, the manifests, the list of SHA-256 digests and the headers as each kind of server reads them. The zip is the same,
 * bit for bit, for the same sources and address.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { headerBlocks } from './headers.mjs';
import { hostAddress } from './manifest.mjs';
import { newVersion } from './new-version.mjs';
import { nginxConf, staticWebApp, webConfig } from './server-configurations.mjs';

const { values } = parseArgs({
  options: {
    host: { type: 'string' },
    pilot: { type: 'boolean', default: false },
    'no-lists': { type: 'boolean', default: false },
    version: { type: 'string' },
    day: { type: 'string' },
  },
});
if (values.version) {
  try {
    console.log(`Version ${newVersion('.', values.version, values.day ?? new Date().toISOString().slice(0, 10))}, in CHANGELOG.md too.`);
  } catch (trouble) {
    stop(trouble.message);
  }
  if (!values.host) process.exit(0);
}
if (!values.host) stop('Say where the add-in will be served from: npm run release -- --host https://addins.example.gov.uk');
const host = addressOrStop(values.host);

const passedOn = ['pilot', 'no-lists'].filter(option => values[option]).map(option => `--${option}`);
execFileSync(process.execPath, ['scripts/build.mjs', '--host', host, ...passedOn], { stdio: 'inherit' });

const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const name = `mtfp-modeller-${version}${values.pilot ? '-pilot' : ''}`;
const folder = join('release', name);
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
/** Neither the preview nor the library is needed by Excel. */
const left = ['preview', 'core'].map(part => join('dist', part));
await cp('dist', folder, { recursive: true, filter: from => !left.includes(from) });

const blocks = headerBlocks(await readFile(join(folder, '_headers'), 'utf8'));
const served = filesIn(folder);
const under = new URL(host).pathname.replace(/\/$/, '');
await writeFile(join(folder, 'web.config'), webConfig(blocks, served));
await writeFile(join(folder, 'staticwebapp.config.json'), staticWebApp(blocks, served, under));
await writeFile(join(folder, 'nginx.conf'), nginxConf(blocks, served, under));
await writeFile(join(folder, 'README.txt'), readMe(host, version));

const files = filesIn(folder);
const contents = new Map(await Promise.all(files.map(async file => [file, await readFile(join(folder, file))])));
const digests = files.map(file => `${createHash('sha256').update(contents.get(file)).digest('hex')}  ${file}`).join('\n');
await writeFile(join(folder, 'SHA256SUMS'), `${digests}\n`);
contents.set('SHA256SUMS', Buffer.from(`${digests}\n`));

/** The earliest day a zip knows, so that the same files give the same zip. */
const mtime = new Date(1980, 0, 1);
const zip = zipSync(Object.fromEntries([...contents].map(([file, bytes]) => [`${name}/${file}`, [bytes, { mtime }]])), { level: 9 });
await writeFile(join('release', `${name}.zip`), zip);
console.log(`release/${name}.zip: ${contents.size} files, ${(zip.length / 1e6).toFixed(1)} MB, for ${host}`);

function filesIn(place) {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(place, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function readMe(address, number) {
  return `MTFP Modeller ${number}, to be served from ${address}

1. Put the contents of this folder at ${address}/ over https. Nothing runs on the server.
2. Headers: web.config (IIS), staticwebapp.config.json (Azure Static Web Apps), nginx.conf (included in the server block) or
   _headers (Netlify, Cloudflare Pages) set them. Keep the one your server reads; the others do no harm.
3. Microsoft 365 admin centre, Settings, Integrated apps, Upload custom apps, Office Add-in: manifest.xml.
   manifest.json says the same as the unified manifest for Microsoft 365; Excel bought once (LTSC) reads the XML alone.
4. SHA256SUMS holds a digest of every file: sha256sum -c SHA256SUMS

For another address make another release: the address stands in both manifests and in functions.json.
More for administrators: help/admin-guide.html
`;
}

function addressOrStop(address) {
  try {
    return hostAddress(address);
  } catch (error) {
    return stop(error.message);
  }
}

function stop(sentence) {
  console.error(sentence);
  process.exit(2);
}
