/** Which conditions of a write are ones that the model knows: those that ask the written record just that, and no others. */
import { contradiction, NEED_WORDS, type Need } from '../../simulation/index.ts';
import { isOptOutField, mayHaveField } from '../field.ts';
import { type Meanings, meaningOf } from '../meanings.ts';
import { type Atom, atomsOf, type Condition } from './trace/condition.ts';
import { type Changes, haveSameNames, mayHaveMoved } from './trace/moved.ts';
import { isSamePlace } from './trace/saved.ts';
import { itemOf } from './trace/types.ts';
import type { Variable } from './trace/variable.ts';
import type { Write } from './trace/write.ts';
import type { Expression, Spot } from './tree/nodes.ts';

export interface Asked {
  readonly words: (spot: Spot) => string;
  readonly variables: ReadonlyMap<Expression, Variable>;
  readonly meanings: Meanings;
  /** All writes of the file: a condition on the field means nothing of the record any more when it was written before. */
  readonly writes: readonly Write[];
  /** Where what is asked may have become another record since. */
  readonly changes: Changes;
}

/** @returns the conditions that hold whenever it writes, in the order of `NEED_WORDS`; none where two exclude each other. */
export function needsOfWrite(write: Write, asked: Asked): readonly Need[] {
  const found = new Set<Need>();
  for (const condition of write.conditions) {
    for (const atom of condition.asks ? atomsOf(condition.asks, condition.isMet) : []) {
      const need = needOf(atom, condition, write, asked);
      if (need !== null) found.add(need);
    }
  }
  for (const need of queryNeeds(write, asked)) found.add(need);
  const needs = NEED_WORDS.filter((need) => found.has(need));
  return contradiction(needs) === null ? needs : [];
}

function needOf(atom: Atom, condition: Condition, write: Write, asked: Asked): Need | null {
  const plain = asBare(atom);
  if (plain?.asks.kind !== 'member' || write.record === null) return null;
  const { of, name } = plain.asks;
  if (!isSamePlace(of, write.record, asked.words) || !haveSameNames(of, write.record, asked.variables)) return null;
  // Another record may have come under that name since, or another value into the field.
  if (mayHaveMoved(of, { at: atom.asks, condition }, write, asked)) return null;
  const isWrittenBefore = asked.writes.some(
    (other) =>
      other !== write &&
      other.inside === write.inside &&
      other.at.start < write.at.start &&
      other.group.facts === write.group.facts,
  );
  return isWrittenBefore && isOptOutField(name) ? null : needOfField(name, plain.isMet, write, asked.meanings);
}

/** `x == true`, `x != false` and their like as `x`. */
function asBare({ asks, isMet }: Atom): Atom | null {
  if (asks.kind !== 'binary') return { asks, isMet };
  const isEqual = ['==', '==='].includes(asks.operator);
  if (!isEqual && !['!=', '!==', '<>'].includes(asks.operator)) return null;
  const [literal, other] = asks.right.kind === 'literal' ? [asks.right, asks.left] : [asks.left, asks.right];
  if (literal.kind !== 'literal' || typeof literal.value !== 'boolean') return null;
  return { asks: other, isMet: literal.value === isEqual ? isMet : !isMet };
}

function needOfField(field: string, isTicked: boolean, write: Write, meanings: Meanings): Need | null {
  if (isOptOutField(field)) return isTicked ? 'Email Opt Out is ticked' : 'Email Opt Out is blank';
  const meaning = meaningOf(meanings, objectOf(write), field);
  if (meaning === undefined || !NEED_WORDS.includes(meaning)) return null;
  if (isTicked) return meaning;
  return meaning === 'requested' ? 'not requested' : null;
}

/** What the query of the loop that gives the record asks of every record: `WHERE A = true AND B = false`, nothing looser. */
function queryNeeds(write: Write, asked: Asked): readonly Need[] {
  const { words, meanings } = asked;
  const { record } = write;
  const loop = record?.kind === 'name' ? write.loops.findLast(({ item }) => item === record.name) : undefined;
  if (!record || !loop?.query || mayHaveMoved(record, loop, write, asked)) return [];
  const query = words(loop.query).replaceAll(/\([^()]*\)/g, '()');
  const where = /\bWHERE\b(.*?)(?:\b(?:WITH|GROUP BY|ORDER BY|LIMIT|OFFSET|ALL ROWS|FOR)\b.*)?\]$/i.exec(query)?.[1];
  if (where === undefined || /\b(?:OR|NOT)\b/i.test(where)) return [];
  return where.split(/\bAND\b/i).flatMap((part) => {
    const [, field, operator, value] = /^\s*(\w+)\s*(=|!=)\s*(true|false)\s*$/i.exec(part) ?? [];
    if (field === undefined) return [];
    const need = needOfField(
      field.toLowerCase(),
      (value?.toLowerCase() === 'true') === (operator === '='),
      write,
      meanings,
    );
    return need === null ? [] : [need];
  });
}

/** Whose records a write is to, in lower case; empty where nobody can tell. */
export function objectOf({ type }: Write): string {
  const { name } = itemOf(type) ?? type ?? { name: '' };
  return mayHaveField(name) ? name : '';
}
