/** A cell that a spreadsheet shows and does not run: what begins like a formula gets an apostrophe in front of it. */

const FORMULA = /^[\s\u0000]*[=+\-@\t\r]/;

export const safeCell = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
