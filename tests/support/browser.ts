/**
 * The browser the journeys run in: the one an npm package carries, so that all machines have the same, and a headless one draws less;
 * where that is not made for the machine, one that is installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Set by the journeys' set-up, so that the search and the unpacking happen once for all of them. */
const FOUND = 'MTFP_BROWSER_FOUND';

const ON_LINUX = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const ON_MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const NONE_FOUND =
  'The journeys need a browser and found none. Install Chromium, Google Chrome or Microsoft Edge (on Debian: apt-get install chromium), or set CHROME_PATH to the browser’s program.';

interface Found {
  readonly program: string;
  readonly carried: boolean;
}

/** Looks for a browser and leaves word of it for every test file. */
export async function findBrowserOnce(): Promise<void> {
  process.env[FOUND] = JSON.stringify(await findBrowser());
}

/** A headless browser that asks the network for nothing of its own accord. */
export async function openBrowser(): Promise<Browser> {
  const { program, carried }: Found = process.env[FOUND] ? JSON.parse(process.env[FOUND]) : await findBrowser();
  return chromium.launch({
    executablePath: program,
    headless: true,
    args: [
      carried ? '--headless=shell' : '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function findBrowser(): Promise<Found> {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return { program: named, carried: false };
    throw new Error(`CHROME_PATH names ${named}, and there is no such file. Set it to the browser’s program, or unset it.`);
  }
  const program = await unpackCarried();
  if (program) return { program, carried: true };
  const installed = usualPlaces().find(existsSync);
  if (installed) return { program: installed, carried: false };
  throw new Error(NONE_FOUND);
}

function usualPlaces(): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(root => root !== undefined);
    return roots.flatMap(root => ON_WINDOWS.map(program => join(root, program)));
  }
  if (process.platform === 'darwin') {
    const roots = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
    return roots.flatMap(root => ON_MAC.map(name => join(root, `${name}.app`, 'Contents', 'MacOS', name)));
  }
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
  return folders.filter(folder => folder !== '').flatMap(folder => ON_LINUX.map(name => join(folder, name)));
}

/** @sparticuz/chromium is built for Linux on x64 and unpacks to the temporary folder; the runtime's name makes it bring its own libraries. */
async function unpackCarried(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';
  const { default: carried } = await import('@sparticuz/chromium');
  return carried.executablePath();
}
