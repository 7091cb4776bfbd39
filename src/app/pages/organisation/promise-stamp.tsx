/** The verdict on the promise as a stamp, with the run that breaks it as one sentence. It stays in sight while the page scrolls. */
import { ArrowDown } from 'lucide-react';
import {
  actorName,
  type EventName,
  eventInfo,
  type NamedStep,
  type Organisation,
  type PropertyId,
  SOMEBODY,
  simulationOf,
} from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { goToVerdict } from './go-to-verdict.ts';
import './promise-stamp.css';
import { verdictsOn } from './verdicts.ts';

export const PROMISE: PropertyId = 'P1';

export interface PromiseStampProps {
  readonly organisation: Organisation;
  /** Whether the promise's card is further down, rather than right below. */
  readonly afar?: boolean;
}

export function PromiseStamp({ organisation, afar = false }: PromiseStampProps) {
  // On a phone the sentence would cover what it is about, so that only the stamp stays.
  const isThin = useMedia('(max-width: 700px)');
  const [promise] = verdictsOn(organisation, [PROMISE]).properties;
  const whole = promise?.verdict === 'holds';
  const told = (
    <p className="verdicts-told told">
      {whole
        ? 'Whatever your automations and the sync do, in whatever order: nobody who opted out becomes mailable by automation alone.'
        : undoneWords(organisation, promise?.steps ?? unnamed(promise?.counterexample ?? []))}
    </p>
  );
  return (
    <>
      <div className="verdicts-stamp">
        <div className="verdicts-stamp-box" data-whole={whole}>
          <div className="verdicts-stamp-words" role="status">
            <p className="verdicts-mark">{whole ? 'Opt-outs survive' : 'An opt-out can be undone'}</p>
            {!isThin && told}
          </div>
          {afar && (
            <Button className="verdicts-stamp-go" weight="quiet" onClick={() => goToVerdict(PROMISE)}>
              {whole ? 'See why' : 'See how'} <ArrowDown size={15} aria-hidden="true" />
            </Button>
          )}
        </div>
      </div>
      {isThin && <div role="status">{told}</div>}
    </>
  );
}

/** Steps of which nobody knows who took them. */
const unnamed = (events: readonly EventName[]): readonly NamedStep[] => events.map((event) => ({ event, by: [] }));

/** "Ana clicked unsubscribe, then “Nightly data load” unticked Email Opt Out, …". */
function undoneWords({ settings }: Organisation, steps: readonly NamedStep[]): string {
  const simulation = simulationOf(settings);
  const deeds = steps.map(({ event, by }, place) => {
    const actor = by.length > 0 ? oneOf(by) : actorName(event, SOMEBODY);
    const told = place === 0 || by.length > 0 ? actor : actor.charAt(0).toLowerCase() + actor.slice(1);
    return `${told} ${eventInfo(simulation, event).past}`;
  });
  return `${deeds.join(', then ')}. ${SOMEBODY} is mailable again, and nobody decided that.`;
}

/** "“A”", "“A” or another", "“A” or one of 14 others": the card below names more of them. */
function oneOf([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return `“${first}”`;
  return `“${first}” or ${others.length === 1 ? 'another' : `one of ${others.length} others`}`;
}
