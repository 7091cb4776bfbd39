/**
 * Checks a results file by playing it again: every drill is made from its id, every answer graded by the engine, every lesson
 * played to its goal, and every claim held against that. The first that does not hold is named.
 */
import { accepted, type EventName, quoted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import { type Drill, drillOf } from '../drill/drill.ts';
import { readDrillId } from '../drill/drill-id.ts';
import { gradeDrill } from '../drill/grade.ts';
import { DRILL_KINDS } from '../drill/kinds.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { certificateCode, EXAM_LENGTH, examIds, PASS_MARK } from './exam.ts';
import { readResults } from './read-results.ts';
import {
  firstAnswers,
  isSameLearner,
  modelVersions,
  type ResultAnswer,
  type Results,
  scoreOf,
  sealOf,
} from './results.ts';
import { type Tendencies, tendenciesAfter, tendenciesNamed } from './tendencies.ts';

/** What is known of a rule: how many answers about it were right. */
export interface RuleShown {
  readonly rule: string;
  readonly answers: number;
  readonly right: number;
}

/** What a results file proves, all of it worked out again. */
export interface Proof {
  readonly results: Results;
  /** How many questions were answered in practice: each counts once, by its first answer. */
  readonly answers: number;
  /** How many of them rightly. */
  readonly right: number;
  /** How many answers beside them were to questions that had been answered before. */
  readonly repeated: number;
  /** By rule, the most practised first. */
  readonly rules: readonly RuleShown[];
  readonly tendsToThink: readonly Misconception[];
  readonly exam: {
    readonly right: number;
    readonly of: number;
    readonly passed: boolean;
    readonly code: string;
  } | null;
}

/** What a results file is held against. */
export interface CheckOptions {
  /** Whose file it has to be; null for anybody’s. */
  readonly name?: string | null;
  /** The word that the exam has to follow from; null for any. */
  readonly word?: string | null;
  /** Plays a lesson: null where the acts reach its goal, else why not. */
  readonly lesson: (id: string, acts: readonly EventName[]) => string | null;
}

/** @returns what the file proves, or the first claim of it that is not so, in one sentence. Nothing is changed. */
export function checkResults(text: string, options: CheckOptions): Result<Proof> {
  const read = readResults(text);
  if (!read.ok) return read;
  const results = read.value;
  const wrong =
    wrongModel(results) ??
    wrongPerson(results, options) ??
    wrongLesson(results, options.lesson) ??
    wrongExamIds(results);
  if (wrong !== null) return rejected(wrong);
  const answers = replayAll(results.answers, 'Answer');
  if (!answers.ok) return answers;
  const exam = replayAll(results.exam?.answers ?? [], 'Exam answer');
  if (!exam.ok) return exam;
  const claim = wrongScore(results) ?? wrongExam(results, exam.value) ?? wrongSeal(results);
  if (claim !== null) return rejected(claim);
  return accepted(proofOf(results, answers.value, exam.value));
}

interface Replayed {
  readonly drill: string;
  readonly made: Drill;
  readonly right: boolean;
  readonly choice: number;
}

function replayAll(answers: readonly ResultAnswer[], what: string): Result<readonly Replayed[]> {
  const replayed: Replayed[] = [];
  for (const [place, answer] of answers.entries()) {
    const one = replay(answer);
    if (!one.ok) return rejected(`${what} ${place + 1}: ${one.error}`);
    replayed.push(one.value);
  }
  return accepted(replayed);
}

function replay({ drill: id, seed, choice, right }: ResultAnswer): Result<Replayed> {
  const name = readDrillId(id);
  const [kind = ''] = id.split('.');
  if (!name && !DRILL_KINDS.some((known) => known.id === kind))
    return rejected(
      unknownWord(
        'kind of drill',
        kind,
        DRILL_KINDS.map((known) => known.id),
      ),
    );
  const drill = name && drillOf(name);
  if (!name || !drill) return rejected(`there is no drill ${quoted(id)}.`);
  if (name.seed !== seed) return rejected(`the seed of ${quoted(id)} is ${name.seed}, not ${seed}.`);
  const grade = gradeDrill(drill, choice);
  if (!grade)
    return rejected(`${quoted(id)} has no choice ${choice}: its choices are 0 to ${drill.choices.length - 1}.`);
  if (grade.right !== right)
    return rejected(
      `choice ${choice} of ${quoted(id)} is ${grade.right ? 'right' : 'wrong'}, and the file says otherwise.`,
    );
  return accepted({ drill: id, made: drill, right, choice });
}

function wrongModel({ model }: Results): string | null {
  const here = modelVersions();
  const missing = Object.keys(here).find((edition) => !Object.hasOwn(model, edition));
  if (missing) return `The file does not say by which version of the ${missing} edition it was graded.`;
  for (const [edition, version] of Object.entries(model)) {
    if (!Object.hasOwn(here, edition))
      return `The file was graded by an edition ${quoted(edition)}, which is not known here.`;
    if (here[edition] !== version)
      return `The file was graded by version ${version} of the ${edition} edition, and this program has version ${here[edition]}.`;
  }
  return null;
}

function wrongPerson({ name, exam }: Results, wanted: CheckOptions): string | null {
  if (wanted.name && !isSameLearner(name, wanted.name))
    return `The file is ${name === '' ? 'nobody’s' : `${quoted(name)}’s`}, not ${quoted(wanted.name)}’s.`;
  if (!wanted.word) return null;
  if (!exam) return `The file holds no exam, so none with the word ${quoted(wanted.word)}.`;
  return isSameLearner(exam.word, wanted.word)
    ? null
    : `The exam was taken with the word ${quoted(exam.word)}, not ${quoted(wanted.word)}.`;
}

function wrongLesson({ lessons }: Results, judge: CheckOptions['lesson']): string | null {
  const twice = lessons.find(({ id }, place) => lessons.findIndex((other) => other.id === id) !== place);
  if (twice) return `The lesson ${quoted(twice.id)} is listed twice.`;
  for (const { id, acts } of lessons) {
    const why = judge(id, acts);
    if (why !== null) return why;
  }
  return null;
}

function wrongExamIds({ exam, name }: Results): string | null {
  if (!exam) return null;
  if (name.trim() === '') return 'The exam has no name to go with: its questions follow from the word and the name.';
  const ids = examIds(exam.word, name);
  const place = exam.answers.findIndex(({ drill }, at) => drill !== ids[at]);
  return place < 0
    ? null
    : `Question ${place + 1} of the exam is not the one that follows from the word ${quoted(exam.word)} and the name ${quoted(name)}.`;
}

/** Every answer was held against its drill before, so what it says of itself is so. */
function wrongScore({ score, answers, version }: Results): string | null {
  const counted = scoreOf(answers, version);
  if (score.answers !== counted.answers)
    return `The score speaks of ${score.answers} answers, and there are ${counted.answers} to count.`;
  return score.right === counted.right
    ? null
    : `The score says that ${score.right} answers are right, and ${counted.right} are.`;
}

function wrongExam({ exam, name }: Results, answers: readonly Replayed[]): string | null {
  if (!exam) return null;
  const right = answers.filter((each) => each.right).length;
  if (exam.right !== right) return `The exam says that ${exam.right} answers are right, and ${right} are.`;
  const passed = right >= PASS_MARK && answers.length === EXAM_LENGTH;
  if (exam.passed !== passed) return `The exam is ${passed ? 'passed' : 'not passed'}, and the file says otherwise.`;
  const code = certificateCode(exam.word, name, exam.answers);
  return exam.code === code ? null : `The certificate’s code is ${code}, not ${quoted(exam.code)}.`;
}

function wrongSeal({ seal, ...content }: Results): string | null {
  return sealOf(content) === seal ? null : 'The seal does not go with the file: something in it was changed.';
}

function proofOf(results: Results, answers: readonly Replayed[], examined: readonly Replayed[]): Proof {
  const practised = firstAnswers(answers);
  const all = [...practised, ...examined];
  const rules = new Map<string, { answers: number; right: number }>();
  let tendencies: Tendencies = {};
  for (const { made, right, choice } of all) {
    const grade = gradeDrill(made, choice);
    if (grade) tendencies = tendenciesAfter(tendencies, grade);
    const rule = made.rules[0] ?? '';
    const known = rules.get(rule) ?? { answers: 0, right: 0 };
    rules.set(rule, { answers: known.answers + 1, right: known.right + (right ? 1 : 0) });
  }
  const { exam } = results;
  return {
    results,
    answers: practised.length,
    right: practised.filter(({ right }) => right).length,
    repeated: answers.length - practised.length,
    rules: [...rules]
      .map(([rule, counts]) => ({ rule, ...counts }))
      .toSorted((one, other) => other.answers - one.answers || (one.rule < other.rule ? -1 : 1)),
    tendsToThink: tendenciesNamed(tendencies, all),
    exam: exam && { right: exam.right, of: EXAM_LENGTH, passed: exam.passed, code: exam.code },
  };
}
