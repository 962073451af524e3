/** Lists the licences of all production packages, as the lock file has them, and fails where one is not on the list of those allowed. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Licences that let anyone use, change and pass on, with a notice or without one. */
export const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'Unlicense'];

/** Packages that name no licence and carry its text instead, with how that text begins. */
const BY_TEXT = { '@univerjs/telemetry': { licence: 'Apache-2.0', begins: /^\s*Apache License\s+Version 2\.0/ } };

/** Name, version and licence of every package that the product needs to run. */
export function productionPackages(lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !link && !dev && !devOptional)
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      path,
      version,
      licence: license ?? byText(path),
    }));
}

function byText(path) {
  const known = BY_TEXT[path.replace(/^.*node_modules\//, '')];
  return known && known.begins.test(readFileSync(`${path}/LICENSE`, 'utf8')) ? known.licence : 'none named';
}

/** Where parts of a package stand under different licences (`MIT and ISC`), each of them has to be allowed. */
const licencesOf = licence => licence.split(/ and /i);

export const notAllowed = packages => packages.filter(({ licence }) => !licencesOf(licence).every(one => ALLOWED.includes(one)));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const packages = productionPackages();
  if (process.argv.includes('--list'))
    for (const { name, version, licence } of packages) console.log(`${licence.padEnd(14)} ${name} ${version}`);
  for (const licence of ALLOWED)
    console.log(`${licence.padEnd(14)} ${packages.filter(one => licencesOf(one.licence).includes(licence)).length} packages`);
  for (const { name, version, licence } of notAllowed(packages)) console.error(`Not allowed: ${name} ${version}, ${licence}.`);
  process.exitCode = notAllowed(packages).length > 0 ? 1 : 0;
}
