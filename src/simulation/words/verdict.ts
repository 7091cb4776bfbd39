/** The verdict on where a run stands, in words, with its cause and the way out. Every clause is read off a run or a search. */
import { type EventName, hasCrmRecord, type MailabilityRecord, type Status } from '../../../machines/index.ts';
import { puttingBack, type WayBack, waysBack } from '../ask/ways-back.ts';
import { type Effect, eventInfo, type Run, type RunStep } from '../run/run.ts';
import type { Simulation } from '../run/simulation.ts';
import { type UnheardOptOut, unheardOptOut } from '../run/unheard.ts';
import { actorInText, actorName, anyOf } from './actors.ts';
import { capital, uncapital } from './lists.ts';
import { STATUS_WORDS } from './values.ts';

/** The verdict as people read it. The ways are searched for when they are first read; the rest costs nothing. */
export interface VerdictWords {
  readonly stamp: string;
  /** `danger`: somebody is mailed against their wish (A14), or told the CRM alone (P16), which is never a calm answer. */
  readonly tone: 'ok' | 'no' | 'danger';
  readonly look: StandingLook;
  /** Why, with the step that caused it: "Ana clicked unsubscribe in step 2." */
  readonly cause: string;
  /** The steps that the cause speaks of, for links. */
  readonly steps: readonly number[];
  /** What to do first, or the shortest way back; empty where the prospect is mailable and wants to be. */
  readonly wayOut: string;
  readonly ways: readonly WayBack[];
}

/** What is stamped on somebody who is mailed although they opted out and never asked to return. */
const AGAINST_THEIR_WISH = 'Mailed against their wish';

/** How a look is told from another, by word, shape and colour: a status, or the danger that is none. */
export type StandingLook = Status | 'danger';

/** Where somebody stands, in the middle of a sentence, "ends mailable", and how that is to look. */
export interface Standing {
  readonly words: string;
  readonly look: StandingLook;
}

/** Where a run ends. Who told only the CRM may or may not have meant all mail, so that danger is a question. */
export const standingOf = (run: Run): Standing =>
  run.record.mailable && !run.record.againstTheirWish && unheardOptOut(run)
    ? { words: `${uncapital(AGAINST_THEIR_WISH)}?`, look: 'danger' }
    : recordStanding(run.record);

/** Where a record stands of which no run is known. */
export const recordStanding = ({
  mailable,
  againstTheirWish,
  status,
}: Pick<MailabilityRecord, 'mailable' | 'againstTheirWish' | 'status'>): Standing =>
  mailable && againstTheirWish
    ? { words: uncapital(AGAINST_THEIR_WISH), look: 'danger' }
    : { words: STATUS_WORDS[status], look: status };

/** The verdict on where a run stands, about a person by first name. */
export function verdictWords(run: Run, person: string): VerdictWords {
  const { words, look } = standingOf(run);
  return {
    stamp: capital(words),
    tone: look === 'danger' ? 'danger' : run.record.mailable ? 'ok' : 'no',
    look,
    ...whyOf(run, person),
    get wayOut() {
      return wayOutOf(run, person);
    },
    get ways() {
      return waysBack(run);
    },
  };
}

type Why = Pick<VerdictWords, 'cause' | 'steps'>;

function whyOf(run: Run, person: string): Why {
  if (!run.record.mailable) return whyNotMailable(run, person);
  if (run.record.againstTheirWish) return whyAgainstTheirWish(run, person);
  const unheard = unheardOptOut(run);
  return unheard ? whyUnheard(run, unheard, person) : whyMailable(run, person);
}

const deedOf = ({ simulation }: Run, { event, number }: Pick<RunStep, 'event' | 'number'>, person: string): string =>
  `${actorName(event, person)} ${eventInfo(simulation, event).past} in step ${number}`;

function whyMailable(run: Run, person: string): Why {
  const { simulation, steps } = run;
  const blocked = steps.findLastIndex(({ record }) => !record.mailable);
  const lifted = blocked < 0 ? undefined : steps[blocked + 1];
  if (!lifted) return { cause: `Nothing blocks mail to ${person}: ${simulation.edition.mailableWhen}.`, steps: [] };
  return { cause: `${deedOf(run, lifted, person)}, and nothing blocks mail to ${person} now.`, steps: [lifted.number] };
}

/** The opt-out, and the step that cleared it without having been asked. */
function whyAgainstTheirWish(run: Run, person: string): Why {
  const { steps } = run;
  const clearedAt = steps.findLastIndex(
    ({ record }, place) => record.againstTheirWish && !steps[place - 1]?.record.againstTheirWish,
  );
  const cleared = steps[clearedAt];
  const optedOut = steps.findLast(
    ({ record }, place) => place < clearedAt && record.optedOut && !steps[place - 1]?.record.optedOut,
  );
  if (!cleared || !optedOut) throw new Error('An opt-out that was cleared was there before, so both steps exist.');
  const undone = deedOf(run, cleared, person);
  // Whoever unticked the field by its name need not be told that it was cleared.
  const what = undone.includes('Prospect Opted Out') ? '' : ', which cleared Prospect Opted Out';
  return {
    cause: `${deedOf(run, optedOut, person)}, and nobody asked to undo that. ${undone}${what}.`,
    steps: [optedOut.number, cleared.number],
  };
}

/** The tick in the CRM, and what became of it. */
function whyUnheard(run: Run, { ticked, fate }: UnheardOptOut, person: string): Why {
  const what = typeof fate === 'string' ? FATES[fate] : `${deedOf(run, fate, person)}, which wiped it`;
  return {
    cause: `${deedOf(run, ticked, person)}. ${what}, and nothing blocks mail to ${person}.`,
    steps: [ticked, ...(typeof fate === 'string' ? [] : [fate])].map(({ number }) => number),
  };
}

const FATES: Readonly<Record<Extract<UnheardOptOut['fate'], string>, string>> = {
  'will-be-wiped': 'The next sync will wipe it',
  'not-carried': 'No sync carries it to Pardot',
  paused: 'While the connector is paused no sync carries it to Pardot',
};

function whyNotMailable(run: Run, person: string): Why {
  const { record } = run;
  const causes = [...new Map(record.reasons.map((reason) => [reason.step, reason])).values()].sort(
    (a, b) => a.step - b.step,
  );
  const told = causes.map(({ event, step }) => deedOf(run, { event, number: step }, person));
  return { cause: `${told.join('. ')}.`, steps: causes.map(({ step }) => step) };
}

function wayOutOf(run: Run, person: string): string {
  const back = puttingBack(run);
  if (back) {
    const first = run.record.againstTheirWish ? 'First put the opt-out back' : `If ${person} asked for no more mail`;
    return `${first}: ${runWords(run.simulation, back, person)}.`;
  }
  const [way] = waysBack(run);
  if (run.record.mailable) return way ? 'But the next sync would block it again.' : '';
  if (way)
    return `Shortest way back: ${[wayWords(run.simulation, way, person), ...conditionsOf(run.simulation, way)].join('. ')}.`;
  return run.record.againstTheirWish
    ? 'There is no proper way back while nobody has asked for it.'
    : 'Nobody can lift this without breaking policy.';
}

/** What a way needs that only resets a bounce (U4), as a sentence without its full stop. */
export const ADDRESS_AS_IT_WAS = 'It lasts only if the address works again: at a dead address the next mail bounces';

/** What a way needs beside its steps, each as a sentence without its full stop. Of syncs only where something syncs. */
export function conditionsOf({ settings }: Simulation, way: WayBack): readonly string[] {
  return [
    ...(way.addressAsItWas ? [ADDRESS_AS_IT_WAS] : []),
    ...(!way.safe && hasCrmRecord(settings) ? ['A sync at the wrong moment would undo it'] : []),
  ];
}

/** A way back as a clause: "Ana asks to be opted back in, then an administrator or a marketer unticks Do Not Email". */
export const wayWords = (
  simulation: Simulation,
  { events, by }: Pick<WayBack, 'events' | 'by'>,
  person: string,
): string =>
  events
    .map((event, place) => `${anyOf(by[place] ?? [], person)} ${uncapital(eventInfo(simulation, event).label)}`)
    .join(', then ');

/** A run as a clause, by those who take it. */
const runWords = (simulation: Simulation, events: readonly EventName[], person: string): string =>
  events
    .map((event) => `${actorInText(event, person)} ${uncapital(eventInfo(simulation, event).label)}`)
    .join(', then ');

/** Whether an effect records a breach of the permission-based policy. */
export const recordsBreach = ({ changes }: Pick<Effect, 'changes'>): boolean =>
  changes.some(({ field, after }) => field === 'breach' && after === true);
