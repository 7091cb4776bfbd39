/** Whether something that was kept in a file is still what a reader may answer: nothing from a file is believed unseen. */
import { NEED_WORDS } from '../../simulation/index.ts';
import { CLEARS, type ScanResult, TICKS } from '../finding.ts';
import { KIND_WORDS } from './finding-words.ts';

export function isScanResult(given: unknown): given is ScanResult {
  if (!isObject(given)) return false;
  const { automations, facts, unread } = given;
  return isListOf(automations, isFinding) && isListOf(facts, isFact) && isListOf(unread, isUnread);
}

type Given = Readonly<Record<string, unknown>>;

const isObject = (given: unknown): given is Given =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const isListOf = (given: unknown, isOne: (each: Given) => boolean): boolean =>
  Array.isArray(given) && given.every((each) => isObject(each) && isOne(each));

const isText = (given: unknown): boolean => typeof given === 'string';
const isPlace = ({ file, line }: Given): boolean => isText(file) && Number.isSafeInteger(line);
const isOneOf = (words: readonly string[], given: unknown): boolean => words.some((word) => word === given);

const isFact = (given: Given): boolean => isPlace(given) && isText(given['id']) && isText(given['says']);

const isUnread = ({ file, why, outside }: Given): boolean =>
  isText(file) && isText(why) && (outside === undefined || outside === true);

const isStep = (given: Given): boolean =>
  isPlace(given) &&
  isText(given['words']) &&
  isOneOf(['start', 'condition', 'assignment', 'call', 'save'], given['kind']);

function isFinding({
  name,
  does,
  need = [],
  certainty,
  active,
  kind,
  object = '',
  from,
  when,
  path,
  dependsOn = '',
}: Given): boolean {
  return (
    [name, when, object, dependsOn].every(isText) &&
    areAll(does, [TICKS, CLEARS]) &&
    areAll(need, NEED_WORDS) &&
    isOneOf(['certain', 'possible'], certainty) &&
    typeof active === 'boolean' &&
    isOneOf(Object.keys(KIND_WORDS), kind) &&
    isObject(from) &&
    isPlace(from) &&
    isListOf(path, isStep)
  );
}

const areAll = (given: unknown, words: readonly string[]): boolean =>
  Array.isArray(given) && given.every((each) => isOneOf(words, each));
