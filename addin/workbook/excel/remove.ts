/** Takes sheets out again that were added, unless somebody has worked on them since. Stopped on its way, it takes out the rest. */
import type { Inserted, Removal } from '../new-sheet';
import { WorkbookTrouble } from '../workbook-trouble';
import { inExcel } from './session';
import { askWhatIsOn, isTouched } from './touched';
import { inWords } from './trouble';

export async function remove(
  context: Excel.RequestContext,
  { sheets }: Inserted,
  { evenIfChanged }: { readonly evenIfChanged: boolean },
): Promise<Removal> {
  const found = sheets.map(({ id, asked }) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(id).load('name');
    return { worksheet, asked, on: askWhatIsOn(worksheet) };
  });
  await context.sync();
  const present = found.filter(({ worksheet }) => !worksheet.isNullObject);
  const changed = present.filter(({ on, asked }) => isTouched(on, asked)).map(({ worksheet }) => worksheet.name);
  if (changed.length > 0 && !evenIfChanged) return { removed: false, changed };
  for (const { worksheet } of present) worksheet.delete();
  try {
    if (present.length > 0) await context.sync();
  } catch (reason) {
    await takeOutTheRest(
      sheets.map(({ id }) => id),
      reason,
    );
  }
  return { removed: true, changed };
}

async function takeOutTheRest(ids: readonly string[], reason: unknown): Promise<void> {
  let left: string[] = [];
  try {
    await inExcel(async context => {
      const found = ids.map(id => context.workbook.worksheets.getItemOrNullObject(id).load('name'));
      await context.sync();
      const present = found.filter(worksheet => !worksheet.isNullObject);
      left = present.map(({ name }) => name);
      for (const worksheet of present) worksheet.delete();
      if (present.length > 0) await context.sync();
    });
  } catch {
    const { sentence, detail } = inWords(reason);
    const still = left.length > 0 ? `Still there: ${left.join(', ')}.` : 'It is not known which of the sheets are still there.';
    throw new WorkbookTrouble(`${sentence} ${still} Take them out once more when Excel answers.`, detail);
  }
}
