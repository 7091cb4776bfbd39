/** Events: who does it, where to click for it, and what it comes to. Both editions' are on one page where both have it. */
import {
  actorName,
  citation,
  EDITIONS,
  type Edition,
  type EventInfo,
  type EventName,
  isAutomation,
  isCitable,
  ORIGINS,
  originLabel,
  originOf,
  placeOf,
  topologyOf,
} from '../../simulation/index.ts';
import { entryPath, eventPath } from '../address.ts';
import { playedThere } from '../other-edition.ts';
import { type Block, fact, type PageDraft, type Section } from '../page.ts';
import { eventScene } from '../scenes.ts';
import { originFacts } from '../sources.ts';

interface EventOf {
  readonly id: EventName;
  readonly infos: readonly { readonly edition: Edition; readonly info: EventInfo }[];
}

const IDS: readonly EventName[] = [...new Set(EDITIONS.flatMap(({ events }) => events.map(({ id }) => id)))];

const EVENTS: readonly EventOf[] = IDS.map((id) => ({
  id,
  infos: EDITIONS.flatMap((edition) => {
    const info = edition.events.find((event) => event.id === id);
    return info ? [{ edition, info }] : [];
  }),
}));

/** "An administrator: Ticks Do Not Email". */
const titleOf = ({ id, infos }: EventOf): string => `${originLabel(originOf(id))}: ${infos[0]?.info.label ?? id}`;

/** The rules that some transition on this event works by, today's first. */
const rulesOf = ({ id, infos }: EventOf): readonly string[] => [
  ...new Set(
    infos.flatMap(({ edition }) =>
      topologyOf(edition.machine)
        .transitions.filter(({ event }) => event === id)
        .flatMap(({ meta }) => (Array.isArray(meta['rules']) ? meta['rules'] : []))
        .filter((rule): rule is string => typeof rule === 'string' && isCitable(rule)),
    ),
  ),
];

export const EVENT_PAGES: readonly PageDraft[] = EVENTS.map((event) => ({
  kind: 'event',
  id: event.id,
  path: eventPath(event.id),
  title: titleOf(event),
  description: `${actorName(event.id, 'The prospect')} ${event.infos[0]?.info.past ?? ''}: what changes, what does not, and by which rule.`,
  edition: event.infos.length === 1 ? (event.infos[0]?.edition.id ?? null) : null,
  related: rulesOf(event).map(entryPath),
  body: () => sectionsOf(event),
}));

function sectionsOf(event: EventOf): readonly Section[] {
  const first = event.infos[0];
  const scene = first ? eventScene(event.id, first.edition.id) : null;
  const rules = rulesOf(event);
  const origin = ORIGINS.find(({ id }) => id === originOf(event.id));
  return [
    {
      id: 'says',
      title: 'Who does it',
      blocks: [
        {
          kind: 'facts',
          facts: [
            fact('Who', `${origin?.label ?? ''} (${origin?.note ?? ''})`),
            fact('Counts as', isAutomation(event.id) ? 'automation: nobody decides in the moment' : 'a person’s act'),
            fact('Its name in links and files', event.id),
          ],
        },
      ],
    },
    ...(scene ? [{ id: 'shown', title: 'On the machine', blocks: [{ kind: 'scene', scene } as const] }] : []),
    { id: 'click', title: 'Where to click', blocks: event.infos.map(({ edition }) => clickBlock(edition, event.id)) },
    ...(rules.length > 0
      ? [
          {
            id: 'rests-on',
            title: 'The rules that it works by',
            blocks: [
              {
                kind: 'links',
                links: rules.map((id) => ({ to: entryPath(id), words: `${id} ${citation(id)?.title ?? ''}` })),
              } as const,
            ],
          },
        ]
      : []),
    { id: 'other-edition', title: 'In the other edition', blocks: [playedThere(scene)] },
  ];
}

function clickBlock({ id, label }: Edition, event: EventName): Block {
  const place = placeOf(id, event);
  if (!place)
    return { kind: 'facts', facts: [fact(label, 'Not known: no source says, or there is nothing to click.')] };
  return { kind: 'facts', facts: [fact(label, `${place.path.join(', then ')}.`), ...originFacts(place.source)] };
}
