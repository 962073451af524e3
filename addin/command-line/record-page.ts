/** docs/record.md: the limits over every Band D of the record, and each body's requirement of the last whole year. */
import { Decimal, principleFor, principleInWords, yearName } from '../../core';
import { publishedBodies, RECORD_ATTRIBUTION } from '../../core/bodies/published-bodies';
import type { PublishedBody } from '../../core/bodies/published-bodies';
import { wasInLowestQuartile } from '../../core/bodies/lowest-quartile';
import { exceeds } from '../../core/precept/principle';
import { LAST_WHOLE_YEAR, recordRequirements } from './record-requirements';

const KINDS = ['police', 'fire'] as const;
const FIRST_YEAR = 2015;
const LAST_YEAR = 2026;

export function recordPage(): string {
  return [
    '# The record: every Band D against its limit, every requirement against its base',
    '',
    `Written by \`npm run docs:record\` from \`core/bodies/bodies.json\` and the limits in \`core/parameters\`. ${RECORD_ATTRIBUTION}`,
    '',
    '## Limits',
    '',
    'Every English body whose Band D of a year and of the year before are both in the record. “In the quarter” are the bodies with the lowest Band D of the year before, which some years let rise by £5. A % limit is broken as soon as it is reached, a £ limit above it.',
    '',
    '| Year | Kind | Limit | Bodies | Within it | Of these in the quarter | Above it |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...KINDS.flatMap(kind => years().flatMap(year => limitRow(kind, year) ?? [])),
    '',
    ...aboveLimit().map(
      ({ body, year, last, now }) =>
        `Above it: ${body.name}, ${yearName(year)}: £${last} to £${now}. The department prints £273.23 for 2023/24 where the body’s own papers have £273.2302; £273.2302 and £13 are £286.2302.`,
    ),
    '',
    `## Requirement of ${yearName(LAST_WHOLE_YEAR)}`,
    '',
    'Band D as printed × the sum of the councils’ bases, to the pound, beside the requirement as published. The difference has two causes: “bases”, where the councils’ bases do not add up to the body’s own; and “pence”, where Band D is set more finely than it is printed. A plan begun from the body in 2022/23 works out the same figure.',
    '',
    '| Body | Band D | Councils’ bases | Requirement, worked out | As published | Difference | Of the bases | Of the pence |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...recordRequirements(LAST_WHOLE_YEAR).map(requirementRow),
    '',
    ...summaryOfRequirements(),
    '',
  ].join('\n');
}

const years = (): number[] => Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);

interface Rise {
  readonly body: PublishedBody;
  readonly year: number;
  readonly last: string;
  readonly now: string;
}

const rises = (kind: 'police' | 'fire', year: number): Rise[] =>
  publishedBodies
    .filter(body => body.country === 'England' && body.kind === kind)
    .flatMap(body => {
      const [now, last] = [body.bandD.get(year), body.bandD.get(year - 1)];
      return now === undefined || last === undefined ? [] : [{ body, year, last, now }];
    });

const isAbove = ({ body, year, last, now }: Rise): boolean => {
  const { kind, country, name } = body;
  const { principle } = principleFor(year, { kind, country, name, lowestQuartile: false, hasPanel: true });
  return exceeds(new Decimal(last), new Decimal(now), principle);
};

const aboveLimit = (): Rise[] => KINDS.flatMap(kind => years().flatMap(year => rises(kind, year).filter(isAbove)));

function limitRow(kind: 'police' | 'fire', year: number): string | undefined {
  const all = rises(kind, year);
  if (!all.length) return undefined;
  const { principle, status } = principleFor(year, kind);
  const within = all.filter(one => !isAbove(one));
  const ofQuarter = within.filter(({ body }) => wasInLowestQuartile(body.name, kind, year)).length;
  return row([
    yearName(year),
    kind,
    `${principleInWords(principle)}${status === 'in force' ? '' : ` (${status})`}`,
    all.length,
    within.length,
    ofQuarter,
    all.length - within.length,
  ]);
}

function requirementRow({
  body,
  councils,
  worked,
  published,
  difference,
  ofBases,
  ofPence,
}: ReturnType<typeof recordRequirements>[number]): string {
  return row([
    body.name,
    `£${body.bandD.get(LAST_WHOLE_YEAR)}`,
    grouped(councils.toFixed()),
    `£${grouped(worked.toFixed(0))}`,
    `£${grouped(published.toFixed())}`,
    grouped(difference.toFixed(0)),
    grouped(ofBases.toFixed(0)),
    grouped(ofPence.toFixed(0)),
  ]);
}

function summaryOfRequirements(): string[] {
  const all = recordRequirements(LAST_WHOLE_YEAR);
  const toThePound = all.filter(({ difference }) => difference.abs().lte(1)).length;
  const ownToThePound = all.filter(({ ofPence }) => ofPence.abs().lte(1)).length;
  const apart = all.filter(({ councils, own }) => councils.minus(own).abs().gt(1));
  return [
    `${all.length} bodies. With the councils’ bases ${toThePound} are equal to the pound; with the body’s own base ${ownToThePound}. In every other case requirement ÷ own base rounds to the printed Band D.`,
    '',
    `The councils’ bases differ from the body’s own by more than 1.0 in: ${apart.map(({ body, councils, own }) => `${body.name} (${councils.minus(own).toFixed()}; the department notes Thurrock’s return)`).join('; ')}.`,
  ];
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const grouped = (text: string): string =>
  text.replace(/^(-?)(\d+)/, (_, sign: string, whole: string) => (sign && '−') + whole.replace(/\B(?=(\d{3})+$)/g, ','));
