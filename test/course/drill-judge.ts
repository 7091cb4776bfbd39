/**
 * The independent judge of drills: what each choice claims is worked out once more by the plain code of `test/judge/`, which
 * knows no machine. It says whether a choice is right; which one the drill calls right it does not look at.
 */
import { CLASSIC_EVENTS } from '../../machines/classic/events.ts';
import { UPGRADED_EVENTS } from '../../machines/upgraded/events.ts';
import type { EventName } from '../../machines/vocabulary/events.ts';
import type { Verdict } from '../../machines/vocabulary/record.ts';
import type { Settings } from '../../machines/vocabulary/settings.ts';
import { completeSettings } from '../../machines/vocabulary/settings.ts';
import type { Drill, DrillChoice } from '../../src/course/index.ts';
import { blankEither, judgeEither } from '../judge/either-judge.ts';
import { keyOf, reachableFromBlank } from '../judge/explore.ts';
import { saysBoxes, saysChanges } from './judge-words.ts';

const judged = (settings: Settings, record: Verdict, event: EventName): Verdict =>
  judgeEither(settings, record, event).after;
const after = (settings: Settings, events: readonly EventName[], from = blankEither(settings)): Verdict =>
  events.reduce((record, event) => judged(settings, record, event), from);

/** Whether a choice of a drill is right, by the judge alone. */
export function isRightByJudge(drill: Drill, { means }: DrillChoice): boolean {
  const { settings, events, asked, kind, question } = drill;
  const here = after(settings, events);
  switch (means.kind) {
    case 'status':
      return here.status === means.status;
    case 'fields':
      return saysChanges(means.after, settings, here, judged(settings, here, asked as EventName));
    case 'outcome':
      return judgeEither(settings, here, asked as EventName).outcome === means.outcome;
    case 'origins':
      return String(originsBy(drill)) === String(means.origins);
    case 'event':
      return saysChanges(between(question, ': ', ' What'), settings, here, judged(settings, here, means.event));
    case 'events':
      return kind === 'race' ? lastsRace(drill, means.events) : lasts(settings, here, means.events);
    case 'step':
      return stepBy(drill) === means.step;
    case 'record':
      return !possible(settings).has(boxKey(settings, means.record));
    case 'settings':
      return saysBoxes(between(question, 'shows: ', '. Which'), after(means.settings, means.events));
    case 'threat':
      return threatBy(drill) === means.threat;
    case 'change':
      return !losesOptOuts({ ...means.organisation, automations: means.organisation.automations ?? [] });
    default:
      return means satisfies never;
  }
}

const between = (text: string, first: string, last: string): string =>
  text.slice(text.indexOf(first) + first.length, text.lastIndexOf(last));

/** The events of an edition and whose they are. */
const eventsOf = ({ edition }: Settings) => (edition === 'classic' ? CLASSIC_EVENTS : UPGRADED_EVENTS);

/** Which origins have the asked outcome, in canonical order. */
function originsBy({ settings, events, asked, kind }: Drill): readonly string[] {
  const here = after(settings, events);
  return eventsOf(settings)
    .filter(({ id }) => id.endsWith(`.${asked}`))
    .filter(({ id }) => judgeEither(settings, here, id).outcome === (kind === 'who' ? 'changed' : 'refused'))
    .map(({ origin }) => origin);
}

function lasts(settings: Settings, from: Verdict, path: readonly EventName[]): boolean {
  const end = after(settings, path, from);
  const later = judged(settings, end, 'connector.synced');
  return end.mailable && later.mailable && (from.breach || !later.breach);
}

const lastsRace = ({ settings, events }: Drill, path: readonly EventName[]): boolean =>
  after(settings, [...events, ...path, 'connector.synced']).mailable;

function stepBy({ kind, settings, events }: Drill): number {
  const records = [blankEither(settings)];
  for (const event of events) records.push(judged(settings, records.at(-1) as Verdict, event));
  if (kind === 'breach')
    return Math.max(
      records.findIndex(({ breach }) => breach),
      0,
    );
  if (kind === 'clock') {
    const cleared = records.findLastIndex(
      ({ optedOut }, place) => place > 0 && !optedOut && records[place - 1]?.optedOut,
    );
    return records.at(-1)?.optedOut ? 0 : Math.max(cleared, 0);
  }
  const { crm, assigned, resubscribe } = settings;
  const classic = completeSettings({ edition: 'classic', crm, assigned, resubscribe });
  const seen = ({ optedOut, doNotEmail, mailable }: Verdict) => `${optedOut} ${doNotEmail} ${mailable}`;
  let then = blankEither(classic);
  for (const [place, event] of events.entries()) {
    then = judged(classic, then, event);
    if (seen(then) !== seen(records[place + 1] as Verdict)) return place + 1;
  }
  return 0;
}

const BOXES = {
  upgraded: ['optedOut', 'doNotEmail', 'crmOptOut'],
  classic: ['optedOut', 'doNotEmail', 'hardBounced'],
} as const;
const boxKey = ({ edition }: Settings, record: Readonly<Record<string, unknown>>): string =>
  BOXES[edition].map((box) => record[box] === true).join();

const POSSIBLE = new Map<string, ReadonlySet<string>>();

/** The boxes of every record that can be; in today's edition right after a sync that ran. */
function possible(settings: Settings): ReadonlySet<string> {
  const key = JSON.stringify(settings);
  const known = POSSIBLE.get(key);
  if (known) return known;
  const all = reachableFromBlank(settings);
  const asked =
    settings.edition === 'classic'
      ? all
      : all
          .filter(({ connector }) => connector === 'verified')
          .map((record) => judged(settings, record, 'connector.synced'));
  const keys = new Set(asked.map((record) => boxKey(settings, { ...record })));
  POSSIBLE.set(key, keys);
  return keys;
}

/** Through whom an opt-out is lost by itself: tried without the automation, and where the sync copies nothing. */
function threatBy({ settings, automations }: Drill): string | null {
  const organisation: Account = { settings, automations };
  const bySync = losesOptOuts({ ...organisation, automations: [] });
  const optedOutSync = settings.optedOutSync === null ? null : 'unmapped';
  const byOwn = losesOptOuts({ ...organisation, settings: completeSettings({ ...settings, optedOutSync }) });
  if (bySync && byOwn) return null;
  if (bySync) return 'sync';
  if (byOwn) return 'automation';
  return losesOptOuts(organisation) ? 'both' : 'nothing';
}

/** What happens without a person: mail that bounces, automations, and the sync by its schedule. */
const RUNS_BY_ITSELF = /^(mail|automation|crmAutomation|connector)\./;

/** An account with what it has running by itself, as the question tells it. */
type Account = Pick<Drill, 'settings' | 'automations'>;

const LOST = new Map<string, boolean>();
const REACHED = new Map<string, readonly Verdict[]>();

/** P1, told once more: from an opt-out, what the organisation has running by itself makes the prospect mailable. */
function losesOptOuts({ settings, automations }: Account): boolean {
  const events = eventsOf(settings).map(({ id }) => id);
  const doing = (event: EventName) => automations.filter(({ does }) => does.includes(event));
  // What automations do always, and what where the prospect has asked for it; in all else that they need nobody believes here.
  const always = new Set(events.filter((event) => doing(event).some(({ need }) => need.length === 0)));
  const asked = new Set(
    events.filter((event) => doing(event).some(({ need }) => need.every((each) => each === 'requested'))),
  );
  // Accounts in which the same may happen are one, whoever does it.
  const key = JSON.stringify([settings, [...always], [...asked]]);
  const known = LOST.get(key);
  if (known !== undefined) return known;
  const may = ({ requested }: Verdict, event: EventName): boolean =>
    !/^(automation|crmAutomation)\./.test(event) || always.has(event) || (requested && asked.has(event));
  const alone = events.filter((event) => RUNS_BY_ITSELF.test(event));
  const all = reached(settings, `${key} all`, events, may, [blankEither(settings)]);
  const optedOut = all.flatMap((record) =>
    record.optedOut
      ? []
      : events.flatMap((event) => {
          const next = may(record, event) ? judged(settings, record, event) : record;
          return next.optedOut ? [next] : [];
        }),
  );
  const isLost = reached(settings, `${key} alone`, alone, may, optedOut).some(({ mailable }) => mailable);
  LOST.set(key, isLost);
  return isLost;
}

function reached(
  settings: Settings,
  key: string,
  events: readonly EventName[],
  may: (record: Verdict, event: EventName) => boolean,
  from: readonly Verdict[],
): readonly Verdict[] {
  const known = REACHED.get(key);
  if (known) return known;
  const found = [...new Map(from.map((record) => [keyOf(record), record])).values()];
  const seen = new Set(found.map(keyOf));
  for (const record of found)
    for (const event of events) {
      const next = may(record, event) ? judged(settings, record, event) : record;
      const nextKey = keyOf(next);
      if (seen.has(nextKey)) continue;
      seen.add(nextKey);
      found.push(next);
    }
  REACHED.set(key, found);
  return found;
}
