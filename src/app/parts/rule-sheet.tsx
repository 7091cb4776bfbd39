/** What a rule, a procedure or an assumption says and where it comes from, in a dialog over any page. */
import { type Citation, citation } from '../../simulation/index.ts';
import { Sheet } from '../ui/sheet.tsx';
import { RuleFacts } from './rule-facts.tsx';
import { kindWord, rulesHref } from './rule-words.ts';

export function RuleSheet({ id, onClose }: { readonly id: Citation; readonly onClose: () => void }) {
  const entry = citation(id);
  return (
    <Sheet kicker={`${kindWord(entry)} ${id}`} title={entry.title} onClose={onClose}>
      <RuleFacts entry={entry} assumptions="whole" />
      <p>
        <a className="rule-link-more" href={rulesHref(id)}>
          Read {id} in the rulebook
        </a>
      </p>
    </Sheet>
  );
}
