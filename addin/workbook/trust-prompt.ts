/** Whether Excel asks somebody without the add-in, who opens a workbook with its formulas, to trust one; said in the document itself. */
export interface TrustPromptPort {
  asksToTrust(): Promise<boolean>;
  /** Takes effect in the file once the workbook is saved. */
  setAsksToTrust(asks: boolean): Promise<void>;
}
