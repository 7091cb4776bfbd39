/**
 * `course check`: plays somebody’s results file again and prints what it proves, or the first claim of it that is not so. Of
 * several files each is checked, and a class is what they are together.
 */
import { LESSONS } from '../../../stories/index.ts';
import { type ClassResults, checkClass, checkResults, lessonJudge, type Proof } from '../../course/index.ts';
import { MAX_FILE_SIZE, quoted, type Result } from '../../simulation/index.ts';
import { done, type Report, refused } from '../shared/report.ts';
import type { Style } from '../shared/style.ts';
import type { AskedCheck } from './asked-course.ts';
import { classText } from './class-text.ts';
import { proofText } from './proof-text.ts';
import { WHAT_IT_PROVES } from './what-it-proves.ts';

/** What the command needs of the process. */
interface World {
  readonly readFile: (path: string, what?: string, most?: number) => Result<string>;
  readonly style: Style;
}

export function executeCheck(asked: AskedCheck, world: World): Report {
  const [path, ...more] = asked.paths;
  if (path === undefined) throw new Error('A check is asked for of a file.');
  return more.length === 0 ? checkOne(path, asked, world) : checkSeveral(asked, world);
}

function checkOne(path: string, { name, word, format }: AskedCheck, { readFile, style }: World): Report {
  const text = readFile(path, 'results file', MAX_FILE_SIZE);
  if (!text.ok) return refused(text.error);
  const proof = checkResults(text.value, { name, word, lesson: lessonJudge(LESSONS) });
  if (!proof.ok) return refused(`${quoted(path)}: ${proof.error}`);
  return done(format === 'json' ? [JSON.stringify(proofJson(proof.value), null, 2)] : proofText(proof.value, style));
}

function checkSeveral({ paths, word, format }: AskedCheck, { readFile, style }: World): Report {
  const files = [...new Set(paths)].map((path) => ({ path, text: readFile(path, 'results file', MAX_FILE_SIZE) }));
  const results = checkClass(files, { word, lesson: lessonJudge(LESSONS) });
  const out = format === 'json' ? [JSON.stringify(classJson(results), null, 2)] : classText(results, style);
  const unread = new Set(files.filter(({ text }) => !text.ok).map(({ path }) => path));
  // What says that a file cannot be read names it already.
  const err = results.refused.map(({ path, error }) => (unread.has(path) ? error : `${quoted(path)}: ${error}`));
  return done(out, err.length > 0 ? 2 : 0, err);
}

function classJson({ checked, refused: not, rules, tendsToThink, alike }: ClassResults) {
  return {
    files: checked.map(({ path, proof }) => ({ file: path, ...proofJson(proof) })),
    refused: not.map(({ path, error }) => ({ file: path, error })),
    rules,
    tendsToThink: tendsToThink.map(({ misconception: { id, says, because }, learners }) => ({
      id,
      says,
      because,
      learners,
    })),
    alike,
    proves: WHAT_IT_PROVES,
  };
}

function proofJson({ results, answers, right, repeated, rules, tendsToThink, exam }: Proof) {
  return {
    name: results.name,
    model: results.model,
    lessons: results.lessons.map(({ id }) => id),
    answers,
    right,
    repeated,
    rules,
    tendsToThink: tendsToThink.map(({ id, says, because }) => ({ id, says, because })),
    exam: exam && { word: results.exam?.word, ...exam },
    proves: WHAT_IT_PROVES,
  };
}
