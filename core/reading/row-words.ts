/** What a row's name says of its figures, where it is no total (total-names.ts has those). */

/** It is part of the row above it: of which officers, o/w agency, memo item. */
export const isOfRowAbove = (name: string): boolean => /^\W*(of which|o\/w|thereof|included above|memo(randum)?( items?)?)\b/i.test(name);

/** It may come in or be taken away, although its figures stand above nil: less income, fees and charges, use of reserves. */
export const mayTakeAway = (name: string): boolean =>
  /^\W*(less|deduct)\b|\b(income|fees|charges|receipts|reimbursements?|recharges?|grants?|use of|drawdown|(contributions?|transfers?|appropriations?) from|(funded|financed) (by|from)|savings?|efficienc(?:y|ies))\b/i.test(
    name,
  );

/** It is a rate, a count or a price beside money: Increase %, Band D, tax base, FTE. */
export const isNoMoney = (name: string): boolean =>
  /%|\bper ?cent(age)?\b|\bband d\b|\btax ?base\b|\b(ftes?|headcount|ratio|average)\b/i.test(name);
