/** What both examples share: words of sources, and the nine billing authorities. */

export const ILLUSTRATIVE = 'illustrative';

/**
 * Band D equivalents of the nine authorities, October 2019 (tax-base return, line 33: after council tax support,
 * before the collection rate). The last year published for all nine together; later bases are scaled from it.
 */
export const TAX_BASE_2019 = {
  Leicester: 76189.8,
  Blaby: 33682.6,
  Charnwood: 57918.0,
  Harborough: 35846.8,
  'Hinckley & Bosworth': 38955.8,
  Melton: 18772.1,
  'North West Leicestershire': 34390.2,
  'Oadby & Wigston': 17597.1,
  Rutland: 15598.2,
} as const;

export const TAX_BASE_2019_SOURCE =
  'Council Taxbase 2019 (MHCLG local authority level data, Open Government Licence v3), line 33, October 2019';

/** Header of the extra column that shows the published return beside the illustrative base; the plan leaves it alone. */
export const TAX_BASE_2019_HEADER = 'Return of October 2019';
