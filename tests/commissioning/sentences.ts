/** The sentence with which a call is refused; undefined where it is answered. */
export function sentenceOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return (error as Error).message;
  }
  return undefined;
}

/** Amounts as a table prints them. */
export const printed = (amounts: readonly { toFixed(decimals: number): string }[], decimals = 2): string[] =>
  amounts.map(amount => amount.toFixed(decimals));
