/** The explorer on paper: the verdict, the record, every step of the run, the chart in words, and the rules behind it. */
import { ArrowRight } from 'lucide-react';
import {
  actorName,
  citation,
  eventInfo,
  fieldLabel,
  mergedWhy,
  OUTCOME_WORDS,
  originOf,
  type RunStep,
  settingsWords,
  valueWords,
} from '../../../../simulation/index.ts';
import { Outline } from '../../../parts/outline.tsx';
import { isBox, recordFields } from '../../../parts/record-fields.ts';
import { citationName } from '../../../parts/rule-words.ts';
import { Stamp } from '../../../parts/stamp.tsx';
import { wholeAddress } from '../../../session/address.ts';
import { useExplorer } from '../../../session/explorer.tsx';
import { currentBranch } from '../../../session/timeline.ts';
import { useRunAddress } from '../../../session/use-navigation.ts';
import { Tick } from '../../../ui/tick.tsx';
import { WhoDot } from '../../../ui/who.tsx';
import './print-run.css';

export function PrintRun() {
  const { person, run, effects, settings, story, timeline, verdict } = useExplorer();
  const { length } = run.steps;
  const { depth } = currentBranch(timeline).tip;
  const others = timeline.branches.length - 1;
  return (
    <article className="print-run">
      <header className="print-run-head">
        <p className="print-run-site">Mailability</p>
        <h1>{story ? story.title : `${person}’s run`}</h1>
        <p>
          {settingsWords(settings)
            .map(({ words }) => words)
            .join(' · ')}{' '}
          · {depth === 0 ? 'nothing has happened yet' : `after step ${length} of ${depth}`}
          {others > 0 && `, one of ${others + 1} branches`}
        </p>
      </header>
      <section className="print-run-verdict" data-status={verdict.look}>
        <Stamp look={verdict.look} className="print-run-stamp">
          {verdict.stamp}
        </Stamp>
        <div>
          <p className="told">{verdict.cause}</p>
          {verdict.wayOut !== '' && <p>{verdict.wayOut}</p>}
        </div>
      </section>
      <Record />
      {length > 0 && <Steps />}
      {length > 0 && <Rules />}
      <section className="print-run-chart">
        <h2>The chart in words</h2>
        <Outline run={run} effects={effects} folded={false} onFire={nothing} />
      </section>
      <Foot />
    </article>
  );
}

/** Paper takes no click. */
const nothing = () => undefined;

function Record() {
  const { person, run, step } = useExplorer();
  return (
    <section>
      <h2>{person}’s record</h2>
      <dl className="print-run-record">
        {recordFields(run).map(({ name: field }) => {
          const value = run.record[field];
          const changed = step?.changes.some((change) => change.field === field) ?? false;
          return (
            <div key={field} data-changed={changed}>
              <dt>{fieldLabel(field)}</dt>
              <dd>
                {isBox(field, value) && <Tick on={value === true} />}
                <b>{valueWords(run.simulation.edition, field, value)}</b>
                {changed && <span>changed in the last step</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Steps() {
  const { run } = useExplorer();
  return (
    <section>
      <h2>What happened</h2>
      <ol className="print-run-steps">
        {run.steps.map((step) => (
          <Step key={step.number} step={step} />
        ))}
      </ol>
    </section>
  );
}

function Step({ step }: { readonly step: RunStep }) {
  const { event, number, outcome, changes, rules } = step;
  const { person, simulation } = useExplorer();
  return (
    <li>
      <b className="print-run-number">{number}</b>
      <div>
        <p className="print-run-deed">
          <WhoDot who={originOf(event)} hollow={outcome !== 'changed'} /> {actorName(event, person)}{' '}
          {eventInfo(simulation, event).past}
          <span>
            {outcome === 'changed' ? '' : `${OUTCOME_WORDS[outcome]} · `}
            {rules.join(', ')}
          </span>
        </p>
        <p className="told">{mergedWhy(step).join(' ')}</p>
        {changes.length > 0 && (
          <ul className="print-run-changes">
            {changes.map(({ field, before, after }) => (
              <li key={field}>
                {fieldLabel(field)}: {valueWords(simulation.edition, field, before)}{' '}
                <ArrowRight size={12} aria-label="becomes" /> <b>{valueWords(simulation.edition, field, after)}</b>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function Rules() {
  const { run } = useExplorer();
  const cited = [...new Set(run.steps.flatMap(({ rules }) => rules))].sort(byId);
  return (
    <section>
      <h2>The rules behind it</h2>
      <dl className="print-run-rules">
        {cited.map((id) => (
          <div key={id}>
            <dt>{citationName(id)}</dt>
            <dd className="told">{citation(id).text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** C2 before C10. */
const byId = (one: string, other: string): number => one.localeCompare(other, 'en', { numeric: true });

function Foot() {
  const address = useRunAddress();
  const link = wholeAddress(address);
  return (
    <footer className="print-run-foot">
      {/* A run of thousands of events has a link that fills pages and that nobody types. */}
      {link.length <= 600 && <p>This run: {link}</p>}
      <p>
        A model of Pardot (Account Engagement), made independently of Salesforce. It knows nothing of anybody’s account.
      </p>
    </footer>
  );
}
