/**
 * A formula by what it refers to from its own cell: two rows up, one column left. Formulas that were filled down are
 * then one and the same text, so that a group Excel stores once can be held against formulas written out, without the
 * product's own way of writing them out.
 */
const LETTER = /[A-Za-z]/;
const WORD = /[A-Za-z0-9_.\\?]/;

export function relativeFormula(formula: string, row: number, column: number): string {
  let out = '';
  let at = 0;
  while (at < formula.length) {
    const sign = formula[at]!;
    const closed = sign === '"' || sign === "'" ? quoteEnd(formula, at) : sign === '[' ? bracketEnd(formula, at) : at;
    if (closed > at) {
      out += formula.slice(at, closed);
      at = closed;
      continue;
    }
    if (LETTER.test(sign) || sign === '$' || /[0-9_\\]/.test(sign)) {
      let end = at;
      while (end < formula.length && (WORD.test(formula[end]!) || formula[end] === '$' || formula[end] === ':')) end += 1;
      const isNameOfSheetOrFunction = formula[end] === '!' || formula[end] === '(' || formula[end] === '[';
      const word = formula.slice(at, end);
      out += isNameOfSheetOrFunction
        ? lastPartKept(word, row, column)
        : word.split(':').map(part => part).length > 1
          ? span(word, row, column)
          : place(word, row, column);
      at = end;
      continue;
    }
    out += sign;
    at += 1;
  }
  return out;
}

/** `A1:INDEX(` and `A1:Sheet2!` begin with a reference and end with a name. */
function lastPartKept(word: string, row: number, column: number): string {
  const parts = word.split(':');
  return [...parts.slice(0, -1).map(part => place(part, row, column)), parts.at(-1)!].join(':');
}

function span(word: string, row: number, column: number): string {
  const parts = word.split(':');
  if (parts.length === 2 && parts.every(part => /^\$?\d{1,7}$/.test(part))) return parts.map(part => line('R', part, row)).join(':');
  if (parts.length === 2 && parts.every(part => /^\$?[A-Za-z]{1,3}$/.test(part)))
    return parts.map(part => line('C', part.startsWith('$') ? `$${numberOf(part.slice(1))}` : String(numberOf(part)), column)).join(':');
  return parts.map(part => place(part, row, column)).join(':');
}

function place(word: string, row: number, column: number): string {
  const found = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/.exec(word);
  if (!found || Number(found[4]) > 1_048_576 || numberOf(found[2]!) > 16_384) return word;
  return line('R', found[3]! + found[4]!, row) + line('C', found[1]! + String(numberOf(found[2]!)), column);
}

/** The sheet is a ring for formulas that were filled past its edge, as it is for Excel. */
const line = (kind: 'R' | 'C', digits: string, from: number): string =>
  digits.startsWith('$') ? `${kind}${digits.slice(1)}` : `${kind}[${Number(digits) - from}]`;

export const numberOf = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function quoteEnd(text: string, from: number): number {
  const quote = text[from];
  let at = from + 1;
  while (at < text.length && (text[at] !== quote || text[at + 1] === quote)) at += text[at] === quote ? 2 : 1;
  return at + 1;
}

function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '[') depth += 1;
    if (text[at] === ']') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return from;
}
