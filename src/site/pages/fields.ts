/** Fields of a record, and the statuses that follow from them. */
import {
  actorName,
  capital,
  EDITIONS,
  type Edition,
  type EventInfo,
  FIELDS,
  type FieldInfo,
  MAIL_KINDS,
  MAIL_WORDS,
  moves,
  RECEIVED_WORDS,
  STATUS_WORDS,
  type Status,
  topologyOf,
} from '../../simulation/index.ts';
import { entryPath, fieldPath, statusPath, wayBackPath } from '../address.ts';
import { playedThere } from '../other-edition.ts';
import { type Block, fact, type PageDraft, type Section, text } from '../page.ts';
import { fieldScene, statusScene } from '../scenes.ts';
import { eventLink } from '../used-by.ts';

const SIDES = {
  pardot: 'Pardot (Account Engagement)',
  crm: 'the CRM',
  bookkeeping: 'the model’s own bookkeeping',
} as const;

const having = ({ name }: FieldInfo): readonly Edition[] =>
  EDITIONS.filter(({ fields }) => fields.some((field) => field.name === name));

/** What a region says of itself in the machine: "the prospect's own choice". */
const aboutField = ({ name }: FieldInfo, edition: Edition): string => {
  const region = Object.entries(edition.regions).find(([, { field }]) => field === name)?.[0];
  return topologyOf(edition.machine).states.find(({ id }) => id === region)?.description ?? '';
};

/** The acts that can move the region of a field. */
function movedBy({ name }: FieldInfo, edition: Edition): readonly EventInfo[] {
  const region = Object.entries(edition.regions).find(([, { field }]) => field === name)?.[0];
  const events = new Set(
    topologyOf(edition.machine)
      .transitions.filter((transition) => moves(transition) && transition.source.split('.')[0] === region)
      .map(({ event }) => event),
  );
  return edition.events.filter(({ id }) => events.has(id));
}

export const FIELD_PAGES: readonly PageDraft[] = FIELDS.map((field) => {
  const [edition] = having(field);
  return {
    kind: 'field',
    id: field.name,
    path: fieldPath(field.name),
    title: field.label,
    description: `${field.label}, a field of ${SIDES[field.side]}: ${edition ? aboutField(field, edition) : ''}. Who changes it, and whether it stops mail.`,
    edition: having(field).length === 1 ? (edition?.id ?? null) : null,
    related: [],
    body: () => fieldSections(field),
  };
});

function fieldSections(field: FieldInfo): readonly Section[] {
  const editions = having(field);
  const scene = editions[0] ? fieldScene(field.name, editions[0].id) : null;
  return [
    {
      id: 'says',
      title: 'What it is',
      blocks: [
        {
          kind: 'facts',
          facts: [
            fact('A field of', SIDES[field.side]),
            ...editions.map((edition) =>
              fact(
                edition.label,
                `${capital(aboutField(field, edition))}. ${edition.blockers.includes(field.name) ? 'It stops mail, or holds the block.' : 'By itself it stops no mail.'}`,
              ),
            ),
            fact('Its name in links and files', field.name),
          ],
        },
      ],
    },
    ...(scene ? [{ id: 'shown', title: 'On the machine', blocks: [{ kind: 'scene', scene } as const] }] : []),
    ...waysBack(field),
    ...editions.map((edition) => ({
      id: `moved-${edition.id}`,
      title: `What changes it: ${edition.inText}`,
      blocks: [
        {
          kind: 'links',
          links: movedBy(field, edition).map((event) => eventLink(event, actorName(event.id, 'The prospect'))),
        } as const,
      ],
    })),
    { id: 'other-edition', title: 'In the other edition', blocks: [playedThere(scene)] },
  ];
}

/** Today's; the classic edition's ways are its procedures. */
function waysBack({ name, label }: FieldInfo): readonly Section[] {
  const stops = EDITIONS[0]?.blockers.includes(name) ?? false;
  const link = { to: wayBackPath(name), words: `Ways back: ${label}` };
  return stops ? [{ id: 'ways-back', title: 'When it stops mail', blocks: [{ kind: 'links', links: [link] }] }] : [];
}

const STATUSES: readonly Status[] = Object.keys(STATUS_WORDS) as Status[];

/** The editions that know a status, each with the mail that still arrives. */
const receiving = (status: Status) =>
  EDITIONS.flatMap((edition) => {
    try {
      return [{ edition, receives: edition.receives(status) }];
    } catch {
      // The other edition's word: it says so by throwing.
      return [];
    }
  });

export const STATUS_PAGES: readonly PageDraft[] = STATUSES.map((status) => {
  const editions = receiving(status);
  return {
    kind: 'status',
    id: status,
    path: statusPath(status),
    title: capital(STATUS_WORDS[status]),
    description: `What it means that a prospect is ${STATUS_WORDS[status]}, which mail still arrives, and what leads there.`,
    edition: editions.length === 1 ? (editions[0]?.edition.id ?? null) : null,
    related: STATUSES.filter((other) => other !== status).map(statusPath),
    body: () => statusSections(status),
  };
});

function statusSections(status: Status): readonly Section[] {
  const editions = receiving(status);
  const scene = editions[0] ? statusScene(status, editions[0].edition.id) : null;
  return [
    {
      id: 'says',
      title: 'Which mail arrives',
      blocks: [
        mailTable(editions),
        text(
          'Where it says “not known”, no source tells, or sources disagree: ',
          { to: entryPath('O9'), words: 'O9 Which mail reaches whom' },
          '.',
        ),
        text(
          'How the status is worked out: ',
          { to: entryPath('U2'), words: 'U2' },
          ' today, ',
          { to: entryPath('C8'), words: 'C8' },
          ' in the classic edition.',
        ),
      ],
    },
    ...(scene ? [{ id: 'shown', title: 'How somebody gets there', blocks: [{ kind: 'scene', scene } as const] }] : []),
    { id: 'other-edition', title: 'In the other edition', blocks: [playedThere(scene)] },
  ];
}

const mailTable = (editions: ReturnType<typeof receiving>): Block => ({
  kind: 'table',
  head: ['Edition', ...MAIL_KINDS.map((kind) => MAIL_WORDS[kind])],
  rows: editions.map(({ edition, receives }) => [
    [edition.label],
    ...MAIL_KINDS.map((kind) => [RECEIVED_WORDS[receives[kind]]]),
  ]),
});
