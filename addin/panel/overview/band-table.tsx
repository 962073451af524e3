import { FigureTable } from '../shell/figure-table';
import { change, fullPounds, pence } from '../words/pounds';
import { BAND_NAMES } from './band-rises';
import type { BandRise } from './band-rises';

/** What households pay, band by band. */
export function BandTable({ caption, bands }: { caption: string; bands: readonly BandRise[] }) {
  return (
    <FigureTable
      caption={caption}
      headers={['Band', 'A year', 'Rise', 'A week']}
      rows={bands.map(({ band, amount, rise, aWeek }) => [
        band,
        fullPounds(amount, 2),
        rise ? change(rise) : 'not known',
        aWeek ? pence(aWeek) : 'not known',
      ])}
      marked={BAND_NAMES.indexOf('D')}
    />
  );
}
