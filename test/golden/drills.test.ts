/**
 * A few drills of each kind, as they were last written: whoever has a drill's id has the same question for good, since results
 * are checked by making it again. `npm run golden` writes them anew. Where another choice is right then, or choices stand in
 * another order, results that people hold are refused: the version of their file has to rise.
 */
import { describe, expect, it } from 'vitest';
import { type Drill, drillOf } from '../../src/course/drill/drill.ts';
import { readDrillId } from '../../src/course/drill/drill-id.ts';
import { DRILL_KINDS } from '../../src/course/drill/kinds.ts';
import { settingsLine } from '../../src/simulation/index.ts';

const SEEDS = [1, 2, 3, 4];
/** Of these kinds each account takes long, as every run of it is tried: two each will do. */
const SLOW: Readonly<Record<string, readonly number[]>> = { safe: [1, 3], 'one-change': [2, 4], impossible: [3, 4] };
/** What some are aimed at: a rule, or a misconception that can be shown in an answer of the kind. */
const AIMS: Readonly<Record<string, readonly string[]>> = {
  status: ['U3', 'opted-out-gets-nothing', 'every-crm-is-salesforce'],
  changes: ['U4', 'asking-is-enough', 'a-pause-locks-salesforce'],
  outcome: ['U4', 'reset-lifts-everything', 'marketers-have-the-link'],
  who: ['U4', 'pardot-asks-first', 'rules-may-clear-classic'],
  refused: ['U4'],
  'next-sync': ['newest-always-wins', 'sync-copies-opt-out'],
  between: ['marketers-may-opt-in', 'new-address-clears-the-list'],
  breach: ['U9', 'machines-break-no-policy', 'pardot-always-wins'],
  'way-back': ['U6', 'asking-is-enough', 'opt-in-beats-a-bounce'],
  clock: ['every-tick-wins', 'automation-may-not-clear'],
  editions: ['U3', 'do-not-email-is-a-note'],
  race: ['unticking-resubscribes', 'opt-in-reaches-the-crm'],
};

/** A drill with all that a learner reads of it; the right choice has a star. */
function textOf(drill: Drill): string {
  const { id, title, settings, person, events, showsRecord, question, asked, choices, answer, why, rules } = drill;
  const told = choices.flatMap(({ text, reason, misconceptions }, place) => [
    `${place === answer ? '*' : '-'} ${text}`,
    `  ${[reason, ...misconceptions.map((each) => `[${each}]`)].join(' ')}`,
  ]);
  return [
    `${id}: ${title}${showsRecord ? ', with the record' : ''}${asked === null ? '' : `, of ${asked}`}`,
    `${person}: ${settings.edition}, ${settingsLine(settings)}`,
    ...events.map((event) => `  ${event}`),
    ...drill.automations.map(({ name, does }) => `  “${name}”: ${does.join(', ')}`),
    question,
    ...told,
    why,
    rules.join(' '),
    '',
  ].join('\n');
}

describe('drills are made as they were', () => {
  it.each(DRILL_KINDS)('of the kind $id', async ({ id: kind }) => {
    const ids = [...(SLOW[kind] ?? SEEDS), ...(AIMS[kind] ?? []).map((aim) => `1.${aim}`)].map(
      (rest) => `${kind}.${rest}`,
    );
    const drills = ids.map((id) => drillOf(readDrillId(id) ?? expect.fail(id)) ?? expect.fail(id));
    await expect(drills.map(textOf).join('\n')).toMatchFileSnapshot(`drills/${kind}.txt`);
  });
});
