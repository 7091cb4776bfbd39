/** Rules and procedures: their texts stand in the rulebook; here they are laid out with what shows and uses them. */
import { actorName, citation, EDITIONS, editionOf, RULES, type Rule } from '../../simulation/index.ts';
import { entryPath } from '../address.ts';
import { otherEdition } from '../other-edition.ts';
import { type Fact, fact, type PageDraft, type Section, text } from '../page.ts';
import { citedScene } from '../scenes.ts';
import { originFacts } from '../sources.ts';
import {
  eventLink,
  eventsOf,
  lessonsOf,
  propertiesOf,
  propertyLink,
  ruleLink,
  storiesOf,
  storyLink,
} from '../used-by.ts';

/** Today's rules first: the classic ones describe accounts that are no more. */
const ORDER: readonly Rule['edition'][] = ['upgraded', 'both', 'classic'];
const IN_ORDER = RULES.toSorted((one, other) => ORDER.indexOf(one.edition) - ORDER.indexOf(other.edition));

export const RULE_PAGES: readonly PageDraft[] = IN_ORDER.map((rule) => ({
  kind: rule.kind,
  id: rule.id,
  path: entryPath(rule.id),
  title: `${rule.id} ${rule.title}`,
  description: rule.text,
  edition: rule.edition === 'both' ? null : rule.edition,
  related: [...rule.restsOn.map(entryPath), ...storiesOf(rule.id).map((story) => storyLink(story).to)],
  body: () => sectionsOf(rule),
}));

function sectionsOf(rule: Rule): readonly Section[] {
  const edition = rule.edition === 'both' ? 'upgraded' : rule.edition;
  const scene = citedScene(rule.id, edition);
  return [
    {
      id: 'says',
      title: rule.kind === 'procedure' ? 'What to do' : 'What it says',
      blocks: rule.steps
        ? [{ kind: 'steps', steps: rule.steps.map((step) => [`${step.text} `, ...linked(step.rules)]) }]
        : [text(rule.text)],
    },
    ...(scene
      ? [
          {
            id: 'shown',
            title: 'On the machine',
            blocks: [{ kind: 'scene', scene } as const],
          },
        ]
      : []),
    { id: 'rests-on', title: 'What it rests on', blocks: [{ kind: 'facts', facts: restsOnFacts(rule) }] },
    ...usedBy(rule),
    { id: 'other-edition', title: 'In the other edition', blocks: otherEdition(rule, scene) },
  ];
}

const linked = (ids: readonly string[]) =>
  ids.flatMap((id, place) => [
    place === 0 ? '(' : ', ',
    { to: entryPath(id), words: id },
    place === ids.length - 1 ? ')' : '',
  ]);

function restsOnFacts(rule: Rule): readonly Fact[] {
  return [
    ...originFacts(rule.source),
    ...rule.restsOn.map((id) =>
      fact(`Assumption ${id}`, { to: entryPath(id), words: citation(id).title }, `. ${citation(id).text}`),
    ),
  ];
}

/** The acts, stories and proofs that need it. */
function usedBy(rule: Rule): readonly Section[] {
  const editions = EDITIONS.filter(({ id }) => rule.edition === 'both' || rule.edition === id);
  const events = editions.flatMap((edition) =>
    eventsOf(edition, rule.id).map((event) => eventLink(event, actorName(event.id, 'The prospect'))),
  );
  const properties = editions.flatMap((edition) =>
    propertiesOf(editionOf({ edition: edition.id }), rule.id).map(propertyLink),
  );
  const others = RULES.filter(({ steps = [] }) => steps.some(({ rules }) => rules.includes(rule.id))).map(ruleLink);
  const groups = [
    { id: 'acts', title: 'Acts that work by it', links: events },
    { id: 'procedures', title: 'Procedures that need it', links: others },
    { id: 'stories', title: 'Stories that show it', links: storiesOf(rule.id).map(storyLink) },
    { id: 'lessons', title: 'Lessons that teach it', links: lessonsOf(rule.id) },
    { id: 'proofs', title: 'Proofs that rest on it', links: properties },
  ];
  return groups.flatMap(({ links, ...head }) => {
    const once = [...new Map(links.map((link) => [link.to, link])).values()];
    return once.length === 0 ? [] : [{ ...head, blocks: [{ kind: 'links', links: once } as const] }];
  });
}
