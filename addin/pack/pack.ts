/** A pack: what goes to the people who decide, as data. The sheets and the Word document are written from the same sections. */
import type { Column, MoneyUnit, Row } from '../../core';
import type { Decimal } from '../../core/figures/decimal';
import type { Negatives } from '../workbook/negatives';

/** For whom a pack is. */
export type PackKind = 'panel' | 'reserves strategy' | 'section 25' | 'budget book' | 'one page';

export type SectionId =
  | 'headline'
  | 'gap'
  | 'scenarios'
  | 'choices'
  | 'council tax'
  | 'household'
  | 'billing'
  | 'statutory'
  | 'general reserve'
  | 'reserves'
  | 'strategy'
  | 'options'
  | 'adequacy'
  | 'section 25'
  | 'stress'
  | 'spending'
  | 'funding'
  | 'workforce'
  | 'allocations'
  | 'assumptions'
  | 'checks'
  | 'provenance';

/** A table as a report has it, or a part of one: figures in exact £, shown in `moneyUnit`. */
export interface PackTable {
  /** The report whose rows and columns these are, by their ids; absent where several scenarios or trials stand side by side. */
  readonly from?: string | undefined;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly moneyUnit: MoneyUnit;
}

/** Amounts by year in £, drawn as columns; undefined where one is not known. */
export interface ColumnsChart {
  readonly kind: 'columns';
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly inWords: string;
  readonly years: readonly string[];
  readonly name: string;
  readonly amounts: readonly (Decimal | undefined)[];
  /** What the amounts are held against. */
  readonly floor?: { readonly name: string; readonly amounts: readonly (Decimal | undefined)[] };
  /** Above nil is bad news: a shortfall. */
  readonly isGap: boolean;
  readonly moneyUnit: MoneyUnit;
}

/** From one total to another by steps, in £. */
export interface BridgeChart {
  readonly kind: 'bridge';
  readonly title: string;
  readonly inWords: string;
  readonly first: { readonly name: string; readonly amount: Decimal };
  readonly steps: readonly { readonly name: string; readonly change: Decimal }[];
  readonly lastName: string;
  readonly moneyUnit: MoneyUnit;
}

export type PackChart = ColumnsChart | BridgeChart;

/** What one section holds. */
export interface SectionContent {
  readonly sentences: readonly string[];
  readonly charts?: readonly PackChart[];
  readonly tables: readonly PackTable[];
  /** What stands in their place in a document, where they would be too long to be read there. */
  readonly inWord?: readonly PackTable[];
}

export interface PackSection extends SectionContent {
  readonly id: SectionId;
  /** With the name of its scenario. */
  readonly heading: string;
  /** The sheet it stands on. */
  readonly sheet: string;
}

/** A section that the plan has nothing for, and why. */
export interface LeftOut {
  readonly heading: string;
  readonly why: string;
}

export interface Pack {
  readonly kind: PackKind;
  /** For whom it is, as its sheets and file are called. */
  readonly name: string;
  readonly title: string;
  readonly body: string;
  /** As it is called: `Base plan`, or the scenario’s name. */
  readonly scenario: string;
  /** When, as people write it: 20 February 2026, 14:05. */
  readonly madeOn: string;
  readonly moneyUnit: MoneyUnit;
  /** How figures below nil are written. */
  readonly negatives: Negatives;
  /** Why nobody may rely on it yet, in a sentence: errors, rows without a figure. */
  readonly draft?: string;
  readonly sections: readonly PackSection[];
  readonly leftOut: readonly LeftOut[];
}

/** What a section is asked for beside the plan itself. */
export interface AskedOfSection<P> {
  /** The plans of the scenarios that stand beside it. */
  readonly beside: readonly P[];
  /** Only what has room on one page. */
  readonly isBrief: boolean;
  /** The sections of the pack, so that none says again what another says. */
  readonly among: readonly SectionId[];
}

/** Thrown by a section where the plan has nothing for it. */
export class NothingToShow extends Error {}

/** What figures are in, for the top of a page; nothing where the plan’s own words for it are not understood. */
export const moneyInWords = ({ moneyUnit }: Pack): string => (moneyUnit.fault ? '' : `Money in ${moneyUnit.name} unless said otherwise. `);

/** What whoever has the workbook is told to type is no news to those who read the pack. */
export const forReaders = (sentence: string): string => sentence.replace(/(?<=[.!?]) Type .*$/, '');
