import { Decimal } from '../../core/figures/decimal';
import { whyTotalDiffers } from '../../core/reserves/printed-total';

const rows = (...amounts: [string, number][]) => amounts.map(([name, amount]) => ({ name, amount: new Decimal(amount) }));

describe('why a printed total of reserves is not the sum of its rows', () => {
  it('names each row that alone would explain it, where two hold the same amount', () => {
    expect(whyTotalDiffers(new Decimal(500), rows(['PFI', 200], ['Insurance', 300], ['Change', 200]))).toBe(
      'is £500 where its rows add up to £700: it leaves out one of “PFI” and “Change” (£200)',
    );
  });

  it('says by how much it differs where no row explains it and no others are named', () => {
    expect(whyTotalDiffers(new Decimal(550), rows(['PFI', 200], ['Insurance', 300]))).toBe(
      'is £550 where its rows add up to £500: it differs by £50',
    );
  });
});
