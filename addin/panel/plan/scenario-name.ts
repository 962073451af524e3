import { sameName } from '../reading/plan-tables';

/** Why a scenario cannot be called so; nothing where it can. */
export function whyNotCalled(name: string, taken: readonly string[]): string | undefined {
  if (!name.trim()) return 'A scenario needs a name.';
  if (sameName(name, 'Base')) return 'Base is the plan without any scenario.';
  if (taken.some(one => sameName(one, name))) return `There is a scenario “${name.trim()}” already.`;
  if (/[+>]/.test(name)) return 'A name cannot contain + or >, which combine and compare scenarios.';
  return undefined;
}
