/** A cell that a spreadsheet shows and does not run: what begins like a formula gets an apostrophe in front of it. */

const FORMULA = ['=', '+', '-', '@'];
/** Some spreadsheets leave these out and read on. */
const SKIPPED = ['\t', '\r', '\n', '\0'];

/** A cell that no spreadsheet takes for a formula. */
export const safeCell = (cell: string): string => {
  const isFormula = FORMULA.includes(cell.trimStart().charAt(0)) || SKIPPED.includes(cell.charAt(0));
  return isFormula ? `'${cell}` : cell;
};
