/** One property's verdict on the described organisation, the run that breaks it, and what would fix it. */
import { ChevronDown, Play } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  type EventName,
  editionOf,
  fails,
  type Organisation,
  type OrganisationResult,
  type Property,
  type PropertyId,
  play,
  restsOnIn,
  simulationOf,
} from '../../../simulation/index.ts';
import { exploreHref } from '../../parts/play-table.ts';
import { RuleLinks } from '../../parts/rule-link.tsx';
import { RunSteps } from '../../parts/run-steps.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { Fixes } from './fixes.tsx';
import { goToVerdict } from './go-to-verdict.ts';
import { keepFocus } from './keep-focus.ts';
import { currentDescription, describe } from './organisation-store.ts';
import { repeatsOf } from './repeats.ts';
import './verdict-card.css';

export interface VerdictCardProps {
  readonly result: OrganisationResult;
  /** The verdicts that stand above it: what one of them has shown is not shown again, but folded. */
  readonly above: readonly OrganisationResult[];
  readonly organisation: Organisation;
  /** Whether everything shows at once; else it unfolds. */
  readonly open: boolean;
}

export function VerdictCard(props: VerdictCardProps) {
  const { result, organisation, open } = props;
  const property = editionOf(organisation.settings).properties.find(({ id }) => id === result.id);
  if (!property) return null;
  const head = (
    <>
      <b className="verdict-card-id">{result.id}</b>
      <span className="verdict-card-title">{property.title}</span>
      <VerdictMark verdict={result.verdict} kind="line" />
    </>
  );
  return (
    <li className="verdict-card" data-property={result.id} data-verdict={result.verdict}>
      {open ? (
        <>
          <h2 className="verdict-card-head" tabIndex={-1}>
            {head}
          </h2>
          <Body {...props} property={property} />
        </>
      ) : (
        <details>
          <summary className="verdict-card-head">
            {head}
            <ChevronDown className="verdict-card-fold" size={16} aria-hidden="true" />
          </summary>
          <Body {...props} property={property} />
        </details>
      )}
    </li>
  );
}

function Body(props: VerdictCardProps & { readonly property: Property }) {
  const { result, organisation, property } = props;
  const events = result.counterexample ?? result.witness;
  // Known where every automation is allowed, and where all are that never clear a field; hidden for most organisations,
  // which have fewer: there, a rule that is broken may never be noticed, or another be needed.
  const rests = result.verdict === 'holds' ? restsOnIn(organisation, result.id) : [];
  return (
    <div className="verdict-card-body">
      <p className="told">{property.sentence}</p>
      {!events && <p className="verdict-card-why">{WHY[result.verdict]}</p>}
      {rests.length > 0 && (
        <p className="verdict-card-why">
          It rests on <RuleLinks ids={rests} />
        </p>
      )}
      <Shown {...props} events={events} />
      <Accepted result={result} organisation={organisation} />
    </div>
  );
}

interface Events {
  /** Those of the run that breaks it, or shows that it can be. */
  readonly events: readonly EventName[] | undefined;
}

/** The run and what would fix it; what a card above has shown already is named, and unfolds. */
function Shown({ result, above, organisation, events }: VerdictCardProps & Events) {
  const { run, fixes } = repeatsOf(result, above);
  const itsRun = events && <TheRun result={result} organisation={organisation} events={events} />;
  const itsFixes = fails(result) && <Fixes result={result} organisation={organisation} />;
  if (run !== null && run === fixes)
    return (
      <Again before="Broken by the same run as" of={run} after=", and fixed in the same ways." fold="Show both here">
        {itsRun}
        {itsFixes}
      </Again>
    );
  return (
    <>
      {run === null ? (
        itsRun
      ) : (
        <Again before="Broken by the same run as" of={run} fold="Show it here">
          {itsRun}
        </Again>
      )}
      {fixes === null ? (
        itsFixes
      ) : (
        <Again before="Fixed in the same ways as" of={fixes} fold="Show them here">
          {itsFixes}
        </Again>
      )}
    </>
  );
}

interface TheRunProps extends Pick<VerdictCardProps, 'result' | 'organisation'> {
  readonly events: readonly EventName[];
}

function TheRun({ result, organisation: { settings }, events }: TheRunProps) {
  return (
    <>
      <RunSteps run={play(simulationOf(settings), events)} by={result.steps?.map(({ by }) => by) ?? []} />
      <a className="button verdict-card-play" href={exploreHref(settings, events, 0)}>
        <Play size={15} aria-hidden="true" /> Play it on the chart
      </a>
    </>
  );
}

interface AgainProps {
  readonly before: string;
  readonly of: PropertyId;
  readonly after?: string;
  readonly fold: string;
  readonly children: ReactNode;
}

function Again({ before, of, after = '.', fold, children }: AgainProps) {
  return (
    <div className="verdict-card-again">
      <p>
        {before}{' '}
        <button type="button" onClick={() => goToVerdict(of)}>
          {of}
        </button>
        {after}
      </p>
      <details>
        <summary>{fold}</summary>
        <div className="verdict-card-same">{children}</div>
      </details>
    </div>
  );
}

const WHY: Readonly<Record<OrganisationResult['verdict'], string>> = {
  holds: 'True in every one of the states above, and of every transition between them.',
  violated: '',
  possible: '',
  impossible: 'No run of any length does it.',
  'not-applicable': 'The claim has no meaning with these settings.',
  undecided: 'The search was cut short, so nothing is known.',
};

/** The reason of the file why a violation is accepted, and what verify makes of it. */
function Accepted({ result, organisation }: Pick<VerdictCardProps, 'result' | 'organisation'>) {
  const reason = organisation.accept[result.id];
  if (reason === undefined) return null;
  const drop = (button: Element) => {
    keepFocus(button, button.closest('.verdict-card')?.querySelector('.verdict-card-head'));
    const { draft } = currentDescription();
    const { [result.id]: _, ...accept } = draft.accept;
    describe({ ...draft, accept }, `${result.id} is no longer accepted.`);
  };
  return (
    <p className="verdict-card-accepted">
      <span>
        <b>Accepted in the file:</b> {reason}
        {!fails(result) && ' The violation no longer occurs, so verify asks for the acceptance to be removed.'}
      </span>
      <Button weight="quiet" onClick={({ currentTarget }) => drop(currentTarget)}>
        Remove the acceptance
      </Button>
    </p>
  );
}
