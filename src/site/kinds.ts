/** The kinds of pages in the order of the contents: where each lives, and what it is called. */
/** A kind of pages: its folder, and how it is called. */
export interface KindInfo {
  readonly kind: string;
  /** The folder of its pages; the contents of the kind are the folder's own page. */
  readonly folder: string;
  /** What one is called, with a capital: "Rule". */
  readonly one: string;
  /** The heading of all of them. */
  readonly title: string;
  /** What they are, in a sentence. */
  readonly about: string;
}

/** Every kind that has a folder of its own. */
export const KINDS = [
  {
    kind: 'rule',
    folder: 'rules',
    one: 'Rule',
    title: 'Rules',
    about: 'What Pardot does, rule by rule: each with its source, and with a record before and after.',
  },
  {
    kind: 'procedure',
    folder: 'procedures',
    one: 'Procedure',
    title: 'Procedures and ways back',
    about: 'How people make a prospect mailable again, step by step, and who may.',
  },
  {
    kind: 'event',
    folder: 'events',
    one: 'Event',
    title: 'What can happen',
    about: 'Everything that people, mail servers, automation and the sync can do to a record.',
  },
  {
    kind: 'field',
    folder: 'fields',
    one: 'Field',
    title: 'Fields',
    about: 'The fields of a record on both sides of the sync: who changes each, and what it stops.',
  },
  {
    kind: 'status',
    folder: 'status',
    one: 'Status',
    title: 'Statuses',
    about: 'What a prospect can be, and which mail still arrives.',
  },
  {
    kind: 'setting',
    folder: 'settings',
    one: 'Setting',
    title: 'Settings',
    about: 'What differs from account to account, and what each choice means for an opt-out.',
  },
  {
    kind: 'lesson',
    folder: 'lessons',
    one: 'Lesson',
    title: 'Lessons',
    about: 'Three minutes each, from the first day to the expert.',
  },
  {
    kind: 'story',
    folder: 'stories',
    one: 'Story',
    title: 'Stories',
    about: 'What happens to one person each, step by step, as the machine plays it.',
  },
  {
    kind: 'property',
    folder: 'properties',
    one: 'Property',
    title: 'Proved properties',
    about: 'What is checked over every state that a record can reach, and where it does not hold.',
  },
  {
    kind: 'table',
    folder: 'tables',
    one: 'Table',
    title: 'The guides’ tables',
    about: 'The decision tables of the classic guides, every cell played on the machine.',
  },
  {
    kind: 'assumption',
    folder: 'assumptions',
    one: 'Assumption',
    title: 'Assumptions',
    about: 'Where the sources are silent or disagree: what we decided, and why.',
  },
  {
    kind: 'outside',
    folder: 'outside',
    one: 'Outside the model',
    title: 'Outside the model',
    about: 'What the model does not know, with sources.',
  },
  {
    kind: 'word',
    folder: 'glossary',
    one: 'Word',
    title: 'Glossary',
    about: 'The words that everything here is told in.',
  },
  {
    kind: 'edition',
    folder: 'editions',
    one: 'Edition',
    title: 'Editions and versions',
    about: 'Today’s edition and the classic one: what each says, and what has changed in the model.',
  },
  {
    kind: 'help',
    folder: 'writers',
    one: 'For writers',
    title: 'For writers',
    about: 'How to link to a page, show it in a wiki, and cite it.',
  },
] as const satisfies readonly KindInfo[];

/** What a page can be; the contents have no folder, as they are of all kinds. */
export type SiteKind = 'contents' | (typeof KINDS)[number]['kind'];
