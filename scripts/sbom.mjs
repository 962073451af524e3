/**
 * Prints the list of parts (CycloneDX) of what the product needs to run: npm run -s sbom > sbom.json
 *
 * npm’s own --omit dev also leaves out packages that product and tools share (react, zod, decimal.js), so that the
 * whole list is asked for and the tools are taken out here, by the lock file.
 *
 * The same lock file and version give the same list to the byte: its serial number is made of the lock file's digest, its time
 * is the version's day in CHANGELOG.md (none before it is released), and npm's own version is left out.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { productionPackages } from './licences.mjs';

const whole = JSON.parse(
  execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e9,
  }),
);
const needed = new Set(productionPackages().map(({ name, version }) => `${name}@${version}`));
const components = whole.components.filter(({ purl }) =>
  needed.has(decodeURIComponent(purl.slice('pkg:npm/'.length).replace(/\?.*$/, ''))),
);
const kept = new Set([whole.metadata.component['bom-ref'], ...components.map(one => one['bom-ref'])]);
/** The library is no part from elsewhere: what it depends on the product does. */
const library = JSON.parse(readFileSync('core/package.json', 'utf8'));
const ofLibrary = whole.dependencies.find(({ ref }) => ref === `${library.name}@${library.version}`).dependsOn;
const dependencies = whole.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(one => ({ ...one, dependsOn: (one.dependsOn ?? []).filter(ref => kept.has(ref)) }))
  .map(one =>
    one.ref === whole.metadata.component['bom-ref'] ? { ...one, dependsOn: [...new Set([...one.dependsOn, ...ofLibrary])].sort() } : one,
  );
const { timestamp, tools, ...metadata } = whole.metadata;
const day = dayOf(metadata.component.version);
const bill = {
  ...whole,
  serialNumber: `urn:uuid:${uuidOf(readFileSync('package-lock.json'))}`,
  metadata: { ...(day && { timestamp: `${day}T00:00:00.000Z` }), tools: tools.map(({ vendor, name }) => ({ vendor, name })), ...metadata },
  components,
  dependencies,
};
console.log(JSON.stringify(bill, null, 2));

/** The day on which a version was released, by its heading in the changes: `## [1.0.0] - 2026-12-01`. */
function dayOf(version) {
  const heading = new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\] - (\\d{4}-\\d{2}-\\d{2})$`, 'm');
  return heading.exec(readFileSync('CHANGELOG.md', 'utf8'))?.[1];
}

/** A UUID of version 8, whose digits are a digest’s. */
function uuidOf(bytes) {
  const digest = createHash('sha256').update(bytes).digest('hex');
  return [digest.slice(0, 8), digest.slice(8, 12), `8${digest.slice(13, 16)}`, `8${digest.slice(17, 20)}`, digest.slice(20, 32)].join('-');
}
