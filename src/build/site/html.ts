/** Text inside markup. */

/** With everything escaped that markup would take for its own. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `<meta name="description" content="…">`; attributes without a value are left out. */
export function tag(name: string, attributes: Readonly<Record<string, string | null>>): string {
  const told = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [`${key}="${escaped(value)}"`],
  );
  return `<${[name, ...told].join(' ')}>`;
}
