import { plainRunner } from './plain-runner';
import type { TapeRunner } from './plain-runner';
import type { Program } from './program';
import { vectorRunner } from './vector-runner';

/**
 * The quickest back end there is: WebAssembly, or plain JavaScript where there is none or the page's policy forbids it.
 * The bits are the same. For many draws; a few are worked out before the other is made ready.
 */
export function quickestRunner(program: Program): TapeRunner {
  try {
    return vectorRunner(program);
  } catch {
    return plainRunner(program);
  }
}
