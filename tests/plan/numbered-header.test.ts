import { findings, smallPlan } from './reading';

const partnerships = [
  ['Partnership', 'Previous allocation', 'Crime'],
  ['Leicester', 100, 3],
  ['Rutland', 20, 1],
];

describe('a header that Excel has numbered', () => {
  it('is read as the one it stands for: a table headed Weight twice is Weight, Weight2 in Excel', () => {
    const asExcelHasIt = smallPlan({
      Partnership: partnerships,
      Weight: [
        ['Weight', 'Weight2'],
        ['Crime', 1],
      ],
    });
    const asPublished = smallPlan({
      Partnership: partnerships,
      Weight: [
        ['Weight', 'Weight'],
        ['Crime', 1],
      ],
    });
    expect(findings(asExcelHasIt)).toEqual(findings(asPublished));
    expect(
      findings(
        smallPlan({
          Partnership: partnerships,
          Weight: [
            ['Weight', 'Weight3'],
            ['Crime', 1],
          ],
        }),
      ),
    ).not.toEqual(findings(asPublished));
  });
});
