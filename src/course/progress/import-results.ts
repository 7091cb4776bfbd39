/** Takes up somebody's checked results as their practice: every answer is replayed, so the cards come out as they were. */
import { drillOf } from '../drill/drill.ts';
import { readDrillId } from '../drill/drill-id.ts';
import type { Proof } from './check-results.ts';
import { answered, NO_PRACTICE, type Practice } from './progress.ts';

/** @param proof of a file that was checked: whatever it says is so. */
export function practiceOf({ results: { name, answers, exam } }: Proof): Practice {
  let practice: Practice = { ...NO_PRACTICE, name };
  for (const { drill: id, choice, at } of answers) {
    const drillName = readDrillId(id);
    const drill = drillName && drillOf(drillName);
    const after = drill && answered(practice, drill, choice, { now: Date.parse(at) });
    if (after) practice = after.practice;
  }
  const sat = exam?.answers.map(({ drill, choice, right, at }) => ({ drill, choice, right, at: Date.parse(at) }));
  return { ...practice, exam: exam && sat ? { word: exam.word, answers: sat } : null };
}
