/** Refusals of reports: proposals, policies and workings that the plan does not have, a sheet without provenance. */
import type { ModelError } from '../errors';
import { listed } from '../figures/in-words';
import { noSuchName, wrongArgumentSaying } from './forms';

/** Options of a proposal that the plan does not have. */
export const noSuchProposal = (proposal: string, proposals: readonly string[]): ModelError =>
  noSuchName(
    'Report',
    proposal,
    proposals,
    `Report is “options: ${proposal}”; ${proposals.length ? `the plan’s proposals are ${listed(proposals)}` : 'the Movement table has no row with an Option'}.`,
  );

/** A policy for reserves that the plan does not have. */
export const noSuchPolicy = (policy: string, policies: readonly string[]): ModelError =>
  noSuchName(
    'Report',
    policy,
    policies,
    `Report is “policies: ${policy}”; ${policies.length ? `the plan’s policies are ${policies.join(', ')}` : 'the plan has no Policy table'}.`,
  );

/** Workings of what is no figure of the plan. */
export const noSuchWorkings = (asked: string, examples: readonly string[]): ModelError =>
  wrongArgumentSaying(
    'Report',
    `“workings: ${asked}”`,
    'a figure of the plan and a year',
    `Report: the workings of “${asked}” are not there; type a figure of the plan and a year: ${examples.join(', ')}, or the name of a row and a year.`,
  );

/** A sheet without the row of a published provenance, whose header row begins with two words. */
export const noProvenance = (row: string, head: string): ModelError =>
  wrongArgumentSaying(
    'Provenance',
    `no row ${row}`,
    'the sheet of a published plan',
    `Provenance: no row ${row} under a header row that begins with ${head} and Value; give the sheet of a published plan.`,
  );
