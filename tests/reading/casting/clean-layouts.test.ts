import { castingFindings } from '../../../core';
import { LAYOUTS, laidOut } from './clean-layouts';
import { caseCount } from '../../support/case-count';

const SEEDS = Array.from({ length: caseCount(100) }, (_, index) => index + 1);

describe('nothing is said against sound tables', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
    const said = SEEDS.flatMap(seed =>
      castingFindings(laidOut(layout, seed))
        .filter(({ verdict }) => verdict === 'does not add')
        .map(({ name, why }) => `${seed}: ${name}. ${why}`),
    );
    expect(said).toEqual([]);
  });
});
