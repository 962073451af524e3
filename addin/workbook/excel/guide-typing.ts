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
