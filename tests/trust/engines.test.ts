import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A tenth of the questions, of the engines that are on this machine; all of them: node scripts/engines.mjs. */
test('V8, JavaScriptCore and SpiderMonkey, as far as they are here, give the same bits', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/engines.mjs', '--few'], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  });
  expect([stderr, status]).toEqual(['', 0]);
  const [v8, ...others] = stdout.trim().split('\n');
  const answers = Number(/^V8: (\d+) answers, the same bits/.exec(v8!)?.[1]);
  expect(answers).toBeGreaterThan(200);
  expect(others).toEqual([
    expect.stringMatching(new RegExp(`^JavaScriptCore: (not here|${answers} answers, the same bits)`)),
    expect.stringMatching(new RegExp(`^SpiderMonkey: (not here|${answers} answers, the same bits)`)),
  ]);
}, 120_000);
