/** The elements and attributes of a worksheet (ECMA-376 Part 1, 18.3.1), by what becomes of them; of each attribute a value that is not the usual one. */
import { afterCells, beforeCells, cells, themed } from './fragments';
import type { Made } from './fragments';

type Group = readonly [element: string, made: readonly Made[]];
type Named = readonly [words: string, made: Made];

const view = (attributes: string, inside = '') =>
  beforeCells(`<sheetViews><sheetView ${attributes} workbookViewId="0">${inside}</sheetView></sheetViews>`);
const conditional = (rule: string) => afterCells(`<conditionalFormatting sqref="B2:B3">${rule}</conditionalFormatting>`);
const rule = (attributes: string, formula = '') =>
  conditional(`<cfRule ${attributes} priority="1">${formula && `<formula>${formula}</formula>`}</cfRule>`);
const validation = (attributes: string, inside = '<formula1>1</formula1>') =>
  afterCells(`<dataValidations count="1"><dataValidation ${attributes} sqref="B2">${inside}</dataValidation></dataValidations>`);
const filter = (inside: string, column = '') =>
  afterCells(`<autoFilter ref="A1:B3"><filterColumn colId="1"${column}>${inside}</filterColumn></autoFilter>`);

export const KEPT_OF_SHEETS: readonly Group[] = [
  [
    'sheetPr',
    [
      ...['syncHorizontal="1"', 'syncVertical="1"', 'transitionEvaluation="1"', 'transitionEntry="1"', 'published="0"', 'codeName="S"'],
      ...['filterMode="1"', 'enableFormatConditionsCalculation="0"'],
    ].map(one => beforeCells(`<sheetPr ${one}/>`)),
  ],
  [
    'tabColor, outlinePr and pageSetUpPr',
    [
      ...['<tabColor rgb="FFFF0000"/>', '<outlinePr applyStyles="1"/>', '<outlinePr summaryBelow="0"/>', '<outlinePr summaryRight="0"/>'],
      ...['<outlinePr showOutlineSymbols="0"/>', '<pageSetUpPr autoPageBreaks="0"/>', '<pageSetUpPr fitToPage="1"/>'],
      '<tabColor rgb="FFFF0000"/><outlinePr applyStyles="1" showOutlineSymbols="0"/><pageSetUpPr autoPageBreaks="0" fitToPage="1"/>',
    ].map(one => beforeCells(`<sheetPr>${one}</sheetPr>`)),
  ],
  [
    'sheetView',
    [
      ...['windowProtection="1"', 'showFormulas="1"', 'showGridLines="0"', 'showRowColHeaders="0"', 'showZeros="0"', 'rightToLeft="1"'],
      ...['showRuler="0"', 'showOutlineSymbols="0"', 'defaultGridColor="0" colorId="10"', 'showWhiteSpace="0"', 'view="pageLayout"'],
      ...['zoomScale="70"', 'zoomScaleNormal="80"', 'zoomScaleSheetLayoutView="60"', 'zoomScalePageLayoutView="50"'],
    ].map(one => view(one)),
  ],
  ['pane', [view('', '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>')]],
  [
    'sheetFormatPr',
    [
      ...['baseColWidth="12"', 'defaultColWidth="20"', 'customHeight="1"', 'zeroHeight="1"', 'thickTop="1"', 'thickBottom="1"'],
      ...['outlineLevelRow="1"', 'outlineLevelCol="1"'],
    ].map(one => beforeCells(`<sheetFormatPr defaultRowHeight="20" ${one}/>`)),
  ],
  [
    'col',
    ['width="20" customWidth="1"', 'width="9" hidden="1"', 'width="9" outlineLevel="1"', 'width="9" collapsed="1"'].map(one =>
      beforeCells(`<cols><col min="2" max="2" ${one}/></cols>`),
    ),
  ],
  [
    'row',
    ['ht="30" customHeight="1"', 'hidden="1"', 'outlineLevel="2"', 'collapsed="1"'].map(one =>
      cells(`<row r="2" ${one}><c r="A2"><v>1</v></c></row>`),
    ),
  ],
  [
    'c and f',
    [
      cells('<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="str"><f>"x"</f><v>x</v></c></row>'),
      cells('<row r="2"><c r="A2"><f t="array" ref="A2">1+1</f><v>2</v></c></row>'),
    ],
  ],
  [
    'sheetProtection',
    [
      ...['password="83AF"', 'algorithmName="SHA-512" hashValue="YQ==" saltValue="Yg==" spinCount="9"', 'objects="1"', 'scenarios="1"'],
      ...['formatCells="0"', 'formatColumns="0"', 'formatRows="0"', 'insertColumns="0"', 'insertRows="0"', 'insertHyperlinks="0"'],
      ...['deleteColumns="0"', 'deleteRows="0"', 'selectLockedCells="1"', 'sort="0"', 'autoFilter="0"', 'pivotTables="0"'],
      'selectUnlockedCells="1"',
    ].map(one => afterCells(`<sheetProtection sheet="1" ${one}/>`)),
  ],
  [
    'autoFilter',
    [
      filter('<filters blank="1"><filter val="1"/></filters>'),
      filter('<filters calendarType="gregorian"><dateGroupItem year="2026" month="4" dateTimeGrouping="month"/></filters>'),
      filter('<top10 top="0" percent="1" val="5" filterVal="2"/>'),
      filter(
        '<customFilters and="1"><customFilter operator="greaterThan" val="1"/><customFilter operator="lessThan" val="9"/></customFilters>',
      ),
      filter('<dynamicFilter type="aboveAverage" val="3" maxVal="4"/>'),
      filter('<colorFilter dxfId="1" cellColor="0"/>'),
      filter('<iconFilter iconSet="3Arrows" iconId="1"/>'),
      filter('', ' hiddenButton="1"'),
      filter('', ' showButton="0"'),
      afterCells(
        '<autoFilter ref="A1:B3"><sortState columnSort="1" caseSensitive="1" sortMethod="stroke" ref="A2:B3"><sortCondition ref="B2:B3" descending="1" sortBy="cellColor" dxfId="1"/></sortState></autoFilter>',
      ),
    ],
  ],
  ['mergeCells', [afterCells('<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>')]],
  [
    'cfRule',
    [
      rule('type="expression" dxfId="1" stopIfTrue="1"', 'B2&gt;1'),
      conditional(
        '<cfRule type="cellIs" dxfId="1" priority="1" operator="between"><formula>1</formula><formula>2</formula></cfRule><cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>3</formula></cfRule>',
      ),
      rule('type="top10" dxfId="1" percent="1" bottom="1" rank="10"'),
      rule('type="aboveAverage" dxfId="1" aboveAverage="0" stdDev="1" equalAverage="1"'),
      rule('type="uniqueValues" dxfId="1"'),
      rule('type="duplicateValues" dxfId="1"'),
      rule('type="containsText" dxfId="1" operator="containsText" text="x"', 'NOT(ISERROR(SEARCH("x",B2)))'),
      rule('type="notContainsText" dxfId="1" operator="notContains" text="x"', 'ISERROR(SEARCH("x",B2))'),
      rule('type="beginsWith" dxfId="1" operator="beginsWith" text="x"', 'LEFT(B2,1)="x"'),
      rule('type="endsWith" dxfId="1" operator="endsWith" text="x"', 'RIGHT(B2,1)="x"'),
      rule('type="containsBlanks" dxfId="1"', 'LEN(TRIM(B2))=0'),
      rule('type="notContainsBlanks" dxfId="1"', 'LEN(TRIM(B2))&gt;0'),
      rule('type="containsErrors" dxfId="1"', 'ISERROR(B2)'),
      rule('type="notContainsErrors" dxfId="1"', 'NOT(ISERROR(B2))'),
      rule('type="timePeriod" dxfId="1" timePeriod="lastMonth"', 'MONTH(B2)=1'),
    ],
  ],
  [
    'colorScale, dataBar and iconSet',
    [
      '<colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color indexed="5"/><color theme="4" tint="0.5"/></colorScale>',
      '<dataBar minLength="5" maxLength="80" showValue="0"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>',
      '<iconSet iconSet="3Arrows" showValue="0" percent="0" reverse="1"><cfvo type="percent" val="0"/><cfvo type="num" val="33" gte="0"/><cfvo type="formula" val="$B$2"/></iconSet>',
    ].map(inside => conditional(`<cfRule type="${/<(colorScale|dataBar|iconSet)/.exec(inside)![1]}" priority="1">${inside}</cfRule>`)),
  ],
  [
    'dataValidations',
    [
      ...['type="whole"', 'type="decimal" operator="greaterThan"', 'type="date" errorStyle="information"', 'type="time"'],
      ...['type="textLength"', 'type="custom"', 'type="list" showDropDown="1"', 'type="list" imeMode="hiragana"'],
      'type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="a" error="b" promptTitle="c" prompt="d"',
    ]
      .map(one => validation(one))
      .concat(
        validation('type="whole" operator="notBetween"', '<formula1>1</formula1><formula2>9</formula2>'),
        validation('type="list"', '<formula1>"a,b"</formula1>'),
        validation('type="list"', '<formula1>$A$2:$A$3</formula1>'),
        afterCells(
          '<dataValidations count="1" disablePrompts="1" xWindow="9" yWindow="9"><dataValidation type="list" sqref="B2"><formula1>"a"</formula1></dataValidation></dataValidations>',
        ),
      ),
  ],
  ['hyperlink', [afterCells('<hyperlinks><hyperlink ref="A1" location="Budget!A3" tooltip="t" display="Line"/></hyperlinks>')]],
  [
    'printOptions',
    ['horizontalCentered="1"', 'verticalCentered="1"', 'headings="1"', 'gridLines="1"', 'gridLines="1" gridLinesSet="0"'].map(one =>
      afterCells(`<printOptions ${one}/>`),
    ),
  ],
  ['pageMargins', [afterCells('<pageMargins left="1" right="1.1" top="1.2" bottom="1.3" header="0.1" footer="0.2"/>')]],
  [
    'pageSetup',
    [
      ...['paperSize="8"', 'paperSize="256" paperHeight="297mm" paperWidth="210mm"', 'scale="60"', 'firstPageNumber="3"', 'fitToWidth="2"'],
      ...['fitToHeight="0"', 'pageOrder="overThenDown"', 'orientation="landscape"', 'usePrinterDefaults="0"', 'blackAndWhite="1"'],
      ...['draft="1"', 'cellComments="atEnd"', 'useFirstPageNumber="1"', 'errors="blank"', 'horizontalDpi="300"', 'verticalDpi="300"'],
      'copies="2"',
    ].map(one => afterCells(`<pageSetup ${one}/>`)),
  ],
  [
    'headerFooter',
    [
      afterCells(
        '<headerFooter differentOddEven="1" differentFirst="1" scaleWithDoc="0" alignWithMargins="0"><oddHeader>&amp;La</oddHeader><oddFooter>&amp;Lb</oddFooter><evenHeader>&amp;Lc</evenHeader><evenFooter>&amp;Ld</evenFooter><firstHeader>&amp;Le</firstHeader><firstFooter>&amp;Lf</firstFooter></headerFooter>',
      ),
    ],
  ],
  [
    'rowBreaks and colBreaks',
    [
      afterCells('<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>'),
      afterCells('<colBreaks count="1" manualBreakCount="1"><brk id="1" max="1048575" man="1"/></colBreaks>'),
    ],
  ],
  [
    'ignoredError',
    [
      ...['evalError', 'twoDigitTextYear', 'numberStoredAsText', 'formula', 'formulaRange', 'unlockedFormula', 'emptyCellReference'],
      ...['listDataValidation', 'calculatedColumn'],
    ].map(one => afterCells(`<ignoredErrors><ignoredError sqref="B2" ${one}="1"/></ignoredErrors>`)),
  ],
];

/** Kinds that only such elements and attributes have are in `kinds.test.ts`; these are the ones that stand within cells and parts beside. */
export const NAMED_OF_SHEETS: readonly Named[] = [
  [
    '1 what-if data table (its values stay)',
    cells('<row r="2"><c r="A2"><f t="dataTable" ref="A2:A3" dt2D="1" dtr="1" r1="B1" r2="B2">1+1</f><v>2</v></c></row>'),
  ],
  [
    '1 sheet property of another program',
    afterCells('<customProperties><customPr name="p" r:id="rId7"/></customProperties>', { parts: { 'xl/customProperty1.bin': 'x' } }),
  ],
  [
    '1 embedded object',
    afterCells('<oleObjects><oleObject progId="Word.Document.8" shapeId="1025" r:id="rId7"/></oleObjects>', {
      parts: { 'xl/embeddings/oleObject1.bin': 'x' },
    }),
  ],
  [
    '1 form control',
    afterCells('<controls><control shapeId="1025" r:id="rId7"/></controls>', { parts: { 'xl/ctrlProps/ctrlProp1.xml': '<x/>' } }),
  ],
];

/** What the next file has in its own way, or what says where somebody was: why nothing is lost with it, and what it is there. */
export const MADE_AGAIN_OF_SHEETS: readonly (readonly [why: string, made: Made, instead: string])[] = [
  ['a colour of the theme is written as what it is', themed('<sheetPr><tabColor theme="4"/></sheetPr>'), 'tabColor rgb=FF336699'],
  ['a colour of the palette is written as what it is', beforeCells('<sheetPr><tabColor indexed="10"/></sheetPr>'), 'tabColor rgb=FFFF0000'],
  ['which sheet was in view', view('tabSelected="1"'), 'sheetView workbookViewId=0'],
  ['what was in view', view('topLeftCell="B2"'), 'sheetView workbookViewId=0'],
  ['what was selected', view('', '<selection activeCell="B2" sqref="B2"/>'), 'sheetView workbookViewId=0'],
  ['what was synchronised with another window', beforeCells('<sheetPr syncRef="A1"/>'), 'worksheet'],
  [
    'lines that stay in view, which were a split of the window before they were frozen',
    view('', '<pane ySplit="1" topLeftCell="A3" activePane="bottomLeft" state="frozenSplit"/>'),
    'pane state=frozen',
  ],
  ['that a width was fitted', beforeCells('<cols><col min="2" max="2" width="12" bestFit="1" customWidth="1"/></cols>'), 'col width=12'],
  ['a height that follows what is in the row', cells('<row r="2" ht="30"><c r="A2"><v>1</v></c></row>'), 'row r=2'],
  ['thick lines at a row, which its borders have', cells('<row r="2" thickTop="1" thickBot="1"><c r="A2"><v>1</v></c></row>'), 'row r=2'],
  ['which cells of a row are there', cells('<row r="2" spans="1:2"><c r="A2"><v>1</v></c></row>'), 'c r=A2'],
  ['a date written as words', cells('<row r="2"><c r="A2" t="d"><v>2026-04-01</v></c></row>'), 'v says 46113'],
  [
    'when a formula is worked out, which Excel finds by its functions',
    cells('<row r="2"><c r="A2"><f ca="1" aca="1" bx="1">1+1</f><v>2</v></c></row>'),
    'f says 1+1',
  ],
  ['an order to work everything out, which would take the answers away', afterCells('<sheetCalcPr fullCalcOnLoad="1"/>'), 'worksheet'],
  [
    'how pronunciations are shown, of which there are none',
    afterCells('<phoneticPr fontId="1" type="noConversion" alignment="left"/>'),
    'worksheet',
  ],
  [
    'where on its line a break ends',
    afterCells('<rowBreaks count="1" manualBreakCount="1"><brk id="2" min="1" max="3" man="1" pt="1"/></rowBreaks>'),
    'brk id=2',
  ],
];
