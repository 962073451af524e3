import { exceeds } from './principle';
import type { Principle } from './principle';
import { goesTheWayOfTheVeto, judgedIssue, vetoState } from './panel';
import type { PanelVote } from './panel';
import { lastDayFor } from './panel-timetable';
import type { TimetableStep } from './panel-timetable';
import type { Decimal } from '../figures/decimal';
import type { Day } from '../years/day';
import { dayInWords } from '../years/day';
import type { FinancialYear } from '../years/financial-year';

/** What happened to one year’s precept, as far as it has happened. */
export interface PanelRecord {
  readonly year: FinancialYear;
  readonly lastBandD: Decimal;
  readonly principle: Principle;
  readonly proposal: { readonly on: Day; readonly bandD: Decimal };
  /** The Panel’s report on the proposal; with a vote where it voted on a veto. */
  readonly report?:
    { readonly on: Day; readonly vote?: Omit<PanelVote, 'reported'> | undefined; readonly recommended?: Decimal | undefined } | undefined;
  readonly revision?: { readonly on: Day; readonly bandD: Decimal } | undefined;
  /** The Panel’s comments on the revised precept; a second vote to veto has no force. */
  readonly secondReport?:
    { readonly on: Day; readonly vetoedAgain?: boolean | undefined; readonly recommended?: Decimal | undefined } | undefined;
  readonly issue?: { readonly on: Day; readonly bandD: Decimal } | undefined;
}

/** One step of the record as the rules see it. */
export interface RecordStep {
  readonly step: TimetableStep;
  readonly on: Day;
  readonly by: Day;
  readonly isInOrder: boolean;
  readonly sentence: string;
}

const pounds = (amount: Decimal) => `£${amount.toFixed(amount.decimalPlaces() > 2 ? amount.decimalPlaces() : 2)}`;

/** Replays a record step by step: what each did, whether it was in time and whether the rules allow it. */
export function replayed(record: PanelRecord): readonly RecordStep[] {
  const { year, proposal, report, revision, secondReport, issue } = record;
  const steps: RecordStep[] = [];
  const add = (step: TimetableStep, on: Day, isInOrder: boolean, sentence: string) => {
    const by = lastDayFor(step, year);
    const isLate = on > by;
    steps.push({
      step,
      on,
      by,
      isInOrder: isInOrder && !isLate,
      sentence: isLate ? `${sentence} It is late: the last day was ${dayInWords(by)}.` : sentence,
    });
  };
  const risk = (bandD: Decimal) => (exceeds(record.lastBandD, bandD, record.principle) ? ' It is excessive: it needs a referendum.' : '');

  const state = report?.vote && vetoState({ ...report.vote, reported: report.on }, year);
  const veto = state?.stands ? report!.vote! : undefined;

  add(
    'proposal',
    proposal.on,
    true,
    `A Band D of ${pounds(proposal.bandD)} is proposed, a rise of ${pounds(proposal.bandD.minus(record.lastBandD))}.${risk(proposal.bandD)}`,
  );
  if (report) add('panel report', report.on, true, reportSentence());
  if (revision)
    add(
      'revised precept',
      revision.on,
      !veto || goesTheWayOfTheVeto(veto.because, proposal.bandD, revision.bandD),
      revisionSentence(revision.bandD),
    );
  if (secondReport)
    add(
      'second report',
      secondReport.on,
      !secondReport.vetoedAgain,
      secondReport.vetoedAgain
        ? 'The Panel votes to veto again; a second veto has no force.'
        : 'The Panel comments on the revised precept; there is no second veto.',
    );
  if (issue) add('issue', issue.on, ...issueJudged(issue.bandD));
  return steps;

  function reportSentence(): string {
    if (!state) return 'The Panel reports without a veto.';
    const { votesForVeto, members, because } = report.vote;
    const votes = `${votesForVeto} of ${members} members vote to veto the precept as ${because}`;
    if (state.stands) return `${votes}: the veto stands.`;
    return state.why === 'too few votes'
      ? `${votes}; ${state.needed} are needed, so there is no veto.`
      : `${votes}, but the report is late: the veto falls and the precept may be issued.`;
  }

  function revisionSentence(bandD: Decimal): string {
    const revised = `The precept is revised to a Band D of ${pounds(bandD)}, a rise of ${pounds(bandD.minus(record.lastBandD))}.${risk(bandD)}`;
    if (!veto || goesTheWayOfTheVeto(veto.because, proposal.bandD, bandD)) return revised;
    return `${revised} After a veto as ${veto.because} it has to be ${veto.because === 'too low' ? 'higher' : 'lower'} than ${pounds(proposal.bandD)}.`;
  }

  function issueJudged(bandD: Decimal): [boolean, string] {
    const recommended = [secondReport?.recommended, report?.recommended].find(amount => amount?.eq(bandD));
    if (veto && !revision) return [false, 'A precept is issued although the veto was not answered with a revised one.'];
    const judgement = judgedIssue({
      proposed: proposal.bandD,
      veto: veto && { because: veto.because, revised: revision!.bandD },
      issued: bandD,
      recommended,
    });
    return [judgement.isAllowed, `${judgement.sentence}${risk(bandD)}`];
  }
}
