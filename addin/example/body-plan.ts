/** A plan that begins from what is published of a body: its facts, tax bases, Band D and grant, and rows for what only it knows. */
import { Decimal, ModelError, financialYear, moneyUnitOf, principleFor, principleInWords, yearName } from '../../core';
import type { CellValue, FinancialYear } from '../../core';
import type { PublishedBody } from '../../core/bodies/published-bodies';
import { yearsAfter } from './blank-plan';
import type { NewBody } from './blank-plan';
import { inColumnOrder } from './column-order';
import type { ExamplePlan, ExampleTable } from './example-plan';
import { OFFICE, TEMPLATES, assumptionRows } from './kind-templates';
import { recordTable } from './record-table';

/** What is chosen beside the body itself. */
export interface BodyStart {
  readonly kind: string;
  readonly baseYear: string;
  readonly years: number;
  readonly moneyIn: NewBody['moneyIn'];
  /** What the licence of the published figures asks to be said. */
  readonly attribution: string;
}

/** The kind as the model’s law reads it. */
export function kindOfBody({ name, kind, heldBy }: PublishedBody): string {
  if (/Fire and Crime Commissioner/i.test(name)) return kind === 'police' ? 'PFCC police' : 'PFCC fire';
  if (heldBy === 'mayor') return 'mayor';
  return kind === 'fire' ? 'fire authority' : 'police and crime commissioner';
}

/** The last year of a series. */
export const lastYearOf = (series: ReadonlyMap<FinancialYear, string>): FinancialYear | undefined =>
  series.size ? Math.max(...series.keys()) : undefined;

/** How many decimals the body publishes its Band D to. */
export const decimalsOf = ({ bandD }: PublishedBody): number =>
  [...bandD.values()].reduce((most, amount) => Math.max(most, amount.split('.')[1]?.length ?? 0), 2);

export function bodyPlan(body: PublishedBody, start: BodyStart): ExamplePlan {
  const base = financialYear(start.baseYear)!;
  const years = yearsAfter(start.baseYear, start.years);
  const template = TEMPLATES[body.kind];
  const money = (pounds: string): number =>
    new Decimal(pounds)
      .div(
        moneyUnitOf([
          [
            ['Body', 'Value'],
            ['Money in', start.moneyIn],
          ],
        ]).pounds,
      )
      .toNumber();
  const growth = growthOf(body);
  const table = (
    sheet: string,
    name: string,
    headers: readonly string[],
    rows: readonly (readonly CellValue[])[],
    hasYears = true,
  ): ExampleTable => {
    const width = headers.length + (hasYears ? years.length : 0);
    const filled = rows.length ? rows : [[]];
    return {
      sheet,
      name,
      values: [
        [...headers, ...(hasYears ? years : [])],
        ...filled.map(row => Array.from({ length: width }, (_, column) => row[column] ?? '')),
      ],
    };
  };
  return {
    id: `body-${body.code}`,
    title: `${body.name}: medium-term financial plan`,
    about:
      `Begun from what is published of ${body.name}. ${start.attribution} Every row says where its figure is from and of which year it is; what is older than the base year is marked in As of, and Checks says so. ` +
      'What only the body knows is empty, and answers say “not filled yet” until it is typed. A true nil is the word nil. ' +
      'Rates are typed as percentages, such as 3%; those that stand there are planning values to be put right. ' +
      'The sheet Record holds Band D, its limit, requirement and tax base as published, year by year; the plan does not read it.',
    tables: [
      ...inColumnOrder([
        table('Body', 'Body', ['Body', 'Value', 'From', 'Source', 'Status'], bodyRows(body, start, base), false),
        table(
          'Assumptions',
          'Assumptions',
          ['Assumption', 'Unit', 'From month', 'Status', 'Source', 'Low', 'High', 'Shape', start.baseYear],
          assumptionRows(body.kind, start.baseYear, years.length, growth),
        ),
        table(
          'Posts',
          'Posts',
          ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs', 'Headcount', 'Held by', 'Source'],
          template.posts.map(({ name, award, source, isUnpaid }) => [
            name,
            isUnpaid ? 'nil' : '',
            isUnpaid ? 'nil' : '',
            award,
            '',
            '',
            '',
            body.kind === 'police' ? 'force' : '',
            source,
          ]),
        ),
        table(
          'Lines',
          'Lines',
          ['Line', 'Category', 'Base', 'Driver', 'Held by', 'Source'],
          template.lines.map(([name, category, driver, heldBy, source]) => [
            name === OFFICE ? officeOf(start.kind) : name!,
            category,
            '',
            driver,
            heldBy,
            source,
          ]),
        ),
        table('Changes', 'Changes', ['Change', 'Kind', 'Recurring', 'Delivery', 'Funded from', 'Source'], []),
        table(
          'Funding',
          'Funding',
          ['Funding', 'Kind', 'Base', 'Driver', 'From', 'To', 'Recurring', 'Source', 'Status', 'As of'],
          [
            ...coreGrant(body, base, money),
            ...template.funding.map(([name, kind, driver, source]) => [name, kind, '', driver, '', '', 'yes', source]),
          ],
        ),
        table(
          'Tax base',
          'TaxBase',
          ['Billing authority', 'Base', 'Growth', 'Source', 'Code', 'Formerly', 'Status', 'As of'],
          taxBaseRows(body, base, years),
        ),
        table('Collection fund', 'CollectionFund', ['Collection fund', 'Kind', 'Source', start.baseYear], []),
        table('Precept', 'Precept', ['Precept', 'Source', 'Status'], preceptRows(body, base, years, start.kind, money)),
        table(
          'Reserves',
          'Reserves',
          ['Reserve', 'Kind', 'Category', 'Opening', 'Floor', 'Floor %', 'Purpose', 'Source'],
          [['General reserve', 'general', 3, '', '', '', 'General contingency', '']],
          false,
        ),
        table('Movements', 'Movements', ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', 'Source'], []),
        table('Scenarios', 'Scenarios', ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'], scenarioRows(body), false),
      ]),
      recordTable(body),
    ],
  };
}

/** What the office of whoever holds the precept is called. */
function officeOf(kind: string): string {
  if (kind === 'mayor') return 'Mayor’s policing office and commissioning';
  if (/board/.test(kind)) return 'The board, its office and commissioning';
  return 'Office of the commissioner and commissioning';
}

function bodyRows(body: PublishedBody, { kind, baseYear, moneyIn }: BodyStart, base: FinancialYear): CellValue[][] {
  const bandD = body.bandD.get(base);
  const last = lastYearOf(body.bandD);
  const known =
    last === undefined
      ? 'no published Band D was seen'
      : `the last that was seen is £${body.bandD.get(last)} for ${yearName(last)} (${body.sourceOf('bandD', last)})`;
  return [
    ['Name', body.name, '', '', ''],
    ['Kind', kind, '', '', ''],
    ['Country', body.country, '', '', ''],
    ['Code', body.code, '', 'Office for National Statistics', 'published'],
    ['Base year', baseYear, '', '', ''],
    bandD === undefined
      ? ['Base-year Band D', '', '', `type that of ${baseYear}; ${known}`, '']
      : ['Base-year Band D', Number(bandD), '', body.sourceOf('bandD', base), 'published'],
    ['Decimals of Band D', decimalsOf(body), '', 'as Band D is published', 'published'],
    ['Money in', moneyIn, '', '', ''],
  ];
}

/** The growth of the area's tax base in the last year of which two are published. */
function growthOf({ taxBase, sourceOf }: PublishedBody): { rate: number; source: string } {
  const year = [...taxBase.keys()].filter(one => taxBase.has(one - 1)).sort((a, b) => b - a)[0];
  if (year === undefined) return { rate: 0.01, source: 'planning value: 1%. Put your own in its place' };
  const rate = new Decimal(taxBase.get(year)!)
    .div(taxBase.get(year - 1)!)
    .minus(1)
    .toDecimalPlaces(4);
  return {
    rate: rate.toNumber(),
    source: `planning value: the area’s tax base grew so from ${yearName(year - 1)} to ${yearName(year)} (${sourceOf('taxBase', year)}). Put your own in its place`,
  };
}

function coreGrant(body: PublishedBody, base: FinancialYear, money: (pounds: string) => number): CellValue[][] {
  if (body.kind === 'fire') return [];
  const known = [...body.coreGrant.keys()].filter(year => year <= base);
  if (!known.length)
    return [['Police core grant', 'core', '', 'Grant change', '', '', 'yes', 'the Police Grant Report’s total for the body', '', '']];
  const year = Math.max(...known);
  return [
    [
      'Police core grant',
      'core',
      money(body.coreGrant.get(year)!),
      'Grant change',
      '',
      '',
      'yes',
      `${body.sourceOf('coreGrant', year)}: total of the principal grants`,
      'published',
      yearName(year),
    ],
  ];
}

/** A row for each authority: the last base published up to the base year, and later ones in their years. */
function taxBaseRows(body: PublishedBody, base: FinancialYear, years: readonly string[]): CellValue[][] {
  return body.billingAuthorities
    .filter(({ taxBase }) => body.country === 'Wales' || lastYearOf(taxBase) !== undefined)
    .map(({ name, code, formerly, taxBase }) => {
      const year = [...taxBase.keys()].filter(one => one <= base).sort((a, b) => b - a)[0];
      const source =
        year === undefined
          ? 'no published tax base was seen'
          : `${body.sourceOf('taxBase', year)}: Band D equivalents of ${yearName(year)}`;
      return [
        name,
        year === undefined ? '' : Number(taxBase.get(year)),
        'Tax base growth',
        source,
        code,
        formerly.join(', '),
        year === undefined ? '' : 'published',
        year === undefined ? '' : yearName(year),
        ...years.map(label => numberOr(taxBase.get(financialYear(label)!))),
      ];
    });
}

const numberOr = (text: string | undefined): CellValue => (text === undefined ? '' : Number(text));

/** Band D as it was set where it is published; else the limit where there is one, and no rise where there is none. */
function preceptRows(
  body: PublishedBody,
  base: FinancialYear,
  labels: readonly string[],
  kind: string,
  money: (pounds: string) => number,
): CellValue[][] {
  const choices = labels.map(label => {
    const year = financialYear(label)!;
    const bandD = year > base ? body.bandD.get(year) : undefined;
    return bandD !== undefined
      ? { choice: 'band D', amount: Number(bandD) }
      : { choice: hasLimit(body, kind, year) ? 'limit' : 'freeze', amount: '' };
  });
  const requirement = labels.map(label => {
    const published = body.requirement.get(financialYear(label)!);
    return published === undefined ? '' : money(published);
  });
  const hasRequirement = requirement.some(one => one !== '');
  const why =
    body.country === 'Wales'
      ? 'no referendum principle applies in Wales: type a rise or a Band D; no rise is taken until then'
      : 'the limit where a principle is published or announced for the year, no rise where none is';
  return [
    ['Choice', why, 'assumed', ...choices.map(({ choice }) => choice)],
    ['Amount', '', '', ...choices.map(({ amount }) => amount)],
    ...(body.country === 'Wales' ? [] : [['Limit', 'only where a year’s principle is not published, or you assume another', '']]),
    ...(hasRequirement ? [['Requirement', 'as published', 'published', ...requirement]] : []),
  ];
}

function hasLimit(body: PublishedBody, kind: string, year: FinancialYear): boolean {
  return body.country === 'England' && limitInWords(body, kind, year) !== '';
}

/** The year's principle in words; nothing where none is known. */
export function limitInWords(body: PublishedBody, kind: string, year: FinancialYear): string {
  try {
    const { principle, status } = principleFor(year, {
      kind: body.kind,
      country: body.country,
      name: body.name,
      lowestQuartile: false,
      hasPanel: kind !== 'fire authority',
    });
    return status === 'in force' ? principleInWords(principle) : `${principleInWords(principle)} (${status})`;
  } catch (error) {
    if (error instanceof ModelError) return '';
    throw error;
  }
}

/** What the sector plans on where no principle is published: named for what it is, and never the plan's own choice. */
function scenarioRows({ kind, country }: PublishedBody): CellValue[][] {
  const rise = (name: string, choice: string, amount: number): CellValue[][] => [
    [name, 'Precept', 'Choice', 'all years', 'set', choice, 'assumed: no principle is published for every year'],
    [name, 'Precept', 'Amount', 'all years', 'set', amount, ''],
  ];
  const freeze: CellValue[] = ['Freeze', 'Precept', 'Choice', 'all years', 'set', 'freeze', 'no rise in any year'];
  if (country === 'Wales') return [freeze, ...rise('Rise of 5% a year', 'rise %', 0.05)];
  return kind === 'police'
    ? [freeze, ...rise('Rise of £10 a year', 'rise £', 10), ...rise('Rise of £15 a year', 'rise £', 15)]
    : [freeze, ...rise('Rise of £5 a year', 'rise £', 5)];
}
