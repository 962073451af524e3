import { exponential, logarithm } from './logarithm';

/** Polynomials by their coefficients, highest power first. */
const polynomial = (coefficients: readonly number[], x: number): number => {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
};

const CENTRE = {
  above: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
    1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  below: [
    5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
    42.313330701600911252, 1,
  ],
};
const SHOULDER = {
  above: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
    5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
  ],
  below: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455,
    1.6763848301838038494, 2.05319162663775882187, 1,
  ],
};
const TAIL = {
  above: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123,
    1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
  ],
  below: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525,
    0.13692988092273580531, 0.59983220655588793769, 1,
  ],
};

const ratio = ({ above, below }: typeof CENTRE, x: number): number => polynomial(above, x) / polynomial(below, x);

/**
 * The point below which a share of a standard normal lies; the share is above 0 and below 1.
 * Source: M. J. Wichura, “Algorithm AS 241: The percentage points of the normal distribution”, Applied Statistics 37 (1988).
 */
export function normalPoint(share: number): number {
  const fromHalf = share - 0.5;
  if (Math.abs(fromHalf) <= 0.425) return fromHalf * ratio(CENTRE, 0.180625 - fromHalf * fromHalf);
  const depth = Math.sqrt(-logarithm(fromHalf < 0 ? share : 1 - share));
  const point = depth <= 5 ? ratio(SHOULDER, depth - 1.6) : ratio(TAIL, depth - 5);
  return fromHalf < 0 ? -point : point;
}

const SHARE_ABOVE = [
  0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376,
];
const SHARE_BELOW = [
  0.0883883476483184, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
  440.413735824752,
];

/**
 * The share of a standard normal that lies below a point.
 * Source: J. F. Hart et al., “Computer Approximations” (1968), as given by G. West, “Better approximations to cumulative
 * normal functions” (2005), to fourteen decimals.
 */
export function normalShare(point: number): number {
  const away = Math.abs(point);
  const density = exponential((-away * away) / 2);
  const beyond =
    away < 7.07106781186547
      ? (density * polynomial(SHARE_ABOVE, away)) / polynomial(SHARE_BELOW, away)
      : density / (away + 1 / (away + 2 / (away + 3 / (away + 4 / (away + 0.65))))) / 2.506628274631;
  return point > 0 ? 1 - beyond : beyond;
}
