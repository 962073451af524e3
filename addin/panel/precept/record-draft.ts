import { financialYear } from '../../../core';
import type { PanelRecord, Principle, Veto } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import { riseTyped } from '../plan/drivers';
import type { YearOfPrecept } from './choices';

/** What was typed of a year's way through the Panel. Days are 2026-02-04, rises are in £ on last year's Band D. */
export interface RecordDraft {
  readonly proposedOn: string;
  readonly proposedRise: string;
  readonly reportedOn: string;
  readonly vote: 'none' | Veto;
  readonly members: string;
  readonly votes: string;
  readonly revisedOn: string;
  readonly revisedRise: string;
  readonly secondOn: string;
  readonly issuedOn: string;
  readonly issuedRise: string;
}

export const emptyDraft: RecordDraft = {
  proposedOn: '',
  proposedRise: '',
  reportedOn: '',
  vote: 'none',
  members: '',
  votes: '',
  revisedOn: '',
  revisedRise: '',
  secondOn: '',
  issuedOn: '',
  issuedRise: '',
};

/**
 * Leicester, Leicestershire and Rutland, 2026/27: +£11 vetoed as too low by all 12 members, +£15 issued.
 * Source: Police and Crime Panel, papers of 28 January and minutes of 4 and 12 February 2026. The day of issue is in no paper
 * that was read; the last day for it stands there.
 */
export const leicestershire2026: { readonly year: string; readonly draft: RecordDraft } = {
  year: '2026/27',
  draft: {
    proposedOn: '2026-01-28',
    proposedRise: '11',
    reportedOn: '2026-02-04',
    vote: 'too low',
    members: '12',
    votes: '12',
    revisedOn: '2026-02-10',
    revisedRise: '15',
    secondOn: '2026-02-12',
    issuedOn: '2026-03-01',
    issuedRise: '15',
  },
};

const wholeNumber = (text: string): number | undefined => (/^\s*\d{1,3}\s*$/.test(text) ? Number(text) : undefined);

/** The principle that is broken above the limit of the plan's own report: that limit may be the plan's assumption. */
function principleOf({ last, limit }: YearOfPrecept): Principle {
  return limit ? { form: 'pounds', pounds: limit.minus(last) } : { form: 'none' };
}

/** The record as far as it is filled in, step by step: a step without its day or figure ends it. Undefined without a proposal. */
export function recordOf(draft: RecordDraft, of: YearOfPrecept): PanelRecord | undefined {
  const year = financialYear(of.year);
  const bandD = (rise: string): Decimal | undefined => {
    const pounds = riseTyped(rise);
    return pounds === undefined ? undefined : of.last.plus(pounds);
  };
  const [proposed, revised, issued] = [draft.proposedRise, draft.revisedRise, draft.issuedRise].map(bandD);
  if (year === undefined || !draft.proposedOn || !proposed) return undefined;
  const [members, votes] = [wholeNumber(draft.members), wholeNumber(draft.votes)];
  const vote =
    draft.vote !== 'none' && members && votes !== undefined && votes <= members
      ? { members, votesForVeto: votes, because: draft.vote }
      : undefined;
  const isReported = Boolean(draft.reportedOn) && (draft.vote === 'none' || vote !== undefined);
  return {
    year,
    lastBandD: of.last,
    principle: principleOf(of),
    proposal: { on: draft.proposedOn, bandD: proposed },
    report: isReported ? { on: draft.reportedOn, vote } : undefined,
    revision: isReported && vote && draft.revisedOn && revised ? { on: draft.revisedOn, bandD: revised } : undefined,
    secondReport: isReported && vote && draft.secondOn ? { on: draft.secondOn } : undefined,
    issue: draft.issuedOn && issued ? { on: draft.issuedOn, bandD: issued } : undefined,
  };
}
