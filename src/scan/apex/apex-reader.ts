/**
 * Reads Apex classes and triggers: what they write into Email Opt Out, in code that is no test. Queries, comparisons, strings
 * and comments write nothing, and neither does a record that nothing ever saves. Statements in an `.apex` file are no part of
 * the organisation and run only when somebody runs them by hand, so what they write is reported as a draft's is: not active.
 */
import { mentionsField } from '../field.ts';
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { findingsOf } from './findings.ts';
import { namesElsewhere } from './names-elsewhere.ts';
import { holdsNameAsValue, namesHandedIn, putsByName } from './names-handed.ts';
import { onlyCompares } from './only-compared.ts';
import { isTested, mayBeAnyField, namesLeftOut } from './tested-names.ts';
import { namedField } from './trace/field-names.ts';
import { traceOf } from './trace/trace.ts';
import type { Seen } from './trace/tracing.ts';
import type { ConstantOf } from './trace/values.ts';
import type { Unit } from './tree/nodes.ts';
import { MAX_CHARACTERS, parseApex } from './tree/parse-apex.ts';
import { without, wordsOf } from './tree/spots.ts';
import { triggerCallsIn } from './trigger-calls.ts';

const META = '-meta.xml';

export const apexReader: Reader = {
  endings: ['.cls', '.trigger', '.apex', '.cls-meta.xml', '.trigger-meta.xml'],
  read,
  calls: ({ path, text }) => (isMeta(path) ? [] : callsOf(path, text)),
  offers: ({ path, text }) => {
    if (isMeta(path)) return [`apex-meta:${fileName(path).slice(0, -META.length)}`];
    // Nobody can call a script.
    if (isScript(path)) return [];
    const name = className(path);
    const ours = [`apex-field:${name}`, `apex-handler:${name}`];
    return [
      `apex-value:${name}`,
      ...(mentionsField(text) ? ours : []),
      ...(putsByName(text) ? [`apex-puts:${name}`] : []),
      ...(holdsNameAsValue(text) ? [`apex-name:${name}`, ...namesIn(text, SET_TO_NAME, 'apex-set')] : []),
    ];
  },
};

const isMeta = (path: string): boolean => path.toLowerCase().endsWith(META);
const isScript = (path: string): boolean => path.toLowerCase().endsWith('.apex');
const isTrigger = (path: string): boolean => path.toLowerCase().endsWith('.trigger');
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
/** `Fields` of `classes/Fields.cls`, in lower case. */
const className = (path: string): string => fileName(path).replace(/\.[^.]*$/, '');

/**
 * Its own metadata, the classes whose constants it may use, where it is a trigger those that it may give its records to, and
 * where it holds the field's name those that it may hand the name to.
 */
function callsOf(path: string, text: string): readonly string[] {
  const isOurs = mentionsField(text);
  const fields = putsByName(text)
    ? [
        ...namesIn(text, VALUE_OF_CLASS, 'apex-field'),
        ...namesIn(text, CLASS_NAMED, 'apex-name'),
        ...namesIn(text, MEMBER, 'apex-set'),
      ]
    : [];
  const puts = isOurs && holdsNameAsValue(text) ? namesIn(text, WORD, 'apex-puts') : [];
  const handlers = isTrigger(path) ? namesIn(text, CLASS_CALLED, 'apex-handler') : [];
  const values = isOurs ? namesIn(text, VALUE_OF_CLASS, 'apex-value') : [];
  if (!isOurs && fields.length + handlers.length === 0) return [];
  return [`apex-meta:${fileName(path)}`, ...new Set([...fields, ...handlers, ...values, ...puts])];
}

const CLASS_CALLED = /\b([a-z]\w*)\s*(?:\.\s*\w+\s*)?\(/gi;
/** `Fields.OPT_OUT` where it is a value, and no method. */
const VALUE_OF_CLASS = /[=:,(]\s*(\w+)(?:\s*\.\s*\w+)+\s*(?=[;,)])/g;
/** Whatever a class may be named by: to ask it for something, to make one, to be built on it, to say what a variable is. */
const CLASS_NAMED = /\b(?:new|extends)\s+(\w+)|\b([a-z]\w*)(?=\s*\.|\s+\w+\s*[=;,)])/gi;
/** A field that is given the name: `Settings.field = 'HasOptedOutOfEmail'`. */
const SET_TO_NAME = /\.\s*(\w+)\s*=(?!=)[^;{}]{0,200}hasoptedoutofemail/gi;
const MEMBER = /\.\s*(\w+)(?=\s*[;,)\].])/g;
const WORD = /\b([a-z]\w*)\b/gi;

function namesIn(text: string, pattern: RegExp, kind: string): readonly string[] {
  const names = new Set<string>();
  // Most names come again and again.
  for (const [, name, other = ''] of text.matchAll(pattern)) names.add(name ?? other);
  return [...names].map((each) => `${kind}:${each.toLowerCase()}`);
}

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
  const mayNameField = namesElsewhere(project.texts);
  const mayGive = {
    anywhere: once(() => mayName(text, unit, project)),
    /** Without the names that the file only leaves out. */
    besides: once((seen: Seen) => mayName(without(text, namesLeftOut(seen)), unit, project)),
  };
  try {
    const trace = traceOf(unit, {
      words,
      mentions: mayNameField.inText,
      triggerCall: triggerCallsIn(project.texts),
      fieldNamed: (put, seen) => {
        const named = namedField(put.asked, seen.variables, constantOf);
        if (named !== undefined) return named;
        // A `put` whose field comes from somewhere else is only worth a word where the name may come there.
        const isGiven = isTested(put, words) ? mayGive.besides(seen) : mayGive.anywhere();
        if (isGiven || mayNameField.asName(put.asked, seen)) return undefined;
        return NAMED.test(text) && mayBeAnyField(put, seen, words) ? undefined : null;
      },
    });
    const meanings = project.conditions;
    return findingsOf({ file: path, unit, trace, words, constantOf, meanings, isActive: isActive(path, project) });
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

/** Whether a name that does not stand where it is used may be the field's: it stands in this text, in a class whose constants it uses, or somebody hands it over. */
function mayName(text: string, unit: Unit, { texts }: ProjectView): boolean {
  if (NAMED.test(text)) return true;
  const used = new Set(namesIn(text, VALUE_OF_CLASS, 'apex-field'));
  for (const [path, other] of texts)
    if (used.has(`apex-field:${className(path)}`) && holdsNameAsValue(other)) return true;
  return unit.kind === 'class' && namesHandedIn(texts)(unit.of);
}

/** The field's name as a string, or as a token or a field of something. */
const NAMED = /'\s*(?:\w+\.)?(?:person)?hasoptedoutofemail\s*'|\.(?:person)?hasoptedoutofemail\b/i;

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
      if (className(path) !== wanted || !path.toLowerCase().endsWith('.cls')) continue;
      const text = texts.get(path) ?? '';
      const declared = new RegExp(String.raw`\bfinal\b[^;=(){}]*\b${name}\s*=\s*('[^']*'|[\w.]+)\s*;`, 'i').exec(text);
      return declared?.[1] ?? null;
    }
    return null;
  };
}
