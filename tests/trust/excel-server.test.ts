import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';

/** A certificate for localhost that nobody trusts and only this test uses. */
const support = join(__dirname, '../support');
const OWN = ['--certificate', join(support, 'localhost-certificate.pem'), '--key', join(support, 'localhost-key.pem')];
const EXCEL = ['scripts/excel.mjs', '--serve-only'];

let server: ChildProcess;
let port: number;

beforeAll(async () => {
  server = spawn(process.execPath, [...EXCEL, ...OWN], { env: { ...process.env, PORT: '0' } });
  port = await new Promise((resolve, reject) => {
    server.stdout!.on('data', (said: Buffer) => resolve(Number(/localhost:(\d+)/.exec(String(said))?.[1])));
    server.stderr!.on('data', (said: Buffer) => reject(new Error(String(said))));
  });
});
afterAll(() => server.kill());

const get = (path: string) =>
  new Promise<{ status: number | undefined; headers: Record<string, unknown> }>((resolve, reject) =>
    request(
      { host: 'localhost', port, path, ca: readFileSync(join(support, 'localhost-certificate.pem')), headers: { host: 'localhost' } },
      response => {
        response.resume();
        resolve({ status: response.statusCode, headers: response.headers });
      },
    )
      .on('error', reject)
      .end(),
  );

test('what Excel asks for comes over https with the product’s own headers', async () => {
  const policy = /Content-Security-Policy: (.*)/.exec(readFileSync(join(__dirname, '../../addin/headers'), 'utf8'))![1];
  expect(await get('/taskpane.html')).toMatchObject({
    status: 200,
    headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' },
  });
  expect(await get('/functions.json')).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': '*' } });
  expect(await get('/manifest.xml')).toMatchObject({ status: 200 });
});

test('localhost is not bound to https for a year, and nothing outside the build is served', async () => {
  expect((await get('/taskpane.html')).headers).not.toHaveProperty('strict-transport-security');
  expect(await get('/..%2fpackage.json')).toMatchObject({ status: 404 });
});

test('half a certificate and one that is not there each get a sentence', () => {
  const refused = (...args: string[]) => spawnSync(process.execPath, [...EXCEL, ...args], { encoding: 'utf8', timeout: 20_000 });
  expect(refused('--key', 'key.pem')).toMatchObject({ status: 1, stderr: 'Give both: --certificate cert.pem --key key.pem\n' });
  expect(refused('--certificate', 'none.pem', '--key', 'none.pem')).toMatchObject({ status: 1, stderr: 'none.pem is not there.\n' });
});
