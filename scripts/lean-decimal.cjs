/**
 * A webpack loader that leaves out of decimal.js what the rules never call (angles, logarithms, other bases, chance), so
 * that Excel loads half of it before the first calculation. The library of dist/core has the whole of it.
 *
 * It knows decimal.js by its text, so the version is pinned, and a name it does not find stops the build.
 */
const METHODS = [
  ['clampedTo', 'clamp'],
  ['cosine', 'cos'],
  ['cubeRoot', 'cbrt'],
  ['dividedToIntegerBy', 'divToInt'],
  ['hyperbolicCosine', 'cosh'],
  ['hyperbolicSine', 'sinh'],
  ['hyperbolicTangent', 'tanh'],
  ['inverseCosine', 'acos'],
  ['inverseHyperbolicCosine', 'acosh'],
  ['inverseHyperbolicSine', 'asinh'],
  ['inverseHyperbolicTangent', 'atanh'],
  ['inverseSine', 'asin'],
  ['inverseTangent', 'atan'],
  ['logarithm', 'log'],
  ['modulo', 'mod'],
  ['naturalExponential', 'exp'],
  ['naturalLogarithm', 'ln'],
  ['precision', 'sd'],
  ['sine', 'sin'],
  ['tangent', 'tan'],
  ['toBinary'],
  ['toFraction'],
  ['toHexadecimal', 'toHex'],
  ['toNearest'],
  ['toOctal'],
  ['toPower', 'pow'],
  ['toSignificantDigits', 'toSD'],
];

/** Functions on Decimal itself; the rules call methods, and of these only max, min, isDecimal and clone. */
const STATICS =
  'abs acos acosh add asin asinh atan atanh atan2 cbrt ceil clamp cos cosh div exp floor hypot ln log log10 log2 mod mul pow random round sign sin sinh sqrt sub sum tan tanh trunc'.split(
    ' ',
  );

function without(text, pattern, name) {
  const left = text.replace(pattern, '');
  if (left === text) throw new Error(`decimal.js has no “${name}” where scripts/lean-decimal.cjs looks for it: has its version changed?`);
  return left;
}

module.exports = function leanDecimal(text) {
  const fewerMethods = METHODS.reduce(
    (left, names) => without(left, new RegExp(`^${names.map(name => `P\\.${name} = `).join('')}function \\([^]*?^\\};$`, 'm'), names[0]),
    text,
  );
  const fewerDigits = ['LN10', 'PI'].reduce(
    (left, name) => without(left, new RegExp(`(?<=^ {2}${name} = '\\d\\.)\\d+(?=',$)`, 'm'), name),
    fewerMethods,
  );
  return STATICS.reduce((left, name) => without(left, new RegExp(`^ {2}Decimal\\.${name} = ${name};.*$`, 'm'), name), fewerDigits);
};
module.exports.METHODS = METHODS;
module.exports.STATICS = STATICS;
