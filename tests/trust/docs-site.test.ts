import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const ask = (expression: string): string[] =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module',
        '-e',
        `import { menuFaults } from './docs/site/menu.mjs'; import { rulesIn } from './docs/site/rules.mjs'; import { pagesInMenu } from './docs/site/navigation.mjs'; console.log(JSON.stringify(${expression}))`,
      ],
      { cwd: root, encoding: 'utf8' },
    ),
  );

test('every document is in the menu of the site, and the menu names nothing that is not there', () => {
  expect(ask(`menuFaults('.')`)).toEqual([]);
});

test('a document that is left out of the menu, and a page that is not there, are found out', () => {
  expect(ask(`menuFaults('.', pagesInMenu.filter(page => page !== 'model').concat('models'))`)).toEqual([
    'docs/model.md is not in the menu of docs/site/navigation.mjs.',
    'The menu names docs/models.md, which is not there.',
  ]);
});

test('every rule that the library offers says in words what it does', () => {
  const index = readFileSync(join(root, 'core/index.ts'), 'utf8');
  const offered = [...index.matchAll(/^export \{ ([^}]*) \} from '\.\/(?:budget|precept|reserves|commissioning)\//gm)].flatMap(
    ([, names]) => names!.split(', '),
  );
  const told = ask(
    `['budget', 'precept', 'reserves', 'commissioning'].flatMap(area => rulesIn('.', area)).filter(rule => rule.words.length > 40).map(rule => rule.name)`,
  );
  expect(offered.length).toBeGreaterThan(20);
  expect(offered.filter(name => !told.includes(name))).toEqual([]);
});

// npm run docs:site builds the site, on demand: it stops at a dead link and at anything fetched from another host.
test('the site’s own packages are pinned exactly and kept out of the product’s', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'docs/site/package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  expect(Object.values(devDependencies).filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>;
  expect(
    Object.keys(devDependencies).filter(name => name !== 'typescript' && (product.dependencies![name] ?? product.devDependencies![name])),
  ).toEqual([]);
});
