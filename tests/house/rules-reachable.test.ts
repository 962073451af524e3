import { PLAN_TABLES, reportNames } from '../../core';
import { registry } from '../../addin/functions/registry';
import { BODY_ROWS } from '../../core/plan/body-rows';
import { PRECEPT_ROWS } from '../../core/plan/read-precept';
import { codeOf, filesUnder, importsOf, root, textOf } from './sources';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** What can be typed or called in a workbook. */
type Reach =
  `column ${string}/${string}` | `table ${string}` | `Body ${string}` | `Precept ${string}` | `report ${string}` | `function ${string}`;

/** Every rule that docs/model.md names, by the words it begins with there, and one way to it from a workbook. */
const REACHED: Readonly<Record<string, readonly Reach[]>> = {
  'Average cost': ['column Post/Average cost', 'function PAY'],
  'Post at rates': ['column Post/Month'],
  'After vacancy, after on-costs': ['column Post/Vacancy', 'column Post/On-costs'],
  Line: ['column Line/Driver', 'column Line/Cap', 'column Line/Collar', 'function UPRATE'],
  Change: ['column Change/Recurring'],
  Saving: ['column Change/Delivery'],
  Service: ['column Service/From'],
  Grants: ['column Funding/Carry forward', 'column Funding/Settlement', 'column Funding/Labour limit', 'column Step/Month'],
  'Special grant': ['column Funding/Pays for', 'column Funding/Share', 'column Funding/Threshold', 'Body Special grant order'],
  'Section 106 and other sums on a trigger': ['column Funding/Paid once', 'table Step'],
  'Grants run from their own dates': ['column Funding/From', 'column Collection fund/Balance of', 'column Collection fund/Spread'],
  'A tax base is typed': ['column Billing authority/Growth', 'table Dwellings', 'function TAXBASE'],
  'Band D by choice': ['Precept Choice', 'function OPTIONS', 'function LIMIT', 'function EXCESSIVE'],
  'Each authority': ['report billing', 'function PRECEPT', 'function REQUIREMENT'],
  Bands: ['report bands', 'function BANDS'],
  'A Band D that needs a referendum': ['Precept Substitute', 'Precept Referendum cost if no', 'Precept Chance of a yes'],
  'After a merger': ['Precept Notional amount', 'table Merging body'],
  '`As of` (Billing authority, Funding)': ['column Billing authority/As of', 'column Funding/As of'],
  Reorganisation: ['table Reorganisation', 'Body Reorganisation'],
  'The report `comparison`': ['report comparison', 'table Peer', 'Body Compared with inflation'],
  '`Limit` in the `precept` report': ['report precept'],
  'Reserves under uncertainty': ['Body Overspend falls on', 'Body Overspend against', 'function RISK', 'report stress'],
  'Share of need': ['column Weight/Treat as', 'function NEEDS'],
  Allocation: ['column Partnership/Floor', 'function ALLOCATE'],
  'Limits together': ['Body Largest fall', 'Body Largest rise', 'column Partnership/Cap %', 'function DAMP'],
  'Phase in over': ['Body Phase in over'],
  'Hold harmless': ['Body Hold harmless', 'Body Hold harmless from'],
  'Grant round': ['column Bid/Status', 'Body Bid threshold', 'Body Partial awards', 'function AWARD'],
  Scores: ['table Criterion', 'Body Plan priority weight', 'Body Second-stage cut'],
  'Over-programming': ['Body Chance of overspending', 'table Past round', 'report flow'],
  'In-year cut': ['report cut', 'column Service/Priority', 'column Service/Named for cut'],
  Sensitivity: ['function SENSITIVITY'],
  Solving: ['function SOLVE'],
  Risk: ['function RISK', 'table Correlation'],
  Stress: ['report stress'],
};

/** What the page says of reading, of sources, of what stands in the ladder and of status is no rule to be reached by itself. */
const NO_RULE = ['Our choices', 'Sources', 'Step'];

const page = textOf('docs/model.md');
/** The parts of the page that state rules. */
const RULE_PARTS = [
  'Spending',
  'Funding and council tax',
  'The ladder of gaps',
  'Reserves',
  'Commissioning',
  'What if: sensitivity, solving, risk',
];
const part = (heading: string) => page.split(`\n## ${heading}\n`)[1]!.split('\n## ')[0]!;

/** The rules as the page names them: rows of its tables, points of its lists, paragraphs that begin with a name. */
const named = RULE_PARTS.flatMap(part).flatMap(text => [
  ...[...text.matchAll(/^\| (?!-)([^|]+?) +\|/gm)].map(([, name]) => name!),
  ...[...text.matchAll(/^- (?:\*\*|_)?(.+)$/gm)].map(([, name]) => name!),
  ...[...text.matchAll(/^_([^_]+?)\._/gm)].map(([, name]) => name!),
]);

const exists = (reach: Reach): boolean => {
  const [kind, ...rest] = reach.split(' ');
  const name = rest.join(' ');
  switch (kind) {
    case 'column': {
      const [table, column] = name.split('/');
      return (PLAN_TABLES as Record<string, { columns: readonly string[] }>)[table!]?.columns.includes(column!) ?? false;
    }
    case 'table':
      return name in PLAN_TABLES;
    case 'Body':
      return BODY_ROWS.includes(name);
    case 'Precept':
      return PRECEPT_ROWS.includes(name);
    case 'report':
      return reportNames.some(known => known === name);
    default:
      return registry.some(({ id }) => id === name);
  }
};

describe('what docs/model.md names', () => {
  it('has each rule in this list, and this list nothing that the page does not name', () => {
    const isOf = (name: string, rule: string) => name === rule || (name.startsWith(rule) && !/^[\w-]/.test(name.slice(rule.length)));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(name => ![...Object.keys(REACHED), ...NO_RULE].some(rule => isOf(name, rule)))).toEqual([]);
    expect(Object.keys(REACHED).filter(rule => !named.some(name => isOf(name, rule)))).toEqual([]);
  });

  it('can be reached from a workbook: by a column, a row, a report or a function that is there', () => {
    expect(Object.entries(REACHED).flatMap(([rule, ways]) => ways.filter(way => !exists(way)).map(way => `${rule}: ${way}`))).toEqual([]);
  });

  it('and every file it names is there', () => {
    const files = [...page.matchAll(/`(core\/[\w/.-]+)`/g)].map(([, file]) => file!);
    expect(files.length).toBeGreaterThan(8);
    expect(files.filter(file => !existsSync(join(root, file)))).toEqual([]);
  });

  it('every row of Body is named on it', () => {
    expect(BODY_ROWS.filter(row => !page.includes(row) && !GIVEN.includes(row))).toEqual([]);
  });
});

/** Facts about the body that no rule page explains: docs/tables.md lists them. */
const GIVEN = [
  'Name',
  'Kind',
  'Country',
  'Base year',
  'Base-year Band D',
  'Decimals of Band D',
  'Highest score',
  'Drawdowns need a business case',
  'Budget set to',
];

describe('what is written is in the product', () => {
  const ENTRIES = [
    'addin/functions/functions.ts',
    'addin/panel/index.ts',
    'addin/preview/index.ts',
    'addin/risk-worker/risk-worker.ts',
    'addin/command-line/mtfp.ts',
  ];

  it('every file of core is reached from the functions, the pane, the preview or the command line', () => {
    const sources = new Map(
      ['core', 'addin'].flatMap(folder => filesUnder(folder)).map(file => [file.replace(/\.(tsx?|json)$/, ''), file]),
    );
    const reached = new Set<string>();
    const walk = (file: string): void => {
      if (reached.has(file) || !existsSync(join(root, file))) return;
      reached.add(file);
      if (!/\.tsx?$/.test(file)) return;
      for (const { what } of importsOf(file)) {
        const target = sources.get(what) ?? sources.get(`${what}/index`) ?? sources.get(what.replace(/\.json$/, ''));
        if (target) walk(target);
      }
    };
    ENTRIES.forEach(walk);
    const orphans = filesUnder('core', '.ts').filter(file => !reached.has(file));
    expect(orphans).toEqual([]);
  });

  it('every column of a table is read somewhere', () => {
    const readers = ['core', 'addin']
      .flatMap(folder => filesUnder(folder))
      .filter(file => /\.tsx?$/.test(file) && !['core/plan/tables.ts', 'core/plan/figure-columns.ts'].includes(file))
      .map(codeOf)
      .join('\n');
    const unread = Object.entries(PLAN_TABLES).flatMap(([table, { columns }]) =>
      columns.filter(column => !readers.includes(`'${column}'`)).map(column => `${table}/${column}`),
    );
    expect(unread.filter(one => !one.startsWith('Dwellings/') && !one.endsWith('/Source'))).toEqual([]);
  });
});
