/**
 * What a file holds that is not in the next one. The parts that are kept are listed here, the elements within them in `element-rules`, and
 * whatever is not on the lists is named: what is known, in words; what is not, by its own name.
 */
import { strFromU8 } from 'fflate';
import { attributeIn, walk } from './elements';
import { add, named } from './counts';
import type { Counts, Words } from './counts';
import { FURTHER_WINDOW, RULES } from './element-rules';
import { countFormats, countStylesOfTable } from './formats-not-kept';

/** Parts that go into the next file, or are made anew there, or say nothing of the workbook. */
const KEPT_PARTS: readonly RegExp[] = [
  /^\[Content_Types\]\.xml$/i,
  /(^|\/)_rels\/[^/]*\.rels$/i,
  /^docProps\/(core|app|custom|thumbnail)\.\w+$/i,
  /^xl\/(workbook|styles|sharedStrings|calcChain|metadata)\.\w+$/i,
  /^xl\/(worksheets|chartsheets|dialogsheets|macrosheets|theme|externalLinks|tables|printerSettings)\/[^/]+$/i,
  /^xl\/(drawings|charts)\/[^/]+$/i,
  /^xl\/(media|comments)\/[^/]+$/i,
  /^xl\/comments\d*\.xml$/i,
  /^customXml\//i,
];

/** Parts that are named by what is read of their sheets. */
const NAMED_ELSEWHERE = /^xl\/(pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches|threadedComments|persons|richData)\//i;

const NAMED_PARTS: readonly (readonly [part: RegExp, words: Words])[] = [
  [/^xl\/vbaProject\.bin$/i, ['set of macros', 'sets of macros']],
  [/^xl\/(vbaData|vbaProjectSignature\w*)\.\w+$/i, named('part of macros', 'parts of macros')],
  [/^xl\/connections\.xml$/i, ['connection to other data', 'connections to other data']],
  [/^xl\/queryTables\//i, named('query of other data', 'queries of other data')],
  [/^xl\/embeddings\//i, named('embedded object')],
  [/^xl\/ctrlProps\//i, named('form control')],
  [/^xl\/activeX\/activeX\d+\.xml$/i, named('control')],
  [/^xl\/media\/.*\.(?!png$|jpe?g$|gif$|svg$|webp$)\w+$/i, ['picture in an older format', 'pictures in an older format']],
  [/^xl\/diagrams\/data\d*\.xml$/i, named('diagram')],
  [/^docMetadata\/LabelInfo\.xml$/i, named('sensitivity label')],
  [/^customUI\//i, ['part of a custom ribbon', 'parts of a custom ribbon']],
  [/^_xmlsignatures\/sig\d*\.xml$/i, named('digital signature')],
  [/^xl\/model\/item\.data$/i, named('data model')],
  [/^xl\/revisions\/revisionLog\d*\.xml$/i, ['record of tracked changes', 'records of tracked changes']],
  [/^xl\/webextensions\/webextension\d*\.xml$/i, ['add-in that opens with it', 'add-ins that open with it']],
  [/^xl\/ink\//i, ['ink drawing', 'ink drawings']],
  [/^xl\/(xmlMaps\.xml$|tables\/tableSingleCells)/i, named('XML map')],
  [/^xl\/featurePropertyBag\//i, ['set of checkboxes in cells', 'sets of checkboxes in cells']],
  [/^xl\/namedSheetViews\//i, ['set of views of a sheet', 'sets of views of sheets']],
  [/^xl\/documenttasks\//i, ['list of tasks', 'lists of tasks']],
  [/^xl\/volatileDependencies\.xml$/i, ['set of live data', 'sets of live data']],
  [/^xl\/python\.xml$/i, ['set of Python code', 'sets of Python code']],
  [/^xl\/attachedToolbars\.bin$/i, named('toolbar')],
  [/^xl\/customProperty\d*\.bin$|^xl\/customProperty\//i, ['sheet property of another program', 'sheet properties of other programs']],
];

/** Companions of parts that are named: they count for nothing by themselves. */
const COMPANIONS = /^(docMetadata|_xmlsignatures|customUI)\/|^xl\/(activeX|diagrams|model|revisions|webextensions|customData|ctrlProps)\//i;

export function countParts(names: readonly string[], counts: Counts): void {
  for (const name of names) {
    if (name.endsWith('/')) continue;
    const lost = NAMED_PARTS.find(([part]) => part.test(name));
    if (lost && !/_rels\//.test(name)) add(counts, lost[1]);
    else if (!NAMED_ELSEWHERE.test(name) && !COMPANIONS.test(name) && !KEPT_PARTS.some(part => part.test(name)))
      add(counts, [`part that is not known here (${name})`, `parts that are not known here (${name})`]);
  }
}

export function countElements(part: keyof typeof RULES, xml: string, counts: Counts): void {
  const rules = RULES[part];
  if (part === 'styles') countFormats(xml, counts);
  if (part === 'table') countStylesOfTable(xml, counts);
  if (part === 'workbook') add(counts, FURTHER_WINDOW, (xml.match(/<(?:\w+:)?workbookView\b/g)?.length ?? 1) - 1);
  walk(xml, ({ name, prefix, attributes }) => {
    if (name === 'definedName') {
      if (['function', 'vbProcedure', 'xlm'].some(one => isOn(attributes, one)))
        add(counts, ['name that is a macro', 'names that are macros']);
      return 'over';
    }
    if (name === 'pane' && !/frozen/i.test(attributeIn(attributes, 'state') ?? '')) add(counts, ['split of a window', 'splits of windows']);
    const known = [prefix + name, name].find(one => Object.hasOwn(rules, one));
    const rule = (known === undefined ? undefined : rules[known]) ?? unknown(part, name);
    if (typeof rule !== 'string') add(counts, rule);
    return rule === 'inside' ? 'inside' : 'over';
  });
}

const isOn = (attributes: string, name: string): boolean => ['1', 'true'].includes(attributeIn(attributes, name) ?? '');

const PLACES = { sheet: 'sheet', workbook: 'workbook', table: 'table', styles: 'format' } as const;

const unknown = (part: keyof typeof RULES, name: string): Words => [
  `part of a ${PLACES[part]} that is not known here (${name})`,
  `parts of ${PLACES[part]}s that are not known here (${name})`,
];

/** Shapes of a drawing beside pictures, charts and the text boxes that its reader gives. */
export function countShapes(drawing: Uint8Array, counts: Counts): void {
  const xml = strFromU8(drawing).replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
  const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  const withoutText = [...xml.matchAll(/<xdr:sp\b.*?<\/xdr:sp>/gs)].filter(([shape]) => !/<a:t>/.test(shape)).length;
  add(counts, named('drawn shape'), withoutText + count(/<xdr:cxnSp\b/g));
  add(counts, ['shape drawn on a chart', 'shapes drawn on charts'], count(/<cdr:(?:sp|cxnSp|pic|grpSp|graphicFrame)\b/g));
  add(counts, ['group of drawn shapes', 'groups of drawn shapes'], count(/<xdr:grpSp\b/g));
}

/** Words of a note are kept, in one font. */
export const countLooksOfNotes = (comments: string, counts: Counts): void =>
  add(
    counts,
    ['format of a note (its words stay)', 'formats of notes (their words stay)'],
    (comments.match(/<(?:\w+:)?comment\b.*?<\/(?:\w+:)?comment>/gs) ?? []).filter(one => LOOK_OF_A_WORD.test(one)).length,
  );

/** What is set by hand, or by Excel for the name of who wrote it; 81 is the colour that a note has anyway. */
const LOOK_OF_A_WORD =
  /<(?:\w+:)?(?:b|i|u|strike|vertAlign)(?:\s[^>]*)?\/>|<(?:\w+:)?color\b(?![^>]*\bindexed="81")(?![^>]*\btheme="1")[^>]*\/>/;

/** Parts of texts that only their reading aloud shows. */
export const countPhonetic = (strings: string, counts: Counts): void =>
  add(counts, ['text with its pronunciation', 'texts with their pronunciation'], strings.match(/<(?:\w+:)?rPh\b/g)?.length ?? 0);
