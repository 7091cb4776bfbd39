/** A field update and whoever uses it, as findings: one for each thing that the update may do. */
import { contradiction } from '../../simulation/index.ts';
import { CLEARS, type Evidence, type Finding, type FindingKind, type Place, TICKS } from '../finding.ts';
import type { Criteria } from './criteria.ts';
import type { Done, FieldUpdate } from './field-update.ts';

export interface Use {
  /** What people call who uses it: a rule, a process. */
  readonly name: string;
  readonly kind: FindingKind;
  readonly active: boolean;
  /** Whose record it runs for; empty where the file does not tell. */
  readonly object: string;
  /** How it begins. */
  readonly start: Evidence;
  readonly criteria: Criteria;
  /** What is called on the way, such as an approval's step. */
  readonly calls?: readonly Evidence[];
  /** Some time passes before the update, so that what was asked may no longer be so. */
  readonly later: boolean;
}

/** @param from where the write is told to be; by default the update itself. */
export function findingsOf(use: Use, update: FieldUpdate, from: Place = update): readonly Finding[] {
  return update.does.map((done) => findingOf(use, update, done, from));
}

function findingOf(use: Use, update: FieldUpdate, done: Done, { file, line }: Place): Finding {
  const { name, kind, active, object, start, criteria, calls = [], later } = use;
  // The conditions are those of the record that the rule runs for.
  const needs = later || update.isOfAnother || contradiction(criteria.needs) ? [] : criteria.needs;
  const conditions = criteria.evidence.map(({ words }) => words).join(' and ');
  const words = `${update.label} ${done.words}`;
  const twin = update.does.length > 1 ? (done.ticks ? ' (ticks)' : ' (clears)') : '';
  return {
    name: `${name}: ${update.label}${twin}`,
    does: [...(done.ticks ? [TICKS] : []), ...(done.clears ? [CLEARS] : [])],
    ...(needs.length > 0 ? { need: needs } : {}),
    certainty: done.dependsOn === '' ? 'certain' : 'possible',
    active,
    kind,
    ...(update.isOfAnother || object === '' ? {} : { object }),
    from: { file, line },
    when: [conditions, start.words].filter((part) => part !== '').join(', '),
    path: [start, ...criteria.evidence, ...calls, { kind: 'save', words, file: update.file, line: update.line }],
    ...(done.dependsOn === '' ? {} : { dependsOn: done.dependsOn }),
  };
}
