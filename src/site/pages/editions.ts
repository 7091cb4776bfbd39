/** The editions, and the versions of the model: what a page was made with, and what a link of another day means. */
import { capital, changesSince, EDITIONS, type Edition, RULES } from '../../simulation/index.ts';
import { editionPath, VERSIONS } from '../address.ts';
import { type Block, fact, type PageDraft, text } from '../page.ts';
import { ruleLink } from '../used-by.ts';

const editionPages: readonly PageDraft[] = EDITIONS.map((edition) => ({
  kind: 'edition',
  id: edition.id,
  path: editionPath(edition.id),
  title: edition.label,
  description: `What ${edition.inText} is: its rules, its fields, its events, and what mailable means in it.`,
  edition: edition.id,
  related: [VERSIONS, ...EDITIONS.filter(({ id }) => id !== edition.id).map(({ id }) => editionPath(id))],
  body: () => [
    {
      id: 'says',
      title: 'What it is',
      blocks: [
        text(
          edition.id === 'classic'
            ? 'The model that most guides on the web still describe. No account has run it since Winter ’22.'
            : 'The model that every account has had since Winter ’22. Its fields are independent of each other, bounces have fields of their own, and the status is computed.',
        ),
        {
          kind: 'facts',
          facts: [
            fact('Mailable means', `${capital(edition.mailableWhen)}.`),
            fact('Fields', edition.fields.map(({ label }) => label).join(', ')),
            fact('Can happen', `${edition.events.length} events`),
            fact('Model', `${edition.id}.${edition.modelVersion}`, '. ', {
              to: VERSIONS,
              words: 'What the number means',
            }),
          ],
        },
      ],
    },
    {
      id: 'rules',
      title: 'Its rules',
      blocks: [
        {
          kind: 'links',
          links: RULES.filter((rule) => rule.edition === edition.id || rule.edition === 'both').map(ruleLink),
        },
      ],
    },
  ],
}));

const versionsPage: PageDraft = {
  kind: 'edition',
  id: 'versions',
  path: VERSIONS,
  title: 'Versions of the model',
  description: 'With which version of the model pages and links are made, and what has changed since an older one.',
  edition: null,
  related: EDITIONS.map(({ id }) => editionPath(id)),
  body: () => [
    {
      id: 'says',
      title: 'What the number means',
      blocks: [
        text(
          'Every page says at its foot with which version of the model it was made, and every link carries it: model=upgraded.2 in the address. The number goes up when a rule or a default changes. An older link still opens: its events are played again, and what it left out means what it meant then.',
        ),
      ],
    },
    ...EDITIONS.map((edition) => ({ id: edition.id, title: edition.label, blocks: [changesOf(edition)] })),
  ],
};

/** What has changed in an edition since each older version. */
function changesOf(edition: Edition): Block {
  const { modelVersion } = edition;
  const older = Array.from({ length: modelVersion - 1 }, (_, place) => modelVersion - 1 - place);
  return {
    kind: 'facts',
    facts: [
      fact('Now', `Version ${modelVersion}.`),
      ...older.map((version) => ({
        term: `Version ${version}`,
        lines: changesSince(edition, version).map((line) => [line]),
      })),
    ],
  };
}

export const EDITION_PAGES: readonly PageDraft[] = [...editionPages, versionsPage];
