import fc from 'fast-check';
import { Decimal } from '../../core/figures/decimal';
import { drawnProRata, inOrder } from '../../core/reserves/pro-rata';

const cut = (drawn: string, ...asked: [string, string][]) =>
  drawnProRata(
    new Decimal(drawn),
    asked.map(([name, amount]) => ({ name, asked: new Decimal(amount) })),
  ).map(String);

describe('drawdowns cut pro rata', () => {
  it('are left whole where the reserve has enough', () => expect(cut('30', ['a', '10'], ['b', '20'])).toEqual(['10', '20']));

  it('share what is there in proportion: 15 over 10 and 20 is 5 and 10', () =>
    expect(cut('15', ['a', '10'], ['b', '20'])).toEqual(['5', '10']));

  it('give the odd penny to the largest remainder: 0.02 over 1 and 2 is 0.0067 and 0.0133, so 0.01 and 0.01', () =>
    expect(cut('0.02', ['a', '1'], ['b', '2'])).toEqual(['0.01', '0.01']));

  it('give it to the first by name where remainders are equal, without case and whatever the order of rows', () => {
    expect(cut('0.01', ['bravo', '5'], ['Alpha', '5'])).toEqual(['0', '0.01']);
    expect(cut('0.01', ['alpha', '5'], ['Bravo', '5'])).toEqual(['0.01', '0']);
  });

  it('give it to the earlier row where the names are equal too', () => expect(cut('0.01', ['a', '5'], ['a', '5'])).toEqual(['0.01', '0']));

  it('are nil where nothing is there', () => expect(cut('0', ['a', '5'], ['b', '0'])).toEqual(['0', '0']));

  it('are exact in amounts whose product passes what binary numbers hold: 99,999,999,999.99 of twice that', () => {
    expect(cut('99999999999.99', ['a', '99999999999.99'], ['b', '99999999999.99'])).toEqual(['50000000000', '49999999999.99']);
  });

  it('always add up to what is drawn, give nobody more than it asks, and more to whoever asks more', () => {
    const pence = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fc.array(pence, { minLength: 1, maxLength: 12 }), fc.double({ min: 0, max: 1, noNaN: true }), (asked, share) => {
        const total = asked.reduce((sum, one) => sum + one, 0);
        const drawn = Math.floor(total * share);
        const made = drawnProRata(
          new Decimal(drawn).div(100),
          asked.map((one, index) => ({ name: `n${index % 3}`, asked: new Decimal(one).div(100) })),
        ).map(one => one.times(100).toNumber());
        expect(made.reduce((sum, one) => sum + one, 0)).toBe(drawn);
        asked.forEach((one, a) => {
          expect(made[a]).toBeLessThanOrEqual(one);
          asked.forEach((other, b) => {
            if (one > other) expect(made[a]).toBeGreaterThanOrEqual(made[b]!);
          });
        });
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('the order of names', () => {
  it('is the same on every machine: by character, not by the reader’s language', () => {
    expect(['ä', 'z', 'B', 'a'].sort(inOrder)).toEqual(['a', 'B', 'z', 'ä']);
  });

  it('takes no notice of spaces around them', () => {
    expect([' b', 'a'].sort(inOrder)).toEqual(['a', ' b']);
    expect(['b', 'c', ' c'].sort(inOrder)).toEqual(['b', 'c', ' c']);
    expect(inOrder('a', ' a ')).toBe(0);
    expect(inOrder(' a ', 'a')).toBe(0);
  });
});
