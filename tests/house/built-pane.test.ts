/** @jest-environment jsdom */
import { gzipSync } from 'node:zlib';
import { filesUnder, textOf } from './sources';

const page = new DOMParser().parseFromString(textOf('dist/taskpane.html'), 'text/html');
const scripts = [...page.querySelectorAll('script')];
/** What waits for the pane to be seen, the pane, and the screens it loads when they are opened. */
const paneScripts = filesUnder('dist', '.js').filter(file => /^dist\/(taskpane|pane-[^/]+)\.js$/.test(file));
/** What the pane is shown with. */
const SHELL = 'dist/pane-shell.js';
const policy = Object.fromEntries(
  page
    .querySelector('meta[http-equiv="Content-Security-Policy"]')!
    .getAttribute('content')!
    .split(';')
    .map(rule => rule.trim().split(' '))
    .map(([name, ...sources]) => [name, sources.join(' ')]),
);

describe('taskpane.html as it is built', () => {
  it('loads Excel’s library, then the functions, first those that stand on every sheet, then what waits for the pane to be seen, each before anything else happens', () => {
    expect(scripts.map(script => script.getAttribute('src'))).toEqual([
      'https://officeapis.public.onecdn.static.microsoft/1/office.js',
      'functions.js',
      'further-functions.js',
      'taskpane.js',
    ]);
    expect(
      scripts.filter(script => script.hasAttribute('defer') || script.hasAttribute('async') || script.getAttribute('type') === 'module'),
    ).toEqual([]);
    expect(scripts.filter(script => script.textContent !== '')).toEqual([]);
  });

  it('lets the page run its own scripts and Excel’s, and reach nothing else', () => {
    expect(policy).toEqual({
      'default-src': "'none'",
      'script-src': "'self' https://officeapis.public.onecdn.static.microsoft https://appsforoffice.microsoft.com 'wasm-unsafe-eval'",
      'worker-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'font-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'self'",
      'form-action': "'none'",
    });
  });

  it('does not carry the library a second time: decimal arithmetic stands in functions.js alone', () => {
    const decimalArithmetic = /\[DecimalError\]/;
    expect(textOf('dist/functions.js')).toMatch(decimalArithmetic);
    expect(['dist/further-functions.js', ...paneScripts].filter(file => decimalArithmetic.test(textOf(file)))).toEqual([]);
  });

  // Cells load the page too: React, Fluent and the screens are not for them. It stood at 2,095 bytes on 30 November 2026.
  it('gives cells nothing of the pane: what the page loads of it at once has at most 5 KB compressed', () => {
    expect(gzipSync(textOf('dist/taskpane.js')).length).toBeLessThanOrEqual(5_000);
  });

  it('shows itself with one part of at most 250 KB compressed, in which no chart stands', () => {
    expect(gzipSync(textOf(SHELL)).length).toBeLessThanOrEqual(250_000);
    expect(paneScripts.filter(file => /visx-bar/.test(textOf(file)))).not.toContain(SHELL);
  });

  it('loads every other screen, the charts and the workings when they are opened, each at most 150 KB compressed', () => {
    const loadedLater = paneScripts.filter(file => file !== 'dist/taskpane.js' && file !== SHELL);
    expect(loadedLater).toEqual(expect.arrayContaining(['dist/pane-charts.js', 'dist/pane-risk.js', 'dist/pane-workings.js']));
    expect(loadedLater.filter(file => gzipSync(textOf(file)).length > 150_000)).toEqual([]);
  });

  it('carries the published figures of all bodies in a part of their own of at most 15 KB compressed, loaded when Start or Peers opens', () => {
    const withFigures = paneScripts.filter(file => textOf(file).includes('Kingston upon Hull'));
    expect(withFigures).toEqual(['dist/pane-bodies.js']);
    expect(gzipSync(textOf('dist/pane-bodies.js')).length).toBeLessThanOrEqual(15 * 1024);
    expect(textOf('dist/functions.js')).not.toContain('Kingston upon Hull');
  });

  it('needs no eval', () => {
    expect(paneScripts.filter(file => /\beval\(/.test(textOf(file)))).toEqual([]);
  });
});
