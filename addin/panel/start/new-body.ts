import { financialYear, moneyUnitOf } from '../../../core';
import type { Table } from '../../../core';
import type { NewBody } from '../../example/blank-plan';
import { bodyFact } from '../reading/plan-tables';

/** What is typed about a body before its plan is begun. */
export interface BodyDraft {
  readonly name: string;
  readonly kind: string;
  readonly country: 'England' | 'Wales';
  readonly baseYear: string;
  readonly years: string;
  readonly bandD: string;
  readonly decimals: string;
  readonly moneyIn: NewBody['moneyIn'];
}

/** Nothing is filled in that only the body knows. */
export const emptyDraft: BodyDraft = {
  name: '',
  kind: '',
  country: 'England',
  baseYear: '',
  years: '4',
  bandD: '',
  decimals: '2',
  moneyIn: '£000',
};

/** What the workbook says of the body already. */
export function draftFrom(tables: readonly Table[]): BodyDraft {
  const fact = (name: string) => bodyFact(name, tables);
  return {
    ...emptyDraft,
    name: fact('Name') ?? '',
    kind: KINDS.find(kind => kind === fact('Kind')) ?? '',
    country: fact('Country') === 'Wales' ? 'Wales' : 'England',
    baseYear: fact('Base year') ?? '',
    bandD: fact('Base-year Band D') ?? '',
    decimals: fact('Decimals of Band D') ?? emptyDraft.decimals,
    moneyIn: fact('Money in') ? moneyUnitOf(tables).name : emptyDraft.moneyIn,
  };
}

/** The kinds of body whose referendum principles the model knows; two precepts are two plans. */
export const KINDS: readonly string[] = [
  'police and crime commissioner',
  'policing and crime board',
  'mayor',
  'fire authority',
  'PFCC police',
  'PFCC fire',
];

export const MOST_YEARS = 10;
const MOST_DECIMALS = 4;

export type DraftFaults = Partial<Record<keyof BodyDraft, string>>;

/** What is missing or impossible, by field; empty where the plan can be begun. */
export function faultsOf(draft: BodyDraft): DraftFaults {
  const bandD = amountTyped(draft.bandD);
  return {
    ...(draft.name.trim() ? {} : { name: 'The body’s name, as it stands on the bill.' }),
    ...(draft.kind ? {} : { kind: 'The kind decides which referendum principle applies.' }),
    ...(financialYear(draft.baseYear) === undefined ? { baseYear: 'The year before the first of the plan, like 2025/26.' } : {}),
    ...bandDFault(draft.bandD, bandD),
    ...(draft.decimals.trim() !== '' && Number(draft.decimals) <= MOST_DECIMALS && /^\d$/.test(draft.decimals.trim())
      ? {}
      : { decimals: 'A whole number from 0 to 4.' }),
  };
}

/** The body as typed; undefined while something is missing. */
export function bodyOf(draft: BodyDraft): NewBody | undefined {
  const bandD = amountTyped(draft.bandD);
  if (bandD === undefined || Object.keys(faultsOf(draft)).length > 0) return undefined;
  return {
    name: draft.name.trim(),
    kind: draft.kind,
    country: draft.country,
    baseYear: draft.baseYear.trim(),
    years: Number(draft.years),
    bandD,
    decimals: Number(draft.decimals),
    moneyIn: draft.moneyIn,
  };
}

/** No Band D of a police or fire precept comes near this many pounds. */
const IMPLAUSIBLE_BAND_D = 5000;

function bandDFault(typed: string, bandD: number | undefined): DraftFaults {
  const [, pounds, pence] = /^(\d+),(\d{1,2})$/.exec(bare(typed)) ?? [];
  if (pence) return { bandD: `A comma stands before thousands: £${pounds}.${pence} is typed with a point.` };
  if (bandD === undefined || bandD < 0) return { bandD: 'The base year’s Band D in £, like 300.23.' };
  if (bandD < IMPLAUSIBLE_BAND_D) return {};
  return { bandD: `£${bandD} for one Band D dwelling is far above any precept. If £${bandD / 100} is meant, type that.` };
}

const bare = (text: string): string => text.replace(/[£\s]/g, '');

/** `£300.23` and `1,300.23` are read as people type them; `300,23` may be either and is neither. */
function amountTyped(text: string): number | undefined {
  return /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(bare(text)) ? Number(bare(text).replace(/,/g, '')) : undefined;
}
