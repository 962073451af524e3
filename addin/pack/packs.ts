/** The packs: for whom each is, and which sections it has, in their order. A new pack is a line here. */
import { ModelError, moneyUnitOf } from '../../core';
import type { Table } from '../../core';
import type { Negatives } from '../workbook/negatives';
import { bodyFact } from '../panel/reading/plan-tables';
import { bodyIn } from '../panel/precept/choices';
import { stillEmpty } from '../panel/words/gap';
import { NothingToShow } from './pack';
import type { AskedOfSection, LeftOut, Pack, PackKind, PackSection, SectionContent, SectionId } from './pack';
import { PlanShown } from './plan-shown';
import { allocationsSection, fundingSection, spendingSection, workforceSection } from './sections/budget';
import { billingSection, choicesSection, councilTaxSection, householdSection, statutorySection } from './sections/council-tax';
import { gapSection, headlineSection } from './sections/gap';
import { assumptionsSection, checksSection, inNumber, provenanceSection } from './sections/grounds';
import {
  adequacySection,
  generalReserveSection,
  optionsSection,
  reservesSection,
  section25Section,
  strategySection,
  stressSection,
} from './sections/reserves';
import { scenariosSection } from './sections/scenarios';

interface SectionKind {
  readonly heading: string;
  /** Sections of one sheet stand below each other on it. */
  readonly sheet: string;
  write(plan: PlanShown, asked: AskedOfSection<PlanShown>): SectionContent;
}

const SECTIONS: Readonly<Record<SectionId, SectionKind>> = {
  headline: { heading: 'The plan in brief', sheet: 'Headline', write: headlineSection },
  gap: { heading: 'The budget gap, step by step', sheet: 'Gap', write: gapSection },
  scenarios: { heading: 'Scenarios side by side', sheet: 'Scenarios', write: scenariosSection },
  choices: { heading: 'The choices of Band D', sheet: 'Choices', write: choicesSection },
  'council tax': { heading: 'Council tax and the precept', sheet: 'Council tax', write: councilTaxSection },
  household: { heading: 'What a household pays', sheet: 'Households', write: householdSection },
  billing: { heading: 'What each billing authority pays', sheet: 'Billing', write: billingSection },
  statutory: { heading: 'The statutory calculation', sheet: 'Statutory', write: statutorySection },
  'general reserve': { heading: 'The general reserve against its floor', sheet: 'Reserves', write: generalReserveSection },
  reserves: { heading: 'Reserves', sheet: 'Reserves', write: reservesSection },
  strategy: { heading: 'The reserves strategy', sheet: 'Strategy', write: strategySection },
  options: { heading: 'Drawing on reserves: full, part, none', sheet: 'Options', write: optionsSection },
  adequacy: { heading: 'Whether reserves are enough', sheet: 'Adequacy', write: adequacySection },
  'section 25': { heading: 'What the chief finance officer’s statement draws on', sheet: 'Section 25', write: section25Section },
  stress: { heading: 'What would break a reserve’s floor', sheet: 'Stress', write: stressSection },
  spending: { heading: 'What is spent', sheet: 'Spending', write: spendingSection },
  funding: { heading: 'What pays for it', sheet: 'Funding', write: fundingSection },
  workforce: { heading: 'The workforce', sheet: 'Workforce', write: workforceSection },
  allocations: { heading: 'Allocations to partnerships, and why', sheet: 'Allocations', write: allocationsSection },
  assumptions: { heading: 'What the plan assumes', sheet: 'Assumptions', write: assumptionsSection },
  checks: { heading: 'What the checks found', sheet: 'Checks', write: checksSection },
  provenance: { heading: 'Where the figures come from', sheet: 'Provenance', write: provenanceSection },
};

interface PackOf {
  /** As sheets and files are called. */
  readonly name: string;
  /** What it is for, in a line. */
  readonly isFor: string;
  title(years: { readonly first: string; readonly last: string }, hasPanel: boolean): string;
  readonly sections: readonly SectionId[];
  /** All on one page of A4, but for the provenance. */
  readonly isOnePage?: boolean;
}

/* Runs of sections that several packs have. */
const GAP: readonly SectionId[] = ['headline', 'gap', 'scenarios'];
const COUNCIL_TAX: readonly SectionId[] = ['council tax', 'household', 'billing', 'statutory'];
const EVIDENCE: readonly SectionId[] = ['assumptions', 'checks', 'provenance'];

export const PACKS: Readonly<Record<PackKind, PackOf>> = {
  panel: {
    name: 'Panel report',
    isFor:
      'The proposed precept for the Panel, or the members who set it: choices, households, the statutory calculation, reserves, allocations.',
    title: ({ first }, hasPanel) =>
      `Proposed precept and budget ${first}: report to the ${hasPanel ? 'Police and Crime Panel' : 'Authority'}`,
    sections: [...GAP, 'choices', ...COUNCIL_TAX, 'general reserve', 'reserves', 'options', 'allocations', ...EVIDENCE],
  },
  'reserves strategy': {
    name: 'Reserves strategy',
    isFor: 'The strategy to publish: each reserve, what it pays for, the Home Office’s categories, how the general reserve was set.',
    title: ({ first, last }) => `Reserves strategy ${first} to ${last}`,
    sections: ['strategy', 'general reserve', 'options', 'adequacy', ...EVIDENCE],
  },
  'section 25': {
    name: 'Section 25',
    isFor:
      'The figures under the chief finance officer’s statement on the estimates and the reserves (Local Government Act 2003, section 25).',
    title: ({ first }) => `Robustness of the estimates and adequacy of reserves ${first}: section 25 of the Local Government Act 2003`,
    sections: ['section 25', 'gap', 'adequacy', 'stress', 'general reserve', 'statutory', ...EVIDENCE],
  },
  'budget book': {
    name: 'Budget book',
    isFor: 'The whole budget by row: spending, funding, posts, council tax, reserves, allocations.',
    title: ({ first }) => `Budget book ${first}`,
    sections: [...GAP, 'spending', 'funding', 'workforce', ...COUNCIL_TAX, 'general reserve', 'reserves', 'allocations', ...EVIDENCE],
  },
  'one page': {
    name: 'One page',
    isFor: 'One page for the Commissioner: the gap, the choices and the general reserve at a glance.',
    title: ({ first }) => `The plan on a page, ${first}`,
    sections: ['headline', 'scenarios', 'choices', 'general reserve', 'provenance'],
    isOnePage: true,
  },
};

export const PACK_KINDS = Object.keys(PACKS) as readonly PackKind[];

/** The sheet on which a pack of one page stands. */
const ONE_PAGE = 'Page';

export interface PackRequest {
  readonly kind: PackKind;
  readonly tables: readonly Table[];
  /** Empty for the base plan. */
  readonly scenario: string;
  /** The scenarios that stand beside it, by their names; empty is the base plan. */
  readonly beside: readonly string[];
  /** When, as people write it: 20 February 2026, 14:05. */
  readonly madeOn: string;
  /** How figures below nil are written; in brackets where nothing is said. */
  readonly negatives?: Negatives;
}

/** A pack of a plan, every section worked out; what the plan has nothing for is left out by name. */
export function packOf(request: PackRequest): Pack {
  const steps = packInSteps(request);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same a section at a time, so that a page stays alive meanwhile. */
export function* packInSteps({ kind, tables, scenario, beside, madeOn, negatives = 'brackets' }: PackRequest): Generator<void, Pack> {
  const { name, title, isOnePage } = PACKS[kind];
  const plan = new PlanShown(tables, scenario);
  const others = beside.filter(one => one !== scenario).map(one => new PlanShown(tables, one));
  const sections: PackSection[] = [];
  const leftOut: LeftOut[] = [];
  const among = sectionsOf(kind, others.length > 0);
  for (const id of among) {
    const { heading, sheet, write } = SECTIONS[id];
    try {
      sections.push({
        ...write(plan, { beside: others, isBrief: isOnePage === true, among }),
        id,
        heading: `${heading}: ${plan.name}`,
        sheet: isOnePage && id !== 'provenance' ? ONE_PAGE : sheet,
      });
    } catch (reason) {
      leftOut.push({ heading, why: whyLeftOut(reason) });
    }
    yield;
  }
  const draft = draftOf(plan);
  return {
    kind,
    name,
    title: title({ first: plan.years[0] ?? '', last: plan.years.at(-1) ?? '' }, hasPanel(plan)),
    body: bodyFact('Name', tables) ?? 'Medium-term financial plan',
    scenario: plan.name,
    madeOn,
    moneyUnit: moneyUnitOf(tables),
    negatives,
    ...(draft && { draft }),
    sections,
    leftOut,
  };
}

function whyLeftOut(reason: unknown): string {
  if (reason instanceof ModelError) return reason.sentence;
  if (reason instanceof NothingToShow) return reason.message;
  throw reason;
}

/** Nobody relies on a plan that has errors or rows without a figure. */
function draftOf({ answers }: PlanShown): string | undefined {
  const errors = answers.findings.known ? answers.findings.value.filter(({ severity }) => severity === 'error').length : 0;
  const reasons = [
    ...(answers.findings.known ? [] : [answers.findings.sentence]),
    ...(errors > 0 ? [`the checks found ${inNumber(errors, 'error')}`] : []),
    ...(answers.stillEmpty > 0 ? [stillEmpty(answers.stillEmpty)] : []),
  ];
  return reasons.length > 0 ? `Draft, not to be relied on: ${reasons.join('; ')}.` : undefined;
}

/** A Police and Crime Panel scrutinises the precepts of police bodies, and of a commissioner who is the fire authority. */
function hasPanel({ years, tables }: PlanShown): boolean {
  const body = years[0] === undefined ? undefined : bodyIn(years[0], tables);
  return body?.known ? body.value.hasPanel : false;
}

/** Scenarios stand side by side where some were chosen; one page has room for them or for the choices. */
function sectionsOf(kind: PackKind, hasOthers: boolean): readonly SectionId[] {
  const { sections, isOnePage } = PACKS[kind];
  return sections.filter(id => (id === 'scenarios' ? hasOthers : id === 'choices' ? !(isOnePage && hasOthers) : true));
}

/** What a pack is made of, by its headings. */
export const headingsOf = (kind: PackKind, hasOthers: boolean): string[] => sectionsOf(kind, hasOthers).map(id => SECTIONS[id].heading);
