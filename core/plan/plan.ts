import type { Fault } from '../figures/figure';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear, Horizon } from '../years/horizon';
import type { Findings } from './findings';
import type { Overspend } from './overspend-facts';
import type { RawTables } from './raw-tables';
import type { Assumption, Body } from './read-body';
import type { Bid, Criterion, Partnership, PastRound, Weight } from './read-commissioning';
import type { BillingAuthority, CollectionFundShare, Grant, Step } from './read-funding';
import type { MergingBodyRow } from './read-merging';
import type { Peer } from './read-peers';
import type { PreceptYear } from './read-precept';
import type { Movement, Policy, Reserve, Risk } from './read-reserves';
import type { Handover } from './read-reorganisation';
import type { Change, Line, Post, Service } from './read-spending';
import type { ReadingContext } from './row-reader';
import type { TableName } from './tables';

/** A plan as read from its tables under one scenario: rows, not yet figures of years. */
export interface Plan {
  readonly scenario: string;
  readonly scenarios: readonly string[];
  readonly horizon: Horizon;
  readonly body: Body;
  readonly assumptions: readonly Assumption[];
  readonly posts: readonly Post[];
  readonly lines: readonly Line[];
  readonly changes: readonly Change[];
  readonly services: readonly Service[];
  readonly grants: readonly Grant[];
  readonly billingAuthorities: readonly BillingAuthority[];
  /** Shares of tax bases that one billing authority hands to another. */
  readonly handovers: readonly Handover[];
  readonly collectionFund: readonly CollectionFundShare[];
  /** The thresholds of conditions and the shares of a grant they earn. */
  readonly steps: readonly Step[];
  readonly precept: ByYear<PreceptYear> | undefined;
  /** Bodies whose Band D stands beside the plan’s own. */
  readonly peers: readonly Peer[];
  /** Bodies that become part of this one. */
  readonly mergingBodies: readonly MergingBodyRow[];
  readonly reserves: readonly Reserve[];
  readonly movements: readonly Movement[];
  readonly risks: readonly Risk[];
  readonly policies: readonly Policy[];
  readonly partnerships: readonly Partnership[];
  readonly weights: readonly Weight[];
  readonly bids: readonly Bid[];
  readonly criteria: readonly Criterion[];
  /** What falls on reserves by itself, where the plan, or a question about chance, says so. */
  readonly overspend?: Overspend | undefined;
  readonly pastRounds: readonly PastRound[];
  readonly findings: Findings;
  /** What makes a table's totals unknown, by year, beyond its single rows. */
  faultOf(table: TableName, year: FinancialYear): Fault | undefined;
  has(table: TableName): boolean;
  /** A year as the plan's own tables head it (2025/26, or 2025-26 where they say so). */
  yearHeader(year: FinancialYear): string;
  /** The tables after scenarios, for parts that read their own (commissioning) and for what is shown beside. */
  readonly tables: RawTables;
  readonly context: ReadingContext;
}
