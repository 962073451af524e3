/** Lists and prompts in the columns of a new plan table (ExcelApi 1.8). A word that is not in a list is warned of, never refused. */
import type { Area } from '../addresses';
import type { NewSheet } from '../new-sheet';
import { typingGuides } from '../typing-guides';

export function guideTyping(worksheet: Excel.Worksheet, sheet: NewSheet, table: Area): void {
  for (const { address, title, choices, warning, prompt } of typingGuides(sheet, table)) {
    const validation = worksheet.getRange(address).dataValidation;
    if (choices) {
      validation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
      validation.errorAlert = { showAlert: true, style: 'Warning', title, message: warning };
    }
    if (prompt) validation.prompt = { showPrompt: true, title, message: prompt };
  }
}

/** Lists in single cells. What is not in one may be typed: a list is as old as its sheet. */
export function offerLists(worksheet: Excel.Worksheet, { lists = [] }: NewSheet): void {
  for (const { address, choices } of lists) {
    const validation = worksheet.getRange(address).dataValidation;
    validation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
    validation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
  }
}
