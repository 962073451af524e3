/** @jest-environment jsdom */
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SERVERS, configuredHeaders } from '../support/configured-headers';

const root = join(__dirname, '../..');
const inDist = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

/** What a module of the build's scripts says, in a Node of its own: they are ES modules, which jest cannot load. */
const said = (script: string, environment: Record<string, string> = {}): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  }).trim();

const FILES = ['taskpane.html', 'functions.js', 'functions.json', 'pane-risk.js', 'risk-worker.js', 'assets/icon-32.png', 'help/help.css'];

/**
 * The headers of each file by addin/headers, read by hand: three for every file; the page has its policy and is asked for anew, as
 * are the scripts; Excel on the web may fetch the functions; icons keep for a week.
 */
const EVERYWHERE = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
};
const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(root, 'addin/headers'), 'utf8'))![1]!;
const ANEW = { 'Cache-Control': 'no-cache' };
const EXPECTED: Record<string, Record<string, string>> = {
  'taskpane.html': { ...EVERYWHERE, ...ANEW, 'Content-Security-Policy': policy },
  'functions.js': { ...EVERYWHERE, ...ANEW, 'Access-Control-Allow-Origin': '*' },
  'functions.json': { ...EVERYWHERE, ...ANEW, 'Access-Control-Allow-Origin': '*' },
  'pane-risk.js': { ...EVERYWHERE, ...ANEW },
  'risk-worker.js': { ...EVERYWHERE, ...ANEW },
  'assets/icon-32.png': { ...EVERYWHERE, 'Cache-Control': 'max-age=604800' },
  'help/help.css': EVERYWHERE,
};

test.each(SERVERS)('what %s reads gives every file the headers of addin/headers', server => {
  const under = server === 'nginxConf' ? '/mtfp' : '';
  expect(Object.fromEntries(configuredHeaders(server, FILES, under))).toEqual(EXPECTED);
});

describe('a pilot beside the add-in in use', () => {
  const manifest = said(
    "import { manifestFor } from './scripts/manifest.mjs'; console.log(await manifestFor('https://pilot.example.gov.uk'));",
    {
      MTFP_PILOT: '1',
    },
  );

  test('has an identity, a name and a prefix of its own, and shares nothing that Excel tells add-ins apart by', () => {
    const [inUse, pilot] = [inDist('manifest.xml'), manifest];
    const part = (pattern: RegExp) => [inUse, pilot].map(text => pattern.exec(text)![1]!);
    for (const [one, other] of [
      part(/<Id>(.*)<\/Id>/),
      part(/<DisplayName DefaultValue="(.*)"/),
      part(/id="Functions.Namespace" DefaultValue="(.*)"/),
      part(/id="Group.Label" DefaultValue="(.*)"/),
    ])
      expect(one).not.toBe(other);
    expect(pilot).not.toMatch(/=MTFP\./);
    expect(pilot).toContain('=MTFPPILOT.');
  });

  test('writes its own functions into formulas, as shown and as stored in a file', () => {
    const script = `
      import { build } from 'esbuild';
      const { outputFiles } = await build({ stdin: { contents: "export * from './addin/preview/xlsx/stored-formulas'", resolveDir: '.' }, bundle: true, write: false, format: 'esm', define: { MTFP_NAMESPACE: '"MTFPPILOT"' } });
      const { stored, shown } = await import('data:text/javascript;base64,' + Buffer.from(outputFiles[0].contents).toString('base64'));
      console.log(stored('=MTFPPILOT.LIMIT("2026/27",1)+MTFP.LIMIT(2)'), shown('_xldudf_MTFPPILOT_LIMIT(1)'));`;
    expect(said(script)).toBe('_xldudf_MTFPPILOT_LIMIT("2026/27",1)+MTFP.LIMIT(2) =MTFPPILOT.LIMIT(1)');
  });
});

describe('the unified manifest', () => {
  const unified = JSON.parse(inDist('manifest.json')) as {
    extensions: { runtimes: { actions: { id: string }[] }[]; ribbons: unknown[] }[];
  };

  test('is read by Microsoft’s own reader, which finds what it finds in the XML', () => {
    const read =
      "const { OfficeAddinManifest } = require('office-addin-manifest'); Promise.all(['xml', 'json'].map(kind => OfficeAddinManifest.readManifestFile('dist/manifest.' + kind))).then(both => console.log(JSON.stringify(both)))";
    const [xml, json] = JSON.parse(execFileSync(process.execPath, ['-e', read], { cwd: root, encoding: 'utf8' })) as Record<
      string,
      unknown
    >[];
    for (const part of ['id', 'version', 'displayName', 'providerName', 'defaultLocale', 'supportUrl', 'officeAppType'])
      expect({ part, said: json![part] }).toEqual({ part, said: xml![part] });
    expect(json!['hosts']).toEqual(['workbook']);
  });

  test.each(['in use', 'a pilot'])('meets Microsoft’s own schema of its version: %s', kind => {
    const script = `
      import { AppManifestUtils } from '@microsoft/app-manifest';
      import { readFileSync } from 'node:fs';
      import { unified } from './scripts/unified-manifest.mjs';
      import { manifestFor } from './scripts/manifest.mjs';
      const host = 'https://addins.example.gov.uk';
      const manifest = unified(await manifestFor(host), host);
      const schema = JSON.parse(readFileSync('node_modules/@microsoft/app-manifest/build/json-schemas/teams/v' + manifest.manifestVersion + '/MicrosoftTeams.schema.json'));
      const nine = structuredClone(manifest);
      nine.extensions[0].ribbons[0].tabs[0].groups[0].icons.push({ size: 192, url: host });
      console.log(JSON.stringify([await AppManifestUtils.validateAgainstSchema(manifest, schema), (await AppManifestUtils.validateAgainstSchema(nine, schema)).length > 0]));`;
    const [faults, refusesOthers] = JSON.parse(said(script, kind === 'a pilot' ? { MTFP_PILOT: '1' } : {})) as [string[], boolean];
    expect({ faults, refusesOthers }).toEqual({ faults: [], refusesOthers: true });
  });

  test('names no action that the pane does not have, and every control leads to one', () => {
    const actions = unified.extensions[0]!.runtimes[0]!.actions.map(({ id }) => id);
    expect(actions).toEqual(['open', 'insertReport', 'recalculate', 'checkExcel', 'help']);
    const named = [...JSON.stringify(unified.extensions[0]!.ribbons).matchAll(/"actionId":"([^"]*)"/g)].map(([, id]) => id);
    expect(named).toEqual(['open', 'insertReport', 'recalculate', 'checkExcel', 'help']);
  });
});

describe('the help beside the add-in', () => {
  const pages = readdirSync(join(root, 'dist/help')).filter(file => file.endsWith('.html'));
  const read = (file: string) => new DOMParser().parseFromString(inDist(`help/${file}`), 'text/html');

  test('every link within it leads to a page and a heading that are there', () => {
    const dead = pages.flatMap(file =>
      [...read(file).querySelectorAll('a[href]')]
        .map(link => link.getAttribute('href')!)
        .filter(href => !href.startsWith('https:'))
        .filter(href => {
          const [name, anchor] = href.split('#');
          const page = name === '' ? file : name!;
          return !pages.includes(page) || (anchor && !read(page).getElementById(anchor));
        })
        .map(href => `${file}: ${href}`),
    );
    expect(dead).toEqual([]);
  });

  test('every function’s own link leads to its heading', () => {
    const { functions } = JSON.parse(inDist('functions.json')) as { functions: { id: string; helpUrl: string }[] };
    const page = read('functions.html');
    const lost = functions.filter(({ id, helpUrl }) => {
      const [address, anchor] = helpUrl.split('#');
      return address !== 'https://localhost:3000/help/functions.html' || page.getElementById(anchor!)?.textContent !== id;
    });
    expect(lost).toEqual([]);
  });
});
