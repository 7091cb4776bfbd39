/** Who uses a rule or an assumption: stories, acts, properties, other rules. All of it is looked up, nothing is listed by hand. */
import { LESSONS, STORIES } from '../../stories/index.ts';
import {
  type Citation,
  completeSettings,
  type Edition,
  type EventInfo,
  RULES,
  type Rule,
  restsOn,
  type Story,
  topologyOf,
} from '../simulation/index.ts';
import { entryPath, eventPath, lessonPath, propertyPath, storyPath } from './address.ts';
import type { Link } from './page.ts';

const wholeOf = (id: string): string => id.split('.')[0] ?? id;

/** The stories that show an entry, or a part of it. */
export const storiesOf = (id: string): readonly Story[] =>
  STORIES.filter(({ shows }) => shows.some((shown) => wholeOf(shown) === id));

/** The lessons that teach a rule. */
export const lessonsOf = (id: string): readonly Link[] =>
  LESSONS.filter(({ teaches }) => teaches.some((taught) => taught === id)).map((lesson) => ({
    to: lessonPath(lesson.id),
    words: lesson.title,
  }));

/** The acts of an edition that some transition works by this rule. */
export function eventsOf(edition: Edition, id: Citation): readonly EventInfo[] {
  const names = new Set(
    topologyOf(edition.machine)
      .transitions.filter(({ meta }) => Array.isArray(meta['rules']) && meta['rules'].includes(id))
      .map(({ event }) => event),
  );
  return edition.events.filter((event) => names.has(event.id));
}

/** The properties that rest on it in some configuration of an edition, where they hold. */
export const propertiesOf = (edition: Edition, id: Citation) =>
  edition.properties.filter((property) => restsOn(property.id, edition.id).includes(id));

/** The rules that rest on an assumption. */
export const rulesOn = (id: string): readonly Rule[] =>
  RULES.filter(({ restsOn: assumptions }) => assumptions.some((each) => each === id));

export const storyLink = ({ id, title, settings }: Story): Link & { about: string } => ({
  to: storyPath(id),
  words: title,
  about: completeSettings(settings).edition === 'classic' ? 'Classic edition' : 'Today’s edition',
});

export const ruleLink = ({ id, title }: { readonly id: string; readonly title: string }): Link => ({
  to: entryPath(id),
  words: `${id} ${title}`,
});

export const propertyLink = ({ id, title }: { readonly id: string; readonly title: string }): Link => ({
  to: propertyPath(id),
  words: `${id} ${title}`,
});

export const eventLink = (event: EventInfo, actor: string): Link => ({
  to: eventPath(event.id),
  words: `${actor}: ${event.label}`,
});
