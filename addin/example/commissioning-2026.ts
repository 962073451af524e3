import type { ExampleTable } from './example-plan';
import { ILLUSTRATIVE } from './leicestershire';

const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30'];
const PUBLISHED = 'Panel pack, 18 June 2024, Table One (rounded)';

/**
 * Services and the nine Community Safety Partnerships of February 2026, in £000. The pot of £640,000 and four of the nine amounts
 * are published; the formula's indicators and weights are not, so those here are ours and claim nothing of Leicestershire's.
 */
// prettier-ignore
export const commissioning2026: readonly ExampleTable[] = [
  {
    sheet: 'Services', name: 'Services',
    values: [
      ['Service', 'Provider', 'Category', 'Funded by', 'Shared by', 'Source', ...YEARS],
      ['Community Safety Partnerships', 'nine partnerships', 'Community safety', 'Core', 'partnerships', 'about £640,000 a year: PCC Annual Report 2022/23', 640, 640, 640, 640],
      ['Victim First', 'contract', 'Victims and witnesses', 'Ministry of Justice', '', '£1.4m a year: published contract value', 1400, 1400, 1400, 1400],
    ],
  },
  {
    sheet: 'Partnerships', name: 'Partnerships',
    values: [
      ['Partnership', 'Previous allocation', 'Population', 'Crime', 'Anti-social behaviour', 'Published, spring 2024', 'Source'],
      ['Leicester', 272, 368000, 45200, 9100, 272, `${PUBLISHED}: about £272,000; indicators ${ILLUSTRATIVE}`],
      ['Charnwood', 90, 184000, 13900, 2600, 90, `${PUBLISHED}: about £90,000; indicators ${ILLUSTRATIVE}`],
      ['Blaby', 53, 103000, 7100, 1300, 53, `${PUBLISHED}: about £53,000; indicators ${ILLUSTRATIVE}`],
      ['Oadby & Wigston', 33, 58000, 3500, 800, 33, `${PUBLISHED}: about £33,000; indicators ${ILLUSTRATIVE}`],
      ['Harborough', 38, 98000, 4900, 900, '', ILLUSTRATIVE],
      ['Hinckley & Bosworth', 52, 114000, 7400, 1500, '', ILLUSTRATIVE],
      ['Melton', 28, 52000, 3100, 700, '', ILLUSTRATIVE],
      ['North West Leicestershire', 50, 105000, 7000, 1400, '', ILLUSTRATIVE],
      ['Rutland', 24, 41000, 1900, 400, '', ILLUSTRATIVE],
    ],
  },
  {
    sheet: 'Weights', name: 'Weights',
    values: [
      ['Weight', 'Weight', 'Treat as', 'Source'],
      ['Population', 0.5, 'share', `${ILLUSTRATIVE}: the weights of Leicestershire’s formula are not published`],
      ['Crime', 0.3, 'share', ILLUSTRATIVE],
      ['Anti-social behaviour', 0.2, 'share', ILLUSTRATIVE],
    ],
  },
];
