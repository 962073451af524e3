/**
 * Gives the project its next version: in every file that holds it, and in the changes, where what is not released yet becomes the
 * version's section.
 *
 *   npm run release -- --version minor                     the next minor version, of today
 *   npm run release -- --version 1.0.0 --day 2026-12-01
 *
 * Versions are semantic, as CHANGELOG.md says: what is under Added, Changed or Removed is more than a patch may bring.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STEPS = ['major', 'minor', 'patch'];
const UNRELEASED = '## [Unreleased]';

/** The files that hold the version, and how it stands there. A lock file names the project twice and its library once. */
const HOLDERS = [
  { file: 'package.json', before: '"version": "', times: 1 },
  { file: 'core/package.json', before: '"version": "', times: 1 },
  { file: 'core/reports/version.ts', before: "VERSION = '", times: 1 },
  { file: 'manifest.xml', before: '<Version>', times: 1 },
  { file: 'package-lock.json', before: '"name": "mtfp-modeller",\n  "version": "', times: 1 },
  { file: 'package-lock.json', before: '"name": "mtfp-modeller",\n      "version": "', times: 1 },
  { file: 'package-lock.json', before: '"name": "mtfp-core",\n      "version": "', times: 1 },
];

/** Writes the version and its section; gives the version. Nothing is written where something is in the way. */
export function newVersion(root, asked, day) {
  const textOf = file => readFileSync(join(root, file), 'utf8');
  const { version: last } = JSON.parse(textOf('package.json'));
  const version = versionAfter(last, asked);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error(`The day is ${day}. Type one such as 2026-12-01.`);
  const texts = new Map([['CHANGELOG.md', withSection(textOf('CHANGELOG.md'), last, version, day)]]);
  for (const { file, before } of HOLDERS) {
    const text = texts.get(file) ?? textOf(file);
    if (text.split(before + last).length !== 2) throw new Error(`${file} does not hold the version ${last} once where it should.`);
    texts.set(file, text.replace(before + last, before + version));
  }
  for (const [file, text] of texts) writeFileSync(join(root, file), text);
  return version;
}

function versionAfter(last, asked) {
  const parts = last.split('.').map(Number);
  const step = STEPS.indexOf(asked);
  if (step >= 0) return parts.map((part, place) => (place < step ? part : place === step ? part + 1 : 0)).join('.');
  const next = /^(\d+)\.(\d+)\.(\d+)$/.exec(asked)?.slice(1).map(Number);
  if (!next) throw new Error(`The version is ${asked}. Type ${STEPS.join(', ')} or one such as 1.0.0.`);
  const differs = next.findIndex((part, place) => part !== parts[place]);
  if (differs < 0 || next[differs] < parts[differs]) throw new Error(`The version ${asked} does not come after ${last}.`);
  return asked;
}

function withSection(changes, last, version, day) {
  const [before, rest] = changes.split(`${UNRELEASED}\n`);
  if (rest === undefined) throw new Error(`CHANGELOG.md has no section ${UNRELEASED}.`);
  const end = rest.search(/^## /m);
  const section = end < 0 ? rest : rest.slice(0, end);
  if (!/^[-|] /m.test(section)) throw new Error(`CHANGELOG.md has nothing under ${UNRELEASED}; there is nothing to release.`);
  const more = ['Added', 'Changed', 'Removed'].filter(heading => section.includes(`### ${heading}\n`));
  const [major, minor] = last.split('.');
  if (more.length > 0 && version.startsWith(`${major}.${minor}.`))
    throw new Error(`The changes have ${more.join(', ')}: more than a patch. Type minor, or major where something changes its meaning.`);
  return `${before}${UNRELEASED}\n\n## [${version}] - ${day}\n${rest}`;
}
