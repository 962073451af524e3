import { within } from '@testing-library/react';
import { section } from '../shown';

export const fan = () => within(section(/by year, £/)).getByRole('img');

/** The outlines of the fan's two bands, as they are drawn; the inner one's hatching is the same outline again. */
export const bands = () => [...fan().querySelectorAll('.visx-area:not([fill])')].map(band => band.getAttribute('d'));
