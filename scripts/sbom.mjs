/**
 * Prints the list of parts (CycloneDX) of what the product needs to run: npm run -s sbom > sbom.json
 *
 * npm’s own --omit dev also leaves out packages that product and tools share (react, zod, decimal.js), so that the
 * whole list is asked for and the tools are taken out here, by the lock file.
 */
import { execFileSync } from 'node:child_process';
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
const dependencies = whole.dependencies
  .filter(({ ref }) => kept.has(ref))
  .map(one => ({ ...one, dependsOn: (one.dependsOn ?? []).filter(ref => kept.has(ref)) }));
console.log(JSON.stringify({ ...whole, components, dependencies }, null, 2));
