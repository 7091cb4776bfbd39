/**
 * A question before its choices are put together: the one right answer, and answers that are wrong by the engine, each with
 * whose it would be.
 */
import type { Citation, EventName, Organisation, Settings } from '../../simulation/index.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';

export interface Option {
  /** As it is read; two options with one text are one. */
  readonly text: string;
  /** Why it is right, or what speaks against it. */
  readonly reason: string;
  /** The misconceptions under which it would be right. */
  readonly by: readonly string[];
  /** The answer as data, for whoever checks it by another engine. */
  readonly means: Meaning;
}

/** What a choice claims. */
export type Meaning =
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'fields'; readonly after: string }
  | { readonly kind: 'outcome'; readonly outcome: string }
  | { readonly kind: 'origins'; readonly origins: readonly string[] }
  | { readonly kind: 'event'; readonly event: EventName }
  | { readonly kind: 'events'; readonly events: readonly EventName[] }
  /** A step of the run, 1 for the first; 0 for none. */
  | { readonly kind: 'step'; readonly step: number }
  | { readonly kind: 'record'; readonly record: Readonly<Record<string, boolean>> }
  /** These settings explain a run that is told in the question. */
  | { readonly kind: 'settings'; readonly settings: Settings; readonly events: readonly EventName[] }
  /** Through whom an opt-out is lost by itself; `nothing` where it survives. */
  | { readonly kind: 'threat'; readonly threat: 'nothing' | 'sync' | 'automation' | 'both' }
  /** The organisation after a change. */
  | { readonly kind: 'change'; readonly organisation: Organisation };

export interface Draft {
  /** What has happened, in order, before the question is asked. */
  readonly events: readonly EventName[];
  readonly question: string;
  /** The event that the question is about, or the act, where it is about one: `admin.synced`, `untickedDoNotEmail`. */
  readonly asked?: string;
  readonly right: Option;
  /** Wrong by the engine, whoever would give them; the better known first. */
  readonly wrong: readonly Option[];
  /** Whether the wrong ones are all that there are, so that two may be enough. */
  readonly closed?: true;
  /** Why the right one is right. */
  readonly why: string;
  /** The rules that it trains, the main one first. */
  readonly rules: readonly Citation[];
  /** An organisation's own automation, where the question has one. */
  readonly automations?: NonNullable<Organisation['automations']>;
}

/** A kind of question. */
export interface DrillKind {
  /** Kept for good: results name it. */
  readonly id: string;
  /** What it asks, in a few words. */
  readonly title: string;
  /** The accounts that it can be asked of. */
  readonly accounts: readonly Settings[];
  /**
   * What of somebody's error can show in an answer: how they read a status too, what moves the fields, what runs by itself, or
   * nothing. What cannot show is not looked for.
   */
  readonly shows: 'statuses' | 'fields' | 'automation' | 'nothing';
  /** Whether the record after the events is shown with the question; elsewhere it would answer it. */
  readonly showsRecord?: true;
  /** A question of the kind in a scene; null where the scene holds none, and another is drawn. */
  readonly draft: (scene: Scene) => Draft | null;
}

/** An answer that a view gives; null where it has none. */
export type Answered<Answer> = (view: View) => Answer | null;

/** The answers of everybody who is wrong, each once, with who gives it; in the order of the catalogue. */
export function answersOf<Answer>(
  { minds, ours }: Scene,
  ask: Answered<Answer>,
  keyOf: (answer: Answer) => string,
): readonly { readonly answer: Answer; readonly by: readonly string[] }[] {
  const right = ask(ours);
  const known = new Map<string, { answer: Answer; by: string[] }>();
  for (const view of minds) {
    const answer = ask(view);
    if (answer === null || view.mind === null || (right !== null && keyOf(answer) === keyOf(right))) continue;
    const entry = known.get(keyOf(answer)) ?? { answer, by: [] };
    entry.by.push(view.mind.misconception.id);
    known.set(keyOf(answer), entry);
  }
  return [...known.values()];
}
