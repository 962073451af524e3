import { Decimal } from '../figures/decimal';
import type { FinancialYear } from '../years/financial-year';
import { adjustedAmount, isTyped, quoted, sameWords, textOf, wordKey } from './cells';
import type { FigureCell } from './cells';
import type { Body } from './read-body';
import { REORGANISATION } from './reorganisation-fact';
import type { RowReader } from './row-reader';

/** A share of a billing authority's tax base that another has from a year on. */
export interface Handover {
  readonly name: string;
  readonly authority: string;
  readonly to: string;
  readonly share: FigureCell;
  readonly from?: FinancialYear;
  /** The proposal it belongs to; one without counts always. */
  readonly proposal: string;
  readonly source: string;
}

const ONE = new Decimal(1);

export function readHandover(row: RowReader): Handover {
  const [authority, to] = ['Authority', 'To'].map(column => row.text(column));
  for (const [column, typed] of [
    ['Authority', authority],
    ['To', to],
  ] as const)
    if (!typed) row.find('error', column, `${row.place(column)} is empty; type the name of a billing authority.`);
  const share = row.required('Share', 'rate', 'type the share of the tax base that is handed over, 1 for the whole.');
  const from = row.financialYear('From');
  if (from === undefined && !row.text('From'))
    row.find('error', 'From', `${row.place('From')} is empty; type the first year of the new authority, such as 2028/29.`);
  const amount = share.amount;
  return {
    name: row.name,
    authority: authority!,
    to: to!,
    share:
      amount && (amount.lt(0) || amount.gt(ONE))
        ? {
            fault: row.find('error', 'Share', `${row.place('Share')} holds ${quoted(amount.toNumber())}; type a share from 0 to 1.`),
          }
        : share,
    ...(from !== undefined && { from }),
    proposal: row.text('Proposal'),
    source: row.text('Source'),
  };
}

/** The handovers that count: those of no proposal, and those of the one that the Body names. */
export function countingHandovers(handovers: readonly Handover[], body: Body): Handover[] {
  const chosen = textOf(body.fact(REORGANISATION));
  return handovers.filter(({ proposal }) => proposal === '' || sameWords(proposal, chosen));
}

/** What of an authority's base is handed over in all from a year on. */
export const sharesOf = (handovers: readonly Handover[], authority: string, year: FinancialYear): Handover[] =>
  handovers.filter(one => sameWords(one.authority, authority) && one.from !== undefined && one.from <= year);

export const sumOfShares = (handovers: readonly Handover[]): Decimal =>
  handovers.reduce((sum, { share }) => (isTyped(share) && !share.fault ? sum.plus(adjustedAmount(share)) : sum), new Decimal(0));

/** Authorities by name, each once, in the order they come. */
export const authoritiesIn = (names: readonly string[]): string[] =>
  names.filter((name, place) => names.findIndex(other => wordKey(other) === wordKey(name)) === place);
