/** Flows that tell code the field's name: what writes “any field” is told which one by the action of the flow that runs it. */
import { mentionsField } from '../field.ts';
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
 * @returns the classes, in lower case, whose invocable method may be told the name: as it stands there, or by something else of a
 * flow which holds it. With the line of the action, and what it is called.
 */
export function classesToldBy(text: string): readonly ToldClass[] {
  if (!mentionsField(text) || !NAME_AS_TEXT.test(text)) return [];
  const read = readXml(text);
  // What cannot be read is said by the reader of flows.
  if (!read.ok) return [];
  const actions = [...all(read.value, 'actionCalls')].filter(
    (each) => textOf(each, 'actionType').toLowerCase() === 'apex',
  );
  const plugins = [...all(read.value, 'apexPluginCalls')];
  const told = (each: Element, called: string): ToldClass => {
    const name = textOf(each, called);
    return {
      name: name.slice(name.lastIndexOf('.') + 1).toLowerCase(),
      line: each.line,
      action: textOf(each, 'label') || textOf(each, 'name'),
    };
  };
  return [
    ...actions.filter(isTold).map((each) => told(each, 'actionName')),
    ...plugins.filter(isTold).map((each) => told(each, 'apexClass')),
  ];
}

const isTold = (action: Element): boolean =>
  all(action, 'inputParameters').some(
    (input) =>
      [...within(input, 'stringValue')].some(({ text }) => listsNames(text)) ||
      // What a record has, or the flow knows by itself, is no text that stands in the flow.
      [...within(input, 'elementReference')].some(({ text }) => !text.startsWith('$')),
  );
