/**
 * The two tables of the infographic as they are shown to people: their rows, how a machine gets to each, and which cells
 * the source still shows. Holds no tick and no blank: those are computed by running the machine.
 */
import type { RuleId } from './rules.ts';

/** Whether the source still shows the cell or we had to rebuild it (A8). */
export type Provenance = 'source' | 'reading';

/** A cell: where it comes from, and its words where it is not a value of the record. */
export interface Cell {
  readonly text?: string;
  readonly provenance: Provenance;
}

/**
 * A column. `value`: a field of the record, read before or after the row's event; `words` replace tick and blank where
 * the table speaks in sentences. `text`: the cell's own words.
 */
export type Column =
  | {
      readonly kind: 'value';
      readonly id: string;
      readonly label: string;
      readonly field: 'doNotEmail' | 'optedOut' | 'hardBounced';
      readonly when: 'before' | 'after';
      readonly words?: { readonly ticked: string; readonly blank: string };
    }
  | { readonly kind: 'text'; readonly id: string; readonly label: string };

/** The events that the tables speak of, by their names in the classic edition; whoever runs them has their names checked. */
export type TableEvent =
  | 'prospect.unsubscribed'
  | 'prospect.reportedSpam'
  | 'prospect.resubscribed'
  | 'admin.clickedOptIn'
  | 'admin.tickedDoNotEmail'
  | 'admin.untickedDoNotEmail'
  | 'marketer.tickedDoNotEmail'
  | 'marketer.untickedDoNotEmail'
  | 'mail.hardBounced'
  | 'mail.softBounced'
  | 'automation.untickedDoNotEmail'
  | 'automation.clearedOptOut';

/** The events that set a case up, and the one that it is about. */
export interface Case {
  readonly given: readonly TableEvent[];
  readonly event: TableEvent;
}

export type TableRowId =
  | `T1.${'unsubscribe' | 'spam' | 'hardBounce' | 'softBounce' | 'manual'}`
  | `T2.${'hardBounced' | 'resubscribed' | 'notTheirs' | 'manual'}`;

/** A row as people see it, which is also its first case. */
export interface TableRow extends Case {
  readonly id: TableRowId;
  readonly label: string;
  /** More cases of which the row says the same: the words "either" and "anyone" are checked by them. */
  readonly also: readonly Case[];
  /** One cell per column, by the column's id. */
  readonly cells: Readonly<Record<string, Cell>>;
  readonly rules: readonly RuleId[];
}

/** One of the infographic’s tables. */
export interface DecisionTable {
  readonly id: 'T1' | 'T2';
  readonly title: string;
  /** One sentence on how to read it. */
  readonly note: string;
  /** The settings under which its rows are run: the guides describe the classic edition. */
  readonly settings: { readonly edition: 'classic'; readonly resubscribe?: boolean };
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

const FIVE_SOFT_BOUNCES: readonly TableEvent[] = [
  'mail.softBounced',
  'mail.softBounced',
  'mail.softBounced',
  'mail.softBounced',
  'mail.softBounced',
];

const T1: DecisionTable = {
  id: 'T1',
  title: 'What ticks which field',
  note: 'Each row starts from a blank record, the fifth soft bounce with four already counted; the columns show it afterwards.',
  settings: { edition: 'classic', resubscribe: false },
  columns: [
    { kind: 'value', id: 'doNotEmail', label: 'Do Not Email', field: 'doNotEmail', when: 'after' },
    { kind: 'value', id: 'optedOut', label: 'Prospect Opted Out', field: 'optedOut', when: 'after' },
    { kind: 'value', id: 'hardBounced', label: 'Hard Bounced', field: 'hardBounced', when: 'after' },
  ],
  rows: [
    {
      id: 'T1.unsubscribe',
      label: 'Unsubscribe',
      given: [],
      event: 'prospect.unsubscribed',
      also: [],
      cells: {
        doNotEmail: { provenance: 'reading' },
        optedOut: { provenance: 'reading' },
        hardBounced: { provenance: 'reading' },
      },
      rules: ['C1'],
    },
    {
      id: 'T1.spam',
      label: 'Spam complaint',
      given: [],
      event: 'prospect.reportedSpam',
      also: [],
      cells: {
        doNotEmail: { provenance: 'reading' },
        optedOut: { provenance: 'reading' },
        hardBounced: { provenance: 'source' },
      },
      rules: ['C2'],
    },
    {
      id: 'T1.hardBounce',
      label: 'Hard bounce',
      given: [],
      event: 'mail.hardBounced',
      also: [],
      cells: {
        doNotEmail: { provenance: 'reading' },
        optedOut: { provenance: 'reading' },
        hardBounced: { provenance: 'reading' },
      },
      rules: ['C4'],
    },
    {
      id: 'T1.softBounce',
      label: 'Fifth soft bounce',
      given: ['mail.softBounced', 'mail.softBounced', 'mail.softBounced', 'mail.softBounced'],
      event: 'mail.softBounced',
      also: [],
      cells: {
        doNotEmail: { provenance: 'reading' },
        optedOut: { provenance: 'reading' },
        hardBounced: { provenance: 'reading' },
      },
      rules: ['C5'],
    },
    {
      id: 'T1.manual',
      label: 'By hand, by an internal user',
      given: [],
      event: 'marketer.tickedDoNotEmail',
      also: [{ given: [], event: 'admin.tickedDoNotEmail' }],
      cells: {
        doNotEmail: { provenance: 'reading' },
        optedOut: { provenance: 'reading' },
        hardBounced: { provenance: 'reading' },
      },
      rules: ['C6'],
    },
  ],
};

const T2: DecisionTable = {
  id: 'T2',
  title: 'What clears Do Not Email',
  note: 'Each row starts from a prospect with Do Not Email ticked; the last column shows what opting them back in achieves.',
  settings: { edition: 'classic', resubscribe: true },
  columns: [
    { kind: 'value', id: 'optedOut', label: 'Prospect Opted Out', field: 'optedOut', when: 'before' },
    { kind: 'value', id: 'hardBounced', label: 'Hard Bounced', field: 'hardBounced', when: 'before' },
    { kind: 'text', id: 'by', label: 'Opted back in by' },
    {
      kind: 'value',
      id: 'outcome',
      label: 'What happens',
      field: 'doNotEmail',
      when: 'after',
      words: {
        ticked: 'Do Not Email stays ticked',
        blank: 'Do Not Email is cleared; the prospect is mailable',
      },
    },
  ],
  rows: [
    {
      id: 'T2.hardBounced',
      label: 'Hard bounced',
      given: ['prospect.unsubscribed', 'mail.hardBounced'],
      event: 'admin.clickedOptIn',
      also: [
        { given: ['prospect.unsubscribed', 'mail.hardBounced'], event: 'prospect.resubscribed' },
        { given: ['prospect.unsubscribed', 'mail.hardBounced'], event: 'admin.untickedDoNotEmail' },
        { given: ['prospect.unsubscribed', 'mail.hardBounced'], event: 'marketer.untickedDoNotEmail' },
        { given: ['prospect.unsubscribed', 'mail.hardBounced'], event: 'automation.clearedOptOut' },
        { given: ['mail.hardBounced'], event: 'prospect.resubscribed' },
        { given: ['mail.hardBounced'], event: 'admin.untickedDoNotEmail' },
        { given: ['mail.hardBounced'], event: 'marketer.untickedDoNotEmail' },
        { given: ['mail.hardBounced'], event: 'automation.untickedDoNotEmail' },
      ],
      cells: {
        optedOut: { text: 'Either', provenance: 'reading' },
        hardBounced: { provenance: 'reading' },
        by: { text: 'Anyone', provenance: 'source' },
        outcome: { provenance: 'source' },
      },
      rules: ['C14', 'C10', 'C20'],
    },
    {
      id: 'T2.resubscribed',
      label: 'Opted out, then resubscribed',
      given: ['prospect.unsubscribed'],
      event: 'prospect.resubscribed',
      also: [{ given: ['prospect.reportedSpam'], event: 'prospect.resubscribed' }],
      cells: {
        optedOut: { provenance: 'reading' },
        hardBounced: { provenance: 'source' },
        by: { text: 'Automated, for instance prospect resubscribe', provenance: 'source' },
        outcome: { provenance: 'source' },
      },
      rules: ['C20'],
    },
    {
      id: 'T2.notTheirs',
      label: 'Not opted out, then resubscribed',
      given: ['marketer.tickedDoNotEmail'],
      event: 'prospect.resubscribed',
      also: [{ given: FIVE_SOFT_BOUNCES, event: 'prospect.resubscribed' }],
      cells: {
        optedOut: { provenance: 'source' },
        hardBounced: { provenance: 'source' },
        by: { text: 'Automated, for instance prospect resubscribe', provenance: 'source' },
        outcome: { provenance: 'source' },
      },
      rules: ['C21'],
    },
    {
      id: 'T2.manual',
      label: 'Not opted out, unticked by hand',
      given: ['marketer.tickedDoNotEmail'],
      event: 'marketer.untickedDoNotEmail',
      also: [
        { given: ['marketer.tickedDoNotEmail'], event: 'admin.untickedDoNotEmail' },
        { given: FIVE_SOFT_BOUNCES, event: 'marketer.untickedDoNotEmail' },
      ],
      cells: {
        optedOut: { provenance: 'source' },
        hardBounced: { provenance: 'source' },
        by: { text: 'By hand, by an internal user', provenance: 'source' },
        outcome: { provenance: 'source' },
      },
      rules: ['C13'],
    },
  ],
};

/** The infographic’s tables, in its order. */
export const TABLES: readonly DecisionTable[] = [T1, T2];
