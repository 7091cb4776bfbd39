/** Assumptions, and what stands outside the model: what the sources leave open, and what the machine does not know. */
import {
  ASSUMPTIONS,
  type Assumption,
  EDITIONS,
  fieldLabel,
  OUTSIDE,
  type Outside,
  settingInfo,
} from '../../simulation/index.ts';
import { entryPath, fieldPath, settingPath } from '../address.ts';
import { playedThere } from '../other-edition.ts';
import { type Fact, fact, type PageDraft, type Section, text } from '../page.ts';
import { citedScene } from '../scenes.ts';
import { originFacts } from '../sources.ts';
import { propertiesOf, propertyLink, ruleLink, rulesOn, storiesOf, storyLink } from '../used-by.ts';

export const ASSUMPTION_PAGES: readonly PageDraft[] = ASSUMPTIONS.map((assumption) => ({
  kind: 'assumption',
  id: assumption.id,
  path: entryPath(assumption.id),
  title: `${assumption.id} ${assumption.title}`,
  description: assumption.text,
  edition: null,
  related: rulesOn(assumption.id).map(({ id }) => entryPath(id)),
  body: () => assumptionSections(assumption),
}));

function assumptionSections({ id, text: says, why }: Assumption): readonly Section[] {
  const scene = citedScene(id, 'upgraded') ?? citedScene(id, 'classic');
  const rules = rulesOn(id).map(ruleLink);
  const stories = storiesOf(id).map(storyLink);
  const proofs = EDITIONS.flatMap((edition) => propertiesOf(edition, id).map(propertyLink));
  const links = [...new Map([...rules, ...stories, ...proofs].map((link) => [link.to, link])).values()];
  return [
    { id: 'says', title: 'Our reading', blocks: [text(says)] },
    { id: 'why', title: 'Why we had to decide', blocks: [text(why)] },
    ...(scene ? [{ id: 'shown', title: 'On the machine', blocks: [{ kind: 'scene', scene } as const] }] : []),
    ...(links.length > 0
      ? [{ id: 'used-by', title: 'What rests on it', blocks: [{ kind: 'links', links } as const] }]
      : []),
    ...(scene ? [{ id: 'other-edition', title: 'In the other edition', blocks: [playedThere(scene)] }] : []),
  ];
}

export const OUTSIDE_PAGES: readonly PageDraft[] = (OUTSIDE as readonly Outside[]).map((outside) => ({
  kind: 'outside',
  id: outside.id,
  path: entryPath(outside.id),
  title: `${outside.id} ${outside.title}`,
  description: outside.text,
  edition: outside.bears.edition ?? null,
  related: bearingPaths(outside),
  body: () => [
    { id: 'says', title: 'What is known', blocks: [text(outside.text)] },
    {
      id: 'unknown',
      title: 'What the model does not know',
      blocks: [text(`The model does not know ${outside.unknown}.`), { kind: 'facts', facts: bearsOn(outside) }],
    },
    { id: 'rests-on', title: 'Where it comes from', blocks: [{ kind: 'facts', facts: originFacts(outside.source) }] },
  ],
}));

function bearingPaths({ bears }: Outside): readonly string[] {
  return [...(bears.fields ?? []).map(fieldPath), ...(bears.setting ? [settingPath(bears.setting.name)] : [])];
}

function bearsOn({ bears }: Outside): readonly Fact[] {
  const fields = (bears.fields ?? []).map((name) => ({ to: fieldPath(name), words: fieldLabel(name) }));
  return [
    ...(fields.length > 0
      ? [
          fact(
            'Bears on',
            'answers in which one of these stops mail: ',
            ...fields.flatMap((link, place) => (place === 0 ? [link] : [', ', link])),
          ),
        ]
      : []),
    ...(bears.setting
      ? [
          fact('Bears on', 'accounts by the setting ', {
            to: settingPath(bears.setting.name),
            words: settingInfo(bears.setting.name).label,
          }),
        ]
      : []),
    ...(bears.whenMailable ? [fact('Bears on', 'answers that somebody is mailable')] : []),
  ];
}
