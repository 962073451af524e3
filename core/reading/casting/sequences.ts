/** The lists of positions that are searched as neighbours: all of them, every second to fourth, and those under one head. */
import type { Axis } from './casting-grid';
import type { Sequence } from './candidates';
import type { Labels } from './labels';

/** The positions that hold a figure in some line. */
export function figured(axis: Axis): number[] {
  const found: number[] = [];
  for (let p = 0; p < axis.positions; p += 1)
    for (let line = 0; line < axis.lines; line += 1)
      if (axis.has[line * axis.positions + p]) {
        found.push(p);
        break;
      }
  return found;
}

export function sequences(axis: Axis, labels: Labels, left: readonly number[]): Sequence[] {
  const found: Sequence[] = [{ positions: left, cost: 0 }];
  const seen = new Set([left.join()]);
  const add = (positions: number[], cost: number) => {
    if (positions.length < 3 || positions.length === left.length) return;
    const key = positions.join();
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ positions, cost });
  };
  const at = new Map(left.map((p, k) => [p, k]));
  /** The group with the position just before it, or just after it, which may be its total under another head. */
  const beside = (group: readonly number[], cost: number) => {
    const first = at.get(group[0]!)!;
    const last = at.get(group[group.length - 1]!)!;
    if (first > 0) add([left[first - 1]!, ...group], cost);
    if (last < left.length - 1) add([...group, left[last + 1]!], cost);
  };
  const words = axis.down ? labels.names : labels.heads;
  let depth = 0;
  for (const p of left) if (words[p]!.length > depth) depth = words[p]!.length;
  for (let d = 0; d < depth; d += 1) {
    const groups = new Map<string, number[]>();
    for (const p of left) {
      const word = (words[p]![d] ?? '').toLowerCase().replace(/\s+/g, ' ');
      if (word === '') continue;
      const group = groups.get(word);
      if (group) group.push(p);
      else groups.set(word, [p]);
    }
    for (const group of groups.values()) {
      add(group, 2);
      beside(group, 3);
    }
  }
  for (let stride = 2; stride <= 4; stride += 1)
    for (let start = 0; start < stride; start += 1) {
      const group = left.filter((_, k) => k % stride === start);
      add(group, 4);
      beside(group, 5);
    }
  return found;
}
