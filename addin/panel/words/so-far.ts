/** What is said of a plan in which rows are still empty, beside every figure that rests on them. */
export const stillEmpty = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'} still empty`;
