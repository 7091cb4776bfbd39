/** A bet as it is offered: the question, the choices in words, and which of them the machine says is right. */
import {
  capital,
  completeSettings,
  type Edition,
  type FieldName,
  type Fields,
  fieldLabel,
  play,
  type Run,
  readOrganisation,
  type Simulation,
  STATUS_WORDS,
  valueWords,
  verifyOrganisation,
} from '../../simulation/index.ts';
import { misconceptionById } from '../misconceptions/catalogue.ts';
import { mindOf, playIn } from '../misconceptions/mind.ts';
import type { Bet, BetValue, Lesson, Policy, Wrong } from './lesson.ts';
import { lessonSimulation } from './play.ts';

/** An outcome that somebody may bet on. */
export interface Choice {
  /** How it is told: "Prospect Opted Out: ticked. Do Not Email: blank." */
  readonly words: string;
  /** Why it is not so; null for the right one. */
  readonly because: string | null;
  /** The id of the misconception that would answer so, where one is named. */
  readonly misconception: string | null;
  /** What somebody with it believes, as a whole sentence. */
  readonly belief: string | null;
}

/** A bet with its answer, which is the machine's. */
export interface OfferedBet {
  readonly question: string;
  readonly choices: readonly Choice[];
  /** The place of the right one among them. */
  readonly answer: number;
}

/** The bet of a lesson, answered by the machine. The order of its choices does not hang on which is right. */
export function offeredBet(lesson: Lesson, simulation: Simulation = lessonSimulation(lesson)): OfferedBet {
  const { bet } = lesson;
  const { edition } = simulation;
  const right = { value: answerOf(lesson, simulation), because: null, misconception: null };
  const choices = [right, ...wrongValues(lesson)]
    .map(({ value, because, misconception }) => ({
      words: choiceWords(edition, bet, value),
      because,
      misconception,
      belief: misconceptionById(misconception ?? '')?.says ?? null,
    }))
    .toSorted((one, other) => rank(one.words) - rank(other.words) || (one.words < other.words ? -1 : 1));
  return { question: bet.question, choices, answer: choices.findIndex(({ because }) => because === null) };
}

interface WrongValue {
  readonly value: BetValue;
  readonly because: string;
  readonly misconception: string | null;
}

/** The wrong choices with what each says; a misconception answers for itself. */
export function wrongValues(lesson: Lesson): readonly WrongValue[] {
  const wrong: readonly Wrong<BetValue>[] = lesson.bet.wrong;
  return wrong.map(({ value, because, misconception = null }) => ({
    value: value ?? answerInMind(lesson, misconception),
    because,
    misconception,
  }));
}

/** What somebody with a misconception would answer. @throws where they could not: the lesson is about something else. */
export function answerInMind(lesson: Lesson, id: string | null): BetValue {
  const misconception = misconceptionById(id ?? '');
  const mind = misconception && mindOf(misconception, completeSettings(lesson.settings));
  const before = mind && playIn(mind, lesson.opening);
  const after = mind && playIn(mind, [...lesson.opening, ...lesson.bet.after]);
  const value = before && after ? readAnswer(lesson.bet, before, after) : null;
  if (value === null) throw new Error(`Nobody who believes ${id} would answer in the lesson ${lesson.id}.`);
  return value;
}

/** What the machine says. */
export function answerOf(lesson: Lesson, simulation: Simulation = lessonSimulation(lesson)): BetValue {
  const { bet, opening } = lesson;
  if (bet.about === 'promise') return keepsPromise(lesson, bet.promise) ? 'yes' : 'no';
  const value = readAnswer(bet, play(simulation, opening), play(simulation, [...opening, ...bet.after]));
  if (value === null) throw new Error('Only a promise is read off no run, and it was asked above.');
  return value;
}

/** The answer that a run gives; null where a run gives none. @param before the run without what is bet on. */
function readAnswer(bet: Bet, before: Run, { record, last }: Run): BetValue | null {
  switch (bet.about) {
    case 'status':
      return record.status;
    case 'outcome':
      return last?.outcome ?? 'no-effect';
    case 'policy':
      if (last?.outcome !== 'changed') return last?.outcome ?? 'no-effect';
      return record.breach && !before.record.breach ? 'breach' : 'proper';
    case 'breach':
      return record.breach ? 'yes' : 'no';
    case 'fields':
      return Object.fromEntries(bet.fields.map((field) => [field, record[field]]));
    case 'promise':
      return null;
    default:
      return bet satisfies never;
  }
}

/** Whether a promise holds in the account whose file lies on the desk. */
function keepsPromise({ settings, exhibit }: Lesson, promise: Extract<Bet, { about: 'promise' }>['promise']): boolean {
  const automations = exhibit?.kind === 'organisation' ? exhibit.automations : [];
  const organisation = readOrganisation({ settings, automations });
  if (!organisation.ok) throw new Error(`The file of this lesson cannot be read: ${organisation.error}`);
  return verifyOrganisation(organisation.value, [promise]).properties.every(({ verdict }) => verdict === 'holds');
}

/** Whether two answers are the same. */
export const sameValue = (one: BetValue, other: BetValue): boolean =>
  typeof one === 'object' && typeof other === 'object'
    ? Object.entries(one).every(([field, value]) => other[field as FieldName] === value)
    : one === other;

const POLICY_WORDS: Readonly<Record<Policy, string>> = {
  proper: 'It works, and the policy is kept.',
  breach: 'It works, but it breaks the policy.',
  refused: 'It is refused.',
  'no-effect': 'Nothing changes.',
};

/** Few answers always stand in the same order. */
const FIXED: readonly string[] = ['Yes.', 'No.', ...Object.values(POLICY_WORDS)];
const rank = (words: string): number => FIXED.indexOf(words);

function choiceWords(edition: Edition, bet: Bet, value: BetValue): string {
  if (typeof value === 'object') return fieldsWords(edition, value);
  switch (bet.about) {
    case 'policy':
    case 'outcome':
      return value === 'changed' ? 'It works.' : POLICY_WORDS[value as Policy];
    case 'status':
      return `${capital(STATUS_WORDS[value as keyof typeof STATUS_WORDS])}.`;
    default:
      return value === 'yes' ? 'Yes.' : 'No.';
  }
}

const fieldsWords = (edition: Edition, fields: Partial<Fields>): string =>
  Object.entries(fields)
    .map(([field, value]) => `${fieldLabel(field as FieldName)}: ${valueWords(edition, field as FieldName, value)}.`)
    .join(' ');
