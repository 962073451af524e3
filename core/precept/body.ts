import { wrongArgument } from '../refusals/templates';
import type { LawOfBody } from '../terms';

/**
 * A precepting body as the law sees it. Its own name is the user's; only the class decides which principle applies.
 * Names of classes are words people type, so that a change of body in May 2028 is a change of data.
 */
export interface PreceptingBody extends LawOfBody {
  /** The class of bodies with the lowest quarter of Band D amounts, for which some years set another principle. */
  readonly lowestQuartile: boolean;
  /** The body's own name where it is known: from it the years are found in which it was in that class. */
  readonly name?: string | undefined;
  /**
   * Whether a Police and Crime Panel scrutinises its precept: so for every police body and for a commissioner who is the
   * fire and rescue authority; the members of any other fire authority set its precept themselves.
   * Source: Police Reform and Social Responsibility Act 2011, schedule 5, and for fire the Fire and Rescue Services Act 2004,
   * section 4A and schedule A2.
   */
  readonly hasPanel: boolean;
}

const POLICE = [
  'police',
  'pcc',
  'police and crime commissioner',
  'local policing body',
  'policing body',
  'pfcc police',
  'police fire and crime commissioner police',
  'policing and crime board',
  'police and crime board',
  'pcb',
  'mayor',
  'police authority',
] as const;
const FIRE_AUTHORITY = [
  'fire',
  'fire authority',
  'fire and rescue',
  'fire and rescue authority',
  'combined fire authority',
  'fra',
  'fire and rescue service',
] as const;
const FIRE_COMMISSIONER = ['pfcc fire', 'police fire and crime commissioner fire'] as const;
const TWO_PRECEPTS = ['pfcc', 'police fire and crime commissioner'] as const;

type BodyClass = (typeof POLICE | typeof FIRE_AUTHORITY | typeof FIRE_COMMISSIONER)[number] | 'PCC' | 'PFCC police' | 'PFCC fire' | 'FRA';

/** A body in words, as {@link preceptingBody} reads them: `police`, `PCC`, `fire authority`; with its country or `lowest quartile` where that matters. */
export type BodyName = BodyClass | `${BodyClass} ${'England' | 'Wales' | 'lowest quartile'}`;

const isOneOf = (words: readonly string[], found: string): boolean => words.includes(found);

/** Reads a class of body from words: `police`, `PCC`, `fire authority`, `PFCC fire`, each with `Wales` or `lowest quartile` if so. Nothing typed means police. */
export function preceptingBody(text: string): PreceptingBody {
  const words = text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[,;()'’\-–]/g, ' ')
    .replace(/\s+/g, ' ');
  const class_ = words
    .replace(/\b(in |of )?(england|english|wales|welsh)\b/g, '')
    .replace(/\blowest quartile\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const country = /\b(wales|welsh)\b/.test(words) ? 'Wales' : 'England';
  const lowestQuartile = words.includes('lowest quartile');
  if (class_ === '' || isOneOf(POLICE, class_)) return { kind: 'police', country, lowestQuartile, hasPanel: true };
  if (isOneOf(FIRE_AUTHORITY, class_)) return { kind: 'fire', country, lowestQuartile, hasPanel: false };
  if (isOneOf(FIRE_COMMISSIONER, class_)) return { kind: 'fire', country, lowestQuartile, hasPanel: true };
  if (isOneOf(TWO_PRECEPTS, class_))
    throw wrongArgument('Body', `“${text.trim()}”, which issues two precepts`, '“PFCC police” or “PFCC fire”');
  throw wrongArgument(
    'Body',
    `“${text.trim()}”`,
    'police (or PCC, police and crime commissioner) or fire (or fire authority, PFCC fire), with “Wales” or “lowest quartile” after it where that is so',
  );
}
