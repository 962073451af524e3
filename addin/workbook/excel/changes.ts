/** Listening to the workbook: edits by the user, by a co-author, by Excel itself; and formulas that answer later than they were typed. */
import { supports } from './session';

type Watch = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Calls the listener after every change a plan could feel. It is called wherever the change came from, so that a
 * co-author's edit refreshes this pane too; it must show nothing by itself, since it runs for every co-author.
 * An Excel too old to tell (before ExcelApi 1.7) never calls it: there the pane is refreshed by hand.
 */
export function watchChanges(listener: () => void): () => void {
  let stopped = false;
  const onChange = async () => {
    if (!stopped) listener();
  };
  const watches = Excel.run(async context => {
    const watching = register(context, onChange);
    await context.sync();
    return watching;
  }).catch((): Watch[] => []);
  return () => {
    stopped = true;
    void watches.then(removeAll);
  };
}

function register(context: Excel.RequestContext, onChange: () => Promise<void>): Watch[] {
  const { tables, worksheets } = context.workbook;
  if (supports('1.9'))
    return [
      worksheets.onChanged.add(onChange),
      worksheets.onCalculated.add(onChange),
      worksheets.onDeleted.add(onChange),
      tables.onAdded.add(onChange),
      tables.onDeleted.add(onChange),
    ];
  if (supports('1.7')) return [tables.onChanged.add(onChange), worksheets.onDeleted.add(onChange)];
  return [];
}

/** Events are taken off in the context that put them on. A workbook that is being closed may not answer any more. */
async function removeAll(watches: readonly Watch[]): Promise<void> {
  const [first] = watches;
  if (!first) return;
  await Excel.run(first.context, async context => {
    for (const watch of watches) watch.remove();
    await context.sync();
  }).catch(() => undefined);
}
