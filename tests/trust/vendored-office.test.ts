import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'closed-network-'));
const MICROSOFT = /officeapis\.public\.onecdn\.static\.microsoft|appsforoffice\.microsoft\.com/;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a script says under the switch for closed networks. */
const vendored = (script: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, OFFICE_JS: 'vendored' },
  }).trim();

beforeAll(() => {
  const to = JSON.stringify(folder);
  vendored(
    `import { copyVendoredOffice } from './scripts/vendored-office.mjs'; import { writeHeaders } from './scripts/headers.mjs'; await copyVendoredOffice(${to}); await writeHeaders(${to});`,
  );
});

test('for a closed network office.js, what it loads in Excel for Windows, Mac and the web, and its licence are served by yourselves', () => {
  const parts = [
    'office.js',
    'excel-win32-16.01.js',
    'excel-mac-16.00.js',
    'excel-web-16.00.js',
    'custom-functions-runtime.js',
    'LICENSE.md',
  ];
  expect(parts.filter(part => !existsSync(join(folder, 'office', part)))).toEqual([]);
});

test('the host’s headers then allow no script from Microsoft’s address', () => {
  const headers = readFileSync(join(folder, '_headers'), 'utf8');
  expect(headers).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(headers).not.toMatch(MICROSOFT);
});

test('the page then loads the copy, and Microsoft’s own otherwise', () => {
  const office = (env: string) =>
    vendored(
      `${env} const { default: config } = await import('./webpack.config.js'); const html = config().flatMap(one => one.plugins ?? []).find(plugin => plugin.userOptions?.template); console.log(JSON.stringify(html.userOptions.templateParameters));`,
    );
  expect(office('')).toContain('"office/office.js"');
  expect(office('delete process.env.OFFICE_JS;')).toContain('"https://officeapis.public.onecdn.static.microsoft/1/office.js"');
});

test('another address is a build option, and then alone allowed; what is no address is refused in a sentence', () => {
  const sovereign = "process.env.OFFICE_JS = 'https://office.example.gov.uk/1/office.js';";
  const hosts = `${sovereign} const { createRequire } = await import('node:module'); const { officeHosts } = createRequire(process.cwd() + '/x.js')('./scripts/office-script.cjs'); console.log(officeHosts().join(' '));`;
  expect(vendored(hosts)).toBe('https://office.example.gov.uk');
  expect(() => vendored(hosts.replace('https:', 'http:'))).toThrow(/an address over https that ends with \/office\.js/);
});
