import { noRoomToRevise } from '../refusals/council-tax-and-reserves';
import { Decimal } from '../figures/decimal';
import { wholeNumberGiven } from '../figures/given';
import { parameterFigure } from '../parameters/lookup';
import type { Day } from '../years/day';
import type { FinancialYear } from '../years/financial-year';
import { lastDayFor } from './panel-timetable';
import { highestBandDNotExcessive } from './principle';
import type { Principle } from './principle';

/** Why a Panel vetoes a proposed precept. */
export type Veto = 'too high' | 'too low';

/** What a Panel did with a proposed precept. */
export interface PanelVote {
  /** All members of the Panel, present or not. */
  readonly members: number;
  readonly votesForVeto: number;
  readonly because: Veto;
  /** The day of the Panel’s report. */
  readonly reported: Day;
}

/**
 * The votes a veto needs: two thirds of the persons who are members of the Panel, not of those present, rounded up.
 *
 * Source: Police Reform and Social Responsibility Act 2011, Schedule 5. Cleveland: 10 of 14.
 */
export function votesForVeto(members: number, year: FinancialYear): number {
  const all = wholeNumberGiven('Members', members, 1, 100);
  const thirds = parameterFigure('panel veto majority', year).value;
  return thirds.times(all).div(3).toDecimalPlaces(0, Decimal.ROUND_UP).toNumber();
}

/** Why a veto stands or falls. A veto that is reported late falls, and the commissioner may issue the precept. */
export type VetoState =
  { readonly stands: true } | { readonly stands: false; readonly why: 'too few votes' | 'reported late'; readonly needed: number };

/** Whether a Panel’s veto stands (SI 2012/2271, regulation 4). */
export function vetoState(vote: PanelVote, year: FinancialYear): VetoState {
  const needed = votesForVeto(vote.members, year);
  const votes = wholeNumberGiven('Votes', vote.votesForVeto, 0, vote.members);
  if (votes < needed) return { stands: false, why: 'too few votes', needed };
  return vote.reported > lastDayFor('panel report', year) ? { stands: false, why: 'reported late', needed } : { stands: true };
}

/** Whether a revised precept goes the way of the veto: lower where it was too high, higher where it was too low (regulation 5(3)). */
export const goesTheWayOfTheVeto = (because: Veto, proposed: Decimal, revised: Decimal): boolean =>
  because === 'too low' ? revised.gt(proposed) : revised.lt(proposed);

/** The Band D amounts a commissioner may revise to after a veto: beyond the proposal, and up to the limit where there is one. */
export interface RevisedRange {
  readonly above?: Decimal;
  readonly below?: Decimal;
  /** The highest that needs no referendum. */
  readonly upTo?: Decimal;
}

/** Where a revised precept may lie. An error where a veto as too low leaves no room below the referendum limit. */
export function revisedRange(because: Veto, last: Decimal, proposed: Decimal, principle: Principle): RevisedRange {
  if (because === 'too high') return { below: proposed };
  if (principle.form === 'none') return { above: proposed };
  const upTo = highestBandDNotExcessive(last, principle);
  if (upTo.lte(proposed)) throw noRoomToRevise(proposed, upTo);
  return { above: proposed, upTo };
}

/** A precept that is issued, and what led to it. */
export interface Issue {
  readonly proposed: Decimal;
  /** The veto that stands, if any, and the revised precept after it. */
  readonly veto?: { readonly because: Veto; readonly revised: Decimal } | undefined;
  readonly issued: Decimal;
  /** An amount the Panel recommended. */
  readonly recommended?: Decimal | undefined;
}

/** A judgement on an issued precept; `unverified` where the rule’s wording has not been read. */
export interface IssueJudgement {
  readonly isAllowed: boolean;
  readonly status: 'in force' | 'unverified';
  readonly sentence: string;
}

/**
 * Whether a precept may be issued as it is: as proposed (or, after a veto, as revised), or as the Panel recommends. After a
 * veto another amount may not go against its direction unless the Panel recommends it (regulation 8(3), wording not read).
 *
 * Source: SI 2012/2271, regulations 5 and 8; Cleveland 2017/18 for the path without a veto.
 */
export function judgedIssue({ proposed, veto, issued, recommended }: Issue): IssueJudgement {
  if (recommended?.eq(issued)) return { isAllowed: true, status: 'in force', sentence: 'The precept is issued as the Panel recommends.' };
  if (!veto)
    return issued.eq(proposed)
      ? { isAllowed: true, status: 'in force', sentence: 'The precept is issued as proposed.' }
      : {
          isAllowed: false,
          status: 'in force',
          sentence: `The precept issued, ${issued.toFixed()}, is not the one proposed, ${proposed.toFixed()}; without a veto it may differ only as the Panel recommends.`,
        };
  const direction = veto.because === 'too low' ? 'higher' : 'lower';
  if (!goesTheWayOfTheVeto(veto.because, proposed, veto.revised))
    return {
      isAllowed: false,
      status: 'in force',
      sentence: `The revised precept, ${veto.revised.toFixed()}, has to be ${direction} than the ${proposed.toFixed()} that was vetoed as ${veto.because}.`,
    };
  if (issued.eq(veto.revised)) return { isAllowed: true, status: 'in force', sentence: 'The precept is issued as revised after the veto.' };
  const isAllowed = goesTheWayOfTheVeto(veto.because, proposed, issued);
  return {
    isAllowed,
    status: 'unverified',
    sentence: `The precept issued, ${issued.toFixed()}, is not the revised one, ${veto.revised.toFixed()}; it may differ only ${direction} than the ${proposed.toFixed()} that was vetoed, or as the Panel recommends. The wording of regulation 8(3) has not been read.`,
  };
}
