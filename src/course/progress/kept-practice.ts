/**
 * What is kept of somebody's practice between two visits, as a text. It was written by an older page or by anybody, so what
 * cannot be read is left out, and never stops a drill.
 */
import { readDrillId } from '../drill/drill-id.ts';
import { misconceptionById } from '../misconceptions/catalogue.ts';
import { isPackedCard } from './card.ts';
import { EXAM_LENGTH } from './exam.ts';
import { MAX_LEARNER_NAME } from './names.ts';
import { type Answer, MOST_ANSWERS, NO_PRACTICE, type Practice } from './progress.ts';
import type { Evidence } from './tendencies.ts';

/** 1 had other questions under the same ids: of it the cards are read, and no answer, as none could be graded again. */
const VERSION = 2;

/** The practice as the browser keeps it. */
export const formatPractice = (practice: Practice): string => JSON.stringify({ version: VERSION, ...practice });

/** The practice that a text keeps; nothing of a text that is none, or of a newer page. */
export function readPractice(text: string | null): Practice {
  const given = parsed(text);
  if (!isObject(given)) return NO_PRACTICE;
  const { version, name, answers, cards, tendencies, exam } = given;
  if (version === 1) return readPractice(JSON.stringify({ version: VERSION, name, cards }));
  if (version !== VERSION) return NO_PRACTICE;
  return {
    name: isText(name) ? name : '',
    answers: Array.isArray(answers) ? answers.filter(isAnswer).slice(-MOST_ANSWERS) : [],
    cards: entriesOf(
      cards,
      (card, packed): packed is string => / /.test(card) && typeof packed === 'string' && isPackedCard(packed),
    ),
    tendencies: entriesOf(
      tendencies,
      (id, evidence): evidence is Evidence => misconceptionById(id) !== undefined && isEvidence(evidence),
    ),
    exam: readExam(exam),
  };
}

function readExam(given: unknown): Practice['exam'] {
  if (!isObject(given)) return null;
  const { word, answers } = given;
  const isSitting = isText(word) && Array.isArray(answers) && answers.length <= EXAM_LENGTH && answers.every(isAnswer);
  return isSitting ? { word, answers } : null;
}

function entriesOf<Value>(
  given: unknown,
  is: (key: string, value: unknown) => value is Value,
): Readonly<Record<string, Value>> {
  const entries = isObject(given) ? Object.entries(given) : [];
  return Object.fromEntries(entries.flatMap(([key, value]) => (is(key, value) ? [[key, value] as const] : [])));
}

const isText = (given: unknown): given is string => typeof given === 'string' && given.length <= MAX_LEARNER_NAME;

const isAnswer = (given: unknown): given is Answer =>
  isObject(given) &&
  typeof given['drill'] === 'string' &&
  readDrillId(given['drill']) !== null &&
  Number.isInteger(given['choice']) &&
  typeof given['right'] === 'boolean' &&
  Number.isSafeInteger(given['at']) &&
  Math.abs(given['at'] as number) < 8e15;

/** An older page did not keep what was shown together, and without that somebody could be named for what another belief explains. */
const isEvidence = (given: unknown): boolean =>
  isObject(given) &&
  ['offered', 'chosen', 'weight'].every((key) => Number.isFinite(given[key])) &&
  isObject(given['shared']) &&
  Object.values(given['shared']).every(Number.isFinite);

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    // Cut short, or not ours: as if nothing had been kept.
    return null;
  }
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
