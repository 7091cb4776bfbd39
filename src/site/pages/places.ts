/** Two pages across all others: where to click for every act and setting, and which mail reaches whom. Each with its sources. */
import {
  capital,
  EDITIONS,
  type Edition,
  eventWords,
  listed,
  MAIL_WORDS,
  mailTable,
  NO_SOURCE_SAYS,
  originLabel,
  originOf,
  PLACES,
  pathWords,
  RECEIVED_WORDS,
  SETTING_PLACES,
  STATUS_WORDS,
  settingNames,
  unknownPlaces,
} from '../../simulation/index.ts';
import { entryPath, eventPath, settingPath, statusPath } from '../address.ts';
import { type Block, type Inline, type PageDraft, type Section, text } from '../page.ts';

const WHERE_TO_CLICK = 'procedures/where-to-click/';
const WHICH_MAIL = 'editions/which-mail/';

export const PLACE_PAGES: readonly PageDraft[] = [
  {
    kind: 'procedure',
    id: 'where-to-click',
    path: WHERE_TO_CLICK,
    title: 'Where to click',
    description:
      'What to open and press for each act and setting, as far as a source says; “not known” where none does.',
    edition: null,
    related: [entryPath('U4'), entryPath('U12')],
    body: () => EDITIONS.map(clickSection),
  },
  {
    kind: 'edition',
    id: 'which-mail',
    path: WHICH_MAIL,
    title: 'Which mail reaches whom',
    description:
      'List mail, autoresponders, operational mail and mail from one person to another, by status, with what the sources say.',
    edition: null,
    related: [entryPath('O9'), entryPath('U2'), entryPath('C8')],
    body: () => EDITIONS.map(mailSection),
  },
];

function clickSection({ id, label }: Edition): Section {
  const acts = PLACES.filter(({ edition }) => edition === id).map((place) => [
    place.events.flatMap((event, at): readonly Inline[] => [
      ...(at > 0 ? [', '] : []),
      { to: eventPath(event), words: `${originLabel(originOf(event))}: ${eventWords(id, event).label}` },
    ]),
    [`${capital(pathWords(place))}.`],
    [`${place.source.where}.`],
  ]);
  const settings = SETTING_PLACES.filter(({ edition }) => edition === id).map((place) => [
    [{ to: settingPath(place.setting), words: settingNames({ edition: id }, place.setting).label }],
    [`${capital(pathWords(place))}.`],
    [`${place.source.where}.`],
  ]);
  const unknown = unknownPlaces(id).map((event) => `${originLabel(originOf(event))}: ${eventWords(id, event).label}`);
  return {
    id,
    title: label,
    blocks: [
      text('Screens change and accounts differ: trust your own screen first.'),
      { kind: 'table', head: ['What is done, or set', 'Where to click', 'Who says so'], rows: [...acts, ...settings] },
      text(`${capital(NO_SOURCE_SAYS)}: ${listed(unknown)}.`),
    ],
  };
}

function mailSection({ id, label }: Edition): Section {
  const rows = mailTable(id).flatMap(({ status, answers }) =>
    answers.map(({ kind, answer, ground }): readonly (readonly Inline[])[] => [
      [{ to: statusPath(status), words: capital(STATUS_WORDS[status]) }],
      [MAIL_WORDS[kind]],
      [RECEIVED_WORDS[answer]],
      [`${ground.says} (${ground.source.where})`],
    ]),
  );
  const table: Block = {
    kind: 'table',
    head: ['Status', 'Kind of mail', 'Does it arrive?', 'What the sources say'],
    rows,
  };
  return { id, title: label, blocks: [table] };
}
