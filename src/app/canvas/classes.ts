/** Class names from flags. */

/** The base, and the name of every flag that is set: "chart-chip ready fired". */
export const classes = (base: string, flags: Readonly<Record<string, boolean | undefined>>): string =>
  [base, ...Object.keys(flags).filter((flag) => flags[flag])].join(' ');
