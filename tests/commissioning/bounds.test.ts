import { allocation } from '../../core/commissioning/allocate';
import { boundsInPounds } from '../../core/commissioning/bounds';
import { changesSince } from '../../core/commissioning/winners-and-losers';
import { Decimal } from '../../core/figures/decimal';
import { printed, sentenceOf } from './sentences';

const needs = ['0.5', '0.3', '0.2', '0'].map(share => new Decimal(share));

describe('Floors and caps in pounds', () => {
  test('of several floors the highest holds: £90, 80% of last year’s £120 is £96, 10% of a pot of £1,000 is £100', () => {
    const given = {
      floors: [90, 90, 0, 0],
      floorPercents: [0.8, 0, 0.8, 0],
      lastYear: [120, 120, 120, 0],
      floorShares: [0, 0.1, 0, 0],
      pot: 1000,
    };
    expect(printed(boundsInPounds(given, needs).floors)).toEqual(['96.00', '100.00', '96.00', '0.00']);
  });

  test('of several caps the lowest holds, and empty or 0 is none', () => {
    const given = {
      caps: [200, 0, null, 0],
      capPercents: [1.5, 1.5, 0, 1.5],
      lastYear: [120, 120, 120, 0],
      capShares: [0, 0.15, 0, 0],
      pot: 1000,
    };
    expect(printed(boundsInPounds(given, needs).caps)).toEqual(['180.00', '150.00', '0.00', '0.00']);
  });

  test('a minimum grant is a floor for every partnership with any need, not for one without', () => {
    expect(printed(boundsInPounds({ minimumGrant: 25 }, needs).floors)).toEqual(['25.00', '25.00', '25.00', '0.00']);
  });

  test('a floor of 90% of last year holds inside the allocation', () => {
    // last year 400/300/300; need 50/30/20 of £1,000 is 500/300/200; the third is held at 270, the others share 730 by 5:3
    const lastYear = [400, 300, 300];
    const { floors } = boundsInPounds({ floorPercents: [0.9, 0.9, 0.9], lastYear }, needs.slice(0, 3));
    const shared = allocation(1000, [5, 3, 2], floors);
    expect(printed(shared.amounts)).toEqual(['456.25', '273.75', '270.00']);
    expect(shared.heldBy).toEqual(['need', 'need', 'floor']);
  });

  test('a negative bound is refused', () => {
    expect(sentenceOf(() => boundsInPounds({ floorPercents: [-0.1] }, needs))).toBe(
      'Floor %, row 1: found -0.1; type an amount of nil or above.',
    );
  });
});

describe('Winners and losers', () => {
  test('£90 after £100 is a loser by £10, 10% and 20p a head of 50 people', () => {
    const [loser, winner, same, newcomer] = changesSince(
      [100, 100, 100, 0],
      ['90', '130', '100', '5'].map(amount => new Decimal(amount)),
      [50, 60, 70, 0],
    );
    expect([loser!.pounds.toFixed(), loser!.rate!.toFixed(), loser!.aHead!.toFixed(), loser!.result]).toEqual([
      '-10',
      '-0.1',
      '-0.2',
      'loser',
    ]);
    expect([winner!.pounds.toFixed(), winner!.rate!.toFixed(), winner!.aHead!.toFixed(), winner!.result]).toEqual([
      '30',
      '0.3',
      '0.5',
      'winner',
    ]);
    expect(same!.result).toBe('unchanged');
    expect(newcomer).toEqual({ pounds: new Decimal(5), rate: undefined, aHead: undefined, result: 'winner' });
  });

  test('a column of last year’s amounts that is too short is refused', () => {
    expect(sentenceOf(() => changesSince([100], [new Decimal(1), new Decimal(2)]))).toBe(
      'Last year’s amounts has 1 row and there are 2 amounts; there must be the same number.',
    );
  });
});
