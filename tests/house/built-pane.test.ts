/** @jest-environment jsdom */
import { gzipSync } from 'node:zlib';
import { filesUnder, textOf } from './sources';

const page = new DOMParser().parseFromString(textOf('dist/taskpane.html'), 'text/html');
const scripts = [...page.querySelectorAll('script')];
/** The pane's own script and the screens it loads when they are opened. */
const paneScripts = filesUnder('dist', '.js').filter(file => /^dist\/(taskpane|pane-[^/]+)\.js$/.test(file));
const policy = Object.fromEntries(
  page
    .querySelector('meta[http-equiv="Content-Security-Policy"]')!
    .getAttribute('content')!
    .split(';')
    .map(rule => rule.trim().split(' '))
    .map(([name, ...sources]) => [name, sources.join(' ')]),
);

describe('taskpane.html as it is built', () => {
  it('loads Excel’s library, then the functions, first those that stand on every sheet, then the pane, each before anything else happens', () => {
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

  it('loads charts by themselves, and no script beside the pane’s own has more than 150 KB gzipped', () => {
    const sizes = paneScripts.filter(file => !file.endsWith('/taskpane.js')).map(file => ({ file, bytes: gzipSync(textOf(file)).length }));
    expect(sizes.map(({ file }) => file)).toContain('dist/pane-charts.js');
    expect(sizes.filter(({ bytes }) => bytes > 150_000)).toEqual([]);
    expect(paneScripts.filter(file => /visx-bar/.test(textOf(file))).some(file => file.endsWith('/taskpane.js'))).toBe(false);
    expect(gzipSync(textOf('dist/taskpane.js')).length).toBeLessThanOrEqual(250_000);
  });

  it('loads every other screen, the charts and the workings when they are opened, each at most 150 KB compressed', () => {
    const loadedLater = paneScripts.filter(file => file !== 'dist/taskpane.js');
    expect(loadedLater).toEqual(expect.arrayContaining(['dist/pane-risk.js', 'dist/pane-workings.js']));
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
