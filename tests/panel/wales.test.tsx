/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { coreModel } from '../../addin/panel/reading/core-model';
import type { PlanTable } from '../../addin/workbook/workbook';
import { planTable } from './fake-workbook';
import { cellsOf, section, showPane, textOf } from './shown';

/**
 * Dyfed-Powys, 2026/27 (the Commissioner’s news of 23 January 2026): budget requirement £161.905m, precept £93.033m, Band D £387.63
 * after £360.68. So grants are 161.905 − 93.033 = £68.872m, and the tax base is 93,033,000 ÷ 387.63 = 240,004.6.
 */
const dyfedPowys: readonly PlanTable[] = [
  planTable('Body', 'Body', 'A1:B6', [
    ['Body', 'Value'],
    ['Name', 'Dyfed-Powys'],
    ['Kind', 'police and crime commissioner'],
    ['Country', 'Wales'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 360.68],
  ]),
  planTable('Lines', 'Lines', 'A1:C2', [
    ['Line', 'Base', '2026/27'],
    ['All spending', 150_000_000, 161_905_000],
  ]),
  planTable('Funding', 'Funding', 'A1:D2', [
    ['Funding', 'Kind', 'Base', '2026/27'],
    ['Police grants', 'core', 65_000_000, 68_872_000],
  ]),
  planTable('TaxBase', 'TaxBase', 'A1:C2', [
    ['Billing authority', 'Base', '2026/27'],
    ['The four councils', 238_000, 240_004.6],
  ]),
  planTable('Precept', 'Precept', 'A1:B3', [
    ['Precept', '2026/27'],
    ['Choice', 'band D'],
    ['Amount', 387.63],
  ]),
];

test('the overview of a Welsh body shows nine bands and says that no principle applies', async () => {
  await showPane({ tables: dyfedPowys, model: coreModel });
  const councilTax = section('Council tax, 2026/27');
  expect(textOf(councilTax)).toContain('Band D is £387.63, up £26.95 (7.47%)');
  expect(textOf(councilTax)).toContain('No referendum principle applies in Wales.');
  const bands = cellsOf(councilTax.querySelector('table')!);
  // Band I is 21 ninths: 387.63 × 21 ÷ 9 = 904.47.
  expect(
    bands
      .map(row => row[0]!.slice(0, 1))
      .slice(1)
      .join(''),
  ).toBe('ABCDEFGHI');
  expect(bands.at(-1)!.join(' ')).toContain('904.47');
});

test('the precept of a Welsh body follows from its budget requirement, and no limit is among the choices', async () => {
  const { user } = await showPane({ tables: dyfedPowys, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Precept' }));
  await screen.findByRole('region', { name: 'Statutory calculation, 2026/27' });
  expect(textOf(section('Statutory calculation, 2026/27'))).toContain(
    'The budget requirement of £161.9m, less core grants of £68.9m, is raised from a tax base of 240,004.6.',
  );
  const choices = textOf(section('Choices for 2026/27'));
  expect(choices).toContain('Freeze');
  expect(choices).not.toMatch(/limit|referendum/i);
  expect(textOf(section('The Panel, 2026/27'))).toContain('No referendum principle applies in Wales, so none is tested.');
});
