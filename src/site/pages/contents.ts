/** The contents: a page for each kind with its pages, and one for all. */
import { CONTENTS } from '../address.ts';
import { KINDS, type KindInfo } from '../kinds.ts';
import { type PageDraft, text } from '../page.ts';

/** @param pages every page that there is beside these. */
export function contentsPages(pages: readonly PageDraft[]): readonly PageDraft[] {
  const of = (info: KindInfo) => pages.filter(({ kind }) => kind === info.kind);
  // A kind with one page that is the folder's own needs no list of it.
  const kinds = KINDS.filter((info) => of(info).length > 0);
  const listed = kinds.filter((info) => !of(info).some(({ path }) => path === `${info.folder}/`));
  return [
    {
      kind: 'contents',
      id: 'all',
      path: CONTENTS,
      title: 'Contents',
      description:
        'Every page of the documentation, by kind: rules, procedures, events, fields, statuses, settings, stories and proofs.',
      edition: null,
      related: kinds.map(({ folder }) => `${folder}/`),
      body: () =>
        kinds.map((info) => ({
          id: info.folder,
          title: info.title,
          blocks: [
            text(
              `${info.about} `,
              ...(listed.includes(info) ? [{ to: `${info.folder}/`, words: 'Each with a line about it' }, '.'] : []),
            ),
            { kind: 'links', links: of(info).map(({ path, title }) => ({ to: path, words: title })) },
          ],
        })),
    },
    ...listed.map(
      (info): PageDraft => ({
        kind: 'contents',
        id: info.kind,
        path: `${info.folder}/`,
        title: info.title,
        description: info.about,
        edition: null,
        related: [CONTENTS],
        body: () => [
          {
            id: 'all',
            title: `All ${of(info).length}`,
            blocks: [
              {
                kind: 'links',
                links: of(info).map(({ path, title, description }) => ({
                  to: path,
                  words: title,
                  about: firstSentence(description),
                })),
              },
            ],
          },
        ],
      }),
    ),
  ];
}

/** Enough to tell pages apart. */
const firstSentence = (description: string): string => /^.+?[.?!](?=\s|$)/.exec(description)?.[0] ?? description;
