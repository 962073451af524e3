/** A walk through the preview with its pane, as a person makes it, and what the pane shows on the way. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const PATIENCE = 120_000;

/** What runs in the page; each is a whole in itself, since only its text gets there. */

/** The first visible element of a role whose name begins so, in a part of the page. */
function named(role, name, within) {
  const SELECTORS = {
    button: 'button',
    tab: '[role=tab]',
    menuitem: '[role=menuitem]',
    choice: 'select',
    slider: 'input[type=range]',
    divider: '[role=separator]',
  };
  const textOf = id => document.getElementById(id)?.textContent ?? '';
  const nameOf = element => {
    const labels = element.getAttribute('aria-labelledby')?.split(' ').map(textOf).join(' ');
    return (element.getAttribute('aria-label') ?? labels ?? element.labels?.[0]?.textContent ?? element.textContent ?? '').trim();
  };
  return [...document.querySelectorAll(within)]
    .flatMap(part => [...part.querySelectorAll(SELECTORS[role])])
    .find(element => element.checkVisibility({ visibilityProperty: true }) && nameOf(element).startsWith(name));
}

/**
 * Every text that is in sight in a part of the page, and what its fields hold; without the time of day, and without the tabs,
 * of which a browser with a broader scroll bar has room for one less.
 */
function shown(within) {
  const seen = [];
  for (const part of document.querySelectorAll(within)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (node.matches('input:not([type=radio]):not([type=checkbox])')) seen.push(node.value);
        if (node.matches('select')) seen.push(node.selectedOptions[0]?.label ?? '');
        continue;
      }
      const { parentElement } = node;
      if (parentElement.closest('select, script, style, [role=tablist]') || !parentElement.checkVisibility({ visibilityProperty: true }))
        continue;
      seen.push(node.textContent);
    }
  }
  return seen
    .map(text =>
      text
        .replace(/\s+/g, ' ')
        .replace(/\b\d\d:\d\d\b/g, 'now')
        .trim(),
    )
    .filter(text => text !== '');
}

/** What reaches beyond its place: the pane to the side, the page below the window where pane and grid stand side by side. */
function outOfSight() {
  const [pane, page] = [document.querySelector('#pane'), document.documentElement];
  const wide = pane.scrollWidth - pane.clientWidth;
  const long = page.scrollHeight - page.clientHeight;
  return [
    ...(wide > 0 ? [`the pane is ${wide} px too wide`] : []),
    ...(long > 0 && innerWidth > 760 ? [`the page is ${long} px longer than the window`] : []),
  ];
}

function noteFaults() {
  window.noted = [];
  addEventListener('error', event => window.noted.push(`page error: ${event.message}`));
  addEventListener('unhandledrejection', event => window.noted.push(`unhandled: ${event.reason}`));
  addEventListener('securitypolicyviolation', event => window.noted.push(`refused by the policy: ${event.violatedDirective}`));
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = file => {
    if (file.type !== 'text/javascript') window.lastFile = file;
    return make(file);
  };
}

async function savedFile() {
  if (!window.lastFile) return undefined;
  const bytes = new Uint8Array(await window.lastFile.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * The walk. `cell` is where general inflation of the first year is typed, as [sheet, address]. Answers what was shown after
 * each step, the parts of the saved file, what stands out to the side, and what the page complained of.
 */
export async function walk(driver, address, { paneWidth, cell, pictures }) {
  const steps = [];
  const wide = [];
  const until = async (what, ask) => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`${what} did not come.`);
      await pause(200);
    }
  };
  const find = (role, name, within = '#pane') => until(`${role} “${name}”`, () => driver.find(named, role, name, within));
  const press = async (role, name, within) => driver.click(await find(role, name, within));
  const saying = (text, within = '#pane') =>
    until(`“${text}”`, () => driver.script((part, wanted) => document.querySelector(part)?.textContent.includes(wanted), within, text));
  const answered = () =>
    until('an answer of every cell', () =>
      driver.script(
        () =>
          /No MTFP formula shows an error/.test(document.querySelector('#answers')?.textContent ?? '') &&
          !document.querySelector('#pane [data-working=true]'),
      ),
    );
  const keep = async (step, within = '#pane') => {
    await until('the screen that opens', () =>
      driver.script(() => !/Opening [A-Z][a-z ]+…/.test(document.querySelector('#pane').textContent)),
    );
    // What is drawn in its own time has come when two looks agree.
    let texts = await driver.script(shown, within);
    await until('a screen at rest', async () => {
      await pause(700);
      const again = await driver.script(shown, within);
      const isAtRest = JSON.stringify(again) === JSON.stringify(texts);
      texts = again;
      return isAtRest;
    });
    steps.push({ step, texts });
    wide.push(...(await driver.script(outOfSight)).map(said => `${step}: ${said}`));
    if (pictures) await driver.picture(`${pictures}-${steps.length}-${step.replace(/\W+/g, '-')}.png`);
  };
  const screen = async name => {
    const tab = await driver.find(named, 'tab', name, '#pane');
    if (tab) await driver.click(tab);
    else {
      const more = await until('the menu of screens', () =>
        driver.find(() =>
          [...document.querySelectorAll('#pane button')].find(
            one => /more screens?$/.test(one.getAttribute('aria-label') ?? '') || /more screens?$/.test(one.textContent),
          ),
        ),
      );
      await driver.click(more);
      await press('menuitem', name, 'body');
    }
    await until(`the screen ${name}`, () =>
      driver.script(
        wanted =>
          [...document.querySelectorAll('#pane [role=tab][aria-selected=true]')].some(one => one.textContent.trim().startsWith(wanted)),
        name,
      ),
    );
  };

  await driver.open(address);
  await driver.script(noteFaults);
  await answered();
  await saying('£1,200,000');
  if (paneWidth) {
    const [x, y, width] = await driver.script(() => {
      const { left, right, top } = document.querySelector('[role=separator][aria-label="Width of the task pane"]').getBoundingClientRect();
      return [(left + right) / 2, top + 300, innerWidth];
    });
    await driver.drag([x, y], [width - paneWidth, y]);
    await until('the narrow pane', () =>
      driver.script(wanted => Math.abs(document.querySelector('#pane').offsetWidth - wanted) <= 3, paneWidth),
    );
  }
  await keep('open');

  await driver.choose(await find('choice', 'Scenario'), 'Issued at £15');
  await saying('surplus');
  await answered();
  await keep('scenario Issued at £15');
  await driver.choose(await find('choice', 'Scenario'), 'Base');
  await saying('£1,200,000');

  await screen('Plan');
  const slider = await find('slider', 'Rise in Band D');
  await driver.click(slider);
  await driver.key('Home');
  for (let i = 0; i < 30; i += 1) await driver.key('ArrowRight');
  await keep('slider, from its least, thirty steps');

  await press('tab', cell[0], '#grid');
  await goTo(driver, until, cell[1]);
  await driver.type('3.5%');
  await driver.key('Enter');
  await screen('Overview');
  await saying('£1,557,000');
  await answered();
  await keep('3.5% typed for general inflation');

  for (const name of ['Precept', 'Reserves']) {
    await screen(name);
    await keep(name);
  }

  await screen('Risk');
  await press('button', 'Run');
  await saying('4,096 evenly spread draws');
  await find('button', 'Run again');
  await keep('Risk, 4,096 draws');

  await screen('Publish');
  await press('button', 'Add the sheets…');
  await press('button', 'Add ', '#pane');
  await saying('sheets were added');
  await answered();
  await keep('Publish');

  await screen('Overview');
  await press('button', '£1,557,000: how Remaining gap');
  await find('button', 'What it is made of', WORKINGS);
  await keep('workings', WORKINGS);
  await driver.key('Escape');
  await until('the workings closed', async () => !(await driver.find(named, 'button', 'What it is made of', WORKINGS)));

  await press('button', 'Save .xlsx', 'header');
  const file = Buffer.from(await until('the saved file', () => driver.script(savedFile)), 'base64');
  const path = join(mkdtempSync(join(tmpdir(), 'walk-')), 'walked.xlsx');
  writeFileSync(path, file);
  await driver.giveFile(await driver.find(() => document.getElementById('chooser')), path);
  await saying('Opened walked.xlsx', 'body');
  await saying('£1,557,000');
  await answered();
  await keep('reopened');

  const noted = await driver.script(() => window.noted);
  return { steps, file, wide, complaints: [...new Set([...driver.complaints, ...noted])] };
}

/** The view of how a figure was made, which stands in the pane in place of the screen. */
const WORKINGS = '#pane section[aria-label^="How Remaining gap"]';

/** Types an address into the grid's name box, which hands the keyboard back to the grid. */
async function goTo(driver, until, address) {
  const box = await until('the name box', () => driver.find(() => [...document.querySelectorAll('#grid input')].at(-1)));
  await driver.click(box);
  await until('the caret in the name box', () =>
    driver.script(() => document.activeElement === [...document.querySelectorAll('#grid input')].at(-1)),
  );
  await driver.script(() => document.activeElement.select());
  await driver.type(address);
  await driver.key('Enter');
  await pause(500);
}
