/**
 * The verdict on all that is promised of opt-outs as a stamp, with the run that breaks it as one sentence. It stays in
 * sight while the page scrolls. Nobody is told that opt-outs survive while one of the promises does not hold.
 */
import { ArrowDown } from 'lucide-react';
import {
  actorName,
  type EventName,
  editionOf,
  eventInfo,
  fails,
  type NamedStep,
  named,
  type Organisation,
  type OrganisationResult,
  PROMISES,
  type PropertyId,
  SOMEBODY,
  simulationOf,
  uncapital,
} from '../../../simulation/index.ts';
import { Button } from '../../ui/button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { goToVerdict } from './go-to-verdict.ts';
import './promise-stamp.css';
import { verdictsOn } from './verdicts.ts';

/** The promise that the others stand beside: what the prospect herself has said in Pardot. */
export const PROMISE: PropertyId = 'P1';

export interface PromiseStampProps {
  readonly organisation: Organisation;
  /** Whether the promise's card is further down, rather than right below. */
  readonly afar?: boolean;
}

export function PromiseStamp({ organisation, afar = false }: PromiseStampProps) {
  // On a phone the sentence would cover what it is about, so that only the stamp stays.
  const isThin = useMedia('(max-width: 700px)');
  const broken = verdictsOn(organisation, PROMISES).properties.find(fails) ?? null;
  const told = <p className="verdicts-told told">{broken ? brokenWords(organisation, broken) : SURVIVE}</p>;
  return (
    <>
      <div className="verdicts-stamp">
        <div className="verdicts-stamp-box" data-whole={broken === null}>
          <div className="verdicts-stamp-words" role="status">
            <p className="verdicts-mark">{broken ? STAMPS[broken.id] : 'Opt-outs survive'}</p>
            {!isThin && told}
          </div>
          {afar && (
            <Button className="verdicts-stamp-go" weight="quiet" onClick={() => goToVerdict(broken?.id ?? PROMISE)}>
              {broken ? 'See how' : 'See why'} <ArrowDown size={15} aria-hidden="true" />
            </Button>
          )}
        </div>
      </div>
      {isThin && <div role="status">{told}</div>}
    </>
  );
}

const SURVIVE =
  'Whatever your automations and the sync do, in whatever order: nobody who opted out, here or in the CRM, becomes mailable by automation alone.';

const STAMPS: Readonly<Partial<Record<PropertyId, string>>> = {
  P1: 'An opt-out can be undone',
  P16: 'Opt-outs in the CRM are not heard',
  P17: 'An opt-out in the CRM can be undone',
};

/** Steps of which nobody knows who took them. */
const unnamed = (events: readonly EventName[]): readonly NamedStep[] => events.map((event) => ({ event, by: [] }));

/** "Ana clicked unsubscribe, then “Nightly data load” unticked Email Opt Out, …". */
function brokenWords(
  { settings, cannot }: Organisation,
  { id, steps, counterexample = [] }: OrganisationResult,
): string {
  const simulation = simulationOf(settings, cannot);
  const deeds = (steps ?? unnamed(counterexample)).map(({ event, by }, place) => {
    const actor = by.length > 0 ? named(by, 'or', 1) : actorName(event, SOMEBODY);
    const told = place === 0 || by.length > 0 ? actor : uncapital(actor);
    return `${told} ${eventInfo(simulation, event).past}`;
  });
  const end =
    id === 'P16'
      ? `${SOMEBODY} is mailed all the same, and nobody decided that.`
      : `${SOMEBODY} is mailable again, and nobody decided that.`;
  const title = editionOf(settings).properties.find((property) => property.id === id)?.title;
  if (deeds.length === 0) return `${title} is not decided: the search was cut short.`;
  return `${deeds.join(', then ')}. ${end}`;
}
