/** log2, near enough for weighing: whole bits, and the rest in a straight line. Nothing below 1 tells anything. */
export function bitsOf(count: number): number {
  let bits = 0;
  let rest = count < 1 ? 1 : count;
  while (rest >= 65536) {
    rest /= 65536;
    bits += 16;
  }
  while (rest >= 2) {
    rest /= 2;
    bits += 1;
  }
  return bits + rest - 1;
}
