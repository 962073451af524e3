/** Writes dist/core: the library as a package of its own, mtfp-core: one ES module, its declarations, guide and licence. */
import { execFile } from 'node:child_process';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

export async function writeCorePackage(dist) {
  const folder = `${dist}/core`;
  const { dependencies } = JSON.parse(await readFile('core/package.json', 'utf8'));
  await Promise.all([
    build({
      entryPoints: ['core/index.ts'],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      external: Object.keys(dependencies).flatMap(name => [name, `${name}/*`]),
      outfile: `${folder}/index.js`,
      logLevel: 'error',
    }),
    writeDeclarations(folder),
  ]);
  await Promise.all([
    copyFile('core/package.json', `${folder}/package.json`),
    copyFile('docs/library.md', `${folder}/README.md`),
    copyFile('LICENSE', `${folder}/LICENSE`),
  ]);
}

async function writeDeclarations(folder) {
  const compiler = [
    'node_modules/typescript/bin/tsc',
    '-p',
    'core/tsconfig.json',
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
    '--outDir',
    folder,
  ];
  await promisify(execFile)(process.execPath, compiler).catch(({ stdout }) => {
    throw new Error(`The library's declarations cannot be written.\n${stdout}`);
  });
  const written = (await readdir(folder, { recursive: true })).filter(name => name.endsWith('.d.ts')).map(name => join(folder, name));
  await Promise.all(written.map(nameFilesInFull));
}

/** Node's own way of resolving modules wants './figures/decimal.js' where the source says './figures/decimal'. */
async function nameFilesInFull(file) {
  const inFull = (whole, before, path, after) => {
    const target = join(dirname(file), path);
    if (existsSync(`${target}.d.ts`)) return `${before}${path}.js${after}`;
    return existsSync(join(target, 'index.d.ts')) ? `${before}${path}/index.js${after}` : whole;
  };
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/((?:from|import)\s*\(?\s*['"])(\.{1,2}(?:\/[^'"]+)?)(['"])/g, inFull));
}
