/** Properties one below the other, each with its verdicts by configuration: the table for a narrow screen. */
import { ChevronDown } from 'lucide-react';
import { type Property, type PropertyResult, settingsLine, type Verification } from '../../../simulation/index.ts';
import './proof-list.css';
import { VERDICT_LOOKS, VERDICTS } from '../../parts/verdict-look.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import type { ProofTableProps } from './proof-table.tsx';

export function ProofList({ plan, verifications, onOpen }: ProofTableProps) {
  return (
    <ul className="proof-list">
      {plan.properties.map((property) => (
        <li key={property.id}>
          <details>
            <summary>
              <span className="proof-list-id">{property.id}</span>
              <span className="proof-list-title">{property.title}</span>
              <ChevronDown className="proof-list-fold" size={18} aria-hidden="true" />
              <Counts results={resultsOf(property, verifications)} all={plan.configurations.length} />
            </summary>
            <p className="proof-list-sentence told">{property.sentence}</p>
            <ul>
              {resultsOf(property, verifications).map(({ result, verification }) => (
                <li key={settingsLine(verification.settings)}>
                  <button
                    type="button"
                    aria-haspopup="dialog"
                    onClick={() => onOpen({ plan: plan.id, property, result, verification })}
                  >
                    <span>{settingsLine(verification.settings)}</span>
                    <VerdictMark verdict={result.verdict} kind="line" />
                  </button>
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
}

interface Result {
  readonly result: PropertyResult;
  readonly verification: Verification;
}

/** What is decided of a property, bad news first. */
function resultsOf({ id }: Property, verifications: ProofTableProps['verifications']): readonly Result[] {
  const results = verifications.flatMap((verification) => {
    const result = verification?.properties.find((each) => each.id === id);
    return verification && result ? [{ result, verification }] : [];
  });
  return ORDER.flatMap((verdict) => results.filter(({ result }) => result.verdict === verdict));
}

const ORDER = ['violated', 'undecided', 'possible', 'holds', 'impossible', 'not-applicable'] as const;

function Counts({ results, all }: { readonly results: readonly Result[]; readonly all: number }) {
  return (
    <span className="proof-list-counts">
      {VERDICTS.map((verdict) => {
        const count = results.filter(({ result }) => result.verdict === verdict).length;
        const { Icon, word } = VERDICT_LOOKS[verdict];
        return count === 0 ? null : (
          <span key={verdict} className="proof-list-count" data-verdict={verdict}>
            <Icon size={14} strokeWidth={2.5} aria-hidden="true" /> {word} {count === all ? 'in all' : `in ${count}`}
          </span>
        );
      })}
    </span>
  );
}
