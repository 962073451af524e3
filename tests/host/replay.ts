/**
 * Plays what was recorded in an Excel (Check this Excel, Save the recording) to the simulated one, and names where this answers in
 * another form: so a real Excel’s answers become fixtures. Figures and ids are each Excel’s own; what is compared is whether it
 * refuses, with which code, and which members of what type come back.
 */
import type { BridgeMessage } from '../../addin/workbook/self-test-port';
import type { SimulatedExcel } from './simulated-excel';
import type { Batch, BatchReply } from './wire';

const IDS = ['_ReferenceId', 'Id', '_Id'];

export async function differencesFrom(recording: readonly BridgeMessage[], excel: SimulatedExcel): Promise<string[]> {
  const ours = new Map<unknown, unknown>();
  const differences: string[] = [];
  for (const [index, { flags, request, reply }] of recording.entries()) {
    const answer = await excel.asked(withIds(request, ours) as Batch, flags);
    learn(reply, answer, ours);
    const [theirs, here] = [formOf(reply as BatchReply), formOf(answer)];
    if (theirs !== here) differences.push(`request ${index + 1} (${namesIn(request as Batch)}): Excel ${theirs}, simulated ${here}`);
  }
  return differences;
}

/** Another Excel gives its sheets, tables and references other ids. */
function learn(theirs: unknown, here: unknown, ours: Map<unknown, unknown>): void {
  if (typeof theirs !== 'object' || typeof here !== 'object' || theirs === null || here === null) return;
  for (const [key, value] of Object.entries(theirs)) {
    const other = (here as Record<string, unknown>)[key];
    if (IDS.includes(key) && typeof value === 'string' && other !== undefined) ours.set(value, other);
    else learn(value, other, ours);
  }
}

function withIds(asked: unknown, ours: ReadonlyMap<unknown, unknown>): unknown {
  if (Array.isArray(asked)) return asked.map(one => withIds(one, ours));
  if (typeof asked !== 'object' || asked === null) return typeof asked === 'string' && ours.has(asked) ? ours.get(asked) : asked;
  return Object.fromEntries(Object.entries(asked).map(([key, value]) => [key, withIds(value, ours)]));
}

const formOf = ({ Results, Error: refusal }: BatchReply): string =>
  refusal?.Code ? `refuses with ${refusal.Code}` : `answers ${Results.map(({ Value }) => form(Value)).join(', ')}`;

/** Cells may hold words here and figures there: what stands in them is not compared. */
function form(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : Array.isArray(value[0]) ? 'cells' : `[${form(value[0])}]`;
  if (typeof value !== 'object' || value === null) return value === null ? 'nothing' : typeof value;
  return `{${Object.entries(value)
    .map(([key, inside]) => `${key}: ${form(inside)}`)
    .sort()
    .join(', ')}}`;
}

const namesIn = ({ Actions, ObjectPaths }: Batch): string =>
  [...new Set(Actions.map(({ Name, ObjectPathId }) => Name || ObjectPaths[ObjectPathId]?.Name).filter(Boolean))].slice(0, 4).join(', ');
