/** Whether a reserve can be spent, as its row’s Kind says. */
interface KindOfReserve {
  readonly kind: string | undefined;
}

/**
 * Whether what moves in a reserve counts for the budget: in every reserve but an unusable one. An unusable reserve is an
 * accounting balance (revaluation, pensions); what moves in it neither costs nor funds a year, and it is in no total.
 *
 * Source: none in law that has been read. Statements of accounts show usable and unusable reserves apart, and the Home
 * Office’s guidance on police financial reserves is about the usable ones.
 * Not covered: a transfer from an unusable reserve that regulations let a body use.
 */
export const countsForBudget = ({ kind }: KindOfReserve): boolean => kind !== 'unusable';
