/**
 * What a file holds that is not in the next one. Everything that is kept is listed here, part by part and element by element (ECMA-376
 * Part 1, 18), and whatever is not on the lists is named: what is known, in words; what is not, by its own name. A kind that nobody
 * thought of is so named too.
 */
import { strFromU8 } from 'fflate';
import { attributeIn, walk } from './elements';
import { add } from './counts';
import type { Counts, Words } from './counts';
import { countFormats, countStylesOfTable } from './formats-not-kept';

const known = (one: string, many = `${one}s`): Words => [one, many];

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
  [/^xl\/(vbaData|vbaProjectSignature\w*)\.\w+$/i, known('part of macros', 'parts of macros')],
  [/^xl\/connections\.xml$/i, ['connection to other data', 'connections to other data']],
  [/^xl\/queryTables\//i, known('query of other data', 'queries of other data')],
  [/^xl\/embeddings\//i, known('embedded object')],
  [/^xl\/ctrlProps\//i, known('form control')],
  [/^xl\/activeX\/activeX\d+\.xml$/i, known('control')],
  [/^xl\/media\/.*\.(?!png$|jpe?g$|gif$|svg$|webp$)\w+$/i, ['picture in an older format', 'pictures in an older format']],
  [/^xl\/diagrams\/data\d*\.xml$/i, known('diagram')],
  [/^docMetadata\/LabelInfo\.xml$/i, known('sensitivity label')],
  [/^customUI\//i, ['part of a ribbon of one’s own', 'parts of a ribbon of one’s own']],
  [/^_xmlsignatures\/sig\d*\.xml$/i, known('digital signature')],
  [/^xl\/model\/item\.data$/i, known('data model')],
  [/^xl\/revisions\/revisionLog\d*\.xml$/i, ['record of tracked changes', 'records of tracked changes']],
  [/^xl\/webextensions\/webextension\d*\.xml$/i, ['add-in that opens with it', 'add-ins that open with it']],
  [/^xl\/ink\//i, ['drawing by hand', 'drawings by hand']],
  [/^xl\/(xmlMaps\.xml$|tables\/tableSingleCells)/i, known('XML map')],
  [/^xl\/featurePropertyBag\//i, ['set of checkboxes in cells', 'sets of checkboxes in cells']],
  [/^xl\/namedSheetViews\//i, ['set of views of a sheet', 'sets of views of sheets']],
  [/^xl\/documenttasks\//i, ['list of tasks', 'lists of tasks']],
  [/^xl\/volatileDependencies\.xml$/i, ['set of live data', 'sets of live data']],
  [/^xl\/python\.xml$/i, ['set of Python code', 'sets of Python code']],
  [/^xl\/attachedToolbars\.bin$/i, known('toolbar')],
  [
    /^xl\/customProperty\d*\.bin$|^xl\/customProperty\//i,
    ['property of a sheet of another program’s', 'properties of sheets of other programs’'],
  ],
];

/** Companions of parts that are named: they count for nothing by themselves. */
const COMPANIONS = /^(docMetadata|_xmlsignatures|customUI)\/|^xl\/(activeX|diagrams|model|revisions|webextensions|customData|ctrlProps)\//i;

export function countParts(names: readonly string[], counts: Counts): void {
  for (const name of names) {
    if (name.endsWith('/')) continue;
    const named = NAMED_PARTS.find(([part]) => part.test(name));
    if (named && !/_rels\//.test(name)) add(counts, named[1]);
    else if (!NAMED_ELSEWHERE.test(name) && !COMPANIONS.test(name) && !KEPT_PARTS.some(part => part.test(name)))
      add(counts, [`part that is not known here (${name})`, `parts that are not known here (${name})`]);
  }
}

/** What becomes of the elements of a part: kept with what is in it, kept and looked into, named, or counted nowhere because another count names it. */
type Rules = Readonly<Record<string, 'kept' | 'inside' | Words>>;

const FURTHER_WINDOW: Words = ['second window on the workbook', 'further windows on the workbook'];
const VIEW_OF_ONES_OWN = ['view of one’s own', 'views of one’s own'] as const;

const SHEET: Rules = {
  worksheet: 'inside',
  sheetPr: 'kept',
  dimension: 'kept',
  sheetViews: 'inside',
  sheetView: 'inside',
  pane: 'kept',
  selection: 'kept',
  pivotSelection: 'kept',
  sheetFormatPr: 'kept',
  cols: 'inside',
  col: 'kept',
  sheetCalcPr: 'kept',
  sheetProtection: 'kept',
  protectedRanges: 'inside',
  protectedRange: ['range with a password of its own', 'ranges with passwords of their own'],
  scenarios: 'inside',
  scenario: known('what-if scenario'),
  autoFilter: 'kept',
  sortState: ['sort order that is remembered (its rows stay so)', 'sort orders that are remembered (their rows stay so)'],
  dataConsolidate: ['consolidation of other ranges (its figures stay)', 'consolidations of other ranges (their figures stay)'],
  customSheetViews: 'inside',
  customSheetView: VIEW_OF_ONES_OWN,
  mergeCells: 'kept',
  phoneticPr: 'kept',
  conditionalFormatting: 'inside',
  dataValidations: 'kept',
  hyperlinks: 'kept',
  printOptions: 'kept',
  pageMargins: 'kept',
  pageSetup: 'kept',
  headerFooter: 'kept',
  rowBreaks: 'kept',
  colBreaks: 'kept',
  customProperties: 'kept',
  cellWatches: 'inside',
  cellWatch: ['cell that is watched', 'cells that are watched'],
  ignoredErrors: 'inside',
  ignoredError: 'kept',
  smartTags: 'inside',
  cellSmartTags: known('smart tag'),
  drawing: 'kept',
  legacyDrawing: 'kept',
  legacyDrawingHF: ['set of pictures in headers and footers', 'sets of pictures in headers and footers'],
  drawingHF: ['set of pictures in headers and footers', 'sets of pictures in headers and footers'],
  picture: 'kept',
  oleObjects: 'kept',
  controls: 'kept',
  webPublishItems: 'inside',
  webPublishItem: ['publication as a web page', 'publications as web pages'],
  tableParts: 'kept',
  extLst: 'inside',
  ext: 'inside',
  AlternateContent: 'inside',
  Choice: 'inside',
  Fallback: 'kept',
  conditionalFormattings: 'inside',
  'x14:cfRule': ['newer part of a conditional format', 'newer parts of conditional formats'],
  cfRule: 'kept',
  sqref: 'kept',
  f: 'kept',
  sparklineGroups: 'kept',
  slicerList: 'kept',
  slicerRef: 'kept',
  timelineRefs: 'kept',
  id: 'kept',
};

const WORKBOOK: Rules = {
  workbook: 'inside',
  fileVersion: 'kept',
  fileSharing: ['wish to be opened read-only', 'wishes to be opened read-only'],
  workbookPr: 'kept',
  AlternateContent: 'kept',
  revisionPtr: 'kept',
  workbookProtection: 'kept',
  bookViews: 'kept',
  sheets: 'kept',
  functionGroups: ['group of functions of one’s own', 'groups of functions of one’s own'],
  externalReferences: 'kept',
  definedNames: 'inside',
  definedName: 'inside',
  calcPr: 'kept',
  oleSize: 'kept',
  customWorkbookViews: 'inside',
  customWorkbookView: ['view of the workbook of one’s own', 'views of the workbook of one’s own'],
  pivotCaches: 'kept',
  smartTagPr: 'kept',
  smartTagTypes: 'kept',
  webPublishing: ['setting for web pages', 'settings for web pages'],
  fileRecoveryPr: 'kept',
  webPublishObjects: 'inside',
  webPublishObject: ['publication as a web page', 'publications as web pages'],
  extLst: 'inside',
  ext: 'inside',
  slicerCaches: 'kept',
  timelineCacheRefs: 'kept',
  calcFeatures: 'kept',
  timelineCachePivotCaches: 'kept',
  dataModel: 'kept',
  pivotTableReferences: 'kept',
  externalLinksPr: 'kept',
};

const TABLE: Rules = {
  table: 'inside',
  autoFilter: 'kept',
  sortState: 'kept',
  tableColumns: 'inside',
  tableColumn: 'inside',
  calculatedColumnFormula: [
    'formula for new rows of a table (its cells keep theirs)',
    'formulas for new rows of tables (their cells keep theirs)',
  ],
  totalsRowFormula: 'kept',
  xmlColumnPr: ['column of a table filled from XML', 'columns of tables filled from XML'],
  tableStyleInfo: 'kept',
  extLst: 'inside',
  ext: 'inside',
};

const STYLES: Rules = {
  styleSheet: 'inside',
  numFmts: 'kept',
  fonts: 'kept',
  fills: 'kept',
  borders: 'kept',
  cellStyleXfs: 'kept',
  cellXfs: 'kept',
  cellStyles: 'kept',
  dxfs: 'kept',
  tableStyles: 'kept',
  colors: 'kept',
  extLst: 'kept',
};

const RULES = { sheet: SHEET, workbook: WORKBOOK, table: TABLE, styles: STYLES };

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
    const rule = [prefix + name, name].flatMap(one => (Object.hasOwn(rules, one) ? [rules[one]!] : []))[0] ?? unknown(part, name);
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
  add(counts, known('drawn shape'), withoutText + count(/<xdr:cxnSp\b/g));
  add(counts, ['shape drawn on a chart', 'shapes drawn on charts'], count(/<cdr:(?:sp|cxnSp|pic|grpSp|graphicFrame)\b/g));
  add(counts, ['group of drawn shapes', 'groups of drawn shapes'], count(/<xdr:grpSp\b/g));
}

/** Words of a note are kept, in one font. */
export const countLooksOfNotes = (comments: string, counts: Counts): void =>
  add(
    counts,
    ['look of a note (its words stay)', 'looks of notes (their words stay)'],
    (comments.match(/<(?:\w+:)?comment\b.*?<\/(?:\w+:)?comment>/gs) ?? []).filter(one => LOOK_OF_A_WORD.test(one)).length,
  );

/** What is set by hand, or by Excel for the name of who wrote it; 81 is the colour that a note has anyway. */
const LOOK_OF_A_WORD =
  /<(?:\w+:)?(?:b|i|u|strike|vertAlign)(?:\s[^>]*)?\/>|<(?:\w+:)?color\b(?![^>]*\bindexed="81")(?![^>]*\btheme="1")[^>]*\/>/;

/** Parts of texts that only their reading aloud shows. */
export const countPhonetic = (strings: string, counts: Counts): void =>
  add(counts, ['text with its pronunciation', 'texts with their pronunciation'], strings.match(/<(?:\w+:)?rPh\b/g)?.length ?? 0);
