/**
 * Conditional formats as a file has them, rule by rule: bars, scales and icons say more than the reader gives and the writer takes. How
 * cells look by a rule stands in the file's styles, which go along (`differingFormatsIn`).
 */
import { blockAddress, blockOf } from '../addresses';
import type { SidecarItem } from '../laid-out';
import { eachOf } from '../moved-kept';
import { attributeIn, ATTRIBUTES, inPlainNames } from './elements';

const FORMATS = new RegExp(`<conditionalFormatting(${ATTRIBUTES})\\s*>(.*?)</conditionalFormatting>`, 'gs');
const RULES = new RegExp(`<cfRule${ATTRIBUTES}\\s*(?:/>|>.*?</cfRule>)`, 'gs');

export const conditionalFormatsIn = (sheet: string): SidecarItem[] =>
  [...inPlainNames(sheet).matchAll(FORMATS)].flatMap(([, attributes = '', rules = '']) => {
    const blocks = (attributeIn(attributes, 'sqref') ?? '').split(/\s+/).filter(Boolean).map(blockOf);
    return (rules.match(RULES) ?? []).flatMap(rule => eachOf(blocks, { conditional: { rule } }));
  });

/** What may follow conditional formats in a sheet's part. */
const AFTER =
  /<(?:dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

/** A rule over several blocks is one: a scale of colours has one least and one most. */
export function withConditionalFormats(sheet: string, items: readonly SidecarItem[]): string {
  const blocks = new Map<NonNullable<SidecarItem['conditional']>, string[]>();
  for (const { block, conditional } of items)
    if (conditional) blocks.set(conditional, [...(blocks.get(conditional) ?? []), blockAddress(block)]);
  if (blocks.size === 0) return sheet;
  const formats = [...blocks].map(
    ([{ rule }, addresses]) => `<conditionalFormatting sqref="${addresses.join(' ')}">${rule}</conditionalFormatting>`,
  );
  return sheet.replace(AFTER, found => `${formats.join('')}${found}`);
}
