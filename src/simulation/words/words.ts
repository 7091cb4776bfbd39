/**
 * Says in words what was computed: values, guards' answers, and the verdict with its cause and the way out.
 * It adds no fact: every clause is read off a run, a guard or a search.
 */
import {
  type EventName,
  FIELDS,
  type FieldName,
  type Fields,
  ORIGINS,
  type Origin,
  type Outcome,
  originOf,
  SETTINGS,
  type Status,
} from '../../../machines/index.ts';
import type { GuardAnswer } from '../../engine/index.ts';
import { type WayBack, waysBack } from '../ask/ways-back.ts';
import { eventInfo, type Run } from '../run/run.ts';
import type { Simulation } from '../run/simulation.ts';

/** A field's value as a record shows it: ticked, blank, 3, verified, none. */
export function valueWords(field: FieldName, value: Fields[FieldName]): string {
  if (typeof value === 'number') return String(value);
  if (value === null) return field === 'crmOptOut' ? 'no CRM record' : 'none';
  if (typeof value === 'string') return value === 'crm' ? 'CRM' : value === 'pardot' ? 'Pardot' : value;
  if (field === 'requested') return value ? 'standing' : 'none';
  if (field === 'breach') return value ? 'recorded' : 'none';
  return value ? 'ticked' : 'blank';
}

export const fieldLabel = (field: FieldName): string => FIELDS.find(({ name }) => name === field)?.label ?? field;

/** Who acts, in the middle of a sentence: "an administrator". */
export function originWords(origin: Origin): string {
  const label = ORIGINS.find(({ id }) => id === origin)?.label ?? origin;
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/** One clause of a guard, with its answer. Clauses inside it come after it, one level deeper. */
export interface Clause {
  readonly depth: number;
  readonly text: string;
  readonly answer: boolean;
  /** The fields or settings that it read, with their values in words. */
  readonly reads: readonly { readonly label: string; readonly value: string }[];
}

/** A guard's answer, clause by clause, in words. */
export function clausesOf(run: Run, guard: GuardAnswer, depth = 0): readonly Clause[] {
  const { guardWords } = run.simulation.edition;
  switch (guard.kind) {
    case 'named': {
      const words = guardWords[guard.name];
      const text = words ? (guard.answer ? words.yes : words.no) : guard.name;
      const clause = {
        depth,
        text,
        answer: guard.answer,
        reads: (words?.reads ?? []).map((name) => reading(run, name)),
      };
      return [clause, ...(guard.of && guard.of.kind !== 'in' ? clausesOf(run, guard.of, depth + 1) : [])];
    }
    case 'not':
      // The clause inside is said as it is; that it was asked the other way round shows in the answer.
      return clausesOf(run, guard.of, depth).map((clause, place) =>
        place === 0 ? { ...clause, answer: guard.answer } : clause,
      );
    case 'all':
    case 'any':
      return guard.of.flatMap((part) => clausesOf(run, part, depth));
    case 'in':
      return [{ depth, text: JSON.stringify(guard.value), answer: guard.answer, reads: [] }];
  }
}

function reading({ record, simulation }: Run, name: string): { label: string; value: string } {
  const setting = SETTINGS.find((s) => s.name === name);
  if (setting) {
    const value = simulation.settings[setting.name];
    return { label: setting.label, value: setting.values.find((v) => v.value === value)?.label ?? String(value) };
  }
  const field = name as FieldName;
  return { label: fieldLabel(field), value: valueWords(field, record[field]) };
}

/** The verdict as people read it. The ways are searched for when they are first read; the rest costs nothing. */
export interface VerdictWords {
  readonly stamp: string;
  /** Why, with the step that caused it: "Ana clicked unsubscribe in step 2." */
  readonly cause: string;
  /** The steps that the cause speaks of, for links. */
  readonly steps: readonly number[];
  /** How it can change: the shortest way back in words; empty where the prospect is mailable. */
  readonly wayOut: string;
  readonly ways: readonly WayBack[];
}

/** The verdict on where a run stands, about a person by first name. */
export function verdictWords(run: Run, person: string): VerdictWords {
  return {
    stamp: capital(STATUS_WORDS[run.record.status]),
    ...(run.record.mailable ? whyMailable(run, person) : whyNotMailable(run, person)),
    get wayOut() {
      return wayOutOf(run, person);
    },
    get ways() {
      return waysBack(run);
    },
  };
}

type Why = Pick<VerdictWords, 'cause' | 'steps'>;

function whyMailable({ simulation, steps }: Run, person: string): Why {
  const blocked = steps.findLastIndex(({ record }) => !record.mailable);
  const lifted = blocked < 0 ? undefined : steps[blocked + 1];
  if (!lifted) return { cause: `Nothing blocks mail to ${person}: ${simulation.edition.mailableWhen}.`, steps: [] };
  const deed = `${actorName(lifted.event, person)} ${eventInfo(simulation, lifted.event).past} in step ${lifted.number}`;
  return { cause: `${deed}, and nothing blocks mail to ${person} now.`, steps: [lifted.number] };
}

function whyNotMailable({ simulation, record }: Run, person: string): Why {
  const causes = [...new Map(record.reasons.map((reason) => [reason.step, reason])).values()].sort(
    (a, b) => a.step - b.step,
  );
  const told = causes.map(
    ({ event, step }) => `${actorName(event, person)} ${eventInfo(simulation, event).past} in step ${step}`,
  );
  return { cause: `${told.join('. ')}.`, steps: causes.map(({ step }) => step) };
}

function wayOutOf(run: Run, person: string): string {
  const [way] = waysBack(run);
  if (run.record.mailable) return way ? 'But the next sync would block it again.' : '';
  return way ? wayOutWords(run.simulation, way, person) : 'Nobody can lift this without breaking policy.';
}

function wayOutWords(simulation: Simulation, way: WayBack, person: string): string {
  const luck = way.safe ? '' : ' A sync at the wrong moment would undo it.';
  return `Shortest way back: ${wayWords(simulation, way, person)}.${luck}`;
}

/** A way back as a clause: "Ana asks to be opted back in, then an administrator clicks the Opt In link". */
export function wayWords(simulation: Simulation, way: WayBack, person: string): string {
  return way.events
    .map((event) => {
      const { label } = eventInfo(simulation, event);
      const verb = label.charAt(0).toLowerCase() + label.slice(1);
      const actor = originOf(event) === 'prospect' ? person : originWords(originOf(event));
      return `${actor} ${verb}`;
    })
    .join(', then ');
}

/** What comes of an event. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  changed: 'changed',
  'no-effect': 'no effect',
  refused: 'refused',
};

/** What a prospect is, in the middle of a sentence: "ends not mailable". */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  mailable: 'mailable',
  unmailable: 'not mailable',
  'transactional-only': 'transactional only',
  undeliverable: 'undeliverable',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Who acted, at the start of a sentence. */
export function actorName(event: EventName, person: string): string {
  const origin = originOf(event);
  if (origin === 'prospect') return capital(person);
  return ORIGINS.find(({ id }) => id === origin)?.label ?? origin;
}
