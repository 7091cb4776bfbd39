/** Writes XML 1.0 elements; whatever the text holds, what comes out is well-formed. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** Text inside an element. Some characters XML cannot hold, not even escaped: they become U+FFFD. */
export const text = (raw: string): string =>
  raw
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll(/[&<>"'\r]/g, (character) => ENTITIES[character] ?? character);

/** Text inside an attribute, where a reader would turn a line's end into a space. */
const attribute = (raw: string): string => text(raw).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');

/** @param children XML already: elements, or the result of `text`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  const head = `<${name}${given.join('')}`;
  if (children.length === 0) return `${head}/>`;
  // Between elements a line's end is nothing; beside text it would be part of the text.
  const inside = children.every((child) => child.startsWith('<')) ? `\n${children.join('\n')}\n` : children.join('');
  return `${head}>${inside}</${name}>`;
}
