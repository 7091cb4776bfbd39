/** A diagnosis in sentences, section by section: what the page, the command and a ticket say of a record. */
import { FIELDS, fieldLabel, type Receives, type Settings, type Status } from '../../../machines/index.ts';
import { grouped } from '../ask/grouped.ts';
import { eventInfo } from '../run/run.ts';
import { editionOf, simulationOf } from '../run/simulation.ts';
import { actorInText, actorName } from '../words/actors.ts';
import { capital, listed, uncapital } from '../words/lists.ts';
import { whyNotKnown } from '../words/mail.ts';
import { outsideAbout, outsideLine } from '../words/outside.ts';
import { crmName } from '../words/settings.ts';
import { receivesLine, STATUS_WORDS, valueWords } from '../words/values.ts';
import type { Diagnosis, SyncEffect } from './diagnosis.ts';
import type { Assumed } from './given-record.ts';
import { impossibleWords } from './impossible-words.ts';
import { answersOf, question } from './said-words.ts';
import type { DiagnosisWords, Section } from './section.ts';
import { whatToDo } from './what-to-do.ts';

/** How many runs are told. */
const MOST_RUNS = 4;

/** What a diagnosis says, about a person by first name. */
export function diagnosisWords(diagnosis: Diagnosis, person: string): DiagnosisWords {
  if (!diagnosis.possible) return impossibleWords(diagnosis);
  const status = statusOf(diagnosis);
  const danger = dangerOf(diagnosis, person);
  // She is mailed now although an opt-out stands somewhere: that is no calm answer (A14), and no certain one either.
  const isMailedAgainst = danger !== null && status === 'mailable';
  return {
    stamp: isMailedAgainst ? 'Mailed against their wish?' : status ? capital(STATUS_WORDS[status]) : 'It depends',
    look: isMailedAgainst ? 'danger' : (status ?? 'open'),
    cause: causeOf(diagnosis, person),
    danger,
    sections: [
      asks(diagnosis, person),
      whatToDo(diagnosis, person),
      sync(diagnosis, person),
      undo(diagnosis, person),
      mail(diagnosis),
      came(diagnosis, person),
      known(diagnosis),
    ].filter(({ points }) => points.length > 0),
  };
}

/** What is certain: the one status that is left, or that none of them is mailable. */
function statusOf({ verdicts }: Diagnosis): Status | null {
  const [only, ...others] = verdicts;
  if (only && others.length === 0) return only.status;
  return verdicts.some(({ mailable }) => mailable) ? null : 'unmailable';
}

function causeOf({ verdicts, blockedBy, organisation }: Diagnosis, person: string): string {
  const { mailableWhen } = editionOf(organisation.settings);
  const certain = blockedBy.certain.map(fieldLabel);
  const possible = blockedBy.possible.map(fieldLabel);
  if (verdicts.every(({ mailable }) => mailable)) return `Nothing blocks mail to ${person}: ${mailableWhen}.`;
  // "Soft bounces" are several, however they are counted.
  const isOne = certain.length === 1 && blockedBy.certain[0] !== 'softBounces';
  const blocks = certain.length > 0 ? `${listed(certain)} ${isOne ? 'blocks' : 'block'} mail to ${person}. ` : '';
  const also = certain.length > 0 ? 'may block it too' : `may block mail to ${person}`;
  const open = possible.length > 0 ? `${listed(possible, 'or')} ${also}: the record does not say.` : '';
  return `${blocks}${open}`.trim();
}

/** The loudest thing: that the next sync mails somebody who is blocked, or that Pardot does not hear what stands in the CRM. */
function dangerOf({ nextSync, organisation, given, verdicts }: Diagnosis, person: string): string | null {
  const effects = nextSync ?? [];
  const may = (some: readonly SyncEffect[]) => (some.length === effects.length ? 'will' : 'can');
  const undone = effects.filter(({ changes, mailable }) => mailable && changes.optedOut === false);
  if (undone.length > 0)
    return `The next sync ${may(undone)} undo the opt-out, and mail goes to ${person} again without anybody having decided that.`;
  const wiped = effects.filter(({ changes, mailable }) => mailable && changes.crmOptOut === false);
  const crm = crmName(organisation.settings);
  if (wiped.length === 0) {
    const isUnheard = given.crmOptOut === true && [...verdicts, ...effects].every(({ mailable }) => mailable);
    if (!isUnheard) return null;
    const paused = given.connector === 'unverified' ? ' while the connector is paused' : '';
    return `An opt-out stands in ${crm}, and no sync carries it to Pardot${paused}. If ${person} told somebody there, mail goes on all the same.`;
  }
  // The record does not say whether there is one.
  if (given.crmOptOut !== true)
    return `If an opt-out stands in ${crm}, the next sync can wipe it: then mail goes on and nothing shows that ${person} asked.`;
  return `The next sync ${may(wiped)} wipe the opt-out that stands in ${crm}. If ${person} told somebody there, mail goes on and nothing shows that they asked.`;
}

function asks(diagnosis: Diagnosis, person: string): Section {
  const { settings } = diagnosis.organisation;
  const points = diagnosis.hangsOn.map((hanging) => ({
    text: question(settings, hanging, person),
    notes: answersOf(settings, hanging),
  }));
  return { id: 'asks', title: 'What the record does not say', points };
}

function mail({ verdicts, organisation }: Diagnosis): Section {
  const edition = editionOf(organisation.settings);
  const lines = verdicts.map(({ status }) => {
    const receives: Receives = edition.receives(status);
    const which = receivesLine({ receives });
    return {
      text: verdicts.length > 1 ? `If ${STATUS_WORDS[status]}: ${uncapital(which)}` : which,
      notes: whyNotKnown(edition, status),
    };
  });
  return { id: 'mail', title: 'Which mail arrives', points: lines };
}

/** Of a sync's changes only what can be seen on either side. */
const SEEN = FIELDS.filter(({ side }) => side !== 'bookkeeping').map(({ name }) => name);

function sync({ nextSync, organisation }: Diagnosis, person: string): Section {
  const title = 'What the next sync does';
  if (nextSync === null) return { id: 'sync', title, points: [] };
  // What cannot be seen makes no difference to whoever looks at the boxes.
  const alike = grouped(nextSync, ({ changes }) => JSON.stringify(SEEN.map((field) => changes[field])));
  const sentences = alike.map((effects) => syncWords(organisation.settings, effects, person));
  const points = sentences.map((text) => ({ text: sentences.length > 1 ? `Perhaps ${uncapital(text)}` : text }));
  return { id: 'sync', title, points };
}

function syncWords({ edition }: Settings, effects: readonly SyncEffect[], person: string): string {
  const changes = effects[0]?.changes ?? {};
  const seen = SEEN.filter((field) => changes[field] !== undefined);
  const statuses = [...new Set(effects.map(({ status }) => STATUS_WORDS[status]))];
  const after = `${person} is ${listed(statuses, 'or')}`;
  if (seen.length === 0) return `It changes nothing: ${after}.`;
  const verbs = seen.map((field) => {
    const words = valueWords(editionOf({ edition }), field, changes[field] ?? null);
    return words === 'ticked'
      ? `ticks ${fieldLabel(field)}`
      : words === 'blank'
        ? `unticks ${fieldLabel(field)}`
        : `sets ${fieldLabel(field)} to ${words}`;
  });
  return `It ${listed(verbs)}: then ${after}.`;
}

function undo({ reopenedBy, organisation, verdicts }: Diagnosis, person: string): Section {
  const title = 'What could undo the block by itself';
  if (verdicts.every(({ mailable }) => mailable)) return { id: 'undo', title, points: [] };
  if (reopenedBy.length === 0)
    return {
      id: 'undo',
      title,
      points: [{ text: `Nothing: no automation can make ${person} mailable, so somebody has to act.` }],
    };
  const simulation = simulationOf(organisation.settings);
  const points = reopenedBy.map((name) => {
    const event = simulation.events.find((each) => each === name);
    return {
      text: event ? `${actorName(event, person)}: ${uncapital(eventInfo(simulation, event).label)}.` : `“${name}”.`,
    };
  });
  return { id: 'undo', title, points };
}

/** The plausible ones: for each kind of act that closed the way, the shortest run. */
function came({ cameBy, organisation }: Diagnosis, person: string): Section {
  const simulation = simulationOf(organisation.settings);
  const shortest = cameBy[0]?.length ?? 0;
  const near = cameBy.filter(({ length }) => length <= shortest + 1);
  const points = near.slice(0, MOST_RUNS).map((run) => {
    const deeds = run.map((event) => `${actorInText(event, person)} ${eventInfo(simulation, event).past}`);
    return { text: `${capital(deeds.join(', then '))}.`, run };
  });
  return { id: 'came', title: 'How it can have come to this', points };
}

const ASSUMED_WORDS: Readonly<Record<Assumed, string>> = {
  softBounces: 'fewer than five soft bounces are counted',
  connector: 'the connector runs',
};

function known({ assumed, organisation, mayBeAgainstTheirWish, verdicts, blockedBy }: Diagnosis): Section {
  const taken = assumed.filter((field) => field !== 'connector' || organisation.settings.crm !== 'none');
  const mailable = verdicts.some((each) => each.mailable);
  const outside = outsideLine(
    outsideAbout(organisation.settings, [...blockedBy.certain, ...blockedBy.possible], mailable),
  );
  return {
    id: 'known',
    title: 'What this rests on',
    points: [
      ...(taken.length > 0
        ? [{ text: `Taken for granted, as nothing was said: ${listed(taken.map((field) => ASSUMED_WORDS[field]))}.` }]
        : []),
      ...(mayBeAgainstTheirWish
        ? [
            {
              text: 'The boxes do not show whether an opt-out was cleared before without anybody having asked. Look at the audit of the record.',
            },
          ]
        : []),
      ...(outside === '' ? [] : [{ text: outside }]),
    ],
  };
}
