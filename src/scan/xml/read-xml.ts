/**
 * Reads the text of an XML file into a small tree. What could make a reader suffer is refused: a document type (and so every
 * entity of a file's own), deep nesting, a text that is too large. Nothing is fetched and nothing expands.
 */
import { SaxesParser } from 'saxes';
import { accepted, type Result, rejected } from '../../simulation/index.ts';
import type { Element } from './element.ts';

/** Deeper than any metadata; the reference's deepest types come to some 20. */
const DEEPEST = 100;

/** How many elements a file may have: far more than a platform's limit on any of its files lets through. */
const MOST_ELEMENTS = 2_000_000;

interface Growing {
  readonly name: string;
  readonly line: number;
  readonly children: Growing[];
  text: string;
}

/** Stops the parser from within a handler: it has no other way to be stopped. Caught below, always. */
class Refusal extends Error {}

/** The file's root, or what is wrong as a clause that follows "it": `is not well-formed XML (line 3: ...)`. */
export function readXml(text: string): Result<Element> {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: Growing | undefined;
  let elements = 0;
  const refuse = (why: string): never => {
    throw new Refusal(why);
  };
  parser.on('doctype', () => refuse('declares a document type, which metadata never does'));
  parser.on('error', (error) => refuse(`is not well-formed XML (${plain(error.message)})`));
  parser.on('opentag', ({ name }) => {
    if (open.length === DEEPEST) refuse(`nests elements more than ${DEEPEST} deep`);
    elements += 1;
    if (elements > MOST_ELEMENTS) refuse(`has more than ${MOST_ELEMENTS} elements`);
    const element: Growing = { name: name.slice(name.indexOf(':') + 1), line: parser.line, children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const write = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('text', write);
  parser.on('cdata', write);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Refusal) return rejected(error.message);
    throw error;
  }
  return root ? accepted(root) : rejected('is empty');
}

/** The parser's message `2:10: unclosed tag: a` in our words; it may quote the file, so it is kept short. */
function plain(message: string): string {
  const said = message.replaceAll(/\s+/g, ' ').replace(/^(\d+):\d+: /, 'line $1: ');
  return said.replace(/\.$/, '').slice(0, 90);
}
