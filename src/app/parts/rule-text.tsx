/** One rule or assumption in a box, its id a link to all that is known of it. For step cards and panels. */
import type { Citation } from '../../simulation/index.ts';
import { RuleBox } from './rule-box.tsx';
import { RuleLink } from './rule-link.tsx';

export function RuleText({ id }: { readonly id: Citation }) {
  return <RuleBox id={id} head={<RuleLink id={id} />} />;
}
