import { planReport, reportData } from '../../core';
import { workingsOf } from '../../core/reports/workings/tree';
import { findings, rowOf } from '../plan/reading';
import { GENERAL, PROJECTS, RESERVE_HEADER, reservePlan } from './reserve-plan';

/** A plan of that body whose general reserve of 5,151 is £1 above 5% of 103,000, and £151 above 5% of 100,000. */
const planOf = (kind: string, country: string) =>
  reservePlan({
    Body: [
      ['Body', 'Value'],
      ['Name', 'Anyshire'],
      ['Kind', kind],
      ['Country', country],
      ['Base year', '2024/25'],
    ],
    Reserve: [RESERVE_HEADER, ['General', 'general', 3, 5151, 2000, '', 'Contingency', '', ''], PROJECTS],
  });
const ofLevel = (tables: ReturnType<typeof planOf>) => findings(tables).filter(one => / Justification: /.test(one));

const PASSES =
  'warning Reserve / General / Justification: The general reserve passes 5% of the net budget and has no Justification: by £1 in 2025/26 and by £151 in 2026/27';
const POLICE =
  'Home Office, police reserves guidance, 31 January 2018; Leicester, Leicestershire and Rutland Police and Crime Panel, pack of 18 June 2024';
// The framework is known from what a fire authority writes of it: a justification for a general reserve larger than 5% of budget.
const FIRE =
  'Home Office, Fire and Rescue National Framework for England, May 2018, section 5; County Durham and Darlington Fire and Rescue Authority, reserves strategy, ddfire.gov.uk/reserves-strategy, paragraph 2; known at second hand: the document itself has not been read';

describe('the published share above which a general reserve is justified', () => {
  it.each([
    ['police', 'England', POLICE],
    ['police', 'Wales', POLICE],
    ['fire', 'England', FIRE],
    ['PFCC fire', '', FIRE],
  ])('for %s in “%s” is 5%, of the document that is about such bodies', (kind, country, source) => {
    const tables = planOf(kind, country);
    expect(ofLevel(tables)).toEqual([`${PASSES} (${source}).`]);
    for (const report of ['strategy', 'adequacy', 'section 25']) {
      const { columns, rows } = reportData(report, '', tables);
      const first = columns.findIndex(({ id }) => id === '2025/26') - 1;
      const cell = rows.find(({ id }) => id === 'justificationLevel')!.cells[first]!;
      expect(cell).toMatchObject({ kind: 'figure', source });
      expect(cell.kind === 'figure' && String(cell.amount)).toBe('5150');
    }
  });

  it('is none for fire in Wales, whose authorities issue no precept: nothing is to be justified', () => {
    const tables = planOf('fire', 'Wales');
    expect(ofLevel(tables)).toEqual([]);
    expect(rowOf(planReport('adequacy', '', tables), 'Level that needs a justification').slice(-2)).toEqual([
      'no published share',
      'no published share',
    ]);
    expect(rowOf(planReport('strategy', '', tables), 'Justified above')).toContain('no published share');
  });
});

describe('a Kind or Country that is not understood', () => {
  it.each([
    ['parish', '', 'error Body / Kind / Value: Body, Kind: Body: found “parish”; '],
    ['police', 'France', 'error Body / Country / Value: Body, Country, holds “France”; type England or Wales.'],
  ])('is found although no precept is planned, once: %s %s', (kind, country, finding) => {
    expect(findings(planOf(kind, country)).filter(one => one.startsWith('error'))).toEqual([expect.stringContaining(finding)]);
  });
});

describe('what the figures of reserves rest on', () => {
  const ACT = 'Local Government Act 2003, sections 25 and 26';
  const lawsOf = (kind: string, country: string) => {
    const workings = workingsOf(planOf(kind, country), '');
    return [...new Set(['General reserve 2025/26', 'Total reserves 2025/26', 'General 2025/26'].map(name => workings.asked(name).law))];
  };

  it.each([
    ['police', 'England', `${ACT}; Home Office, police reserves guidance, 31 January 2018`],
    ['police', 'Wales', `${ACT}; Home Office, police reserves guidance, 31 January 2018`],
    ['fire', 'England', `${ACT}; Home Office, Fire and Rescue National Framework for England, May 2018, section 5`],
    ['fire', 'Wales', ACT],
  ])('for %s in %s is law and guidance for such bodies', (kind, country, law) => {
    expect(lawsOf(kind, country)).toEqual([law]);
  });

  it('in no report of a fire authority is what is written for police', () => {
    for (const report of ['checks', 'reserves', 'strategy', 'adequacy', 'section 25', 'workings'])
      expect(JSON.stringify(reportData(report, '', planOf('fire', 'England')))).not.toMatch(/police reserves|Police and Crime Panel/);
  });
});

test('a general reserve of 4% of a fire authority needs none', () => {
  const tables = planOf('fire', 'England').map(table => (table[0]![0] === 'Reserve' ? [RESERVE_HEADER, GENERAL, PROJECTS] : table));
  expect(ofLevel(tables)).toEqual([]);
});
