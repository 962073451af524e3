import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');

/** Every file under a folder of the project, as a path from the project's root. */
export function filesUnder(folder: string, ending = ''): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(ending))
    .map(entry => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** A source without its comments, so that words in them are no code. */
export const codeOf = (file: string): string =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '$1');

/** One import of a file: a package's name, or the project path of the file that is meant, without its ending. */
export interface Import {
  readonly file: string;
  readonly what: string;
  readonly typesOnly: boolean;
}

export function importsOf(file: string): Import[] {
  const statements =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?from\s*)?['"]([^'"]+)['"]|(?:import|require)\(\s*['"]([^'"]+)['"]/g;
  return [...codeOf(file).matchAll(statements)].map(([, type, named, called]) => {
    const name = (named ?? called)!;
    return { file, what: name.startsWith('.') ? relative(root, resolve(root, dirname(file), name)) : name, typesOnly: type !== undefined };
  });
}
