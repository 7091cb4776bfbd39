/** What differs today from what the explorer shows: one line, taken from the rules that are at work. */
import { type Citation, citation, type Effect, type Run } from '../../simulation/index.ts';

/** The first rule among these of which today's edition says something else, and what it says; null where nothing differs. */
export function todayOf(rules: readonly Citation[]): { readonly id: Citation; readonly today: string } | null {
  for (const id of rules) {
    const entry = citation(id);
    if (entry.kind !== 'assumption' && entry.today) return { id, today: entry.today };
  }
  return null;
}

/** What differs today about a verdict: about the step that explains it, or about what mailable means (C8); null in today’s own edition. */
export function todayOfVerdict(run: Run, steps: readonly number[]): ReturnType<typeof todayOf> {
  if (run.simulation.settings.edition !== 'classic') return null;
  const causes = steps.flatMap((number) => run.steps[number - 1] ?? []).reverse();
  return todayOf([...causes.flatMap(({ rules }: Effect) => rules), 'C8']);
}
