/** A file of findings that were there when somebody looked: what is in it does not fail a pipeline, what is new does. */
import { accepted, parseJson, quoted, type Result, rejected } from '../../simulation/index.ts';
import type { Finding } from '../finding.ts';
import { fingerprintsOf } from './fingerprint.ts';

/** What is known of each: for people who read the file beside the fingerprint that is compared. */
interface Known {
  readonly name: string;
  readonly file: string;
  readonly fingerprint: string;
}

/** The findings that were there before, and fail nothing. */
export interface Baseline {
  readonly findings: readonly Known[];
}

const VERSION = 1;
/** More writes than any project has. */
const MOST = 10_000;

/** The file's text, in the order of names, so that a change of it reads well in a pull request. */
export function baselineText(findings: readonly Finding[]): string {
  const fingerprints = fingerprintsOf(findings);
  const known = findings.map(
    ({ name, from }, place): Known => ({ name, file: from.file, fingerprint: fingerprints[place] ?? '' }),
  );
  const sorted = known.toSorted((one, other) => compare(one.file, other.file) || compare(one.name, other.name));
  return `${JSON.stringify({ baseline: VERSION, findings: sorted }, null, 2)}\n`;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Reads such a file, or says what is wrong with it. */
export function readBaseline(text: string): Result<Baseline> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  if (!isRecord(given) || given['baseline'] !== VERSION || !Array.isArray(given['findings'])) {
    return rejected(
      `A baseline is an object with "baseline": ${VERSION} and "findings", as --write-baseline makes it.`,
    );
  }
  const list: readonly unknown[] = given['findings'];
  if (list.length > MOST)
    return rejected(`A baseline may hold at most ${MOST} findings, and this one holds ${list.length}.`);
  const wrong = list.find((each) => !isKnown(each));
  if (wrong !== undefined) {
    return rejected(
      `Each finding of a baseline has "name", "file" and "fingerprint", not ${quoted(JSON.stringify(wrong))}.`,
    );
  }
  return accepted({ findings: list.filter(isKnown) });
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const isKnown = (given: unknown): given is Known =>
  isRecord(given) && ['name', 'file', 'fingerprint'].every((key) => typeof given[key] === 'string');

export interface Compared {
  readonly known: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** Names of what the baseline holds and the project does not any more. */
  readonly gone: readonly string[];
}

/** Which findings were there before, and which of those that were there are gone. */
export function compareWith(baseline: Baseline, findings: readonly Finding[]): Compared {
  const fingerprints = fingerprintsOf(findings);
  const before = new Set(baseline.findings.map(({ fingerprint }) => fingerprint));
  const now = new Set(fingerprints);
  const isKnownAt = (place: number) => before.has(fingerprints[place] ?? '');
  return {
    known: findings.filter((_, place) => isKnownAt(place)),
    fresh: findings.filter((_, place) => !isKnownAt(place)),
    gone: baseline.findings.filter(({ fingerprint }) => !now.has(fingerprint)).map(({ name }) => name),
  };
}
