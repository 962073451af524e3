/** Lays out the pages that the site is built from, in .pages: those of docs/, the changes, the licence, and the library's reference. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';
import { rulesPage } from './rules.mjs';

export const site = dirname(fileURLToPath(import.meta.url));
export const root = join(site, '../..');
const staged = join(site, '.pages');

/** In the site these two stand beside the other pages. */
const moved = text => text.replaceAll('../CHANGELOG.md', 'changelog.md').replaceAll('../LICENSE', 'licence.md');

const write = (page, text) => {
  mkdirSync(dirname(join(staged, page)), { recursive: true });
  writeFileSync(join(staged, page), text);
};

export async function stage() {
  rmSync(staged, { recursive: true, force: true });
  const pages = readdirSync(join(root, 'docs'), { recursive: true }).filter(file => file.endsWith('.md') && !file.startsWith('site'));
  for (const page of pages) write(page, moved(readFileSync(join(root, 'docs', page), 'utf8')));
  cpSync(join(root, 'docs/images'), join(staged, 'images'), { recursive: true });
  cpSync(join(site, 'index.md'), join(staged, 'index.md'));
  write('changelog.md', readFileSync(join(root, 'CHANGELOG.md'), 'utf8').replaceAll('(docs/', '('));
  write('licence.md', `# Licence\n\n${readFileSync(join(root, 'LICENSE'), 'utf8')}`);
  write('rules.md', `---\noutline: [2, 3]\n---\n\n${rulesPage(root)}\n`);
  await writeLibraryReference();
}

async function writeLibraryReference() {
  const app = await Application.bootstrapWithPlugins({
    entryPoints: [join(root, 'core/index.ts')],
    outputs: [{ name: 'markdown', path: join(site, '.reference') }],
    tsconfig: join(root, 'core/tsconfig.json'),
    plugin: ['typedoc-plugin-markdown'],
    name: 'The library’s reference',
    readme: 'none',
    disableSources: true,
    excludePrivate: true,
    hidePageHeader: true,
    hideBreadcrumbs: true,
    outputFileStrategy: 'modules',
    entryFileName: 'library-reference',
    parametersFormat: 'table',
    propertiesFormat: 'table',
    interfacePropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    enumMembersFormat: 'table',
    sanitizeComments: true,
    useCodeBlocks: true,
    logLevel: 'Warn',
  });
  const project = await app.convert();
  if (!project) throw new Error('The library could not be read; npm run types says why.');
  await app.generateOutputs(project);
  const written = readFileSync(join(site, '.reference/library-reference.md'), 'utf8');
  rmSync(join(site, '.reference'), { recursive: true });
  write('library-reference.md', `---\noutline: [2, 3]\n---\n\n${written}`);
}
