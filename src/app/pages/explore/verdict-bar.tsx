/** The verdict as a rubber stamp, why it is so in one sentence, and the way out as the page's one dark button. */
import { originWords, type VerdictWords, type WayBack } from '../../../simulation/index.ts';
import { Later, useExplorer } from '../../session/explorer.tsx';
import { Button } from '../../ui/button.tsx';
import { TodayLine } from './today-line.tsx';
import { Told } from './told.tsx';
import './verdict-bar.css';

export interface VerdictBarProps {
  /** Whether the line about today stands here; elsewhere it stands above the chart. */
  readonly withToday: boolean;
  readonly onWays: () => void;
}

export function VerdictBar({ withToday, onWays }: VerdictBarProps) {
  const { run, verdict } = useExplorer();
  return (
    <section className={`verdict verdict-${run.record.status}`} aria-label="The verdict">
      <div className="verdict-strip">
        <p className="verdict-mark" key={verdict.stamp}>
          {verdict.stamp}
        </p>
        <Later>
          <WaysButton onWays={onWays} />
        </Later>
      </div>
      <div className="verdict-told">
        <p className="told">
          <Told text={verdict.cause} />
        </p>
        <Later>
          <WayOut />
        </Later>
        {withToday && <TodayLine />}
      </div>
    </section>
  );
}

function WaysButton({ onWays }: Pick<VerdictBarProps, 'onWays'>) {
  const { run, verdict } = useExplorer();
  const { length } = verdict.ways;
  if (length === 0) return null;
  return (
    <Button weight="primary" className="verdict-ways" aria-haspopup="dialog" onClick={onWays}>
      {run.record.mailable ? 'How to make it last' : 'Ways back to mailable'} · {length}
    </Button>
  );
}

function WayOut() {
  const { run, verdict, person } = useExplorer();
  if (verdict.wayOut === '') return null;
  return <p className="verdict-out">{wayInShort(verdict, run.record.mailable, person)}</p>;
}

/** The shortest way by its length and by who takes it; the steps themselves are in the list of ways. */
function wayInShort({ ways, wayOut }: VerdictWords, mailable: boolean, person: string): string {
  const [way] = ways;
  if (!way || mailable) return wayOut;
  const steps = way.events.length === 1 ? 'one step' : `${way.events.length} steps`;
  const hazard = way.safe ? '' : ' A sync at the wrong moment would undo it.';
  return `The shortest way back takes ${steps}, by ${actorsOf(way, person)}.${hazard}`;
}

/** "Ana and an administrator". */
function actorsOf({ who }: WayBack, person: string): string {
  const names = who.map((origin) => (origin === 'prospect' ? person : originWords(origin)));
  const last = names.pop() ?? '';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}
