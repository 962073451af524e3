import { WorkbookTrouble } from '../workbook-trouble';

/**
 * Excel's own setting, written into the document.
 *
 * Source: Microsoft Learn, Privacy and security for Office Add-ins: Office.DisableTrustUX, for Windows and Mac.
 */
const SETTING = 'Office.DisableTrustUX';

export const asksToTrust = (): Promise<boolean> => Promise.resolve(Office.context.document.settings.get(SETTING) !== true);

export function setAsksToTrust(asks: boolean): Promise<void> {
  const { settings } = Office.context.document;
  const before: unknown = settings.get(SETTING);
  const put = (value: unknown) => (value === true ? settings.set(SETTING, true) : settings.remove(SETTING));
  put(!asks);
  return new Promise((resolve, reject) =>
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve();
      put(before);
      reject(
        new WorkbookTrouble(
          'Excel did not take the setting, and the workbook is as it was. Check that it can be edited, then try again.',
          error?.message,
        ),
      );
    }),
  );
}
