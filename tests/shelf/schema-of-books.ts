/** The elements and attributes of workbook, table and styles (ECMA-376 Part 1, 18.2, 18.5 and 18.8), by what becomes of them. */
import { afterSheets, beforeSheets, format, looks, name, table } from './fragments';
import type { Made } from './fragments';

type Group = readonly [element: string, made: readonly Made[]];
type Named = readonly [words: string, made: Made];

const font = (inside: string) => looks(inside, { font: `<font>${inside}<name val="Arial"/></font>` });
const fill = (inside: string) => looks(inside, { fill: `<fill>${inside}</fill>` });
const border = (inside: string, attributes = '') => {
  const fragment = `<border ${attributes}>${inside}</border>`;
  return looks(fragment, { border: fragment });
};
const differing = (inside: string) => looks(inside, { dxf: `<dxf>${inside}</dxf>` });
const pattern = (type: string) =>
  fill(`<patternFill patternType="${type}"><fgColor rgb="FF112233"/><bgColor rgb="FF445566"/></patternFill>`);
const STOPS = '<stop position="0"><color rgb="FF112233"/></stop><stop position="1"><color rgb="FF445566"/></stop>';

const DIFFERING = ['headerRowDxfId="1"', 'dataDxfId="1"', 'totalsRowDxfId="1"'];
const STYLES_NAMED = ['headerRowCellStyle="Good"', 'dataCellStyle="Good"', 'totalsRowCellStyle="Good"'];

export const KEPT_OF_BOOKS: readonly Group[] = [
  [
    'workbookPr',
    [
      ...['showObjects="placeholders"', 'showBorderUnselectedTables="0"', 'filterPrivacy="1"', 'promptedSolutions="1"'],
      ...['showInkAnnotation="0"', 'backupFile="1"', 'saveExternalLinkValues="0"', 'updateLinks="never"', 'codeName="ThisWorkbook"'],
      ...['hidePivotFieldList="1"', 'showPivotChartFilter="1"', 'allowRefreshQuery="1"', 'publishItems="1"', 'checkCompatibility="1"'],
      ...['autoCompressPictures="0"', 'refreshAllConnections="1"', 'defaultThemeVersion="166925"'],
    ].map(one => beforeSheets(`<workbookPr ${one}/>`)),
  ],
  [
    'workbookProtection',
    [
      ...['lockStructure="1"', 'lockWindows="1"', 'lockRevision="1"', 'revisionsPassword="83AF"'],
      'workbookAlgorithmName="SHA-512" workbookHashValue="YQ==" workbookSaltValue="Yg==" workbookSpinCount="1"',
    ].map(one => beforeSheets(`<workbookProtection ${one}/>`)),
  ],
  [
    'workbookView',
    [
      ...['visibility="hidden"', 'minimized="1"', 'showHorizontalScroll="0"', 'showVerticalScroll="0"', 'showSheetTabs="0"'],
      ...['tabRatio="800"', 'autoFilterDateGrouping="0"'],
    ].map(one => beforeSheets(`<bookViews><workbookView ${one}/></bookViews>`)),
  ],
  ['settings in their order', [beforeSheets('<workbookPr codeName="B"/><workbookProtection lockStructure="1"/>')]],
  [
    'definedName',
    [
      ...['comment="c"', 'customMenu="m"', 'description="d"', 'help="h"', 'statusBar="s"', 'localSheetId="0"', 'hidden="1"'],
      ...['publishToServer="1"', 'workbookParameter="1"', 'localSheetId="0" hidden="1"'],
    ].map(name),
  ],
  [
    'calcPr',
    [
      ...['calcMode="autoNoTable"', 'refMode="R1C1"', 'iterate="1" iterateCount="9" iterateDelta="0.1"', 'fullPrecision="0"'],
      ...['calcOnSave="0"', 'concurrentCalc="0"', 'concurrentManualCount="2"'],
    ].map(one => afterSheets(`<calcPr ${one}/>`)),
  ],
  [
    'oleSize, smartTagPr and fileRecoveryPr',
    [
      afterSheets('<oleSize ref="A1:B2"/><smartTagPr embed="1" show="none"/><fileRecoveryPr autoRecover="0" crashSave="1"/>'),
      afterSheets('<fileRecoveryPr dataExtractLoad="1" repairLoad="1"/>'),
    ],
  ],
  [
    'table',
    [
      ...['comment="c"', 'insertRow="1"', 'insertRowShift="1"', 'totalsRowShown="0"', 'published="1"', ...DIFFERING],
      ...['headerRowBorderDxfId="1"', 'tableBorderDxfId="1"', 'totalsRowBorderDxfId="1"'],
    ].map(attributes => table({ attributes })),
  ],
  ['a table without a row of names', [table({ attributes: 'headerRowCount="0"', filter: '' })]],
  [
    'tableColumn',
    [
      ...DIFFERING.map(column => table({ column })),
      ...['totalsRowFunction="sum"', 'totalsRowLabel="Total"'].map(column =>
        table({ attributes: 'totalsRowCount="1"', column, filter: '<autoFilter ref="A1:B2"/>' }),
      ),
      table({
        attributes: 'totalsRowCount="1"',
        column: 'totalsRowFunction="custom"',
        inside: '<totalsRowFormula>1+1</totalsRowFormula>',
        filter: '<autoFilter ref="A1:B2"/>',
      }),
    ],
  ],
  [
    'tableStyleInfo',
    ['showFirstColumn="1"', 'showLastColumn="1"', 'showRowStripes="0"', 'showColumnStripes="1"'].map(style => table({ style })),
  ],
  [
    'font',
    [
      ...['<b/>', '<i/>', '<strike/>', '<u/>', '<u val="double"/>', '<u val="singleAccounting"/>', '<u val="doubleAccounting"/>'],
      ...['<vertAlign val="superscript"/>', '<sz val="9.5"/>', '<color rgb="FF112233"/>', '<family val="2"/>', '<charset val="161"/>'],
      '<scheme val="minor"/>',
    ].map(font),
  ],
  [
    'fill',
    [
      ...['solid', 'mediumGray', 'darkGray', 'lightGray', 'gray0625', 'gray125', 'darkHorizontal', 'darkVertical', 'darkDown', 'darkUp'],
      ...['darkGrid', 'darkTrellis', 'lightHorizontal', 'lightVertical', 'lightDown', 'lightUp', 'lightGrid', 'lightTrellis'],
    ]
      .map(pattern)
      .concat(fill(`<gradientFill degree="90">${STOPS}</gradientFill>`)),
  ],
  [
    'border',
    [
      ...['thin', 'medium', 'dashed', 'dotted', 'thick', 'double', 'hair', 'mediumDashed', 'dashDot', 'mediumDashDot', 'dashDotDot'],
      ...['mediumDashDotDot', 'slantDashDot'],
    ]
      .map(style => border(`<left style="${style}"/><right/><top/><bottom/><diagonal/>`))
      .concat(
        border('<left/><right/><top/><bottom/><diagonal style="thin"><color rgb="FF112233"/></diagonal>', 'diagonalUp="1"'),
        border('<left/><right/><top/><bottom/><diagonal style="thin"/>', 'diagonalDown="1"'),
      ),
  ],
  [
    'alignment and protection',
    [
      ...['horizontal="general"', 'horizontal="left"', 'horizontal="center"', 'horizontal="right"', 'horizontal="fill"'],
      ...['horizontal="justify"', 'horizontal="centerContinuous"', 'horizontal="distributed"', 'vertical="top"', 'vertical="center"'],
      ...['vertical="justify"', 'vertical="distributed"', 'textRotation="45"', 'textRotation="255"', 'wrapText="1"', 'shrinkToFit="1"'],
      ...['horizontal="left" indent="2"', 'readingOrder="2"'],
    ]
      .map(one => `<alignment ${one}/>`)
      .concat('<protection locked="0"/>', '<protection hidden="1"/>')
      .map(one => looks(one, { xf: `<xf numFmtId="170" fontId="1" fillId="2" borderId="1" xfId="0">${one}</xf>` })),
  ],
  [
    'dxf',
    [
      ...['<font><b/><i/><color rgb="FF9C0006"/></font>', '<font><u val="double"/><strike/></font>'],
      ...['<numFmt numFmtId="171" formatCode="0.00"/>', '<fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill>'],
      '<fill><patternFill patternType="darkUp"><fgColor rgb="FF112233"/><bgColor theme="4" tint="0.5"/></patternFill></fill>',
      ...['<alignment horizontal="center" relativeIndent="1"/>', '<border outline="0"><vertical style="thin"/></border>'],
      ...['<border><left style="thin"><color rgb="FF112233"/></left></border>', '<protection locked="0"/>'],
    ].map(differing),
  ],
  [
    'tableStyles and colors',
    [
      '<tableStyles count="1" defaultTableStyle="House" defaultPivotStyle="PivotStyleLight16"><tableStyle name="House" pivot="0" count="1"><tableStyleElement type="headerRow" size="1" dxfId="1"/></tableStyle></tableStyles>',
      '<colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors><mruColors><color rgb="FF123456"/></mruColors></colors>',
    ].map(more => looks(more, { more })),
  ],
];

export const NAMED_OF_BOOKS: readonly Named[] = [
  ['1 second window on the workbook', beforeSheets('<bookViews><workbookView tabRatio="800"/><workbookView tabRatio="700"/></bookViews>')],
  ...STYLES_NAMED.flatMap((one): Named[] => [
    ['1 cell style that a table names (its cells look as they did)', table({ attributes: one })],
    ['1 cell style that a table names (its cells look as they did)', table({ column: one })],
  ]),
  ...['', ' array="1"'].map((one): Named => [
    '1 formula for new rows of a table (its cells keep theirs)',
    table({ inside: `<calculatedColumnFormula${one}>1+1</calculatedColumnFormula>` }),
  ]),
  ['1 font with an outline or a shadow (its letters stay)', font('<outline/>')],
  ['1 font with an outline or a shadow (its letters stay)', font('<shadow/>')],
  [
    '1 fill that shades from its middle (it shades along a line)',
    fill(`<gradientFill type="path" left="0.2" right="0.3" top="0.4" bottom="0.5">${STOPS}</gradientFill>`),
  ],
  ['1 format with an apostrophe before its texts (they stay texts)', format('quotePrefix="1"')],
  ['1 justified last line (its text stays)', format('', '<alignment horizontal="distributed" justifyLastLine="1"/>')],
];

export const MADE_AGAIN_OF_BOOKS: readonly (readonly [why: string, made: Made, instead: string])[] = [
  ['which program saved it', beforeSheets('<fileVersion appName="xl" lastEdited="7" lowestEdited="7" rupBuild="1"/>'), 'workbook'],
  [
    'the system that dates are counted by: they are counted anew',
    beforeSheets('<workbookPr date1904="1" dateCompatibility="0"/>'),
    'workbook',
  ],
  [
    'where its window was on somebody’s screen, and the sheet in view',
    beforeSheets('<bookViews><workbookView xWindow="30" yWindow="30" windowWidth="9000" windowHeight="9000" firstSheet="0"/></bookViews>'),
    'workbookView',
  ],
  ['an order to work everything out, which would take the answers away', afterSheets('<calcPr fullCalcOnLoad="1"/>'), 'workbook'],
  ['a colour that is the usual one', font('<color auto="1"/>'), 'font'],
  ['what Excel for the first Macintosh asks of letters', font('<condense/><extend/>'), 'font'],
  ['a colour of the file’s own palette is written as what it is', ownPalette(), 'color rgb=FFABCDEF'],
];

/** The first colour of the palette is another than Excel's black. */
function ownPalette(): Made {
  return looks('<color indexed="0"/>', {
    font: '<font><color indexed="0"/><sz val="11"/><name val="Calibri"/></font>',
    more: '<colors><indexedColors><rgbColor rgb="00ABCDEF"/></indexedColors></colors>',
  });
}
