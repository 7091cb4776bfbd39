/** Words out of somebody's files as they may stand in a report: on one line, of a length that a file of an organisation takes, and with nothing that hides or turns the reading direction. */
import type { Finding, ScanResult } from './finding.ts';

/** The joiners of scripts and emoji stay. */
const UNSEEN = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** In UTF-16 code units. An organisation's file takes 200, and a number may follow. */
const LONGEST_NAME = 180;

/** What cannot be seen shows as a mark, so that two names that differ only in it are told apart from what they look like. */
const lineOf = (text: string): string => text.replaceAll(/\s+/gu, ' ').replaceAll(UNSEEN, '\ufffd').trim();

/** A path or words for people: what would lead a terminal or a log astray shows as a mark. */
export const shown = (text: string): string => text.replaceAll(UNSEEN, '\ufffd');

function nameOf(name: string): string {
  const line = lineOf(name);
  // The cut may go through a character, whose half then shows as a mark.
  return line.length <= LONGEST_NAME ? line : `${lineOf(line.slice(0, LONGEST_NAME))}…`;
}

/** The same result in words that can be shown. Paths stay: they have to lead to their files. */
export const legible = ({ automations, facts, unread }: ScanResult): ScanResult => ({
  automations: named(automations.map(legibleFinding)),
  facts: facts.map((fact) => ({ ...fact, says: lineOf(fact.says) })),
  unread: unread.map((each) => ({ ...each, why: lineOf(each.why) })),
});

function legibleFinding(finding: Finding): Finding {
  const { name, when, path, dependsOn } = finding;
  return {
    ...finding,
    name: nameOf(name),
    when: lineOf(when),
    path: path.map((step) => ({ ...step, words: lineOf(step.words) })),
    ...(dependsOn === undefined ? {} : { dependsOn: lineOf(dependsOn) }),
  };
}

/** Each its own name: a second of the same is told by a number, and by one that no other has already. */
function named(automations: readonly Finding[]): readonly Finding[] {
  const own = new Set(automations.map(({ name }) => name));
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  const free = (wanted: string): string => {
    if (!taken.has(wanted)) return wanted;
    let count = counts.get(wanted) ?? 1;
    do count += 1;
    while (own.has(`${wanted} (${count})`));
    counts.set(wanted, count);
    return `${wanted} (${count})`;
  };
  return automations.map((finding) => {
    const name = free(finding.name);
    taken.add(name);
    return { ...finding, name };
  });
}
