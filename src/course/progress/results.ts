/**
 * A results file: what somebody hands to a manager. Every answer stands in it with its drill and seed, and what is claimed of
 * it, so that whoever checks it needs no server and no trust (`check-results.ts`). It says nothing of who sat at the keyboard.
 */
import { EDITIONS, type EventName } from '../../simulation/index.ts';
import { readDrillId } from '../drill/drill-id.ts';
import { hashOf } from '../drill/random.ts';
import { certificateCode, EXAM_LENGTH, PASS_MARK } from './exam.ts';
import { normalName } from './names.ts';
import type { Answer, Practice } from './progress.ts';

export const RESULTS_FORMAT = 'mailability-course-results';
/**
 * Rises when the file changes its shape or its meaning, or a drill of an older file would be made otherwise. Of version 2 the score
 * counted each answer, of 3 each question, by its first answer.
 */
export const RESULTS_VERSION = 3;
/** The oldest that is read; of those before it the questions were others. */
export const OLDEST_RESULTS = 2;

export interface ResultAnswer {
  readonly drill: string;
  readonly seed: number;
  readonly choice: number;
  readonly right: boolean;
  /** To the second, in UTC. */
  readonly at: string;
}

/** A lesson that was done, with the acts that prove it. */
export interface LessonDone {
  readonly id: string;
  /** The learner’s own acts, by which the goal was reached. */
  readonly acts: readonly EventName[];
}

/** Somebody's results, as the file that they hand in holds them. */
export interface Results {
  readonly format: typeof RESULTS_FORMAT;
  readonly version: number;
  /** The versions of the machines that graded it, by edition. */
  readonly model: Readonly<Record<string, number>>;
  readonly name: string;
  readonly lessons: readonly LessonDone[];
  readonly answers: readonly ResultAnswer[];
  readonly score: { readonly answers: number; readonly right: number };
  readonly exam: {
    readonly word: string;
    readonly answers: readonly ResultAnswer[];
    readonly right: number;
    readonly passed: boolean;
    /** What the certificate shows. */
    readonly code: string;
  } | null;
  /** Goes with all the rest: a file that was changed by hand has another. */
  readonly seal: string;
}

/** The file’s text. @param lessons those that were done, with the acts that did them. */
export function formatResults({ name, answers, exam }: Practice, lessons: readonly LessonDone[]): string {
  const listed = answers.map(resultOf);
  const sat = exam && {
    word: exam.word,
    answers: exam.answers.map(resultOf),
    right: countRight(exam.answers),
    passed: exam.answers.length === EXAM_LENGTH && countRight(exam.answers) >= PASS_MARK,
    code: certificateCode(exam.word, name, exam.answers),
  };
  const content: Omit<Results, 'seal'> = {
    format: RESULTS_FORMAT,
    version: RESULTS_VERSION,
    model: modelVersions(),
    name,
    lessons,
    answers: listed,
    score: scoreOf(answers),
    exam: sat,
  };
  return `${JSON.stringify({ ...content, seal: sealOf(content) }, null, 2)}\n`;
}

/** The versions by which drills are graded here. */
export const modelVersions = (): Readonly<Record<string, number>> =>
  Object.fromEntries(EDITIONS.map(({ id, modelVersion }) => [id, modelVersion]));

/** What goes with a file’s content, whatever its spaces and the order of its keys. */
export function sealOf(content: Omit<Results, 'seal'>): string {
  const text = canonical(content);
  return [1, 2, 3].map((salt) => hashOf(text, salt).toString(16).padStart(8, '0')).join('');
}

/** JSON with its keys in order. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
};

const resultOf = ({ drill, choice, right, at }: Answer): ResultAnswer => ({
  drill,
  seed: readDrillId(drill)?.seed ?? 0,
  choice,
  right,
  at: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'),
});

/** Each question once, by its first answer: whoever answers one again has read what was right. */
export const firstAnswers = <Given extends { readonly drill: string }>(answers: readonly Given[]): readonly Given[] => {
  const asked = new Set<string>();
  return answers.filter(({ drill }) => !asked.has(drill) && asked.add(drill));
};

/** What a list of answers is worth. @param version of the file that it stands in. */
export function scoreOf(
  answers: readonly { readonly drill: string; readonly right: boolean }[],
  version = RESULTS_VERSION,
): Results['score'] {
  const counted = version < 3 ? answers : firstAnswers(answers);
  return { answers: counted.length, right: countRight(counted) };
}

const countRight = (answers: readonly { readonly right: boolean }[]): number =>
  answers.filter(({ right }) => right).length;

/** Whether two names are one person’s, as far as a file can tell. */
export const isSameLearner = (one: string, other: string): boolean => normalName(one) === normalName(other);
