/**
 * What comes next in ten minutes a day: what is due, then what one may have wrong, then something new. A card comes back as
 * another question, never as the same one.
 */
import { type Drill, drillOf } from '../drill/drill.ts';
import { MAX_SEED, readDrillId } from '../drill/drill-id.ts';
import { DRILL_KINDS } from '../drill/kinds.ts';
import { randomOf } from '../drill/random.ts';
import { dayOf, dueOn } from './card.ts';
import { cardOf, type Practice } from './progress.ts';
import { suspected } from './tendencies.ts';

/** How many questions a session of ten minutes has. */
export const A_SESSION = 20;
/** After so many others a card that was answered wrongly comes back in the same session. */
const COMES_BACK_AFTER = 3;

/** The cards that are due, those that wait longest first. */
export function dueCards({ cards }: Practice, now: number): readonly string[] {
  const today = dayOf(now);
  return Object.entries(cards)
    .filter(([, packed]) => dueOn(packed) <= today)
    .toSorted(([, one], [, other]) => dueOn(one) - dueOn(other))
    .map(([name]) => name);
}

/** The next drill of somebody; the same for the same practice on the same day. */
export function nextDrill(practice: Practice, now: number): Drill {
  const turn = practice.answers.length;
  const random = randomOf(`${practice.name} ${turn} ${dayOf(now)}`);
  const seed = random.below(2 ** 31);
  const again = wrongBefore(practice);
  const [due] = dueCards(practice, now);
  for (const card of [again, due])
    if (card) {
      const [rule = '', kind = ''] = card.split(' ');
      const drill = drillOf({ kind, seed, aim: rule });
      if (drill) return drill;
    }
  const [suspect] = suspected(practice.tendencies);
  if (suspect !== undefined && turn % 2 === 0) {
    const drill = aimedDrill(suspect, seed);
    if (drill) return drill;
  }
  return newDrill(practice, seed);
}

/** The card that was answered wrongly a few questions ago, unless it came back since. */
function wrongBefore({ answers }: Practice): string | null {
  const then = answers.at(-COMES_BACK_AFTER);
  const name = then && !then.right ? readDrillId(then.drill) : null;
  const drill = name && drillOf(name);
  if (!drill) return null;
  const [rule = '', kind = ''] = [drill.rules[0], drill.kind];
  const isSince = answers
    .slice(-COMES_BACK_AFTER + 1)
    .some(({ drill: id }) => id.startsWith(`${kind}.`) && id.endsWith(`.${rule}`));
  return isSince ? null : cardOf(drill);
}

/** How many seeds are tried for what is seldom on offer. */
const ROUNDS = 8;
/** How many drills are compared, at most: the more of them, the longer it takes. */
const COMPARED = 5;

/**
 * A drill in which a misconception can be shown: the kinds are tried in an order that follows from the seed. Of the first few
 * that is taken which tells it best from others, and from chance.
 */
export function aimedDrill(misconception: string, seed: number): Drill | null {
  for (let round = 0; round < ROUNDS; round++) {
    const own = (seed + round * 0x9e3779b1) % (MAX_SEED + 1);
    const found: Drill[] = [];
    for (const { id } of randomOf(`${misconception} ${own}`).shuffled(DRILL_KINDS)) {
      const drill = drillOf({ kind: id, seed: own, aim: misconception });
      if (drill) found.push(drill);
      if (found.length === COMPARED || (drill && blurOf(drill, misconception) === 0)) break;
    }
    const [best] = found.toSorted((one, other) => blurOf(one, misconception) - blurOf(other, misconception));
    if (best) return best;
  }
  return null;
}

/** How much else its choices may mean: 0 where one of several shows it, and nothing else. */
function blurOf({ choices }: Drill, misconception: string): number {
  const showing = choices.filter(({ misconceptions }) => misconceptions.includes(misconception));
  const others = new Set(showing.flatMap(({ misconceptions }) => misconceptions)).size - 1;
  return others + (showing.length - 1) + (choices.length < 3 ? 1 : 0);
}

/** A drill of a kind that was asked least; the first kinds are the simple ones. */
function newDrill({ answers }: Practice, seed: number): Drill {
  const asked = new Map<string, number>();
  for (const { drill } of answers) {
    const kind = drill.slice(0, drill.indexOf('.'));
    asked.set(kind, (asked.get(kind) ?? 0) + 1);
  }
  // Each kind a few times before the next: whoever begins meets what is simple first.
  const fewest = DRILL_KINDS.toSorted((one, other) => rank(asked, one.id) - rank(asked, other.id));
  for (const { id } of fewest) {
    const drill = drillOf({ kind: id, seed, aim: null });
    if (drill) return drill;
  }
  throw new Error('Every kind makes drills; that of each kind one is found is tested on ten thousand.');
}

const rank = (asked: ReadonlyMap<string, number>, kind: string): number => Math.floor((asked.get(kind) ?? 0) / 2);
