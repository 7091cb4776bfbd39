/**
 * The results files of a class, each checked by itself, and what they say together: which rules are weak, what several tend to
 * think, and which files hold the same practice. A question follows from its seed and the order of practice from the answers
 * before, so two people do not come to the same long row of answers by themselves.
 */
import { grouped, type Result } from '../../simulation/index.ts';
import type { Misconception } from '../misconceptions/misconception.ts';
import { type CheckOptions, checkResults, type Proof, type RuleShown } from './check-results.ts';

/** A results file by the name under which it is spoken of. */
export interface ResultsFile {
  readonly path: string;
  readonly text: Result<string>;
}

/** What the results files of a class prove, by themselves and together. */
export interface ClassResults {
  readonly checked: readonly { readonly path: string; readonly proof: Proof }[];
  /** The files that prove nothing, each with why. */
  readonly refused: readonly { readonly path: string; readonly error: string }[];
  /** By rule, over all learners, the weakest first. */
  readonly rules: readonly RuleShown[];
  /** What learners tend to think, and how many of them; the most frequent first. */
  readonly tendsToThink: readonly { readonly misconception: Misconception; readonly learners: number }[];
  /** Files whose practice is the same to the answer, by path. */
  readonly alike: readonly (readonly string[])[];
}

/** Shorter practice than this may be the same by chance: the first questions are. */
const LEAST_ALIKE = 8;

/** @param options as for one file; a name makes no sense here. */
export function checkClass(files: readonly ResultsFile[], options: Omit<CheckOptions, 'name'>): ClassResults {
  const checked: { path: string; proof: Proof }[] = [];
  const refused: { path: string; error: string }[] = [];
  for (const { path, text } of files) {
    const proof = text.ok ? checkResults(text.value, options) : text;
    if (proof.ok) checked.push({ path, proof: proof.value });
    else refused.push({ path, error: proof.error });
  }
  const proofs = checked.map(({ proof }) => proof);
  return { checked, refused, rules: rulesOf(proofs), tendsToThink: tendenciesOf(proofs), alike: alikeAmong(checked) };
}

function rulesOf(proofs: readonly Proof[]): readonly RuleShown[] {
  const rules = new Map<string, RuleShown>();
  for (const { rule, answers, right } of proofs.flatMap((proof) => proof.rules)) {
    const before = rules.get(rule);
    rules.set(rule, { rule, answers: answers + (before?.answers ?? 0), right: right + (before?.right ?? 0) });
  }
  const share = ({ answers, right }: RuleShown) => right / answers;
  return [...rules.values()].toSorted((one, other) => share(one) - share(other) || other.answers - one.answers);
}

function tendenciesOf(proofs: readonly Proof[]): ClassResults['tendsToThink'] {
  const all = proofs.flatMap(({ tendsToThink }) => tendsToThink);
  return grouped(all, ({ id }) => id)
    .flatMap((each) => each.slice(0, 1).map((misconception) => ({ misconception, learners: each.length })))
    .toSorted((one, other) => other.learners - one.learners);
}

function alikeAmong(checked: ClassResults['checked']): readonly (readonly string[])[] {
  const practised = checked.filter(({ proof }) => proof.results.answers.length >= LEAST_ALIKE);
  const rows = grouped(practised, ({ proof }) =>
    JSON.stringify(proof.results.answers.map(({ drill, choice }) => [drill, choice])),
  );
  return rows.filter((each) => each.length > 1).map((each) => each.map(({ path }) => path));
}
