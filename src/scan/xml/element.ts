/** A small tree of an XML file: elements with their lines, and the questions that readers ask of them. Attributes are left out. */

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** The line on which its tag ends; the first line is 1. */
  readonly line: number;
  readonly children: readonly Element[];
  /** Its own text without what surrounds it, empty where it holds elements only. */
  readonly text: string;
}

/** The elements of a name right below another, in their order. */
export const all = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name);

/** The first of them. */
export const first = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name);

/** Its text; empty where there is none. */
export const textOf = (element: Element | undefined, name: string): string =>
  (element && first(element, name)?.text) ?? '';

/** Whether an element of this name says `true`. */
export const isTrue = (element: Element, name: string): boolean => textOf(element, name).toLowerCase() === 'true';

/** Every element of a name below another, however deep. */
export function* within(element: Element, name: string): Generator<Element> {
  for (const child of element.children) {
    if (child.name === name) yield child;
    yield* within(child, name);
  }
}
