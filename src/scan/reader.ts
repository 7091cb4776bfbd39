/** What a reader of one kind of file is: which files it takes, and how it turns the text of one into findings. */
import type { ScanResult } from './finding.ts';
import type { Meanings } from './meanings.ts';

/** A file's path, with forward slashes, and its text. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** What a reader may ask beyond its own file. @see ScanOptions for where the conditions come from. */
export interface ProjectView {
  /** The texts that belong together with this one, its own included, by path: those that hold the field's name or are tied to one that does. */
  readonly texts: ReadonlyMap<string, string>;
  /** What the organisation's file says of fields. */
  readonly conditions: Meanings;
  /** The same project, where this is a view of it that remembers what was asked; what is worked out for the one holds for the other. */
  readonly whole?: ProjectView;
}

/** How files of one kind are recognised and read. */
export interface Reader {
  /** Path endings in lower case, such as `.flow-meta.xml`. */
  readonly endings: readonly string[];
  /** Where other files have the same ending: what else the path must hold. */
  readonly within?: RegExp;
  /**
   * Reads one file. Never throws for what it holds: what cannot be read is a line in `unread`.
   * Called for files that hold the field's name, and for those that `tiedTo` names.
   */
  readonly read: (file: SourceText, project: ProjectView) => ScanResult;
  /**
   * Names, in lower case and unique in the project, of other things that a text calls: a subflow `flow:name`, a field update
   * `update:name`. Asked of every file of this kind, so it must be quick; left out where nothing is called.
   */
  readonly calls?: (file: SourceText) => readonly string[];
  /** Whether files of this kind are read although they do not hold the field's name. */
  readonly always?: true;
  /** The names by which others may call what a file holds. */
  readonly offers?: (file: SourceText) => readonly string[];
  /**
   * Which more files of this kind belong with those that are there, where only reading those can tell. Asked again as long as files
   * come; null where none would help.
   */
  readonly wanted?: (project: ProjectView) => ((file: SourceText) => boolean) | null;
}
