import { FigureTable } from '../shell/figure-table';
import type { PlanAsked } from '../workings/asked';
import { Figure } from '../workings/figure';
import { change, fullPounds, pence } from '../words/pounds';
import { BAND_NAMES } from './band-rises';
import type { BandRise } from './band-rises';

interface BandTableProps {
  readonly caption: string;
  readonly bands: readonly BandRise[];
  readonly year: string;
  /** The plan that has these bands, where it is not the one on show. */
  readonly of?: PlanAsked;
}

/** What households pay, band by band. */
export function BandTable({ caption, bands, year, of }: BandTableProps) {
  return (
    <FigureTable
      caption={caption}
      headers={['Band', 'A year', 'Rise', 'A week']}
      rows={bands.map(({ band, amount, rise, aWeek }) => [
        band,
        <Figure
          key={band}
          figure={{ table: 'Precept', row: `Band ${band}` }}
          name={`Band ${band}`}
          year={year}
          of={of}
          shown={fullPounds(amount, 2)}
        />,
        rise ? change(rise) : 'not known',
        aWeek ? pence(aWeek) : 'not known',
      ])}
      marked={BAND_NAMES.indexOf('D')}
    />
  );
}
