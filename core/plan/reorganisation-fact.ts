/** The Body row that names the proposal whose handovers count. */
export const REORGANISATION = 'Reorganisation';
