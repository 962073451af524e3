/** The built pages on a plain server that sends what each ready configuration says, in a browser that keeps to it. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { february2026 } from '../../../addin/example/february-2026';
import officeHosts from '../../../addin/office-hosts.json';
import type { TypedCell } from '../../host/content';
import { openBrowser } from '../../support/browser';
import { SERVERS, configuredHeaders } from '../../support/configured-headers';
import type { Server } from '../../support/configured-headers';
import { openPane } from '../pane-in-excel';

jest.setTimeout(60_000);

const dist = join(__dirname, '../../../dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter(file => statSync(join(dist, file)).isFile() && !/^(preview|core)\//.test(file))
  .map(file => file.replace(/\\/g, '/'));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

const plan = {
  sheets: february2026.tables.map(({ sheet, name, values }) => ({
    name: sheet,
    tables: [{ name, at: 'A1', rows: values.map(row => row.map(cell => (cell ?? '') as TypedCell)) }],
  })),
};

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Serves the build as a server so configured does; the page asks the given host for office.js, as a build may be made to. */
async function serve(server: Server, office: string) {
  const headers = configuredHeaders(server, files);
  const asked: string[] = [];
  const http = createServer((request, response) => {
    const file = new URL(request.url!, 'http://localhost').pathname.slice(1);
    const sent = headers.get(file);
    if (!sent) return response.writeHead(404).end();
    asked.push(file);
    const body = readFileSync(join(dist, file));
    response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream', ...sent });
    return response.end(file === 'taskpane.html' ? body.toString().replace(`src=${officeHosts.current}`, `src=${office}`) : body);
  });
  await new Promise<void>(listening => http.listen(0, 'localhost', listening));
  return { address: `http://localhost:${(http.address() as AddressInfo).port}/`, asked, stop: () => http.close() };
}

const cases = SERVERS.flatMap(server => [officeHosts.current, officeHosts.earlier].map(office => [server, office] as const));

// Published in February 2026: £1.2m to find after £3.5m of savings.
test.each(cases)(
  'with the headers of %s and office.js from %s the pane and the functions work, and nothing is refused',
  async (server, office) => {
    const site = await serve(server, office);
    try {
      const { page, complaints } = await openPane(browser, site.address, plan);
      const scripts: string[] = [];
      await page.getByText('£1,200,000').first().waitFor();
      scripts.push(...(await page.evaluate(() => [...document.scripts].map(({ src }) => src))));
      expect(scripts).toContain(office);
      await page.getByRole('tab', { name: 'Plan', exact: true }).click();
      await page.getByRole('region', { name: 'Savings counted' }).waitFor();
      expect(complaints).toEqual([]);
      expect(site.asked).toEqual(
        expect.arrayContaining(['taskpane.html', 'functions.js', 'further-functions.js', 'taskpane.js', 'pane-plan.js']),
      );
      await page.context().close();
    } finally {
      site.stop();
    }
  },
);

test('an office.js from another host is refused by the policy, so that silence above means something', async () => {
  const site = await serve('nginxConf', 'https://office.example/office.js');
  const page = await browser.newPage();
  try {
    const refused = page.waitForEvent(
      'console',
      message => /office\.example/.test(message.text()) && /Content Security Policy/.test(message.text()),
    );
    await page.goto(`${site.address}taskpane.html`);
    await refused;
  } finally {
    await page.close();
    site.stop();
  }
});
