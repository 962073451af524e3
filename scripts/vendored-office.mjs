/**
 * Copies the part of Microsoft's npm office.js that Excel needs to dist/office, for closed networks that cannot reach
 * Microsoft's host. Microsoft supports its own host only; features newer than the npm copy stay off.
 */
import { cp, mkdir } from 'node:fs/promises';

const PARTS = [
  'office.js',
  'o15apptofilemappingtable.js',
  'custom-functions-runtime.js',
  'excel-win32-16.01.js',
  'excel-web-16.00.js',
  'excel-mac-16.00.js',
  'en-gb/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

export async function copyVendoredOffice(dist) {
  await mkdir(`${dist}/office`, { recursive: true });
  for (const part of PARTS) await cp(`node_modules/@microsoft/office-js/dist/${part}`, `${dist}/office/${part}`);
  await cp('node_modules/@microsoft/office-js/LICENSE.md', `${dist}/office/LICENSE.md`);
}
