/** Reads a results file’s text: its shape, whatever it claims. What it claims is checked by playing it again, elsewhere. */
import { accepted, MAX_FILE_SIZE, parseJson, quoted, type Result, rejected } from '../../simulation/index.ts';
import { EXAM_LENGTH } from './exam.ts';
import { MAX_LEARNER_NAME } from './names.ts';
import { MOST_ANSWERS } from './progress.ts';
import { OLDEST_RESULTS, RESULTS_FORMAT, RESULTS_VERSION, type Results } from './results.ts';

type Given = Readonly<Record<string, unknown>>;

const isObject = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
const isText = (given: unknown, most = 200): given is string => typeof given === 'string' && given.length <= most;
const isCount = (given: unknown): given is number => Number.isInteger(given) && (given as number) >= 0;

/** The file as data, or what is wrong with it in one sentence. */
export function readResults(text: string): Result<Results> {
  if (text.length > MAX_FILE_SIZE) return rejected('This is too large for a results file.');
  if (text.trim() === '') return rejected('The results file is empty.');
  const parsed = parseJson(text);
  if (!parsed.ok) {
    const isCut = !text.trimEnd().endsWith('}');
    return rejected(`The results file ${isCut ? 'is cut short: save it again where it was made' : parsed.error}.`);
  }
  const given = parsed.value;
  if (!isObject(given) || given['format'] !== RESULTS_FORMAT)
    return rejected(`This is no results file: its “format” is not ${quoted(RESULTS_FORMAT)}.`);
  if (!isCount(given['version'])) return rejected('The results file says no version: save it again where it was made.');
  if (given['version'] > RESULTS_VERSION)
    return rejected(
      `The results file is of version ${given['version']}, and this program reads up to ${RESULTS_VERSION}: use a newer one.`,
    );
  if (given['version'] < OLDEST_RESULTS)
    return rejected(
      `The results file is of version ${given['version']}, whose questions were others: check it with the program of its time.`,
    );
  const fault = faultIn(given);
  return fault === null ? accepted(given as unknown as Results) : rejected(fault);
}

const KEYS = ['format', 'version', 'model', 'name', 'lessons', 'answers', 'score', 'exam', 'seal'];

/** The first thing that is not as it should be, as a sentence. */
function faultIn(given: Given): string | null {
  const missing = KEYS.find((key) => !(key in given));
  if (missing) return `The results file has no ${quoted(missing)}: it was cut or changed.`;
  const odd = Object.keys(given).find((key) => !KEYS.includes(key));
  if (odd) return `The results file has ${quoted(odd)}, which no results file has.`;
  if (!isText(given['name'], MAX_LEARNER_NAME)) return 'The results file has no name that can be read.';
  if (!isText(given['seal'])) return 'The results file has no seal that can be read.';
  const { model, score, exam } = given;
  if (!isObject(model) || !Object.values(model).every(isCount)) return '“model” says no versions that can be read.';
  if (!isObject(score) || !isCount(score['answers']) || !isCount(score['right']))
    return '“score” is no score: it has how many answers there are, and how many are right.';
  return (
    faultInAnswers(given['answers'], 'answers', MOST_ANSWERS) ??
    faultInLessons(given['lessons']) ??
    (exam === null ? null : faultInExam(exam))
  );
}

function faultInAnswers(given: unknown, where: string, most: number): string | null {
  if (!Array.isArray(given)) return `${quoted(where)} is no list.`;
  if (given.length > most) return `${quoted(where)} has more than ${most} answers.`;
  const place = given.findIndex((each) => !isAnswer(each));
  return place < 0 ? null : `Answer ${place + 1} of ${quoted(where)} is incomplete.`;
}

const isAnswer = (given: unknown): boolean =>
  isObject(given) &&
  isText(given['drill']) &&
  isCount(given['seed']) &&
  isCount(given['choice']) &&
  typeof given['right'] === 'boolean' &&
  isMoment(given['at']);

/** Written as results are: to the second, in UTC, and of a day that there is. */
const isMoment = (given: unknown): boolean => {
  const at = isText(given, 30) ? new Date(given) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().replace('.000Z', 'Z') === given;
};

function faultInLessons(given: unknown): string | null {
  if (!Array.isArray(given) || given.length > 200) return '“lessons” is no list of lessons.';
  const isLesson = (each: unknown) =>
    isObject(each) &&
    isText(each['id']) &&
    Array.isArray(each['acts']) &&
    each['acts'].length <= 200 &&
    each['acts'].every((event) => isText(event));
  const place = given.findIndex((each) => !isLesson(each));
  return place < 0 ? null : `Lesson ${place + 1} of the results file is incomplete.`;
}

function faultInExam(given: unknown): string | null {
  if (!isObject(given)) return '“exam” is no exam.';
  const { word, right, passed, code } = given;
  if (!isText(word, MAX_LEARNER_NAME) || !isCount(right) || typeof passed !== 'boolean' || !isText(code))
    return 'The exam of the results file is incomplete.';
  return faultInAnswers(given['answers'], 'exam', EXAM_LENGTH);
}
