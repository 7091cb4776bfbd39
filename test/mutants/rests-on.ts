/**
 * What a property that holds rests on: the rules whose breaking breaks it, by group of configurations.
 */
import { ASSUMPTIONS, type Citation, type PropertyId, type PropertyResult, RULES } from '../../src/simulation/index.ts';
import { breaksOneRule } from './broken-rules.ts';
import type { Group, Terrain } from './grounds.ts';
import { type Broken, losesAWay, type Trial } from './trial.ts';

/** The rules under each property that holds, or is possible, in one group of configurations. */
export interface Foundation {
  readonly group: Group;
  /** With resubscribe off, and with it on. */
  readonly off: Rests;
  readonly on: Rests;
}

export type Rests = ReadonlyMap<PropertyId, ReadonlySet<string>>;

/** One for each group of configurations. */
export function foundationsOf({ groups }: Terrain, trials: readonly Trial[]): readonly Foundation[] {
  const broken = trials.filter(({ mutant }) => breaksOneRule(mutant)).flatMap((trial) => trial.broken);
  return groups.map((group) => {
    const off = restsIn(broken, ({ ground }) => ground === group.off);
    // Most mutants are tried with resubscribe off alone; with it on they break the same properties by the same runs.
    const on = restsIn(broken, (each) => each.ground === group.on || (each.ground === group.off && !losesAWay(each)));
    return { group, off, on: new Map([...on].filter(([id]) => isGood(group.on.results.get(id)))) };
  });
}

const restsIn = (broken: readonly Broken[], isMeant: (broken: Broken) => boolean): Rests =>
  united(
    broken
      .filter((each) => isGood(each.before) && isMeant(each))
      .map(({ before, rules }) => [before.id, rules] as const),
  );

/** Every rule that a property rests on in some of several places. */
export function united(parts: Iterable<readonly [PropertyId, Iterable<string>]>): Rests {
  const rests = new Map<PropertyId, Set<string>>();
  for (const [id, rules] of parts) rests.set(id, new Set([...(rests.get(id) ?? []), ...rules]));
  return rests;
}

const isGood = (result: PropertyResult | undefined): boolean =>
  result?.verdict === 'holds' || result?.verdict === 'possible';

const CITABLE: readonly Citation[] = [...RULES, ...ASSUMPTIONS].map(({ id }) => id);

/** In the order of the rulebook. Procedures are what people do by the rules; nothing rests on them. */
export const inOrder = (rules: ReadonlySet<string> | undefined): string =>
  CITABLE.filter((id) => rules?.has(id) && !id.startsWith('K')).join(' ');
