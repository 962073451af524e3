import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  const refused = (env: Record<string, string>, ...args: string[]) =>
    spawnSync(process.execPath, ['scripts/serve.mjs', ...args], { env: { ...process.env, ...env }, encoding: 'utf8', timeout: 10_000 });

  test('a port that is none and a folder without a build each get a sentence, not a stack', () => {
    for (const port of ['abc', '70000', '-1', '1.5']) {
      const { status, stderr } = refused({ PORT: port }, join(folder, 'dist'));
      expect([status, stderr]).toEqual([1, `PORT is ${port}. Type a number from 0 to 65535: PORT=8080 npm start\n`]);
    }
    const empty = join(folder, 'dist-of-another');
    expect(refused({ PORT: '0' }, empty).stderr).toBe(`${empty} holds no built preview. Run npm run build first.\n`);
  });

  test('a link inside the folder does not lead out of it', async () => {
    symlinkSync(join(folder, 'secret.txt'), join(folder, 'dist/linked.txt'));
    expect(await get('/linked.txt')).toMatchObject({ status: 404 });
  });

  test('a page elsewhere that points its own name at this machine is refused', async () => {
    expect(await get('/preview/', 'GET', { host: 'evil.example:3000' })).toMatchObject({ status: 421 });
    expect(await get('/preview/', 'GET', { host: 'LOCALHOST:3000' })).toMatchObject({ status: 200 });
  });

  test('fifty downloads that are broken off leave no file open', async () => {
    writeFileSync(join(folder, 'dist/preview/large.bin'), Buffer.alloc(4 * 1024 * 1024));
    const open = () =>
      existsSync('/proc/self/fd')
        ? readdirSync(`/proc/${server.pid}/fd`).length
        : spawnSync('lsof', ['-p', String(server.pid)], { encoding: 'utf8' }).stdout.split('\n').length;
    const before = open();
    const { hostname, port } = new URL(server.address);
    await Promise.all(
      Array.from(
        { length: 50 },
        () =>
          new Promise<void>(resolve => {
            const asked = request({ hostname, port, path: '/preview/large.bin' }, response => {
              response.once('data', () => response.destroy());
              response.once('close', () => resolve());
            });
            asked.on('error', () => resolve());
            asked.end();
          }),
      ),
    );
    for (let tries = 0; tries < 50 && open() > before + 2; tries += 1) await new Promise(resolve => setTimeout(resolve, 100));
    expect(open()).toBeLessThanOrEqual(before + 2);
  });

  /**
   * Asked as the path stands: fetch would tidy it first. A connection of its own for each: on a busy machine one that is used again
   * may have been closed by the server in the moment before.
   */
  const get = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    new Promise<{ status: number; type?: string | undefined; location?: string | undefined; policy?: string | undefined; body: string }>(
      (resolve, reject) => {
        const { hostname, port } = new URL(server.address);
        request({ hostname, port, path, method, headers, agent: false }, response => {
          let body = '';
          response.on('data', part => {
            body += part;
          });
          response.on('end', () =>
            resolve({
              status: response.statusCode!,
              type: response.headers['content-type'],
              location: response.headers.location,
              policy: response.headers['content-security-policy'] as string | undefined,
              body,
            }),
          );
        })
          .on('error', reject)
          .end();
      },
    );

  test('the bare address leads to the preview', async () => {
    expect(await get('/')).toMatchObject({ status: 302, location: '/preview/' });
    expect(await get('/preview/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<h1>Preview</h1>' });
  });

  test('a page’s policy comes as a header too, and nobody may frame the preview', async () => {
    writeFileSync(
      join(folder, 'dist/preview/ruled.html'),
      `<meta\n      http-equiv="Content-Security-Policy"\n      content="default-src 'none';\n script-src 'self'"\n>`,
    );
    expect((await get('/preview/ruled.html')).policy).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
    expect((await get('/preview/preview.js')).policy).toBeUndefined();
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
