import { join } from 'node:path';
import type * as Registry from '../../addin/functions/registry';
import { february2026 } from '../../addin/example/february-2026';
import type * as Lookup from '../../core/parameters/lookup';
import { root, textOf } from './sources';

/** The files that stand on the stack when a figure of law is read, the caller first, each once. */
let stack: string[] = [];
const filesOnStack = (): string[] => {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 200;
  const lines = new Error().stack!.split('\n').reverse();
  Error.stackTraceLimit = before;
  const files = lines.flatMap(line => new RegExp(`${join(root, '/')}((?:core|addin)/[^:)]+)`).exec(line)?.[1] ?? []);
  return [...new Set(files)];
};
jest.doMock('../../core/parameters/lookup', () => {
  const actual = jest.requireActual<typeof Lookup>('../../core/parameters/lookup');
  const parameterFigures = (...given: Parameters<typeof actual.parameterFigures>) => {
    if (given[0] === 'police referendum limit') stack = [...filesOnStack(), 'core/parameters/lookup.ts'];
    return actual.parameterFigures(...given);
  };
  return { ...actual, parameterFigures };
});
const { registry } = jest.requireActual<typeof Registry>('../../addin/functions/registry');

/** The numbered list of files under “One Band D” in docs/architecture.md. */
const written = [
  ...textOf('docs/architecture.md')
    .split('## One Band D')[1]!
    .split('\n## ')[0]!
    .matchAll(/^\d+\. `([^`]+)`/gm),
].map(([, file]) => file!);

describe('one Band D, from cell to law', () => {
  it('goes by the files that docs/architecture.md names, in their order, and by no other', () => {
    const PLAN = registry.find(({ id }) => id === 'PLAN')!.call;
    const tables = february2026.tables.map(({ values }) => values);
    PLAN('precept', '', tables, {});
    expect([...stack, 'core/parameters/police-referendum-limit.json']).toEqual(written);
  });

  it('in fewer than twelve', () => {
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(12);
  });
});
