/**
 * Oadby and Wigston Borough Council, council tax bands and charges 2025/26 (oadby-wigston.gov.uk, 11 March 2025): the whole
 * bill by band. Its parts at Band D: county £1,681.50 and fire £86.65 (Hinckley and Bosworth Borough Bulletin, spring 2025),
 * police £300.2302; the borough is what remains of £2,330.02, £261.64. The amounts by band of the county (with its separate
 * part for adult social care) and of the borough have not been read.
 * Rutland County Council, council tax bands 2025/26 (rutland.gov.uk): £2,218.95, £300.23 and £86.65.
 */
import { bands } from '../../core';
import { amountOf, sumOf } from '../../core/figures/decimal';
import { billByBand } from '../../core/precept/household';

const printed = (amounts: readonly { toFixed(decimals: number): string }[]) => amounts.map(amount => amount.toFixed(2));
const BILL = ['1553.35', '1812.24', '2071.13', '2330.02', '2847.81', '3365.59', '3883.37', '4660.04'];
const PARTS = ['1681.50', '261.64', '300.2302', '86.65'];
const differences = (amounts: readonly string[]) => amounts.map((amount, i) => amountOf(BILL[i]!).minus(amount).toString());

test('Oadby and Wigston 2025/26: the ninths of the whole bill are a penny less than the bill in bands E and F', () => {
  expect(differences(printed(bands('2330.02')))).toEqual(['0', '0', '0', '0', '0.01', '0.01', '0', '0']);
});

test('Oadby and Wigston 2025/26: four authorities’ rounded bands add to the bill in A, C, D, E, G and H; the penny in B and F is not explained by what is published', () => {
  expect(differences(printed(billByBand(PARTS)))).toEqual(['0', '0.01', '0', '0', '0', '0.01', '0', '0']);
});

test('Oadby and Wigston 2025/26: the police part of the bill is £300.23 in band D and £366.95 in band E', () => {
  expect(printed(bands('300.2302')).slice(3, 5)).toEqual(['300.23', '366.95']);
});

test('Rutland 2025/26: the parts add to £2,605.83, £3 less than the total the page prints', () => {
  expect(sumOf(['2218.95', '300.23', '86.65'].map(amountOf)).toString()).toBe('2605.83');
  expect(amountOf('2608.83').minus('2605.83').toString()).toBe('3');
});
