/**
 * What has become of a bid so far. Only eligible, recommended and approved bids can be funded; an empty status is eligible.
 *
 * Source: model.md 11.9.
 */
export const BID_STATUSES = ['eligible', 'recommended', 'approved', 'deferred', 'rejected', 'withdrawn', 'ineligible'] as const;

export type BidStatus = (typeof BID_STATUSES)[number];

const FUNDABLE: readonly BidStatus[] = ['eligible', 'recommended', 'approved'];

export const canBeFunded = (status: BidStatus | undefined): boolean => status !== undefined && FUNDABLE.includes(status);
