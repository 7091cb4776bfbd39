/** A drill's name and its text: `status.42`, or `status.42.U2` where it is aimed at a rule or a misconception. */
import { isCitable } from '../../simulation/index.ts';
import { misconceptionById } from '../misconceptions/catalogue.ts';
import { kindById } from './kinds.ts';

/** What a drill is made from: the same name, the same drill. */
export interface DrillName {
  readonly kind: string;
  /** A whole number from 0. */
  readonly seed: number;
  /** A rule's id or a misconception's; null for anything. */
  readonly aim: string | null;
}

/** The largest seed: what every machine keeps exactly, with room to spare. */
export const MAX_SEED = 2 ** 32 - 1;

/** A drill's name as text, from which it can be made again. */
export const formatDrillId = ({ kind, seed, aim }: DrillName): string =>
  aim === null ? `${kind}.${seed}` : `${kind}.${seed}.${aim}`;

/** Null where a text names no drill; it may come from a file. */
export function readDrillId(text: string): DrillName | null {
  const [, kind = '', digits = '', aim = null] =
    /^([a-z-]{1,20})\.(0|[1-9]\d{0,9})(?:\.([A-Za-z0-9-]{1,40}))?$/.exec(text) ?? [];
  const seed = Number(digits);
  if (!kindById(kind) || digits === '' || seed > MAX_SEED) return null;
  return aim === null || isCitable(aim) || misconceptionById(aim) ? { kind, seed, aim } : null;
}
