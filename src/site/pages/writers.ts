/** For writers: how to link to a page, show it inside a wiki, and cite it. */
import { EDITIONS, modelName } from '../../simulation/index.ts';
import { VERSIONS, WRITERS } from '../address.ts';
import { fact, type PageDraft, text } from '../page.ts';

export const WRITER_PAGES: readonly PageDraft[] = [
  {
    kind: 'help',
    id: 'writers',
    path: WRITERS,
    title: 'Link, embed and cite',
    description:
      'How to link to a page of Mailability from Confluence, Notion, Docusaurus or a README, show a run inside it, and cite it.',
    edition: null,
    related: [VERSIONS],
    body: () => [
      {
        id: 'link',
        title: 'Link to a page',
        blocks: [
          text(
            'Every rule, field, event, status, setting, story and proof has an address of its own that stays. Every heading has one too: copy it from the sign beside the heading. A run of the explorer is a link as well: Copy link in its bar.',
          ),
          text('Addresses of the explorer, such as #/rules/U7, go on working.'),
        ],
      },
      {
        id: 'embed',
        title: 'Show a run inside a page',
        blocks: [
          text(
            'Paste the link of a run, choose what is to be shown, and copy what the other page needs. What is embedded cannot read the page around it, and asks no other server for anything.',
          ),
          { kind: 'embedder' },
        ],
      },
      {
        id: 'places',
        title: 'Where to paste it',
        blocks: [
          {
            kind: 'facts',
            facts: [
              fact(
                'Confluence',
                'Insert the iframe macro, or the HTML macro where your administrator allows it, and paste the address alone or the whole frame.',
              ),
              fact('Notion', 'Type /embed and paste the address alone.'),
              fact(
                'Docusaurus',
                'Paste the frame into the page’s Markdown. In MDX write allowFullScreen and other attributes in React’s way.',
              ),
              fact('A README on GitHub', 'Frames are left out there: paste the picture with its link.'),
              fact(
                'A wiki without frames',
                'Paste the link. Chats and wikis show its title, its description and its picture where the site was built with its address.',
              ),
            ],
          },
        ],
      },
      {
        id: 'cite',
        title: 'Cite it',
        blocks: [
          text(
            'Say which page, and with which version of the model it was made: it stands at the foot of every page. ',
            { to: VERSIONS, words: 'What the version means' },
            '.',
          ),
          {
            kind: 'snippet',
            label: 'A citation',
            code: `Mailability, “U7”, model ${EDITIONS[0] ? modelName(EDITIONS[0]) : ''}.`,
          },
          text('Mailability is independent of Salesforce. It checks a model, not anyone’s account.'),
        ],
      },
    ],
  },
];
