/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Path → header → value, as a static host reads them. */
const blocks = new Map<string, Map<string, string>>();
for (const line of read('addin/headers')
  .split('\n')
  .filter(one => one.trim() && !one.startsWith('#'))) {
  if (!line.startsWith(' ')) blocks.set(line.trim(), new Map());
  else [...blocks.values()].at(-1)!.set(line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim());
}
const rules = (policy: string) => policy.split(';').map(rule => rule.trim());
const ofPane = rules(blocks.get('/taskpane.html')!.get('Content-Security-Policy')!);
const ancestors = ofPane.find(rule => rule.startsWith('frame-ancestors '))!;

test('the policy in the pane’s page is the one in the headers, who may frame it aside: a page cannot say that itself', () => {
  const page = new DOMParser().parseFromString(read('dist/taskpane.html'), 'text/html');
  const meta = page.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;
  expect(rules(meta)).toEqual(ofPane.filter(rule => rule !== ancestors));
});

test('only Office may frame the pane, and nothing hinders Excel on the web from doing so', () => {
  expect(ancestors.split(' ').slice(1)).toEqual([
    "'self'",
    'https://*.officeapps.live.com',
    'https://*.office.com',
    'https://*.cloud.microsoft',
    'https://*.sharepoint.com',
    'https://onedrive.live.com',
    'https://teams.microsoft.com',
    'https://*.microsoft365.com',
  ]);
  const names = [...blocks.values()].flatMap(block => [...block.keys()]);
  expect(names.filter(name => ['X-Frame-Options', 'Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'].includes(name))).toEqual(
    [],
  );
});

test('every file is served as what it says it is, without a referrer and over https alone', () => {
  expect(Object.fromEntries(blocks.get('/*')!)).toEqual({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=31536000',
  });
});

test('Excel on the web may fetch the functions from its own address', () => {
  expect(['/functions.js', '/functions.json'].map(path => blocks.get(path)!.get('Access-Control-Allow-Origin'))).toEqual(['*', '*']);
});

test('neither inline script nor eval is allowed', () => {
  const script = ofPane.find(rule => rule.startsWith('script-src '))!;
  expect(script).not.toMatch(/'unsafe-inline'|'unsafe-eval'|\*|data:|blob:/);
  expect(ofPane[0]).toBe("default-src 'none'");
});

test('the build gives the host the headers as they stand here', () => {
  expect(read('dist/_headers')).toBe(read('addin/headers'));
});
