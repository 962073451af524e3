/** What both examples share: words of sources, and the nine billing authorities. */

export const ILLUSTRATIVE = 'illustrative';

/**
 * The tax bases that the nine authorities adopted, in Band D equivalents: all nine as published, 340,270.5 in 2023/24. The
 * police requirement of that year, £92,972,176.78, is this base × £273.2302 to the pound.
 */
export const ADOPTED_2023 = {
  Leicester: 79046,
  Blaby: 34369.7,
  Charnwood: 59186.3,
  Harborough: 38251.5,
  'Hinckley & Bosworth': 39421.3,
  Melton: 19698.4,
  'North West Leicestershire': 36394,
  'Oadby & Wigston': 17986.7,
  Rutland: 15916.6,
} as const;

export const ADOPTED_2022 = {
  Leicester: 77001,
  Blaby: 34246.2,
  Charnwood: 58819,
  Harborough: 37389.4,
  'Hinckley & Bosworth': 39010.46,
  Melton: 19358.4,
  'North West Leicestershire': 35581,
  'Oadby & Wigston': 17602.1,
  Rutland: 15798.9,
} as const;

export type Authority = keyof typeof ADOPTED_2023;

export const ADOPTED_SOURCE =
  'Council Tax levels set by local authorities in England 2023 to 2024, table 9, line 7 (MHCLG, Open Government Licence v3): adopted for 2023/24';

/** A published base as the Source of a row quotes it: 79,046. */
export const inDwellings = (base: number): string => base.toLocaleString('en-GB');
