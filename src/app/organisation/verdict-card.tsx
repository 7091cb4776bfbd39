/** One property's verdict on the described organisation, the run that breaks it, and what would mend it. */
import { ChevronDown, Play } from 'lucide-react';
import {
  editionOf,
  fails,
  type Organisation,
  type OrganisationResult,
  type Property,
  play,
  restsOnIn,
  simulationOf,
} from '../../simulation/index.ts';
import { RunSteps } from '../proofs/run-steps.tsx';
import { VerdictMark } from '../proofs/verdict-mark.tsx';
import { exploreHref } from '../rules/play-table.ts';
import { RuleLinks } from '../rules/rule-link.tsx';
import { Button } from '../ui/button.tsx';
import { keepFocus } from './keep-focus.ts';
import { Mends } from './mends.tsx';
import { currentDescription, describe } from './organisation-store.ts';
import './verdict-card.css';

export interface VerdictCardProps {
  readonly result: OrganisationResult;
  readonly organisation: Organisation;
  /** Whether everything shows at once; else it unfolds. */
  readonly open: boolean;
}

export function VerdictCard(props: VerdictCardProps) {
  const { result, organisation, open } = props;
  const property = editionOf(organisation.settings)?.properties.find(({ id }) => id === result.id);
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

function Body({ result, organisation, property }: VerdictCardProps & { readonly property: Property }) {
  const { settings } = organisation;
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
      {events && (
        <>
          <RunSteps run={play(simulationOf(settings), events)} by={result.steps?.map(({ by }) => by) ?? []} />
          <a className="button verdict-card-play" href={exploreHref(settings, events, 0)}>
            <Play size={15} aria-hidden="true" /> Play it on the chart
          </a>
        </>
      )}
      {fails(result) && <Mends result={result} organisation={organisation} />}
      <Accepted result={result} organisation={organisation} />
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
