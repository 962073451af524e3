/** Scenarios side by side: a column each, and what lies between the first two. */
import type { Cell, Column, Row, Unit } from '../../../core';
import { gapWord } from '../../panel/words/gap';
import { fullPounds, percent } from '../../panel/words/pounds';
import type { AskedOfSection, PackTable, SectionContent } from '../pack';
import type { PlanShown } from '../plan-shown';
import { cellOf } from './council-tax';

interface Compared {
  readonly report: string;
  readonly row: string;
  readonly year: string;
  readonly label: string;
  readonly unit: Unit;
}

export function scenariosSection(plan: PlanShown, { beside, isBrief }: AskedOfSection<PlanShown>): SectionContent {
  const plans = [plan, ...beside];
  return { sentences: plans.map(inWords), tables: [comparison(plans, isBrief), ...(isBrief ? [] : [bills(plans)])] };
}

function comparison(plans: readonly PlanShown[], isBrief: boolean): PackTable {
  const [plan] = plans as [PlanShown];
  const precept = (row: string, unit: Unit): Compared[] => {
    const found = plan.report('precept').rows.find(({ id }) => id === row);
    return found ? [{ report: 'precept', row, year: plan.year, label: `${found.label} ${plan.year}`, unit }] : [];
  };
  const inEachYear = (row: string): Compared[] => {
    const found = plan.report('summary').rows.find(({ id }) => id === row);
    return found ? plan.years.map(year => ({ report: 'summary', row, year, label: `${found.label} ${year}`, unit: 'money' as const })) : [];
  };
  const rows = [
    ...precept('bandD', 'bandD'),
    ...precept('rise', 'bandD'),
    ...precept('risePercent', 'rate'),
    ...precept('limit', 'bandD'),
    ...precept('precept', 'money'),
    ...inEachYear('remainingGap'),
    ...(isBrief ? inEachYear('generalReserve').slice(-1) : [...inEachYear('generalReserve'), ...inEachYear('totalReserves')]),
  ];
  const { moneyUnit } = plan.report('summary');
  return {
    caption: `Scenarios side by side, ${moneyUnit.name}`,
    columns: columnsOf(plans, 'Figure'),
    rows: rows.map(row => comparedRow(row, plans)),
    moneyUnit,
  };
}

/** The bills of the year that is decided, by band. */
function bills(plans: readonly PlanShown[]): PackTable {
  const [plan] = plans as [PlanShown];
  const { rows, moneyUnit } = plan.report('bands');
  return {
    caption: `Council tax by band in ${plan.year}, £ a year`,
    columns: columnsOf(plans, 'Band'),
    rows: rows
      .filter(({ id }) => id.startsWith('band/'))
      .map(({ id, label }) => comparedRow({ report: 'bands', row: id, year: plan.year, label, unit: 'pounds' }, plans)),
    moneyUnit,
  };
}

/** With two scenarios a column says what lies between them. */
const columnsOf = (plans: readonly PlanShown[], first: string): Column[] => [
  { id: 'name', label: first, kind: 'name' },
  ...plans.map(({ name, scenario }): Column => ({ id: `scenario/${scenario}`, label: name, kind: 'figure' })),
  ...(plans.length === 2 ? [{ id: 'difference', label: 'Difference', kind: 'figure' } as const] : []),
];

function comparedRow({ report, row, year, label, unit }: Compared, plans: readonly PlanShown[]): Row {
  const cells = plans.map(plan => cellOf(plan.report(report), row, year));
  return { id: `${row}/${year}`, label, role: 'row', unit, cells: [...cells, ...(plans.length === 2 ? [between(cells)] : [])] };
}

function between([one, other]: readonly Cell[]): Cell {
  if (one?.kind !== 'figure' || other?.kind !== 'figure') return { kind: 'empty' };
  return { kind: 'figure', amount: other.amount.minus(one.amount), unit: other.unit };
}

/** `Issued at £15: Band D £315.2302, up £15 (4.996%). It raises £111,901,298 and leaves a surplus of £219,930.` */
function inWords(plan: PlanShown): string {
  const of = (row: string) => plan.amount('precept', row, plan.year);
  const [bandD, rise, share, precept, limit] = ['bandD', 'rise', 'risePercent', 'precept', 'limit'].map(of);
  if (!bandD || !rise) return `${plan.name}: Band D is not known.`;
  const change = rise.isZero()
    ? 'as the year before'
    : `${rise.isNegative() ? 'down' : 'up'} ${fullPounds(rise.abs())}${share ? ` (${percent(share.abs())})` : ''}`;
  const against = !limit ? '' : bandD.gt(limit) ? ', above the referendum limit' : bandD.eq(limit) ? ', at the referendum limit' : '';
  const gap = plan.amount('gap', 'remainingGap', plan.year);
  const left = !gap
    ? ''
    : gap.isZero()
      ? ' and balances the year'
      : ` and leaves a ${gapWord(gap)} of ${fullPounds(gap.abs().toDecimalPlaces(0))}`;
  return `${plan.name}: Band D ${fullPounds(bandD)}, ${change}${against}.${precept ? ` It raises ${fullPounds(precept)}${left}.` : ''}`;
}
