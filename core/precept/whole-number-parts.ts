import { dividedWhole, LARGEST } from '../figures/fraction';
import { itemAt } from '../lookups';

/** Tax bases are notified to at most so many parts, and Band D is set to at most so many. */
const TAX_BASE_PARTS = 100;
const BAND_D_PARTS = 10_000;
const PARTS = TAX_BASE_PARTS * BAND_D_PARTS;

/** A number of more digits than this is not read the same at 15 significant digits. */
const FIFTEEN_DIGITS = 999_999_999_999_999;

/** A number as whole parts of one, where it is exactly so many at 15 significant digits; otherwise not a number. */
function partsOf(value: number, parts: number): number {
  const whole = Math.floor(value * parts + 0.5);
  return whole / parts === value && whole <= FIFTEEN_DIGITS ? whole : NaN;
}

/**
 * The precept of each billing authority to £1, as {@link preceptPart} has it, for a worksheet that asks for it in thousands
 * of cells: whole numbers throughout. Undefined where a figure is below nil, too fine or too large for them; the exact
 * rule then answers.
 */
export function preceptPartsInWholeNumbers(taxBases: readonly number[], bandD: number): number[] | undefined {
  const charge = partsOf(bandD, BAND_D_PARTS);
  const amounts = new Array<number>(taxBases.length);
  for (let i = 0; i < taxBases.length; i++) {
    const base = partsOf(itemAt(taxBases, i), TAX_BASE_PARTS);
    const product = base * charge;
    // Each is false too for what is not a number.
    if (!(base >= 0 && charge >= 0 && product <= LARGEST)) return undefined;
    amounts[i] = dividedWhole(product, PARTS, 'nearest');
  }
  return amounts;
}
