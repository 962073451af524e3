import { scaleLinear } from '@visx/scale';

/** Places on a line for amounts in pounds, with round amounts to stand beside it. */
export type PoundsScale = ReturnType<typeof poundsScale>;

/** Nil is always on the line, so that no bar is cut short. */
export function poundsScale(sizes: readonly number[], range: [number, number]) {
  let [lowest, highest] = [0, 0];
  for (const size of sizes) [lowest, highest] = [Math.min(lowest, size), Math.max(highest, size)];
  const allNil = lowest === highest;
  const at = scaleLinear<number>({ domain: allNil ? [0, 1] : [lowest, highest], range });
  const ticks = allNil ? [0] : at.ticks(4);
  return { at, range, ticks, label: inPounds(ticks) };
}

/** `£0`, `£2.5m`, `−£500k`: in one unit and never shortened, as ticks stand at round amounts. */
function inPounds(ticks: readonly number[]): (tick: number) => string {
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const [per, letter] = largest >= 1_000_000 ? [1_000_000, 'm'] : largest >= 1_000 ? [1_000, 'k'] : [1, ''];
  return tick => `${tick < 0 ? '−' : ''}£${(Math.abs(tick) / per).toLocaleString('en-GB')}${tick === 0 ? '' : letter}`;
}
