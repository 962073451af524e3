import { bodyOf, emptyDraft, faultsOf } from '../../../addin/panel/start/new-body';

const draft = { ...emptyDraft, name: 'Smallshire', kind: 'fire authority', baseYear: '2025/26' };

describe('Band D of a plan that is begun', () => {
  test.each([
    ['£317,92', 'A comma stands before thousands: £317.92 is typed with a point.'],
    ['31792', '£31792 for one Band D dwelling is far above any precept. If £317.92 is meant, type that.'],
    ['£1,300,23', 'The base year’s Band D in £, like 300.23.'],
  ])('%s is asked about', (bandD, sentence) => {
    expect(faultsOf({ ...draft, bandD }).bandD).toBe(sentence);
    expect(bodyOf({ ...draft, bandD })).toBeUndefined();
  });

  test.each([
    ['£317.92', 317.92],
    ['1,300.23', 1300.23],
    ['300', 300],
  ])('%s is read', (bandD, amount) => expect(bodyOf({ ...draft, bandD })!.bandD).toBe(amount));
});
