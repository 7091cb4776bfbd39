/**
 * What a page of the documentation is: its address, what it says as plain data, and what it leads to. How it is drawn is
 * the app's business (`src/app/documents`), and where the files are written the build's (`src/build/site`).
 */
import type { EditionId, EventName, Settings } from '../simulation/index.ts';
import type { SiteKind } from './kinds.ts';

/** A page as plain data; its body is made when somebody asks for it. */
export interface SitePage {
  readonly kind: SiteKind;
  /** Within its kind: `U7`, `prospect.unsubscribed`, `ana-unsubscribes`. */
  readonly id: string;
  /** From the site's root, with a slash at the end: `rules/U7/`. */
  readonly path: string;
  readonly title: string;
  /** What it says in a sentence or two: for contents, search and link previews. */
  readonly description: string;
  /** What people say when they look for it, in their own words. */
  readonly asks: readonly string[];
  /** Null where it is about both editions or neither. */
  readonly edition: EditionId | null;
  /** The paths of pages that belong to it, each once. */
  readonly related: readonly string[];
  /** Worked out when it is asked for: some of it runs the machine. */
  readonly body: () => readonly Section[];
}

/** A page before its `asks` are known, which stand beside the texts for the search. */
export type PageDraft = Omit<SitePage, 'asks'>;

/** A part of a page. Its heading has the id, so that it can be linked to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Text, or words that lead to a page of the site. */
export type Inline = string | Link;

/** Words that lead to another page. */
export interface Link {
  /** A page's path. */
  readonly to: string;
  readonly words: string;
}

/** A row of facts: what is told, and what of it. */
export interface Fact {
  readonly term: string;
  readonly lines: readonly (readonly Inline[])[];
}

/** What a section is made of. */
export type Block =
  | { readonly kind: 'text'; readonly text: readonly Inline[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Pages that belong together, each with a line about it. */
  | { readonly kind: 'links'; readonly links: readonly (Link & { readonly about?: string })[] }
  | { readonly kind: 'steps'; readonly steps: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'scene'; readonly scene: Scene }
  /** A way into the app, by its address there: `#/course/two-boxes`. */
  | { readonly kind: 'open'; readonly address: string; readonly words: string }
  /** What only a person with JavaScript can do: the page that makes an iframe. It says how to do it by hand as well. */
  | { readonly kind: 'embedder' }
  /** Something to take along, with a button to copy it. */
  | { readonly kind: 'snippet'; readonly label: string; readonly code: string };

/** A stretch of a run: where it stands before, and what happens then. */
export interface Scene {
  /** Whom it is about, by first name. */
  readonly person: string;
  readonly settings: Settings;
  /** What happened before. */
  readonly given: readonly EventName[];
  /** What happens now, one or more. */
  readonly events: readonly EventName[];
  /** What each of these is told as; empty where the machine's own sentence is enough. */
  readonly tells: readonly string[];
}

/** A text alone. */
export const text = (...parts: readonly Inline[]): Block => ({ kind: 'text', text: parts });

/** A fact with one line. */
export const fact = (term: string, ...line: readonly Inline[]): Fact => ({ term, lines: [line] });
