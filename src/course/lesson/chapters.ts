/** The chapters of the course, in the order in which they are read. Nothing is locked: one may begin anywhere. */

/** The chapters in the order in which they are read. */
export const CHAPTERS = [
  {
    id: 'First day',
    note: 'Two boxes and two owners, what stops mail, and who may do what.',
    supposes: null,
  },
  {
    id: 'The CRM',
    note: 'What a sync carries, in which direction, and what it undoes.',
    supposes: 'the two boxes and their owners',
  },
  {
    id: 'Coming back',
    note: 'How somebody gets mail again, and what must never happen on the way.',
    supposes: 'the boxes, and what a sync carries',
  },
  {
    id: 'The old guides',
    note: 'What most guides on the web still teach, and what of it is true today.',
    supposes: 'today’s edition, to compare it with',
  },
  {
    id: 'Running an account',
    note: 'Automations, scans and audits: whether opt-outs last in a whole account.',
    supposes: 'what a sync carries, and what a breach is',
  },
] as const satisfies readonly ChapterShape[];

interface ChapterShape {
  readonly id: string;
  /** What it is about, in a line. */
  readonly note: string;
  /** What somebody who begins here should know; null where nothing is needed. */
  readonly supposes: string | null;
}

/** A chapter by its title, which lessons name. */
export type ChapterId = (typeof CHAPTERS)[number]['id'];
