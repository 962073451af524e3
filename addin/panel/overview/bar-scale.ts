import type { Decimal } from '../../../core/figures/decimal';

/** Where a bar stands in its plot, in per cent from the top. The nil line is in every plot, so that bars are never cut short. */
export interface BarPlace {
  readonly zero: number;
  readonly top: number;
  readonly height: number;
}

export function scaleFor(all: readonly Decimal[], amount: Decimal | undefined): BarPlace {
  const sizes = all.map(one => one.toNumber());
  const highest = Math.max(0, ...sizes);
  const lowest = Math.min(0, ...sizes);
  const span = highest - lowest || 1;
  const down = (size: number) => ((highest - size) / span) * 100;
  const zero = highest === lowest ? 100 : down(0);
  const size = amount?.toNumber() ?? 0;
  return { zero, top: size > 0 ? down(size) : zero, height: (Math.abs(size) / span) * 100 };
}
