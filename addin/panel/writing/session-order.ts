let last = 0;

/** What is done to the workbook in a session is numbered through, whatever does it. */
export const nextInSession = (): number => ++last;
