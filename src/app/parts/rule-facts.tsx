/** Everything known of one entry of the rulebook: its text, where it comes from, what it rests on, what differs today. */
import { type Assumption, citation, type Outside, RULES, type Rule } from '../../simulation/index.ts';
import { RuleBox } from './rule-box.tsx';
import './rule-facts.css';
import { citationName, rulesHref, sourcesOf } from './rule-words.ts';

export interface RuleFactsProps {
  readonly entry: Rule | Assumption | Outside;
  /** `whole` repeats each assumption's text and reason; `named` names them, where they stand elsewhere on the page. */
  readonly assumptions: 'whole' | 'named';
}

export function RuleFacts({ entry, assumptions }: RuleFactsProps) {
  return (
    <div className="rule-facts">
      <p className="rule-facts-text told">{entry.text}</p>
      {entry.kind === 'procedure' && <Steps rule={entry} />}
      <Facts entry={entry} assumptions={assumptions} />
    </div>
  );
}

function Facts({ entry, assumptions }: RuleFactsProps) {
  switch (entry.kind) {
    case 'assumption':
      return <AssumptionFacts assumption={entry} />;
    case 'outside':
      return (
        <dl className="rule-facts-list">
          <Origin source={entry.source} />
          <dt>In the model</dt>
          <dd>The model does not know {entry.unknown}.</dd>
        </dl>
      );
    default:
      return <SourceFacts rule={entry} assumptions={assumptions} />;
  }
}

/** Where an entry comes from. */
function Origin({ source }: Pick<Rule | Outside, 'source'>) {
  return (
    <>
      <dt>Where it comes from</dt>
      <dd>
        {sourcesOf({ source }).map(({ id, title }) => (
          <span className="rule-facts-source" key={id}>
            {title}
          </span>
        ))}
        <span className="rule-facts-where">{source.where}</span>
      </dd>
    </>
  );
}

function SourceFacts({ rule, assumptions }: { readonly rule: Rule; readonly assumptions: 'whole' | 'named' }) {
  return (
    <dl className="rule-facts-list">
      <Origin source={rule.source} />
      {rule.restsOn.length > 0 && (
        <>
          <dt>Rests on</dt>
          <dd className={`rule-facts-${assumptions}`}>
            {rule.restsOn.map((id) =>
              assumptions === 'whole' ? (
                <RuleBox key={id} id={id} head={<b className="rule-box-id">{`${id} ${citation(id).title}.`}</b>} />
              ) : (
                <CitationLink key={id} id={id} />
              ),
            )}
          </dd>
        </>
      )}
      <dt>Differs today</dt>
      <dd>{todayWords(rule)}</dd>
    </dl>
  );
}

function Steps({ rule: { steps = [] } }: { readonly rule: Rule }) {
  return (
    <ol className="rule-facts-steps">
      {steps.map(({ id, text, rules }) => (
        <li key={id}>
          {text}{' '}
          {rules.map((rule) => (
            <a className="rule-facts-id" key={rule} href={rulesHref(rule)} aria-label={citationName(rule)}>
              {rule}
            </a>
          ))}
        </li>
      ))}
    </ol>
  );
}

function AssumptionFacts({ assumption: { id, why } }: { readonly assumption: Assumption }) {
  const resting = RULES.filter(({ restsOn }) => restsOn.includes(id));
  return (
    <dl className="rule-facts-list">
      <dt>Why we had to decide</dt>
      <dd>{why}</dd>
      {resting.length > 0 && (
        <>
          <dt>Rules that rest on it</dt>
          <dd className="rule-facts-named">
            {resting.map((rule) => (
              <CitationLink key={rule.id} id={rule.id} />
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function CitationLink({ id }: { readonly id: Rule['id'] | Assumption['id'] }) {
  return (
    <a className="rule-facts-link" href={rulesHref(id)} aria-label={citationName(id)}>
      <b>{id}</b> {citation(id).title}
    </a>
  );
}

function todayWords({ edition, today }: Rule): string {
  if (edition === 'upgraded') return 'This is today’s edition.';
  return today ?? 'Nothing differs today.';
}
