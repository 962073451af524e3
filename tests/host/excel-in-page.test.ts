import { existsSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { excelScript, officeFile } from './excel-in-page';

test('the simulated Excel also travels as text into a page', async () => {
  const script = await excelScript({ sheets: [{ name: 'Plan', cells: [{ at: 'A1', rows: [[5.4]] }] }] });
  const page = new JSDOM('<!doctype html>', { runScripts: 'outside-only' });
  page.window.eval(script);
  expect(page.window.eval('JSON.stringify(simulatedExcel.values("Plan!A1"))')).toBe('[[5.4]]');
  page.window.close();
});

test('office.js and its parts are served from npm, whatever address the page uses', () => {
  const file = officeFile('https://officeapis.public.onecdn.static.microsoft/1/office.js');
  expect(file !== undefined && existsSync(file)).toBe(true);
  expect(officeFile('http://127.0.0.1:4000/office/en-us/office_strings.js')).toMatch(/office-js\/dist\/en-us\/office_strings\.js$/);
  expect(officeFile('http://127.0.0.1:4000/taskpane.js')).toBeUndefined();
});
