/**
 * Checks what the documents point at: relative links and their headings, files named in `code`, and npm scripts.
 *
 *   npm run docs:links
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A word in `code` that begins like this means a file of the project; what a command builds is not there in a fresh clone. */
const PROJECT_FILE = /^(?!docs\/site\/dist\b)(?:addin|bench|core|docs|scripts|tests)\/[\w./-]+$/;

export function documents(root) {
  const docs = readdirSync(join(root, 'docs'), { recursive: true })
    .filter(file => file.endsWith('.md') && !file.startsWith('site'))
    .map(file => join('docs', file));
  return ['README.md', 'CHANGELOG.md', ...docs].sort();
}

/** What a document points at and is not there, a sentence each. */
export function faultsIn(root, file, text = readFileSync(join(root, file), 'utf8')) {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts;
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to]) => to).filter(to => !/^[a-z]+:/i.test(to));
  const named = [...prose.matchAll(/`([^`\s]+)`/g)].map(([, word]) => word).filter(word => PROJECT_FILE.test(word));
  const run = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script]) => script);
  return [
    ...links.flatMap(to => linkFault(root, file, to) ?? []),
    ...named.filter(path => !existsSync(join(root, path))).map(path => `${file} names ${path}, which is not there.`),
    ...run.filter(script => !(script in scripts)).map(script => `${file} says npm run ${script}, which package.json does not have.`),
  ];
}

function linkFault(root, file, to) {
  const [path, anchor] = to.split('#');
  const target = path ? resolve(root, dirname(file), path) : join(root, file);
  if (!existsSync(target)) return `${file} links to ${to}, which is not there.`;
  if (anchor && !headingsOf(readFileSync(target, 'utf8')).includes(anchor))
    return `${file} links to ${to}, and ${relative(root, target)} has no such heading.`;
  return undefined;
}

const headingsOf = text => [...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) => anchorOf(words));

/** What a heading is linked to by, as GitHub makes it. */
export const anchorOf = words =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = documents('.');
  const faults = files.flatMap(file => faultsIn('.', file));
  for (const fault of faults) console.error(fault);
  if (faults.length === 0) console.log(`${files.length} documents point at what is there.`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
