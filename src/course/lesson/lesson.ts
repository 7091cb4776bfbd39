/**
 * What a lesson is: data alone. It says what happened to somebody, what is to be bet on and what is to be reached; what the
 * right answer is, and what the shortest way is, the machine says (`bet.ts`, `par.ts`).
 */
import type {
  EventName,
  FieldName,
  Fields,
  GivenRecord,
  Need,
  Outcome,
  PropertyId,
  RuleId,
  Settings,
  Status,
  Verdict,
} from '../../simulation/index.ts';
import type { ChapterId } from './chapters.ts';
import type { WordId } from './words.ts';

/** A lesson as data: the scene, the bet, the task with its goal, and what to keep. */
export interface Lesson {
  /** The file's name; it stands in addresses and in saved progress, so it stays. */
  readonly id: string;
  readonly chapter: ChapterId;
  readonly title: string;
  /** The how manieth of its chapter’s cases it is, where it is one: then no hint is given at first. */
  readonly caseNumber?: number;
  /** Whom it happens to: a first name. */
  readonly person: string;
  /** What one can do afterwards, in a sentence. */
  readonly aim: string;
  /** What differs from the defaults. */
  readonly settings: Partial<Settings>;
  /** What happened before the learner comes in; it is played, and each act of it does something. */
  readonly opening: readonly EventName[];
  /** Who it is, and how it came to this: two to five short sentences. */
  readonly scene: string;
  /** What lies on the desk beside the record: a file, a finding, a row. */
  readonly exhibit?: Exhibit;
  readonly bet: Bet;
  /** What is to be reached, in a sentence for the learner. */
  readonly task: string;
  /** What the record must be at the end. */
  readonly goal: Goal;
  readonly forbidden: readonly Forbidden[];
  /** The acts that are laid out at first; all others are one press away, and count as much. */
  readonly acts: readonly EventName[];
  /** Where to look, and what the rule says. The third hint, which act is next, is worked out from where one stands. */
  readonly hints: readonly [look: string, rule: string];
  readonly solution: readonly EventName[];
  /** Why it is so: two to four sentences. */
  readonly why: string;
  /** One sentence to keep. */
  readonly keep: string;
  readonly teaches: readonly RuleId[];
  /** Promises of the machine that it shows kept or broken. */
  readonly shows?: readonly PropertyId[];
  /** The words that it explains, each before any later lesson needs it. */
  readonly explains: readonly WordId[];
}

/** Fields of the record, or its verdict, and what they must be. */
export type Goal = Partial<Omit<Verdict, 'crmDoNotEmail'>> & { readonly crmDoNotEmail?: boolean };

/** What fails a lesson, with the sentence that says why it is no way: certain acts, all that people do, or acts that come to nothing. */
export type Forbidden =
  | { readonly kind: 'people'; readonly because: string }
  | { readonly kind: 'acts'; readonly events: readonly EventName[]; readonly because: string }
  | { readonly kind: 'outcome'; readonly outcome: Exclude<Outcome, 'changed'>; readonly because: string };

/** What somebody bets on before it is shown: what comes of acts after the opening, or what is true of an account. */
export type Bet = {
  readonly question: string;
  /** What the learner sees happen when the bet is opened; empty where it is about the account. */
  readonly after: readonly EventName[];
} & (
  | { readonly about: 'status'; readonly wrong: readonly Wrong<Status>[] }
  | { readonly about: 'outcome'; readonly wrong: readonly Wrong<Outcome>[] }
  | { readonly about: 'policy'; readonly wrong: readonly Wrong<Policy>[] }
  /** Whether the record holds a breach of the policy. */
  | { readonly about: 'breach'; readonly wrong: readonly Wrong<YesNo>[] }
  /** Whether a promise of the machine holds in the account on the desk. */
  | { readonly about: 'promise'; readonly promise: PropertyId; readonly wrong: readonly Wrong<YesNo>[] }
  | {
      readonly about: 'fields';
      readonly fields: readonly FieldName[];
      readonly wrong: readonly Wrong<Partial<Fields>>[];
    }
);

/** What a choice of a bet says: a status, an outcome, fields of the record, or yes and no. */
export type BetValue = Status | Outcome | Policy | YesNo | Partial<Fields>;

export type YesNo = 'yes' | 'no';

/** What comes of an act, and whether it was proper. */
export type Policy = 'proper' | 'breach' | 'refused' | 'no-effect';

/** A wrong answer, and one sentence that says why it is not so. */
export type Wrong<Value> = { readonly because: string } & (
  | {
      readonly value: Value;
      /** The id of the misconception that would answer so, where one is known. */
      readonly misconception?: string;
    }
  /** What somebody with this misconception would answer, worked out by the machine as they see it. */
  | { readonly value?: undefined; readonly misconception: string }
);

/** What a lesson shows beside the record. */
export type Exhibit =
  /** An organisation's file: its automations, by name. */
  | { readonly kind: 'organisation'; readonly automations: readonly ListedAutomation[] }
  /** What a scan of a Salesforce project found. */
  | {
      readonly kind: 'finding';
      readonly name: string;
      readonly does: readonly EventName[];
      readonly certainty: 'certain' | 'possible';
      readonly file: string;
      readonly line: number;
    }
  /** One row of an audit; what it says of the record is worked out. */
  | { readonly kind: 'row'; readonly row: number; readonly given: GivenRecord };

/** An automation as an organisation's file lists it. */
export interface ListedAutomation {
  readonly name: string;
  readonly does: readonly EventName[];
  readonly need?: readonly Need[];
}
