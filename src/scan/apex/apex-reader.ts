/**
 * Reads Apex classes and triggers: what they write into Email Opt Out, in code that is no test. Queries, comparisons, strings
 * and comments write nothing, and neither does a record that nothing ever saves. Statements in an `.apex` file are no part of
 * the organisation and run only when somebody runs them by hand, so what they write is reported as a draft's is: not active.
 */
import { mentionsField } from '../field.ts';
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { isMeta, isScript, META, ownName } from './file-names.ts';
import { findingsOf } from './findings.ts';
import { isKnownAsAnother } from './known-names.ts';
import { putsByName } from './name-in-text.ts';
import { onlyCompares } from './only-compared.ts';
import { namesOf } from './project-names.ts';
import { isNeverIt, isTested, mayBeAnyField, namesLeftOut } from './tested-names.ts';
import { callsOf, offersOf } from './ties.ts';
import { isPlatforms, namedField } from './trace/field-names.ts';
import { traceOf } from './trace/trace.ts';
import type { Seen } from './trace/tracing.ts';
import type { ConstantOf } from './trace/values.ts';
import { MAX_CHARACTERS, parseApex } from './tree/parse-apex.ts';
import { without, wordsOf } from './tree/spots.ts';
import { triggerCallsIn } from './trigger-calls.ts';

export const apexReader: Reader = {
  endings: ['.cls', '.trigger', '.apex', '.cls-meta.xml', '.trigger-meta.xml'],
  read,
  calls: callsOf,
  offers: offersOf,
  wanted: (project) => namesOf(project).handed.wanted(),
};

function read(file: SourceText, project: ProjectView): ScanResult {
  const { path, text } = file;
  // Files that are only tied to others are here for those: their own writes need the field's name, or a constant for it.
  if (isMeta(path) || !(mentionsField(text) || putsByName(text))) return NOTHING_FOUND;
  if (text.length <= MAX_CHARACTERS && !putsByName(text) && onlyCompares(text)) return NOTHING_FOUND;
  const parsed = parseApex(text, path);
  if (!parsed.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: parsed.error }] };
  const unit = parsed.value;
  if (unit.kind === 'nothing' || (unit.kind === 'class' && unit.of.isTest)) return NOTHING_FOUND;
  const words = wordsOf(text);
  const constantOf = constantsIn(project);
  const isNamed = NAMED.test(text);
  const isNamedBesides = once((seen: Seen) => NAMED.test(without(text, namesLeftOut(seen))));
  try {
    const trace = traceOf(unit, {
      words,
      mentions: (asked, seen) => namesOf(project).inText(asked, seen),
      triggerCall: triggerCallsIn(project.texts),
      fieldNamed: (put, seen) => {
        if (isNeverIt(put, seen, words, () => namesOf(project).fields())) return null;
        if (isKnownAsAnother(put.asked, seen)) return null;
        const named = namedField(put.asked, seen.variables, constantOf);
        if (named !== undefined) return named;
        // A `put` whose field comes from somewhere else is only worth a word where the name may come there; what only leaves a name out
        // does not bring it.
        const isHere = isNamed && (!isTested(put, words) || isNamedBesides(seen));
        if (isHere || namesOf(project).asName(put.asked, seen)) return undefined;
        return mentionsField(text) && mayBeAnyField(put, seen, words) ? undefined : null;
      },
    });
    const meanings = project.conditions;
    return findingsOf({
      file: path,
      unit,
      trace,
      words,
      constantOf,
      meanings,
      isActive: isActive(path, project),
      tellerOf: (asked) => namesOf(project).handed.tellerOf(asked, trace),
    });
  } catch (error) {
    // The stack is the one limit of a walk through code that the parser has read.
    if (error instanceof RangeError) {
      return { ...NOTHING_FOUND, unread: [{ file: path, why: 'is nested too deeply to be read' }] };
    }
    throw error;
  }
}

/** The answer is the same for all of a file. */
function once<Given extends readonly unknown[]>(ask: (...given: Given) => boolean): (...given: Given) => boolean {
  let known: boolean | null = null;
  return (...given) => {
    known ??= ask(...given);
    return known;
  };
}

/** The field's name as a string, or as a token or a field of something. */
const NAMED = /'\s*(?:\w+[._])?(?:person)?hasoptedoutofemail\s*'|\.(?:person)?hasoptedoutofemail\b/i;

/** Deployed code runs, unless its metadata says otherwise; a script does not by itself. */
function isActive(path: string, { texts }: ProjectView): boolean {
  if (isScript(path)) return false;
  const meta = texts.get(`${path}${META}`);
  const status = meta === undefined ? undefined : /<status>\s*(\w+)\s*<\/status>/.exec(meta)?.[1];
  return status === undefined || status === 'Active';
}

/** Constants of the project's other classes, as far as they were given along. */
function constantsIn({ texts }: ProjectView): ConstantOf {
  return (wanted, name) => {
    for (const path of texts.keys()) {
      if (ownName(path) !== wanted || !path.toLowerCase().endsWith('.cls')) continue;
      const text = texts.get(path) ?? '';
      const declared = new RegExp(String.raw`\bfinal\b[^;=(){}]*\b${name}\s*=\s*('[^']*'|[\w.]+)\s*;`, 'i').exec(text);
      return declared?.[1] !== undefined && isPlain(declared[1]) ? declared[1] : null;
    }
    return null;
  };
}

/** A value that stands there, or a token of the platform's; what another class has, it alone can tell. */
const isPlain = (value: string): boolean => /^'|^(?:true|false|null|\d+)$/i.test(value) || isPlatforms(value);
