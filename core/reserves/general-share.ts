import { roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';

/**
 * A balance as a share of the year’s net budget, to four decimals of a percent: what the Home Office’s 5% is compared with.
 *
 * Source: Home Office, police reserves guidance, 31 January 2018: a general reserve above 5% of the budget is to be justified; for fire its
 * National Framework for England, May 2018, section 5.
 * Not covered: a net budget of nil or below, of which nothing is a share.
 */
export const shareOfBudget = (balance: Decimal, netBudget: Decimal): Decimal => roundedTo(balance.div(netBudget), 6);
