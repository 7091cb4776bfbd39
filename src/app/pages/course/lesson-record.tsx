/** The record of a lesson, field by field on both sides, with its status. What the last act changed is marked. */
import { Check } from 'lucide-react';
import { type Lesson, lessonFields } from '../../../course/index.ts';
import { type FieldInfo, type FieldName, type Run, standingOf, valueWords } from '../../../simulation/index.ts';
import { isBox } from '../../parts/record-fields.ts';
import { Tick } from '../../ui/tick.tsx';
import { goalWords } from './goal-words.ts';
import './lesson-record.css';

interface RecordProps {
  readonly lesson: Lesson;
  readonly run: Run;
}

const SIDES = [
  ['pardot', 'In Pardot'],
  ['crm', 'In the CRM'],
  ['bookkeeping', 'On file'],
] as const;

export function LessonRecord({ lesson, run }: RecordProps) {
  const { words, look } = standingOf(run);
  const fields = lessonFields(lesson, run);
  return (
    <section className="lesson-record" aria-label={`${lesson.person}’s record`}>
      <h3>{lesson.person}’s record</h3>
      <p className="lesson-record-status" data-look={look}>
        Status: <b>{words}</b>
      </p>
      {SIDES.map(([side, label]) => {
        const here = fields.filter((field) => field.side === side);
        return here.length === 0 ? null : <Side key={side} label={label} fields={here} lesson={lesson} run={run} />;
      })}
    </section>
  );
}

function Side({ label, fields, run }: RecordProps & { readonly label: string; readonly fields: readonly FieldInfo[] }) {
  return (
    <div className="lesson-record-side">
      <h4>{label}</h4>
      <dl>
        {fields.map((field) => (
          <Field key={field.name} field={field} run={run} />
        ))}
      </dl>
    </div>
  );
}

function Field({ field: { name, label }, run }: { readonly field: FieldInfo; readonly run: Run }) {
  const changed = run.last?.changes.some(({ field }) => field === name) ?? false;
  return (
    <div className="lesson-record-field" data-changed={changed}>
      <dt>{label}</dt>
      <dd>
        {changed && <span className="lesson-record-news">changed</span>}
        <FieldValue name={name} run={run} />
      </dd>
    </div>
  );
}

function FieldValue({ name, run }: { readonly name: FieldName; readonly run: Run }) {
  const value = run.record[name];
  return isBox(name, value) ? <Tick on={value === true} /> : <b>{valueWords(run.simulation.edition, name, value)}</b>;
}

/** What is to be reached, each part ticked off as it is. */
export function GoalList({ lesson, run }: RecordProps) {
  const { edition } = run.simulation;
  return (
    <ul className="goal-list" aria-label="To be reached">
      {Object.entries(lesson.goal).map(([name, wanted]) => {
        const isMet = run.record[name as FieldName] === wanted;
        return (
          <li key={name} data-met={isMet}>
            <span className="goal-list-mark">{isMet && <Check size={13} strokeWidth={3} aria-hidden="true" />}</span>
            {goalWords(edition, name, wanted)}
            <span className="visually-hidden">{isMet ? ' (reached)' : ' (not yet)'}</span>
          </li>
        );
      })}
    </ul>
  );
}
