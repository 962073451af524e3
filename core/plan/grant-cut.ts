import {
  cutAboveGrant,
  cutOfNil,
  cutOutsidePlan,
  cutWithoutAmount,
  grantOfNoService,
  noGrantToCut,
  noServiceNamedForCut,
  noSuchCutRule,
  noSuchGrant,
} from '../refusals/grants';
import { notKnown } from '../refusals/templates';
import { servicesCut } from '../commissioning/services-cut';
import type { CutProject, CutRule, ServicesCut } from '../commissioning/services-cut';
import { Decimal } from '../figures/decimal';
import type { Exact } from '../figures/exact';
import { itemAt, lastOf } from '../lookups';
import { financialYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { adjustedAmount, byName, sameWords, wordKey } from './cells';
import { nearestWord } from '../reading/nearest-word';
import { grouped, oncePer } from './once-per';
import type { Service } from './read-spending';
import type { Settled } from './settle/settle';

/** How a cut falls on the services that a grant pays. */
export const CUT_RULES = ['pro rata', 'by priority', 'named'] as const;
export type CutRuleName = (typeof CUT_RULES)[number];

/** A service that a grant pays in a year, with what is committed already. All money in £. */
export interface GrantService {
  readonly service: Service;
  readonly amount: Decimal;
  readonly committed: Decimal;
  readonly priority: Decimal | undefined;
}

export interface GrantCut {
  readonly grant: string;
  /** What the grant pays in the year; undefined where it is no row of Funding. */
  readonly pays: Decimal | undefined;
  readonly year: FinancialYear;
  readonly asked: Decimal;
  readonly services: readonly (GrantService & CutProject)[];
  readonly result: ServicesCut;
}

/**
 * An in-year cut of a grant on the services Funded by it, as words ask for it: `Safer Streets -180000 by priority`, amounts in
 * £ whatever the plan's money (180k and 0.18m are read too), and, for another year than the plan's first, `… in 2027/28`.
 * What a service has Committed is not cut.
 */
export function grantCut(settled: Settled<Exact>, words: string): GrantCut {
  const { plan } = settled;
  const { grant, rest } = grantIn(words, grantsWithServices(settled));
  const { amount, rule, year } = askedIn(rest, settled);
  const services = servicesOf(settled, grant, year);
  if (!services.length) throw grantOfNoService(grant, yearName(year), year === plan.horizon.years[0]);
  const pays = paysIn(settled, grant, year);
  if (pays && amount.gt(pays)) throw cutAboveGrant(amount, grant, pays, yearName(year));
  const result = servicesCut(
    services.map(({ service, amount: before, committed, priority }) => ({
      name: service.name,
      amount: before,
      spent: committed,
      priority,
    })),
    amount,
    ruleOf(rule, services, grant),
  );
  return { grant, pays, year, asked: amount, result, services: services.map((one, i) => ({ ...one, ...itemAt(result.projects, i) })) };
}

/** The grants that pay services in the plan's years, as Funding or Funded by spells them. */
export function grantsWithServices({ plan }: Settled<Exact>): string[] {
  const names = new Map<string, string>();
  const grants = byName(plan.grants);
  for (const { fundedBy } of plan.services) {
    if (!fundedBy || names.has(wordKey(fundedBy))) continue;
    names.set(wordKey(fundedBy), grants.get(wordKey(fundedBy))?.name ?? fundedBy);
  }
  return [...names.values()];
}

const placesByGrant = oncePer((services: readonly Service[]) =>
  grouped([...services.keys()], index => wordKey(itemAt(services, index).fundedBy)),
);
const grantsByName = oncePer((grants: Settled<Exact>['grants']) => byName(grants.map(one => ({ ...one, name: one.grant.name }))));

/** The services that a grant pays in a year. */
export function servicesOf({ plan, services }: Settled<Exact>, grant: string, year: FinancialYear): GrantService[] {
  return (placesByGrant(plan.services).get(wordKey(grant)) ?? []).flatMap((index): GrantService[] => {
    const service = itemAt(plan.services, index);
    const figure = itemAt(services, index).years.of(year);
    if (figure.fault) throw notKnown(figure.fault);
    if (figure.amount.isZero()) return [];
    const priority = adjustedAmount(service.priority);
    // What is committed is typed for the plan's first year alone.
    const committed = year === plan.horizon.years[0] ? adjustedAmount(service.committed) : new Decimal(0);
    return [{ service, amount: figure.amount, committed, priority: priority.isZero() ? undefined : priority }];
  });
}

/** What a grant pays in a year; undefined where it is no row of Funding. */
export function paysIn({ grants }: Settled<Exact>, name: string, year: FinancialYear): Decimal | undefined {
  const figure = grantsByName(grants).get(wordKey(name))?.years.get(year);
  if (figure?.fault) throw notKnown(figure.fault);
  return figure?.amount;
}

/** The grant that the words begin with, and what follows its name. */
function grantIn(words: string, grants: readonly string[]): { grant: string; rest: string } {
  if (!grants.length) throw noGrantToCut();
  const text = words.trim().replace(/\s+/g, ' ');
  const grant = grants
    .filter(name => wordKey(`${text} `).startsWith(wordKey(name)) && /^($|[\s,:])/.test(text.slice(name.length)))
    .sort((a, b) => b.length - a.length)[0];
  if (grant) return { grant, rest: text.slice(grant.length).replace(/^[\s,:]+/, '') };
  const typed = text.replace(/\s*[-−–]?\s*£?\s*\d.*$/, '').trim();
  throw noSuchGrant(typed, nearestWord(typed, grants), grants);
}

function askedIn(rest: string, { plan }: Settled<Exact>): { amount: Decimal; rule: CutRuleName; year: FinancialYear } {
  const [, number, times = '', after = ''] = /^[-−–]?\s*£?\s*[-−–]?\s*(\d[\d,]*(?:\.\d+)?)\s*([km]?)\b\s*(.*)$/i.exec(rest) ?? [];
  if (!number) throw cutWithoutAmount(rest);
  const amount = new Decimal(number.replace(/,/g, '')).times({ '': 1, k: 1000, m: 1_000_000 }[times.toLowerCase()]!);
  if (amount.isZero()) throw cutOfNil();
  const [, ruleText = '', , yearText] = /^(.*?)(\s+in\s+(\S+))?$/i.exec(after)!;
  const rule = CUT_RULES.find(one => sameWords(one, ruleText)) ?? (sameWords(ruleText, 'priority') ? 'by priority' : undefined);
  if (!rule) throw noSuchCutRule(ruleText, CUT_RULES);
  const first = plan.horizon.years[0];
  const year = yearText === undefined ? first : financialYear(yearText);
  if (year === undefined || !plan.horizon.years.includes(year))
    throw cutOutsidePlan(yearText ?? '', yearName(first), yearName(lastOf(plan.horizon.years)));
  return { amount, rule, year };
}

function ruleOf(rule: CutRuleName, services: readonly GrantService[], grant: string): CutRule {
  if (rule === 'pro rata') return { by: 'pro rata' };
  if (rule === 'by priority') return { by: 'priority' };
  const names = services.filter(({ service }) => service.namedForCut).map(({ service }) => service.name);
  if (!names.length) throw noServiceNamedForCut(grant);
  return { by: 'named projects', names };
}
