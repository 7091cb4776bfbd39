/** Flows that tell code the field's name: what writes “any field” is told which one by the action of the flow that runs it. */
import { mentionsField } from '../field.ts';
import { asSubflow, labelOf } from '../flow/flow-file.ts';
import { all, type Element, textOf, within } from '../xml/element.ts';
import { readXml } from '../xml/read-xml.ts';
import { listsNames } from './trace/field-names.ts';

export const isFlow = (path: string): boolean => /\.flow(-meta\.xml)?$/i.test(path);

interface ToldClass {
  readonly name: string;
  readonly line: number;
  readonly action: string;
}

/** A name among a flow's texts, as a list of names or in a formula's quotes; what it compares and looks up stands in other elements. */
const NAME_AS_TEXT =
  /<(?:stringValue|text)>[\s\w.,;|:]*hasoptedoutofemail[\s\w.,;|:]*<|<expression>[^<]*(?:["']|&quot;|&apos;)[\w.]*hasoptedoutofemail/i;

/**
 * @param text of a flow.
 * @param isTold whether another flow tells this one the name.
 * @returns the classes, in lower case, whose invocable method may be told the name: as it stands there, or by something else of a
 * flow which holds it. With the line of the action, and what it is called.
 */
export function classesToldBy(text: string, isTold = false): readonly ToldClass[] {
  if (!isTold && !holdsNameAsText(text)) return [];
  const read = readXml(text);
  // What cannot be read is said by the reader of flows.
  if (!read.ok) return [];
  const actions = all(read.value, 'actionCalls').filter((each) => textOf(each, 'actionType').toLowerCase() === 'apex');
  const plugins = all(read.value, 'apexPluginCalls');
  const told = (each: Element, called: string): ToldClass => {
    const name = textOf(each, called);
    return {
      name: name.slice(name.lastIndexOf('.') + 1).toLowerCase(),
      line: each.line,
      action: labelOf(each),
    };
  };
  return [
    ...actions.filter(isGiven).map((each) => told(each, 'actionName')),
    ...plugins.filter(isGiven).map((each) => told(each, 'apexClass')),
  ];
}

/** @param by what an action, or a flow that is called, is given things by. */
const isGivenBy =
  (by: string) =>
  (action: Element): boolean =>
    all(action, by).some(
      (input) =>
        [...within(input, 'stringValue')].some(({ text }) => listsNames(text)) ||
        // What a record has, or the flow knows by itself, is no text that stands in the flow.
        [...within(input, 'elementReference')].some(({ text }) => !text.startsWith('$')),
    );

const isGiven = isGivenBy('inputParameters');

const holdsNameAsText = (text: string): boolean => mentionsField(text) && NAME_AS_TEXT.test(text);

/** Looked for first: most flows call no other. */
const CALLS = /<subflows>|<actionType>\s*flow\s*</i;

/** The flows, in lower case, that a flow calls and may tell the name. @param isTold whether another tells it this one. */
function flowsToldBy(text: string, isTold = false): readonly string[] {
  if (!CALLS.test(text) || !(isTold || holdsNameAsText(text))) return [];
  const read = readXml(text);
  return read.ok
    ? read.value.children
        .map(asSubflow)
        .filter(({ name }) => name === 'subflows')
        .filter(isGivenBy('inputAssignments'))
        .map((each) => textOf(each, 'flowName').toLowerCase())
    : [];
}

/** All flows that are told the name by others, however many are between; in lower case. @param flows their texts by their names. */
export function flowsTold(flows: ReadonlyMap<string, string>): ReadonlySet<string> {
  const told = new Set<string>();
  const waiting = [...flows.values()].flatMap((text) => flowsToldBy(text));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (told.has(name)) continue;
    told.add(name);
    waiting.push(...flowsToldBy(flows.get(name) ?? '', true));
  }
  return told;
}
