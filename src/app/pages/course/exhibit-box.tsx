/** What lies on the desk beside the record: an account's file, a finding of a scan, a row of an audit. */
import type { Exhibit, Lesson, ListedAutomation } from '../../../course/index.ts';
import { lessonSimulation } from '../../../course/index.ts';
import {
  actorName,
  type EventName,
  eventInfo,
  type FieldName,
  fieldLabel,
  type Simulation,
  uncapital,
  valueWords,
} from '../../../simulation/index.ts';
import { preparedOf } from './prepared.ts';

interface ExhibitProps {
  readonly lesson: Lesson;
  readonly exhibit: Exhibit;
}

export function ExhibitBox({ lesson, exhibit }: ExhibitProps) {
  const simulation = lessonSimulation(lesson);
  switch (exhibit.kind) {
    case 'organisation':
      return <AccountFile simulation={simulation} automations={exhibit.automations} />;
    case 'finding':
      return (
        <figure className="exhibit">
          <figcaption>From the scan</figcaption>
          <p>
            <b>{exhibit.name}</b>: {exhibit.does.map((event) => doesWords(simulation, event)).join(', ')}
          </p>
          <p>
            {exhibit.certainty}, <code>{`${exhibit.file}:${exhibit.line}`}</code>
          </p>
        </figure>
      );
    case 'row':
      return <Row lesson={lesson} simulation={simulation} exhibit={exhibit} />;
    default:
      return exhibit satisfies never;
  }
}

interface FileProps {
  readonly simulation: Simulation;
  readonly automations: readonly ListedAutomation[];
}

function AccountFile({ simulation, automations }: FileProps) {
  return (
    <figure className="exhibit">
      <figcaption>From the account file</figcaption>
      <ul>
        {automations.map(({ name, does, need = [] }) => (
          <li key={name}>
            <b>{name}</b>: {does.map((event) => doesWords(simulation, event)).join(', ')}
            {need.length > 0 && `, only if ${need.join(' and ')}`}
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface RowProps {
  readonly lesson: Lesson;
  readonly simulation: Simulation;
  readonly exhibit: Extract<Exhibit, { kind: 'row' }>;
}

function Row({ lesson, simulation, exhibit }: RowProps) {
  const { row } = preparedOf(lesson);
  return (
    <figure className="exhibit">
      <figcaption>From the audit, row {exhibit.row}</figcaption>
      <dl>
        {Object.entries(exhibit.given).map(([field, value]) => (
          <div key={field}>
            <dt>{fieldLabel(field as FieldName)}</dt>
            <dd>{valueWords(simulation.edition, field as FieldName, value as boolean)}</dd>
          </div>
        ))}
        <div>
          <dt>Status today</dt>
          <dd>{row?.today}</dd>
        </div>
        <div>
          <dt>Can be re-opened</dt>
          <dd>{row?.reopenable ? 'yes' : 'no'}</dd>
        </div>
      </dl>
    </figure>
  );
}

/** "automation in Pardot unticks Prospect Opted Out". */
const doesWords = (simulation: Simulation, event: EventName): string =>
  `${uncapital(actorName(event, ''))} ${uncapital(eventInfo(simulation, event).label)}`;
