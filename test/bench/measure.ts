/** Measuring: repeated runs, taken in turn where two are compared, and their medians. */

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Milliseconds that one call takes. */
export function time(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Medians of two pieces of work done in turn, so that a machine that slows down slows both. */
export function inTurn(rounds: number, first: () => unknown, second: () => unknown): readonly [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    times[0].push(time(first));
    times[1].push(time(second));
  }
  return [median(times[0]), median(times[1])];
}

/** 1,234,567 */
export const count = (number: number): string => Math.round(number).toLocaleString('en-GB');

/** A table with right-aligned columns, the first one left-aligned. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0))).join('  '),
    )
    .join('\n');
}
