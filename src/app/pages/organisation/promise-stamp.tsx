/**
 * The verdict on all that is promised of opt-outs as a stamp, with the run that breaks it as one sentence. It stays in
 * sight while the page scrolls. Nobody is told that opt-outs survive while one of the promises does not hold, and no verdict is
 * given while nothing was told of the automations.
 */
import { ArrowDown } from 'lucide-react';
import { fails, type Organisation, PROMISES, type PropertyId } from '../../../simulation/index.ts';
import { Stamp } from '../../parts/stamp.tsx';
import { Button } from '../../ui/button.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { brokenWords } from './broken-words.ts';
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
            <Stamp look={broken ? 'unmailable' : 'mailable'} className="verdicts-mark">
              {broken ? STAMPS[broken.id] : 'Opt-outs survive'}
            </Stamp>
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

export interface UntoldProps {
  /** With the settings on the page, and no automation. */
  readonly organisation: Organisation;
}

/** Stands for the stamp until something is told. What the settings break by themselves is said, as no automation mends it. */
export function Untold({ organisation }: UntoldProps) {
  const broken = verdictsOn(organisation, PROMISES).properties.find(fails) ?? null;
  return (
    <div className="verdicts-stamp-box verdicts-untold" data-whole="unknown">
      <div className="verdicts-stamp-words" role="status">
        <Stamp look="open" className="verdicts-mark">
          Nothing is known yet
        </Stamp>
        <p className="verdicts-told told">
          Choose the settings that your account has, and tell which automations it has, or that it has none. Then you
          see whether an opt-out survives them.
        </p>
      </div>
      {broken && (
        <p className="told">
          One thing is certain, if these are your settings: whatever the automations do, this can happen.{' '}
          {brokenWords(organisation, broken)}
        </p>
      )}
    </div>
  );
}

const SURVIVE =
  'Whatever your automations and the sync do, in whatever order: nobody who opted out, here or in the CRM, becomes mailable by automation alone.';

const STAMPS: Readonly<Partial<Record<PropertyId, string>>> = {
  P1: 'An opt-out can be undone',
  P16: 'Opt-outs in the CRM are not heard',
  P17: 'An opt-out in the CRM can be undone',
};
