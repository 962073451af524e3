/** Each way of doing a piece of work in its own process; rounds go to and fro over the ways; ratios are taken inside a round. */
import { execFileSync } from 'node:child_process';

export const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs a script that prints one line of JSON last. */
export function inProcess(command, args, input) {
  const lines = execFileSync(command, args, { encoding: 'utf8', input, maxBuffer: 1 << 28, stdio: ['pipe', 'pipe', 'ignore'] })
    .trim()
    .split('\n');
  return JSON.parse(lines.at(-1));
}

/** Whether a peer can run here; a peer that cannot is left out and the table says so. */
export function works(run) {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}

/** `ways`: name → a way to run once, giving { ms, sum }. Gives each round's times by name. */
export function rounds(ways, count, told = () => {}) {
  const names = Object.keys(ways);
  return Array.from({ length: count }, (_, round) => {
    told(round + 1, count);
    return Object.fromEntries((round % 2 ? [...names].reverse() : names).map(name => [name, ways[name]()]));
  });
}

/** How many times as long one way took as another: the median of the rounds' own ratios, with the least and the most. */
export function ratio(all, of, to) {
  const each = all.map(round => round[of].ms / round[to].ms);
  return { median: median(each), least: Math.min(...each), most: Math.max(...each) };
}
