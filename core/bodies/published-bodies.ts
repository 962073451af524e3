import { itemAt } from '../lookups';
import { financialYear } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import file from './bodies.json';

/** A billing authority of today with its published tax bases (Band D equivalents, decimal text). */
export interface PublishedAuthority {
  readonly code: string;
  readonly name: string;
  /** The authorities it was put together from, where that was in 2019 or later. */
  readonly formerly: readonly string[];
  readonly taxBase: ReadonlyMap<FinancialYear, string>;
}

/**
 * A body that issues a precept, as official statistics and its own papers publish it. Amounts are decimal text:
 * Band D in £ a dwelling, requirement and core grant in £, tax base in Band D equivalents. A year that is missing was not seen.
 */
export interface PublishedBody {
  /** The ONS code of its police force area or fire and rescue authority; the department's own code for four bodies that have ended. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'police' | 'fire';
  readonly country: 'England' | 'Wales';
  readonly region?: string;
  /** `mayor` where a mayor holds the precept. */
  readonly heldBy?: string;
  /** The last year of a body that has ended. */
  readonly ended?: string;
  readonly bandD: ReadonlyMap<FinancialYear, string>;
  /** Requirement and tax base of the recent years; earlier ones are in earlier-record.json. */
  readonly requirement: ReadonlyMap<FinancialYear, string>;
  readonly taxBase: ReadonlyMap<FinancialYear, string>;
  readonly coreGrant: ReadonlyMap<FinancialYear, string>;
  readonly billingAuthorities: readonly PublishedAuthority[];
  /** The document a series (`bandD`, `taxBase` …) of a year was read in: title, publisher, date. */
  sourceOf(series: string, year: FinancialYear): string;
}

interface BodyEntry {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string;
  readonly region?: string;
  readonly heldBy?: string;
  readonly ended?: string;
  readonly bandD: readonly (string | null)[];
  readonly requirement: readonly (string | null)[];
  readonly taxBase: readonly (string | null)[];
  readonly coreGrant?: Readonly<Record<string, string>>;
  readonly sources?: Readonly<Record<string, string>>;
  readonly billingAuthorities: readonly string[];
}

/** Its name, then its tax base in each of the recent years. */
type AuthorityEntry = readonly [name: string, ...taxBase: (string | null)[]];

const startOf = (year: string): FinancialYear => financialYear(year)!;

const byYear = (values: readonly (string | null)[], years: readonly string[]): ReadonlyMap<FinancialYear, string> =>
  new Map(values.flatMap((value, index) => (value === null ? [] : [[startOf(itemAt(years, index)), value] as const])));

const SOURCES: Readonly<Record<string, { readonly title: string; readonly publisher: string; readonly date: string }>> = file.sources;
const AUTHORITIES = file.billingAuthorities as unknown as Readonly<Record<string, AuthorityEntry>>;
const FORMERLY: Readonly<Record<string, readonly string[]>> = file.formerly;
const USUAL_SOURCE: Readonly<Record<string, string>> = file.sourceOf;

function bodyOf(entry: BodyEntry): PublishedBody {
  const { code, name, kind, country, region, heldBy, ended, sources = {} } = entry;
  return {
    code,
    name,
    kind: kind as PublishedBody['kind'],
    country: country as PublishedBody['country'],
    ...(region !== undefined && { region }),
    ...(heldBy !== undefined && { heldBy }),
    ...(ended !== undefined && { ended }),
    bandD: byYear(entry.bandD, file.years),
    requirement: byYear(entry.requirement, file.recentYears),
    taxBase: byYear(entry.taxBase, file.recentYears),
    coreGrant: new Map(Object.entries(entry.coreGrant ?? {}).map(([year, amount]) => [startOf(year), amount])),
    billingAuthorities: entry.billingAuthorities.map(authority => {
      const [its, ...taxBase] = AUTHORITIES[authority]!;
      return { code: authority, name: its, formerly: FORMERLY[authority] ?? [], taxBase: byYear(taxBase, file.recentYears) };
    }),
    sourceOf: (series, year) => {
      const label = file.years.find(one => startOf(one) === year) ?? '';
      const source = SOURCES[sources[`${series} ${label}`] ?? sources[series] ?? USUAL_SOURCE[series] ?? ''];
      return source ? `${source.publisher}, ${source.title} (${source.date})` : '';
    },
  };
}

/** All bodies of the record, live and ended, in the order of the file. Contains public sector information licensed under the Open Government Licence v3.0. */
export const publishedBodies: readonly PublishedBody[] = (file.bodies as readonly BodyEntry[]).map(bodyOf);

/** What the licence of the figures asks to be said wherever they are shown. */
export const RECORD_ATTRIBUTION: string = file.attribution;
