/**
 * The sentences of drills, read back: what a choice claims is taken out of its words by a table of its own, so that a field which
 * the drills forgot to tell would be missed here.
 */
import type { Verdict } from '../../machines/vocabulary/record.ts';
import type { Settings } from '../../machines/vocabulary/settings.ts';

const TICKABLE = {
  optedOut: 'prospect opted out',
  doNotEmail: 'do not email',
  hardBounced: 'hard bounced',
  crmOptOut: 'email opt out',
  crmDoNotEmail: 'checkbox for do not email',
} as const;

const STOPPED = { upgraded: 'paused', classic: 'unverified' } as const;
const RUNNING = { upgraded: 'running', classic: 'verified' } as const;

/** Everything that differs between two records, as a drill has to say it. */
function differences({ edition }: Settings, before: Verdict, after: Verdict): readonly string[] {
  const boxes = Object.entries(TICKABLE) as readonly (readonly [keyof typeof TICKABLE, string])[];
  return [
    ...boxes
      .filter(([box]) => before[box] !== after[box])
      .map(([box, name]) => `${name} becomes ${after[box] ? 'ticked' : 'blank'}`),
    ...(before.softBounces === after.softBounces ? [] : [`the soft bounces become ${after.softBounces}`]),
    ...(before.requested === after.requested
      ? []
      : [after.requested ? 'a request to come back stands' : 'the request no longer stands']),
    ...(before.breach === after.breach
      ? []
      : [after.breach ? 'a breach of policy is recorded' : 'the breach of policy is gone']),
    ...(before.connector === after.connector
      ? []
      : [`the connector is ${(after.connector === 'verified' ? RUNNING : STOPPED)[edition]}`]),
  ];
}

/** Whether a sentence says what changed, all of it and nothing else. */
export const saysChanges = (text: string, settings: Settings, before: Verdict, after: Verdict): boolean =>
  isSame(phrasesOf(text, 'nothing changes'), differences(settings, before, after));

/** Whether a sentence says which boxes of a record are ticked and how many soft bounces there are. */
export function saysBoxes(text: string, record: Verdict): boolean {
  const [, ticked = '', bounces = '0'] =
    /^(?:Ticked: (.+?)|No box is ticked)(?:\. Soft bounces: (\d) of 5)?$/.exec(text) ?? [];
  const boxes = (Object.keys(TICKABLE) as (keyof typeof TICKABLE)[]).filter((box) => record[box] === true);
  return (
    isSame(
      phrasesOf(ticked, ''),
      boxes.map((box) => TICKABLE[box]),
    ) && Number(bounces) === record.softBounces
  );
}

function phrasesOf(text: string, none: string): readonly string[] {
  const plain = text.toLowerCase().replace(/\.$/, '');
  return plain === none ? [] : plain.split(/, and |, | and /);
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();
