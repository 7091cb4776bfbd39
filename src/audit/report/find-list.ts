/** A list by its id: of those that there always are, an empty one where nobody is on it, so that whoever asks every day gets an answer. */
import type { AuditReport } from './audit-report.ts';
import { CHANGES } from './days.ts';
import { LISTS, type ToDoList } from './lists.ts';

/** Every list that can be asked for, those of the report first. */
export const listIds = ({ lists, days }: AuditReport): readonly string[] => [
  ...new Set([...lists.map(({ id }) => id), ...LISTS, ...(days === null ? [] : Object.keys(CHANGES))]),
];

/** @returns undefined where there is no such list. */
export function listOf(report: AuditReport, id: string): ToDoList | undefined {
  const found = report.lists.find((list) => list.id === id);
  if (found || !listIds(report).includes(id)) return found;
  return { id, title: '', what: '', rows: 0, keys: [], pairs: null };
}
