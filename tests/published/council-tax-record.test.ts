import { publishedBodies } from '../../core/bodies/published-bodies';
import earlier from '../../core/bodies/earlier-record.json';
import { Decimal, roundedTo } from '../../core/figures/decimal';
import { exceeds, principleFor } from '../../core/precept/principle';
import lowest from '../../core/bodies/lowest-quartile.json';
import { financialYear, yearName } from '../../core/years/financial-year';

/** The English bodies: Wales has no referendum principle. */
const english = publishedBodies.filter(({ country }) => country === 'England');

const rises = english.flatMap(body =>
  [...body.bandD].flatMap(([year, now]) => {
    const last = body.bandD.get(year - 1);
    return last === undefined || year < 2015 ? [] : [{ body, year, last: new Decimal(last), now: new Decimal(now) }];
  }),
);

test('every Band D that was set in England from 2015/16 on is within the limit held for its body and year, but one of rounding', () => {
  const excessive = rises.filter(({ body, year, last, now }) => {
    const { kind, country, name } = body;
    return exceeds(last, now, principleFor(year, { kind, country, name, lowestQuartile: false, hasPanel: true }).principle);
  });
  // The department prints £273.23 for 2023/24 where the body's own papers have £273.2302; £273.2302 + £13 is £286.2302.
  expect(excessive.map(({ body, year }) => `${body.name} ${yearName(year)}`)).toEqual([
    'Leicestershire Police and Crime Commissioner 2024/25',
  ]);
  // 37 or 38 police bodies in each of 2015/16 to 2023/24, London's police part from 2018/19, and the later years whose papers were seen;
  // 28 to 30 fire authorities likewise.
  expect(rises.filter(({ body }) => body.kind === 'police').length).toBeGreaterThanOrEqual(340);
  expect(rises.filter(({ body }) => body.kind === 'fire').length).toBeGreaterThanOrEqual(255);
});

test('every limit is reached or nearly reached by somebody, so that none is held too high', () => {
  // A £ limit is met to the penny in each of these years; a % limit is approached within a hundredth.
  for (const kind of ['police', 'fire'] as const)
    for (let year = 2015; year <= 2023; year++) {
      const principle = principleFor(year, kind).principle;
      const general = rises.filter(one => one.body.kind === kind && one.year === year);
      if (principle.form === 'pounds')
        expect(Decimal.max(...general.map(({ now, last }) => now.minus(last))).toString()).toBe(principle.pounds.toString());
      if (principle.form === 'rate') {
        const below = general.map(({ now, last }) => now.div(last).minus(1)).filter(rate => rate.lt(principle.rate));
        expect(Decimal.max(...below).gt(principle.rate.minus('0.0004'))).toBe(true);
      }
    }
});

test.each([
  ['police', '2016/17'],
  ['police', '2017/18'],
  ['fire', '2022/23'],
] as const)('the lowest quartile of %s in %s is the quarter, rounded up, with the lowest Band D of the year before', (kind, label) => {
  const year = financialYear(label)!;
  const ranked = rises.filter(one => one.body.kind === kind && one.year === year).sort((a, b) => a.last.comparedTo(b.last));
  const quarter = ranked.slice(0, Math.ceil(ranked.length / 4)).map(({ body }) => body.name);
  const places = (lowest[kind] as Record<string, string[]>)[label]!;
  expect(places).toHaveLength(quarter.length);
  for (const place of places) expect(quarter.filter(name => name.startsWith(place))).toHaveLength(1);
});

test('requirement ÷ tax base rounds to the published Band D for every English body of the last whole years', () => {
  const parts = english.flatMap(body =>
    [...body.requirement].map(([year, requirement]) => ({
      body,
      year,
      requirement,
      taxBase: body.taxBase.get(year),
      bandD: body.bandD.get(year),
    })),
  );
  const complete = parts.filter(one => one.taxBase !== undefined && one.bandD !== undefined && one.year <= 2023);
  expect(complete.length).toBeGreaterThan(130);
  const off = complete.filter(
    ({ requirement, taxBase, bandD }) => !roundedTo(new Decimal(requirement).div(taxBase!), 2).eq(roundedTo(new Decimal(bandD!), 2)),
  );
  expect(off.map(({ body, year }) => `${body.name} ${yearName(year)}`)).toEqual([]);
});

test('the councils of a body are those of its area: nine in Leicestershire, whose bases of 2023/24 add up to 340,270.5', () => {
  const leicestershire = publishedBodies.find(({ code }) => code === 'E23000021')!;
  expect(leicestershire.billingAuthorities.map(({ name }) => name)).toEqual([
    'Blaby',
    'Charnwood',
    'Harborough',
    'Hinckley and Bosworth',
    'Leicester',
    'Melton',
    'North West Leicestershire',
    'Oadby and Wigston',
    'Rutland',
  ]);
  const sum = leicestershire.billingAuthorities.reduce((total, { taxBase }) => total.plus(taxBase.get(2023)!), new Decimal(0));
  expect(sum.toString()).toBe('340270.5');
  expect(leicestershire.taxBase.get(2023)).toBe('340270.5');
});

test('every earlier figure belongs to a body and a council that the record names', () => {
  const known = new Set(publishedBodies.map(({ code }) => code));
  expect(Object.keys(earlier.bodies).filter(code => !known.has(code))).toEqual([]);
  expect(publishedBodies).toHaveLength(76);
});
