import { drawdownOfNoReserve, leverOutsidePlan } from '../refusals/analysis';
import { argumentIs } from '../refusals/templates';
import { itemAt, lastOf } from '../lookups';
import { sameWords } from '../plan/cells';
import type { Plan } from '../plan/plan';
import { financialYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { assumptionLever } from './levers/assumption-lever';
import { bandDLever } from './levers/band-d-lever';
import { grantLever } from './levers/grant-lever';
import { drawdownLever, movementLever } from './levers/drawdown-lever';
import { changeLever, newSavingLever } from './levers/saving-lever';
import { vacancyLever } from './levers/vacancy-lever';
import type { Lever } from './levers/lever';

/** The lever that words name: `Band D`, `Saving`, `Drawdown: General reserve`, or a row of the plan, with a year of its own at the end if need be. */
export function leverNamed(words: string, measured: FinancialYear, plan: Plan): Lever {
  const { name, year } = withYear(words, measured, plan);
  const [prefix, rest] = splitPrefix(name);
  if (sameWords(name, 'Band D')) return bandDLever(year, plan);
  if (sameWords(name, 'Saving') || sameWords(name, 'A saving')) return newSavingLever(year, plan);
  if (sameWords(name, 'Drawdown')) return drawdownLever(onlyGeneralReserve(plan), year, plan);
  const reserve = plan.reserves.find(one => sameWords(one.name, rest));
  if (reserve && (sameWords(prefix, 'Drawdown') || sameWords(prefix, 'Reserve'))) return drawdownLever(reserve, year, plan);
  const found = rowsNamed(prefix, rest, year, plan);
  if (found.length === 1) return itemAt(found, 0)();
  if (found.length > 1)
    throw argumentIs(
      'Lever',
      `“${words.trim()}”, which names more than one row`,
      `say which table, such as “Saving: ${rest}”, “Vacancy: ${rest}”, “Movement: ${rest}”, “Grant: ${rest}” or “Assumption: ${rest}”, and give the rows of Movement different names`,
    );
  throw argumentIs('Lever', `“${words.trim()}”`, `type ${choices(plan)}`);
}

function withYear(words: string, measured: FinancialYear, plan: Plan): { name: string; year: FinancialYear } {
  const match = /^(.*\S)\s+(\S+)$/.exec(words.trim());
  const year = match ? financialYear(itemAt(match, 2)) : undefined;
  if (year === undefined) return { name: words.trim(), year: measured };
  if (!plan.horizon.years.includes(year))
    throw leverOutsidePlan(words.trim(), yearName(year), yearName(plan.horizon.years[0]), yearName(lastOf(plan.horizon.years)));
  return { name: itemAt(match!, 1), year };
}

function splitPrefix(name: string): [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1).trim()];
}

function onlyGeneralReserve(plan: Plan): Plan['reserves'][number] {
  const general = plan.reserves.filter(reserve => reserve.kind === 'general');
  if (general.length === 1) return itemAt(general, 0);
  throw drawdownOfNoReserve(
    general.length,
    plan.reserves.map(one => one.name),
  );
}

/** Every row that goes by that name in the tables the prefix means; all of them without a prefix. */
function rowsNamed(prefix: string, name: string, year: FinancialYear, plan: Plan): (() => Lever)[] {
  const means = (...words: string[]) => prefix === '' || words.some(word => sameWords(word, prefix));
  const of = <T extends { readonly name: string }>(rows: readonly T[], lever: (row: T) => Lever) =>
    rows.filter(row => sameWords(row.name, name)).map(row => () => lever(row));
  return [
    ...(means('Assumption', 'Award') ? of(plan.assumptions, row => assumptionLever(row, year, plan)) : []),
    ...(means('Change', 'Saving', 'Pressure', 'Growth') ? of(plan.changes, row => changeLever(row, year, plan)) : []),
    ...(means('Post', 'Vacancy', 'Vacancy rate') ? of(plan.posts, row => vacancyLever(row, year, plan)) : []),
    ...(means('Funding', 'Grant') ? of(plan.grants, row => grantLever(row, year, plan)) : []),
    ...(means('Movement', 'Drawdown') ? of(plan.movements, row => movementLever(row, year, plan)) : []),
  ];
}

function choices({ changes, posts, movements, assumptions, reserves, grants }: Plan): string {
  const example = (table: string, rows: readonly { readonly name: string }[]) =>
    rows.length
      ? [
          `a row of ${table} (${rows
            .slice(0, 4)
            .map(row => row.name)
            .join(', ')}${rows.length > 4 ? ' …' : ''})`,
        ]
      : [];
  const kinds = [
    'Band D',
    'Saving',
    ...(reserves.length ? [`“Drawdown: ${itemAt(reserves, 0).name}”`] : []),
    ...example('Assumption', assumptions),
    ...example('Change', changes),
    ...example('Post (its vacancy rate)', posts),
    ...example('Movement', movements),
    ...example('Funding', grants),
  ];
  return `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`;
}
