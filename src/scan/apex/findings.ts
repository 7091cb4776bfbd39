/** The writes of one traced file as findings of a scan. */
import { isOptOutField } from '../field.ts';
import { CLEARS, type Evidence, type Finding, NOTHING_FOUND, type ScanResult, TICKS } from '../finding.ts';
import type { Meanings } from '../meanings.ts';
import type { Teller } from './names-handed.ts';
import { needsOfWrite, objectOf } from './needs.ts';
import { fatesOf } from './trace/follow/fate.ts';
import { routineName } from './trace/routine.ts';
import { isSamePlace, type Saved, savedOf } from './trace/saved.ts';
import type { Trace } from './trace/trace.ts';
import { type ConstantOf, type Possible, possibleValues } from './trace/values.ts';
import type { Guess, Write } from './trace/write.ts';
import type { Expression, Unit } from './tree/nodes.ts';
import type { WordsOf } from './tree/spots.ts';
import { conditionWords, cut, startWords } from './write-words.ts';

export interface Traced {
  readonly file: string;
  readonly unit: Exclude<Unit, { kind: 'nothing' }>;
  readonly trace: Trace;
  readonly words: WordsOf;
  readonly constantOf: ConstantOf;
  readonly meanings: Meanings;
  readonly isActive: boolean;
  /** Who tells the code which field to write, where that is not the code itself. */
  readonly tellerOf: (asked: Expression) => Teller | null;
}

export function findingsOf(traced: Traced): ScanResult {
  const { unit, trace } = traced;
  const isBefore =
    unit.kind === 'trigger' ? unit.of.when.some((each) => each === 'before insert' || each === 'before update') : null;
  const fates = fatesOf(trace);
  const found = trace.writes.flatMap((write) => {
    const saved = savedOf(write, isBefore, fates);
    return saved.kind === 'never' ? [] : [findingOf(write, saved, traced)];
  });
  return { ...NOTHING_FOUND, automations: withOwnNames(found) };
}

function findingOf(write: Write, saved: Exclude<Saved, { kind: 'never' }>, traced: Traced): Finding {
  const { file, unit, trace, words, isActive } = traced;
  const values = valuesOf(write, traced);
  const does =
    values === null
      ? [TICKS, CLEARS]
      : [...(values.includes(true) ? [TICKS] : []), ...(values.some((each) => each !== true) ? [CLEARS] : [])];
  const hangsOn = [
    ...(write.guess ? [GUESSES[write.guess](cut(words(write.at)))] : []),
    ...valueHangsOn(write, values, words),
    // One is enough to say on whom; the rest are in the code.
    ...(saved.kind === 'held' ? saved.dependsOn.slice(0, 1) : []),
    ...(saved.kind === 'saved' && !saved.isSure ? [`whether \`${cut(words(saved.by))}\` saves that record`] : []),
  ];
  const need = needsOfWrite(write, {
    words,
    variables: trace.variables,
    meanings: traced.meanings,
    writes: trace.writes,
    changes: trace.changes,
  });
  const asked = write.conditions.map((condition) => ({ condition, said: conditionWords(condition, words) }));
  const start = startWords(unit, write.inside);
  const object = objectOf(write);
  const path: Evidence[] = [
    { file, line: write.inside.method.line, kind: 'start', words: start },
    ...asked.map(
      ({ condition, said }): Evidence => ({ file, line: condition.at.line, kind: 'condition', words: said }),
    ),
    ...tellingOf(write, traced),
    { file, line: write.at.line, kind: 'assignment', words: cut(words(write.at)) },
    ...saveEvidence(saved, write, traced),
  ];
  return {
    name: routineName(write.inside),
    does,
    ...(need.length > 0 ? { need } : {}),
    certainty: hangsOn.length > 0 ? 'possible' : 'certain',
    active: isActive,
    kind: 'apex',
    ...(object === '' ? {} : { object }),
    from: { file, line: write.at.line },
    when: [start, ...asked.map(({ said }, place) => `${place === 0 ? 'if' : 'and'} ${said}`)].join(' '),
    path,
    ...(hangsOn.length > 0 ? { dependsOn: hangsOn.join(', and ') } : {}),
  };
}

/** Where else the name of the field is told, where that decides whether it is this one. */
function tellingOf({ asked, guess }: Write, { tellerOf }: Traced): readonly Evidence[] {
  const teller = asked && guess === 'name' ? tellerOf(asked) : null;
  if (!teller) return [];
  const { file, line, words } = teller;
  return [{ file, line, kind: 'call', words: `told the name of the field: ${cut(words)}` }];
}

const GUESSES: Readonly<Record<Guess, (words: string) => string>> = {
  name: (words) => `whether the field that \`${words}\` names is Email Opt Out`,
  text: (words) => `whether \`${words}\` gives Email Opt Out a value`,
  copy: (words) => `whether Email Opt Out is ticked in what \`${words}\` copies`,
};

/** What the field can come to; null where nobody can tell. */
function valuesOf(write: Write, { trace, constantOf, words }: Traced): Possible {
  const { operator } = write;
  const given = possibleValues(changing(write, words), { variables: trace.variables, constantOf });
  // A variable that is only ever given itself.
  if (given?.length === 0) return null;
  if (operator === '=') return given;
  // What was there stays, unless the operator leaves no choice.
  if (operator === '|=' && given?.every((each) => each === true)) return given;
  return operator === '&=' && given?.every((each) => each === false) ? given : null;
}

/** What is given, but for a branch of `test ? true : person.field` that gives the record its own value: that changes nothing. */
function changing({ value, record }: Write, words: WordsOf): Expression {
  if (value.kind !== 'choice' || value.test === null || record === null) return value;
  const isOwn = (each: Expression) =>
    each.kind === 'member' && isOptOutField(each.name) && isSamePlace(each.of, record, words);
  const [only, ...others] = value.either.filter((each) => !isOwn(each));
  return only !== undefined && others.length === 0 ? only : value;
}

function valueHangsOn(write: Write, values: Possible, words: WordsOf): readonly string[] {
  const { value } = write;
  // Said already.
  if (write.guess === 'copy') return [];
  if (values === null) return [`the value of \`${cut(words(value))}\``];
  if (values.length > 1 || changing(write, words) !== value) return [`which value \`${cut(words(value))}\` has`];
  return values[0] === null ? ['what becomes of a checkbox that is given null'] : [];
}

function saveEvidence(
  saved: Exclude<Saved, { kind: 'never' }>,
  write: Write,
  { file, unit, words }: Traced,
): readonly Evidence[] {
  switch (saved.kind) {
    case 'saved':
      return [{ file, line: saved.by.line, kind: 'save', words: cut(words(saved.by)) }];
    case 'by-trigger': {
      const at = saved.call ?? { file, line: unit.kind === 'trigger' ? unit.of.line : write.at.line };
      const called = saved.call ? `: ${cut(saved.call.words)}` : '';
      return [
        { file: at.file, line: at.line, kind: 'save', words: `a before trigger saves its records by itself${called}` },
      ];
    }
    case 'held': {
      // Where the save is, nobody sees from here: it is said on whom it hangs.
      const said = `not in this file: it hangs on ${saved.dependsOn[0] ?? 'others'}`;
      return [{ file, line: write.at.line, kind: 'save', words: cut(said) }];
    }
    default:
      return saved satisfies never;
  }
}

/** The second of a method is "PreferenceService.apply (2)". */
function withOwnNames(findings: readonly Finding[]): readonly Finding[] {
  const times = new Map<string, number>();
  return findings.map((finding) => {
    const time = (times.get(finding.name) ?? 0) + 1;
    times.set(finding.name, time);
    return time === 1 ? finding : { ...finding, name: `${finding.name} (${time})` };
  });
}
