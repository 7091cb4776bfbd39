/** The ways back to mailable, each in words with who has to act, and each can be played. */
import { Play } from 'lucide-react';
import {
  anyOf,
  capital,
  conditionsOf,
  eventInfo,
  type MailabilityRecord,
  uncapital,
  type VerdictWords,
  type WayBack,
  whereToClick,
} from '../../../simulation/index.ts';
import { useExplorer, useSend } from '../../session/explorer.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { WhoDot } from '../../ui/who.tsx';
import './ways-sheet.css';

export function WaysSheet({ onClose }: { readonly onClose: () => void }) {
  const { verdict, run, person } = useExplorer();
  const { ways } = verdict;
  const isForNow = verdict.tone === 'ok';
  return (
    <Sheet
      kicker={isForNow ? 'Mailable, but not for long' : verdict.stamp}
      title={isForNow ? `How ${person} stays mailable` : `Ways back to mailable for ${person}`}
      onClose={onClose}
      wide
    >
      <p className="ways-lead told">
        {ways.length > 0
          ? 'Shortest first. Each breaks no policy, and nothing but people and the sync is needed for it.'
          : noWay(run.record, person, verdict)}
      </p>
      <ol className="ways">
        {ways.map((way) => (
          <Way key={way.events.join()} way={way} onClose={onClose} />
        ))}
      </ol>
    </Sheet>
  );
}

function noWay(
  { againstTheirWish, mailable }: MailabilityRecord,
  person: string,
  { look, cause, wayOut }: Pick<VerdictWords, 'look' | 'cause' | 'wayOut'>,
): string {
  if (againstTheirWish) return `${person} opted out, and nobody asked to undo it. ${wayOut}`;
  if (look === 'danger') return `${cause} ${wayOut}`;
  return mailable
    ? `${person} is mailable, and the next sync will not change that.`
    : 'There is none: nobody can lift this without breaking policy.';
}

function Way({ way, onClose }: { readonly way: WayBack; readonly onClose: () => void }) {
  const { simulation, person } = useExplorer();
  const send = useSend();
  return (
    <li className="ways-one">
      <ol>
        {way.events.map((event, place) => {
          const { label } = eventInfo(simulation, event);
          const actors = way.by[place] ?? [];
          const where = whereToClick(simulation.settings.edition, event);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same event may come twice in a way; its place is what tells them apart.
            <li key={place}>
              {actors.map((who) => (
                <WhoDot key={who} who={who} />
              ))}
              <span>
                <b>{capital(anyOf(actors, person))}</b> {uncapital(label)}
                {where && <small className="ways-where">Where to click: {where}.</small>}
              </span>
            </li>
          );
        })}
      </ol>
      {conditionsOf(simulation, way).map((condition) => (
        <p key={condition} className="ways-hazard ways-risky">
          {condition}.
        </p>
      ))}
      <Button
        onClick={() => {
          send({ type: 'run.play', events: way.events });
          onClose();
          // The button that opened this may be gone; the timeline is where the way can be followed.
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('.timeline [aria-current="step"]')?.focus({ preventScroll: true }),
          );
        }}
      >
        <Play size={15} aria-hidden="true" />
        Play this way
      </Button>
    </li>
  );
}
