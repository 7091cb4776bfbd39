/** A project as texts by path, scanned. */
import { type Finding, meaningsOf, type ProjectFile, type Scanned, scan } from '../../src/scan/index.ts';

export function scanTexts(
  texts: Readonly<Record<string, string>>,
  conditions: Readonly<Record<string, string>> = {},
): Promise<Scanned> {
  const files = Object.entries(texts).map(
    ([path, value]): ProjectFile => ({ path, read: () => ({ ok: true, value }) }),
  );
  return scan(files, { conditions: meaningsOf(conditions) });
}

/** What a finding does, in few words: `clears`, `ticks`, `both?`; a question mark where only possible. */
export function deedOf({ does, certainty }: Finding): string {
  const deed = does.length > 1 ? 'both' : does[0] === 'crmAutomation.tickedOptOut' ? 'ticks' : 'clears';
  return certainty === 'certain' ? deed : `${deed}?`;
}
