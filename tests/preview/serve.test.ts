import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../support/local-server';
import type { LocalServer } from '../support/local-server';

describe('the preview’s server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  let server: LocalServer;

  beforeAll(async () => {
    mkdirSync(join(folder, 'dist/preview'), { recursive: true });
    writeFileSync(join(folder, 'dist/preview/index.html'), '<h1>Preview</h1>');
    writeFileSync(join(folder, 'dist/preview/preview.js'), 'export {};');
    writeFileSync(join(folder, 'secret.txt'), 'not to be served');
    mkdirSync(join(folder, 'dist-of-another'));
    writeFileSync(join(folder, 'dist-of-another/secret.txt'), 'not to be served');
    server = await startServer(join(folder, 'dist'));
  });

  afterAll(() => {
    server.stop();
    rmSync(folder, { recursive: true });
  });

  /** Asked as the path stands: fetch would tidy it first. */
  const get = (path: string, method = 'GET') =>
    new Promise<{ status: number; type?: string; location?: string; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      request({ hostname, port, path, method }, response => {
        let body = '';
        response.on('data', part => {
          body += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode!, type: response.headers['content-type'], location: response.headers.location, body }),
        );
      })
        .on('error', reject)
        .end();
    });

  test('the bare address leads to the preview', async () => {
    expect(await get('/')).toMatchObject({ status: 302, location: '/preview/' });
    expect(await get('/preview/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<h1>Preview</h1>' });
  });

  test('scripts are served as scripts, whatever follows the question mark', async () => {
    expect(await get('/preview/preview.js?v=1')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' });
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/preview/..%2f..%2fsecret.txt',
    '/../dist-of-another/secret.txt',
    '/..%2fdist-of-another%2fsecret.txt',
    '/%00',
    '/%',
    '/preview',
    '/nothing-here',
  ])('nothing outside the built files is served: %s', async path => {
    expect(await get(path)).toMatchObject({ status: 404, body: 'Not found' });
  });

  test('nothing can be sent to it', async () => {
    expect(await get('/preview/', 'POST')).toMatchObject({ status: 405 });
  });
});
