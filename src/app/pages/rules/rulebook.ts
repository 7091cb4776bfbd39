/** The rulebook in chapters, the search in it, and what a word in the address stands for. No text of its own but headings. */
import {
  ASSUMPTIONS,
  type Assumption,
  OUTSIDE,
  type Outside,
  RULES,
  type Rule,
  SOURCES,
  TABLES,
  unknownWord,
} from '../../../simulation/index.ts';

export type Entry = Rule | Assumption | Outside;

export interface Chapter {
  readonly id: string;
  readonly title: string;
  /** One sentence below the title. */
  readonly note: string;
  readonly entries: readonly Entry[];
}

const numberOf = ({ id }: Entry): number => Number(id.slice(1));
const classic = (from: number, to: number) =>
  RULES.filter((rule) => rule.id.startsWith('C') && numberOf(rule) >= from && numberOf(rule) < to);

/** In the order in which they are read. */
const CHAPTERS: readonly Chapter[] = [
  {
    id: 'today',
    title: 'Today’s edition',
    note: 'The rules that every account has followed since Winter ’22.',
    entries: RULES.filter(({ edition }) => edition === 'upgraded'),
  },
  {
    id: 'becoming-unmailable',
    title: 'Classic: becoming unmailable',
    note: 'What stops mail to a prospect, and which field it ticks.',
    entries: classic(1, 10),
  },
  {
    id: 'becoming-mailable',
    title: 'Classic: becoming mailable again',
    note: 'What lifts a block, who may do it, and what looks as if it did but does not.',
    entries: classic(10, 30),
  },
  {
    id: 'the-crm',
    title: 'Classic: the CRM',
    note: 'What passes between Pardot and the CRM, and which side wins.',
    entries: classic(30, 100),
  },
  {
    id: 'procedures',
    title: 'Classic: procedures',
    note: 'How people opt a prospect back in, step by step.',
    entries: RULES.filter(({ kind }) => kind === 'procedure'),
  },
  {
    id: 'assumptions',
    title: 'Assumptions',
    note: 'Where the sources are silent or disagree, this is what we decided, and why.',
    entries: ASSUMPTIONS,
  },
  {
    id: 'outside',
    title: 'Outside the model',
    note: 'What the model does not know, with sources: named wherever an answer would be another for it.',
    entries: OUTSIDE,
  },
];

/** The decision table that is made here and stands in no source. */
export const SYNC_TABLE_ID = 'T3';

/** What else has a place on the page, each named by an id. */
export const TABLES_ID = 'decision-tables';
export const SOURCES_ID = 'sources';
export const PLACES_ID = 'where-to-click';
export const MAIL_ID = 'which-mail';

const IDS: readonly string[] = [
  ...CHAPTERS.flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]),
  TABLES_ID,
  ...TABLES.flatMap((table) => [table.id, ...table.rows.map((row) => row.id)]),
  SYNC_TABLE_ID,
  PLACES_ID,
  MAIL_ID,
  SOURCES_ID,
  ...SOURCES.map(({ id }) => id),
];

/** The chapters with the entries in which every word of the query occurs; chapters without any are left out. */
export function searchRulebook(query: string): readonly Chapter[] {
  const words = query.toLocaleLowerCase('en').split(/\s+/).filter(Boolean);
  if (words.length === 0) return CHAPTERS;
  return CHAPTERS.map((chapter) => ({
    ...chapter,
    entries: chapter.entries.filter((entry) => words.every((word) => textOf(entry).includes(word))),
  })).filter(({ entries }) => entries.length > 0);
}

function textOf(entry: Entry): string {
  return [entry.id, entry.title, entry.text, ...moreOf(entry)].join(' ').toLocaleLowerCase('en');
}

function moreOf(entry: Entry): readonly string[] {
  switch (entry.kind) {
    case 'assumption':
      return [entry.why];
    case 'outside':
      return [entry.source.where];
    default:
      return [entry.today ?? '', ...(entry.steps ?? []).map(({ text }) => text)];
  }
}

export type Place = { readonly id: string } | { readonly unknown: string };

/** Where an id leads: a procedure's step to its procedure, letter case aside. Anything else is refused in one sentence. */
export function placeOf(word: string): Place {
  const found = IDS.find((id) => id.toLowerCase() === word.toLowerCase());
  if (found) return { id: found };
  const procedure = /^(K\d)\.\w+$/i.exec(word)?.[1]?.toUpperCase();
  if (procedure && IDS.includes(procedure)) return { id: procedure };
  return { unknown: unknownWord('rule', word, IDS) };
}
