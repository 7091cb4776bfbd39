/** How rules, procedures, assumptions and sources are called and linked. The texts themselves are the rulebook's. */
import {
  type Assumption,
  type Citation,
  citation,
  type Outside,
  type Rule,
  SOURCES,
  type Source,
} from '../../simulation/index.ts';
import { href } from '../ui/href.ts';

const KINDS = { rule: 'Rule', procedure: 'Procedure', assumption: 'Assumption' } as const;

/** What an entry is, as a word before its id. */
export const kindWord = ({ kind }: Pick<Rule | Assumption, 'kind'>): string => KINDS[kind];

/** "Rule C12: Unticking does not undo opt-outs". */
export function citationName(id: Citation): string {
  const entry = citation(id);
  return `${kindWord(entry)} ${id}: ${entry.title}`;
}

/** Where an entry stands in the rulebook's page. */
export const rulesHref = (id: string): string => href('rules', id);

/** Short names for a line under a rule; the whole titles stand in the rulebook. */
const SHORT: Readonly<Record<Source['id'], string>> = {
  KB: 'Pardot Knowledge Base',
  IG: 'The DRIP’s infographic',
  UP: 'Salesforce Help',
  OT: 'Other guides',
};

/** "Pardot Knowledge Base, The DRIP’s infographic". */
export const sourceNames = ({ source }: { readonly source: Pick<Rule['source'], 'keys'> }): string =>
  source.keys.map((key) => SHORT[key]).join(', ');

/** The documents that a rule comes from. */
export const sourcesOf = ({ source }: Pick<Rule | Outside, 'source'>): readonly Source[] =>
  SOURCES.filter(({ id }) => source.keys.includes(id));
