/** Every fault that Stryker's instrumenter puts into files, each asleep until its number is called. */
import { readFileSync } from 'node:fs';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { createInjector } from 'typed-inject';
import { commonTokens } from '@stryker-mutator/api/plugin';

const silent = new Proxy({}, { get: (_, name) => () => (String(name).startsWith('is') ? false : undefined) });

/**
 * The files with all faults in them, and the faults: each with a name that stays while its line does, wherever that moves to,
 * and where it stands now.
 */
export async function faultsIn(names) {
  const injector = createInjector()
    .provideValue(commonTokens.logger, silent)
    .provideValue(commonTokens.getLogger, () => silent);
  const files = names.map(name => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers: [] };
  const done = await injector.injectFunction(createInstrumenter).instrument(files, options);
  const lines = new Map(files.map(({ name, content }) => [name, content.split('\n')]));
  const seen = new Map();
  const mutants = done.mutants.map(({ id, fileName, mutatorName, replacement, location: { start, end } }) => {
    const line = lines.get(fileName)[start.line];
    const column = start.column - (line.length - line.trimStart().length);
    const length = start.line === end.line ? end.column - start.column : `${end.line - start.line} lines`;
    const plain = `${fileName} | ${line.trim()} | ${column}, ${length} | ${mutatorName} ${replacement.replace(/\s+/g, ' ')}`;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    const folder = fileName.split('/')[1];
    return { id, folder, key: count > 1 ? `${plain} (${count})` : plain, at: `${fileName}:${start.line + 1}` };
  });
  return { files: done.files, mutants };
}
