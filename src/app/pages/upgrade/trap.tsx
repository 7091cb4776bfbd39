/** The trap of the upgrade (U6): a tick that the classic edition left behind, played on both machines. */
import { Play } from 'lucide-react';
import {
  type EventName,
  fieldLabel,
  type MailabilityRecord,
  play,
  SOMEBODY,
  simulationOf,
  type Verdict,
} from '../../../simulation/index.ts';
import { exploreHref } from '../../parts/play-table.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { Tick } from '../../ui/tick.tsx';
import { StatusStamp } from './status-stamp.tsx';
import './trap.css';
import { twinSettings } from './twin-run.ts';

/** Leaves the upgraded record as the classic unsubscribe left it: both fields ticked. */
const CARRIED: readonly EventName[] = ['marketer.tickedDoNotEmail', 'prospect.unsubscribed'];

export function Trap() {
  const { classic, upgraded } = twinSettings('none');
  const before = play(simulationOf(classic), ['prospect.unsubscribed']).record;
  const upgradedDay = play(simulationOf(upgraded), CARRIED).record;
  const stuck = play(simulationOf(upgraded), [...CARRIED, 'prospect.resubscribed']).record;
  const wouldHave = play(simulationOf(classic), ['prospect.unsubscribed', 'prospect.resubscribed']).record;
  const free = play(simulationOf(upgraded), [
    ...CARRIED,
    'prospect.resubscribed',
    'marketer.untickedDoNotEmail',
  ]).record;
  return (
    <section className="trap" aria-labelledby="trap">
      <header className="twins-head">
        <h2 id="trap">The trap</h2>
        <p>
          A tick that nobody set by hand, and that nobody’s resubscribe lifts any more.{' '}
          <RuleLinks ids={['U6', 'U10']} />
        </p>
      </header>
      <ol className="trap-stages">
        <Stage title="Years ago" record={before}>
          {SOMEBODY} unsubscribed in the classic edition, which ticked both fields.
        </Stage>
        <Stage title="The upgrade" record={upgradedDay}>
          No value changed. Do Not Email is now a field of its own, and looks like a marketer’s decision.
        </Stage>
        <Stage title="She comes back" record={stuck} missed={wouldHave}>
          {SOMEBODY} resubscribes by the form. That clears Prospect Opted Out alone.
        </Stage>
        <Stage title="Somebody notices" record={free}>
          A marketer or an administrator unticks Do Not Email. Only then does mail reach her.
        </Stage>
      </ol>
      <a
        className="button"
        href={exploreHref(
          upgraded,
          [...CARRIED, 'prospect.resubscribed', 'marketer.untickedDoNotEmail'],
          CARRIED.length,
        )}
      >
        <Play size={15} aria-hidden="true" /> Play it on the chart
      </a>
    </section>
  );
}

interface StageProps {
  readonly title: string;
  readonly record: MailabilityRecord;
  /** What the classic edition would have made of it. */
  readonly missed?: Verdict;
  readonly children: React.ReactNode;
}

function Stage({ title, record, missed, children }: StageProps) {
  return (
    <li>
      <h3>{title}</h3>
      <p className="told">{children}</p>
      <dl>
        {(['optedOut', 'doNotEmail'] as const).map((field) => (
          <div key={field}>
            <dt>{fieldLabel(field)}</dt>
            <dd>
              <Tick on={record[field]} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="trap-status">
        <StatusStamp status={record.status} />
        {missed && (
          <span>
            in classic: <StatusStamp status={missed.status} />
          </span>
        )}
      </p>
    </li>
  );
}
