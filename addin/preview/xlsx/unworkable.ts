/** Which formulas of a file the grid cannot work out, so that what the file last knew is shown in their place. */
import { stored } from './stored-formulas';

/** Another workbook in brackets before a sheet's name: [1]Sheet1!A1, '[Budget.xlsx]Lines'!B2. */
const OTHER_WORKBOOK = /'[^']*\[[^\]]+\][^']*'!|(?<![\w\]])\[[^[\]]+\][\w.]*!/;

/** Functions that need Excel's own engine, its data or its network. */
const EXCEL_ALONE =
  /(?<![\w.])(?:GETPIVOTDATA|CUBE[A-Z]+|RTD|STOCKHISTORY|WEBSERVICE|FILTERXML|IMAGE|PY|_xldudf_(?!MTFP)\w+|_xll\.\w+)\s*\(/i;

/** A function of another add-in: a name with a namespace before it, CONTOSO.ADD( . */
const OTHER_ADD_IN = /(?<![\w.])(?!MTFP[A-Z]*\.)[A-Z][A-Z0-9]{2,}\.(?=[A-Z][A-Z0-9.]*\()[A-Z0-9.]+\(/;

/** Excel's own functions with a stop in their names. */
const WITH_STOP =
  /(?<![\w.])(?:AGGREGATE|BETA|BINOM|CEILING|CHISQ|CONFIDENCE|COVARIANCE|ECMA|ERF|ERFC|ERROR|EXPON|F|FLOOR|FORECAST|GAMMA|GAMMALN|HYPGEOM|ISO|LOGNORM|MODE|NEGBINOM|NETWORKDAYS|NORM|PERCENTILE|PERCENTRANK|POISSON|QUARTILE|RANK|SKEW|STDEV|T|VAR|WEIBULL|WORKDAY|Z)\.[A-Z.]+\(/gi;

const withoutText = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** Whether a formula or a name reaches into another workbook. The links themselves are not kept, so that it would lead nowhere. */
export const refersOutside = (formula: string): boolean => OTHER_WORKBOOK.test(withoutText(formula));

export const isUnworkable = (formula: string): boolean => {
  const words = withoutText(stored(formula));
  return OTHER_WORKBOOK.test(words) || EXCEL_ALONE.test(words) || OTHER_ADD_IN.test(words.replace(WITH_STOP, '('));
};
