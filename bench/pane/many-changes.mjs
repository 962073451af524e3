/** The pane open while the workbook is typed into again and again: every change is read, worked out and shown before the next. */

/** The pane waits until the workbook has been quiet for so long before it reads; the bench spares itself that wait, not the work. */
const QUIET = 120;
const UNHURRIED = `{ const later = window.setTimeout.bind(window);
  window.setTimeout = (work, ms, ...rest) => later(work, ms === ${QUIET} ? 0 : ms, ...rest); }`;
const BATCHES = 10;

export async function manyChanges(bench, count, told) {
  const page = await bench.openPage(UNHURRIED);
  const found = [];
  const each = count / BATCHES;
  for (let batch = 1; batch <= BATCHES; batch += 1) {
    const ms = await page.evaluate(typeAndWait, { count: each });
    const { heap, nodes } = await page.evaluate(() => {
      window.simulatedExcel.log.clear();
      window.gc();
      window.gc();
      return { heap: performance.memory.usedJSHeapSize / 1e6, nodes: document.getElementsByTagName('*').length };
    });
    found.push({ done: batch * each, ms: ms / each, heap, nodes });
    told(batch * each);
  }
  await page.context().close();
  return found;
}

/**
 * In the page. Commissioning in 2026/27 costs so many £000 more than the plan's 2,470, from 1 to 100 and round again: the gap of
 * £1,200,000 grows by as much, and the pane has taken the change in once it says so.
 */
async function typeAndWait({ count }) {
  const excel = window.simulatedExcel;
  const lines = excel.values('Lines!A1:L13');
  const row = lines.findIndex(([name]) => name === 'Commissioning outside the named services') + 1;
  const cell = `Lines!${'ABCDEFGHIJKL'[lines[0].indexOf('2026/27')]}${row}`;
  const begun = performance.now();
  for (let change = 0; change < count; change += 1) {
    const more = (change % 100) + 1;
    const shown = `£1,${200 + more},000`;
    await new Promise(resolve => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('#root main').textContent.includes(shown)) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.querySelector('#root'), { subtree: true, childList: true, characterData: true });
      excel.type(cell, 2470 + more);
    });
  }
  return performance.now() - begun;
}
