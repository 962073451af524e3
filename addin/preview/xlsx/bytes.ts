/** Text looked for in the bytes of a part, which may be too long to be made one text. */
import { strToU8 } from 'fflate';

/** Where it first stands from a byte on; below nil where it does not. */
export function firstPlaceOf(text: string, part: Uint8Array, from = 0): number {
  const sequence = strToU8(text);
  const [first = 0] = sequence;
  for (let at = part.indexOf(first, from); at >= 0; at = part.indexOf(first, at + 1)) if (standsAt(at, sequence, part)) return at;
  return -1;
}

/** Where it last stands; the start where it does not. */
export function lastPlaceOf(text: string, part: Uint8Array): number {
  const sequence = strToU8(text);
  const [first = 0] = sequence;
  for (let at = part.lastIndexOf(first); at > 0; at = part.lastIndexOf(first, at - 1)) if (standsAt(at, sequence, part)) return at;
  return 0;
}

const standsAt = (at: number, sequence: Uint8Array, part: Uint8Array): boolean =>
  sequence.every((byte, index) => part[at + index] === byte);
