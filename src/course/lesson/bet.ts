/** A bet as it is offered: the question, the choices in words, and which of them the machine says is right. */
import {
  capital,
  type Edition,
  type FieldName,
  type Fields,
  fieldLabel,
  play,
  readOrganisation,
  type Simulation,
  STATUS_WORDS,
  verifyOrganisation,
  valueWords,
} from '../../simulation/index.ts';
import type { Bet, BetValue, Lesson, Policy, Wrong } from './lesson.ts';
import { lessonSimulation } from './play.ts';

export interface Choice {
  /** How it is told: "Prospect Opted Out: ticked. Do Not Email: blank." */
  readonly words: string;
  /** Why it is not so; null for the right one. */
  readonly because: string | null;
  /** The misconception that would answer so, where one is named. */
  readonly misconception: string | null;
}

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
  const right = answerOf(lesson, simulation);
  const wrong: readonly Wrong<BetValue>[] = bet.wrong;
  const choices = [
    { words: choiceWords(edition, bet, right), because: null, misconception: null },
    ...wrong.map(({ value, because, misconception = null }) => ({
      words: choiceWords(edition, bet, value),
      because,
      misconception,
    })),
  ].toSorted((one, other) => rank(one.words) - rank(other.words) || (one.words < other.words ? -1 : 1));
  return { question: bet.question, choices, answer: choices.findIndex(({ because }) => because === null) };
}

/** What the machine says. */
export function answerOf(lesson: Lesson, simulation: Simulation = lessonSimulation(lesson)): BetValue {
  const { bet } = lesson;
  if (bet.about === 'promise') return keepsPromise(lesson, bet.promise) ? 'yes' : 'no';
  const { record, last } = play(simulation, [...lesson.opening, ...bet.after]);
  switch (bet.about) {
    case 'status':
      return record.status;
    case 'outcome':
      return last?.outcome ?? 'no-effect';
    case 'policy':
      if (last?.outcome !== 'changed') return last?.outcome ?? 'no-effect';
      return last.changes.some(({ field }) => field === 'breach') ? 'breach' : 'proper';
    case 'breach':
      return record.breach ? 'yes' : 'no';
    case 'fields':
      return Object.fromEntries(bet.fields.map((field) => [field, record[field]]));
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
      return POLICY_WORDS[value as Policy];
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
