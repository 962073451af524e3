import { codeOf, filesUnder } from './sources';

/** A call that takes a list's items as its arguments breaks beyond some 125,000 of them; a loop does not. */
const SPREAD =
  /(?:Math\.(?:max|min)|\.push|\.unshift|\.splice|String\.from(?:CharCode|CodePoint)|Decimal\.(?:max|min))\((?:[^(){}]|\{[^{}]*\})*(?<!\{ ?)\.\.\.[\w.$]+/g;

/** Lists that are short whatever is given, each with its reason. */
const SHORT: Record<string, string> = {
  'core/figures/tape/recording.ts: Math.max(...corners': 'the four products of two ranges',
  'core/figures/tape/recording.ts: Math.min(...corners': 'the four products of two ranges',
  'addin/example/body-plan.ts: Math.max(...series.keys': 'the years of a published series',
  'addin/example/body-plan.ts: Math.max(...known': 'the years of a published series',
  'addin/example/record-table.ts: Math.max(...known': 'the years of four published series',
  'addin/official/council-tax-levels.ts: Math.max(...years': 'the heads of a few sheets',
  'addin/official/heads-in-rows.ts: Math.max(...years': 'the heads of a few sheets',
  'addin/official/stats-wales.ts: Math.max(...figures.map': 'a line a body and year',
  'addin/pack/pack-columns.ts: Math.max(0, ...widthsAsked': 'the tables of a sheet',
  'addin/pack/pack-sheets.ts: Math.max(...lines': 'the columns of a table',
  'addin/panel/peers/peers.ts: Math.max(...taxBase.keys': 'the years of a published series',
  'addin/panel/start/body-section.tsx: Math.min(...body.bandD.keys': 'the years of a published series',
  'addin/panel/start/body-section.tsx: Math.min(...bases': 'a year an authority',
  'core/reports/stress.ts: Decimal.min(...levels': 'a level a year',
  'core/reports/stress.ts: Decimal.max(...levels': 'a level a year',
  'core/reserves/policies.ts: Decimal.min(...above': 'a balance a year',
};

test('no call takes a list as its arguments that may be as long as a sheet', () => {
  const found = ['core', 'addin']
    .flatMap(folder => [...filesUnder(folder, '.ts'), ...filesUnder(folder, '.tsx')])
    .flatMap(file => [...codeOf(file).matchAll(SPREAD)].map(([call]) => `${file}: ${call}`));
  expect(found.filter(one => !(one in SHORT))).toEqual([]);
  expect(Object.keys(SHORT).filter(one => !found.includes(one))).toEqual([]);
});
