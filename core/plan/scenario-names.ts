import { bridgeOfMoreThanTwo, scenarioNotThere } from '../refusals/plan-tables';
import { itemAt } from '../lookups';
import { sameWords, wordKey } from './cells';
import { lookAlike } from './look-alikes';
import { oncePer } from './once-per';
import type { RawTables } from './raw-tables';

export const BASE_SCENARIO = 'Base';

/** The scenarios of a plan in the order in which they first appear. `Base` is the plan without any, and no scenario’s name. */
export function scenarioNames(tables: RawTables): string[] {
  const names = new Map<string, string>();
  for (const row of tables.get('Scenario')?.rows ?? []) {
    const key = wordKey(row.name);
    if (!names.has(key) && key !== wordKey(BASE_SCENARIO)) names.set(key, row.name);
  }
  return [...names.values()];
}

const byWords = oncePer((names: readonly string[]): ReadonlyMap<string, string> => new Map(names.map(name => [wordKey(name), name])));

/**
 * `A + B` stacks two scenarios: B's rows act on what A leaves. Empty, 0 or `Base` is the plan as it stands.
 * A name that holds `+` or `>` is typed whole, or in quotes where others stand beside it: "Pay + prices" + Late.
 */
export function stackOf(scenario: string, known: readonly string[]): { stack: string[]; unknown: string[] } {
  const byKey = byWords(known);
  const whole = byKey.get(wordKey(scenario)) ?? byKey.get(wordKey(unquoted(scenario)));
  if (whole !== undefined) return { stack: [whole], unknown: [] };
  const parts = splitOutsideQuotes(scenario, '+')
    .map(unquoted)
    .filter(part => part && !sameWords(part, BASE_SCENARIO));
  const stack: string[] = [];
  const unknown: string[] = [];
  for (const part of parts) {
    const name = byKey.get(wordKey(part));
    if (name === undefined) unknown.push(part);
    else stack.push(name);
  }
  return { stack, unknown };
}

/** The same, refusing what is not in the Scenario table. */
export function stackNamed(scenario: string, known: readonly string[]): string[] {
  const { stack, unknown } = stackOf(scenario, known);
  if (!unknown.length) return stack;
  const alike = unknown.map(name => lookAlike(name, known)).find(found => found !== undefined);
  const holdsSign = known.find(name => /[+>]/.test(name) && unknown.some(part => wordKey(name).includes(wordKey(part))));
  throw scenarioNotThere(scenario, unknown, known, alike, holdsSign);
}

/** The two ends of a bridge: `A > B`; a single name is bridged from the base plan. */
export function endsOf(scenario: string, known: readonly string[] = []): { from: string; to: string } {
  if (known.some(name => sameWords(name, scenario))) return { from: '', to: scenario.trim() };
  const parts = splitOutsideQuotes(scenario, '>').map(part => part.trim());
  if (parts.length > 2) throw bridgeOfMoreThanTwo(scenario);
  return parts.length === 2 ? { from: itemAt(parts, 0), to: itemAt(parts, 1) } : { from: '', to: itemAt(parts, 0) };
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** Text cut at a sign, but not within double quotes, straight or curly. */
function splitOutsideQuotes(text: string, sign: string): string[] {
  const lastClosing = new Map(Object.values(CLOSING).map(closing => [closing, text.lastIndexOf(closing)]));
  const parts: string[] = [];
  let from = 0;
  let closing: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const character = itemAt(text, at);
    if (closing !== undefined) {
      if (character === closing) closing = undefined;
    } else if (CLOSING[character] && lastClosing.get(CLOSING[character])! > at) closing = CLOSING[character];
    else if (character === sign) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}

/** A name without the quotes around it. */
function unquoted(text: string): string {
  const name = text.trim();
  const closing = CLOSING[name[0] ?? ''];
  return closing && name.length > 1 && name.endsWith(closing) ? name.slice(1, -1).trim() : name;
}
