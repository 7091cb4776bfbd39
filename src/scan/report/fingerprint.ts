/**
 * What stays of a finding when lines move: who writes, what, and by which words. Two alike in one project are told apart by
 * their order. Made for telling findings of two runs apart, not against forgers.
 */
import type { Finding } from '../finding.ts';

/** The version of the recipe, as a fingerprint's key: another recipe is another key. */
export const FINGERPRINT = 'mailability/v1';

/** 16 hexadecimal digits and an ordinal for each finding, in their order. */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const hash = digest(traitsOf(finding));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}

/** No line, no path of a folder, and no number that only says which of several it is. */
function traitsOf({ kind, name, does, from, path }: Finding): string {
  // Who else tells code which field to write may change while the write stays.
  const own = path.filter((step) => kind !== 'apex' || step.kind !== 'call');
  const steps = own.map((step) => `${step.kind} ${step.words}`);
  return JSON.stringify([kind, name.replace(/ \(\d+\)$/, ''), [...does].sort(), fileName(from.file), steps]);
}

const fileName = (file: string): string => file.slice(file.lastIndexOf('/') + 1).toLowerCase();

/** FNV-1a in two halves, as 64 bits do not fit a number. */
function digest(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let place = 0; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + place), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
