/**
 * The small machine of the front page: a handful of acts on one prospect, every state that they lead to and what is said of
 * it, worked out by the machine when the app is built. The page looks it up, and so needs no machine to be loaded.
 */

import {
  act,
  actorName,
  begin,
  capital,
  completeSettings,
  diagnose,
  diagnosisWords,
  type EventName,
  eventInfo,
  fieldLabel,
  givenFrom,
  OUTCOME_WORDS,
  organisationOf,
  originOf,
  type Run,
  SOMEBODY,
  simulationOf,
  standingOf,
  uncapital,
} from '../../simulation/index.ts';
import type { SmallMachine, SmallState } from './small-machine-data.ts';

/** Today's edition without a CRM: the fields alone. */
const SETTINGS = completeSettings({});

const ACTS: readonly EventName[] = [
  'prospect.unsubscribed',
  'prospect.askedToOptIn',
  'admin.untickedOptedOut',
  'marketer.tickedDoNotEmail',
  'marketer.untickedDoNotEmail',
  'mail.hardBounced',
  'admin.correctedEmail',
];

const FIELDS = ['optedOut', 'doNotEmail', 'hardBounced'] as const;

/** The whole machine, as plain data. */
export function smallMachine(): SmallMachine {
  const simulation = simulationOf(SETTINGS);
  const runs: Run[] = [begin(simulation)];
  const numbers = new Map([[keyOf(runs[0] as Run), 0]]);
  const states: SmallState[] = [];
  for (const run of runs) {
    const next = ACTS.map((event) => {
      const after = act(run, event);
      const key = keyOf(after);
      const known = numbers.get(key) ?? runs.push(after) - 1;
      numbers.set(key, known);
      return { to: known, told: toldOf(after) };
    });
    states.push({ ...standingWords(run), ticked: FIELDS.map((field) => run.record[field]), next });
  }
  return {
    person: SOMEBODY,
    fields: FIELDS.map(fieldLabel),
    acts: ACTS.map((event) => ({
      who: originOf(event),
      label: `${actorName(event, SOMEBODY)} ${uncapital(eventInfo(simulation, event).label)}`,
    })),
    states,
  };
}

/** Two runs are alike where the record is, and whose wish it is. */
const keyOf = ({ record: { reasons: _, ...record } }: Run): string => JSON.stringify(record);

function standingWords(run: Run): Pick<SmallState, 'stamp' | 'look' | 'cause'> {
  const { words, look } = standingOf(run);
  const told = diagnosisWords(diagnose(organisationOf(SETTINGS), givenFrom(run.record)), SOMEBODY);
  const cause = look === 'danger' ? `${SOMEBODY} opted out, and nobody asked to undo it.` : told.cause;
  return { stamp: capital(words), look, cause };
}

/** What the last step came to. */
function toldOf({ last, simulation }: Run): string {
  if (!last) return '';
  const deed = `${actorName(last.event, SOMEBODY)} ${eventInfo(simulation, last.event).past}`;
  const outcome = last.outcome === 'changed' ? '' : ` (${OUTCOME_WORDS[last.outcome]})`;
  return `${deed}${outcome}. ${last.why.join(' ')}`;
}
