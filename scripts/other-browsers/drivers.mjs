/**
 * One way to drive three browsers that are installed here: Chromium and Firefox by puppeteer-core (Firefox speaks WebDriver
 * BiDi itself), WebKitGTK by its WebKitWebDriver and selenium-webdriver. A driver that is not here is undefined.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const { default: puppeteer } = await import('puppeteer-core');
const { Builder, Key, Origin } = (await import('selenium-webdriver')).default;

/** Between two keys, as a person types: a grid opens its editor at the first. */
const KEY_MS = 60;

/** Each with a name, and `start({ dark, width, height })`. */
export const BROWSERS = {
  chromium: {
    name: 'Chromium',
    start: look => byPuppeteer(program('chromium', 'chromium-browser', 'google-chrome', 'chrome'), look, 'chrome'),
  },
  firefox: { name: 'Firefox', start: look => byPuppeteer(program('firefox-esr', 'firefox'), look, 'firefox') },
  webkit: { name: 'WebKit', start: look => byWebDriver(program('WebKitWebDriver'), miniBrowser(), program('Xvfb'), look) },
};

function program(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap(name => folders.map(folder => join(folder, name))).find(existsSync);
}

/** WebKitGTK's own small browser stands beside its library. */
function miniBrowser() {
  const under = (folder, pattern) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter(one => pattern.test(one))
          .map(one => join(folder, one))
      : [];
  const libraries = ['/usr/lib', '/usr/libexec', ...under('/usr/lib', /-linux-gnu/)].flatMap(folder => under(folder, /^webkit(2gtk|gtk)-/));
  return libraries.map(folder => join(folder, 'MiniBrowser')).find(existsSync);
}

async function byPuppeteer(executablePath, { dark, width, height }, browserName) {
  if (!executablePath) return undefined;
  const isFirefox = browserName === 'firefox';
  const browser = await puppeteer.launch({
    browser: browserName,
    executablePath,
    headless: true,
    args: isFirefox ? [] : ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--lang=en-GB'],
    extraPrefsFirefox: {
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'intl.accept_languages': 'en-GB',
      'focusmanager.testmode': true,
    },
    protocolTimeout: 300_000,
  });
  // In Firefox only a page of its own that is brought to the front has a caret; elsewhere what is typed goes nowhere.
  const page = await browser.newPage();
  await page.bringToFront();
  await page.setViewport({ width, height });
  if (!isFirefox) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }]);
  const complaints = [];
  page.on('pageerror', error => complaints.push(`page error: ${error.message}`));
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return {
    version: await browser.version(),
    complaints,
    open: address => page.goto(address),
    script: (work, ...given) => page.evaluate(work, ...given),
    find: async (work, ...given) => (await page.evaluateHandle(work, ...given)).asElement(),
    click: element => element.click(),
    choose: async (element, label) => {
      const value = await element.evaluate((select, wanted) => [...select.options].find(one => one.label === wanted)?.value, label);
      await element.select(value);
    },
    key: name => page.keyboard.press(name),
    type: text => page.keyboard.type(text, { delay: KEY_MS }),
    drag: async (from, to) => {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 5 });
      await page.mouse.up();
    },
    giveFile: (element, path) => element.uploadFile(path),
    picture: path => page.screenshot({ path }),
    close: () => browser.close(),
  };
}

async function byWebDriver(driverProgram, binary, screenProgram, { dark, width, height }) {
  if (!driverProgram || !binary) return undefined;
  const screen = process.env.DISPLAY || !screenProgram ? undefined : await openScreen(screenProgram);
  const port = 40_000 + (process.pid % 20_000);
  const environment = {
    ...process.env,
    DISPLAY: screen?.display ?? process.env.DISPLAY,
    LANG: 'en_GB.UTF-8',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    GTK_THEME: dark ? 'Adwaita:dark' : 'Adwaita',
  };
  const server = spawn(driverProgram, [`--port=${port}`], { env: environment, stdio: 'ignore' });
  await listening(port);
  const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } };
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
  await driver.manage().setTimeouts({ script: 300_000, pageLoad: 300_000 });
  const said = await driver.getCapabilities();
  const window = driver.manage().window();
  await window.setRect({ width, height });
  const inner = await driver.executeScript(() => [innerWidth, innerHeight]);
  await window.setRect({ width: 2 * width - inner[0], height: 2 * height - inner[1] });
  const keyOf = name => Key[name.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()];
  return {
    version: `WebKitGTK ${said.getBrowserVersion() ?? ''}`.trim(),
    complaints: [],
    open: address => driver.get(address),
    script: (work, ...given) => driver.executeScript(work, ...given),
    find: (work, ...given) => driver.executeScript(work, ...given),
    click: async element => {
      await driver.executeScript(one => one.scrollIntoView({ block: 'center' }), element);
      await element.click();
    },
    choose: async (element, label) => {
      const option = await driver.executeScript((select, wanted) => [...select.options].find(one => one.label === wanted), element, label);
      await option.click();
    },
    key: name => driver.actions().sendKeys(keyOf(name)).perform(),
    type: async text => {
      for (const one of text) {
        await driver.actions().sendKeys(one).perform();
        await pause(KEY_MS);
      }
    },
    drag: (from, to) => {
      const at = ([x, y]) => ({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 100 });
      return driver.actions().move(at(from)).press().move(at(to)).release().perform();
    },
    giveFile: (element, path) => element.sendKeys(path),
    picture: async path => writeFileSync(path, Buffer.from(await driver.takeScreenshot(), 'base64')),
    close: async () => {
      await driver.quit();
      server.kill();
      screen?.close();
    },
  };
}

/** A screen that nobody looks at, for a browser that must have one. */
async function openScreen(screenProgram) {
  const screen = spawn(screenProgram, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(screen.stdio[3], 'data');
  return { display: `:${String(number).trim()}`, close: () => screen.kill() };
}

async function listening(port) {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}
