/**
 * Reads Apex classes and triggers: what they write into Email Opt Out, in code that is no test. Queries, comparisons, strings
 * and comments write nothing, and neither does a record that nothing ever saves.
 */
import { mentionsField } from '../field.ts';
import { NOTHING_FOUND, type ScanResult } from '../finding.ts';
import type { ProjectView, Reader, SourceText } from '../reader.ts';
import { findingsOf } from './findings.ts';
import { namedField } from './trace/field-names.ts';
import { Tracer } from './trace/tracer.ts';
import type { ConstantOf } from './trace/values.ts';
import { parseApex } from './tree/parse-apex.ts';
import { wordsOf } from './tree/spots.ts';

const META = '-meta.xml';

export const apexReader: Reader = {
  endings: ['.cls', '.trigger', '.cls-meta.xml', '.trigger-meta.xml'],
  read,
  calls: ({ path, text }) => (isMeta(path) ? [] : callsOf(path, text)),
  offers: ({ path, text }) => {
    if (isMeta(path)) return [`apex-meta:${fileName(path).slice(0, -META.length)}`];
    const name = className(path);
    return mentionsField(text) ? [`apex-field:${name}`, `apex-value:${name}`] : [`apex-value:${name}`];
  },
};

const isMeta = (path: string): boolean => path.toLowerCase().endsWith(META);
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
/** `Fields` of `classes/Fields.cls`, in lower case. */
const className = (path: string): string => fileName(path).replace(/\.[^.]*$/, '');

/**
 * Its own metadata, the classes whose constants may name the field in a `put`, and, where it holds the field's name, those
 * whose constants may be the value.
 */
function callsOf(path: string, text: string): readonly string[] {
  const isOurs = mentionsField(text);
  const fields = [...text.matchAll(/\bput\s*\(\s*(\w+)\s*\.\s*\w+\s*,/gi)].map(([, name = '']) => `apex-field:${name}`);
  const values = isOurs
    ? [...text.matchAll(/[=,]\s*(\w+)\s*\.\s*\w+\s*[;,)]/g)].map(([, name = '']) => `apex-value:${name}`)
    : [];
  if (!isOurs && fields.length === 0) return [];
  return [`apex-meta:${fileName(path)}`, ...new Set([...fields, ...values].map((each) => each.toLowerCase()))];
}

function read(file: SourceText, project: ProjectView): ScanResult {
  const { path, text } = file;
  if (isMeta(path) || (!mentionsField(text) && callsOf(path, text).length === 0)) return NOTHING_FOUND;
  const parsed = parseApex(text, path.toLowerCase().endsWith('.trigger'));
  if (!parsed.ok) return { ...NOTHING_FOUND, unread: [{ file: path, why: parsed.error }] };
  const unit = parsed.value;
  if (unit.kind === 'nothing' || (unit.kind === 'class' && unit.of.isTest)) return NOTHING_FOUND;
  const words = wordsOf(text);
  const constantOf = constantsIn(project);
  const hasNameAsValue = NAME_AS_VALUE.test(text);
  try {
    const trace = Tracer.trace(unit, words, (asked, variables) => {
      const named = namedField(asked, variables, constantOf);
      // A `put` whose field comes from somewhere else is only worth a word where the field's name is about as a value.
      return named === undefined && !hasNameAsValue ? null : named;
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

const NAME_AS_VALUE = /'\s*(?:\w+\.)?(?:person)?hasoptedoutofemail\s*'|\.(?:person)?hasoptedoutofemail\b/i;

/** Deployed code runs, unless its metadata says otherwise. */
function isActive(path: string, { texts }: ProjectView): boolean {
  const meta = texts.get(`${path}${META}`);
  const status = meta === undefined ? undefined : /<status>\s*(\w+)\s*<\/status>/.exec(meta)?.[1];
  return status === undefined || status === 'Active';
}

/** Constants of the project's other classes, as far as they were given along. */
function constantsIn({ texts }: ProjectView): ConstantOf {
  return (wanted, name) => {
    for (const [path, text] of texts) {
      if (className(path) !== wanted || !path.toLowerCase().endsWith('.cls')) continue;
      const declared = new RegExp(String.raw`\bfinal\b[^;=(){}]*\b${name}\s*=\s*('[^']*'|[\w.]+)\s*;`, 'i').exec(text);
      return declared?.[1] ?? null;
    }
    return null;
  };
}
