/**
 * The exam: twenty drills that follow from a word which the manager gives and the learner’s name, so that nobody can prepare
 * the answers, and everybody who has both can ask the same again.
 */
import { type Drill, drillOf } from '../drill/drill.ts';
import { DRILL_KINDS } from '../drill/kinds.ts';
import { hashOf, randomOf } from '../drill/random.ts';
import { normalName } from './names.ts';

/** How many questions an exam has. */
export const EXAM_LENGTH = 20;
/** How many have to be right. */
export const PASS_MARK = 16;

/** One of its questions, 0 for the first. */
export function examDrill(word: string, name: string, place: number): Drill {
  const text = `${normalName(word)}\n${normalName(name)}`;
  const kinds = randomOf(text).shuffled(DRILL_KINDS);
  const kind = kinds[place % kinds.length]?.id ?? 'status';
  for (let tries = 0; ; tries++) {
    const drill = drillOf({ kind, seed: hashOf(`${text}\n${place}\n${tries}`), aim: null });
    if (drill) return drill;
  }
}

/** The ids of all its questions, in order. */
export const examIds = (word: string, name: string): readonly string[] =>
  Array.from({ length: EXAM_LENGTH }, (_, place) => examDrill(word, name, place).id);

/** No 0, O, 1 or I: a code is read off paper. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const CODE_GROUPS = 3;

/**
 * What a certificate shows and `course check` prints too: whoever changes the name, the word or an answer has another code.
 * @param answers the drill's id and the choice of each.
 */
export function certificateCode(
  word: string,
  name: string,
  answers: readonly { readonly drill: string; readonly choice: number }[],
): string {
  const text = [normalName(word), normalName(name), ...answers.map(({ drill, choice }) => `${drill}=${choice}`)].join(
    '\n',
  );
  return Array.from({ length: CODE_GROUPS }, (_, group) => {
    let bits = hashOf(text, 0x9e3779b9 * (group + 1));
    return Array.from({ length: 4 }, () => {
      const letter = LETTERS.charAt(bits % LETTERS.length);
      bits = Math.floor(bits / LETTERS.length);
      return letter;
    }).join('');
  }).join('-');
}
