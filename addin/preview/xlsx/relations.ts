/** What a part of a file leads to (ECMA-376 Part 2, 9.3). */
import { strFromU8 } from 'fflate';

export interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Where the relations of a part stand; those of the file itself, for no part. */
export const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** The relations of a part, by their ids. */
export function relationsIn(parts: Readonly<Record<string, Uint8Array>>, path: string): ReadonlyMap<string, Relation> {
  const part = parts[relationsOf(path)];
  const tags = part ? [...strFromU8(part).matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => tag) : [];
  return new Map(tags.map(tag => [attribute(tag, 'Id'), { type: attribute(tag, 'Type'), target: attribute(tag, 'Target') }]));
}

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean) ?? '';

/** Where a relation of a part leads: from the part's own folder, or from the root of the file where it begins with a stroke. */
export function pathOf(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
