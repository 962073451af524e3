/** The Body row that says on which reserve an overspend falls, and the one that says against which scenario it is measured. */
export const OVERSPEND_FALLS_ON = 'Overspend falls on';
export const OVERSPEND_AGAINST = 'Overspend against';
