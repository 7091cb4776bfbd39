/** Rule by rule: what differs today, and which rules took its place. */
import { RuleLink, RuleLinks } from '../../parts/rule-link.tsx';
import { RULE_PAIRS } from './rule-pairs.ts';

export function RulePairsTable() {
  return (
    <section className="upgrade-part" aria-labelledby="rule-pairs">
      <header className="twins-head">
        <h2 id="rule-pairs">Rule by rule</h2>
        <p>Each classic rule and procedure of which today’s edition says something else.</p>
      </header>
      <ul className="rule-pairs">
        {RULE_PAIRS.map(({ rule, today, successors }) => (
          <li key={rule.id}>
            <p className="rule-pairs-rule">
              <RuleLink id={rule.id} /> {rule.title}
            </p>
            <p className="rule-pairs-today told">{today}</p>
            <p>
              <RuleLinks ids={successors} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
