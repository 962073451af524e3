/** A rise in £ as people type it (`15`, `£14.99`, `-3`), to at most four decimals; undefined for anything else. */
export function riseTyped(text: string): number | undefined {
  const match = /^\s*([-−]?)\s*£?\s*(\d{1,4}(?:\.\d{0,4})?)\s*$/.exec(text);
  if (!match) return undefined;
  return Number(match[2]) * (match[1] ? -1 : 1);
}
