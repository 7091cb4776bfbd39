/** A report as one HTML file that stands alone and prints well: no script, and nothing is fetched. */
import type { ReportPart } from './part.ts';

/** The report as a page that needs nothing else. */
export function reportHtml(title: string, parts: readonly ReportPart[]): string {
  const body = parts.map(({ id, title: heading, lines, table }) =>
    [
      `<section aria-labelledby="${plain(id)}">`,
      `<h2 id="${plain(id)}">${plain(heading)}</h2>`,
      ...lines.map((line) => `<p>${plain(line)}</p>`),
      ...(table.length > 0
        ? [
            '<table><thead><tr><th scope="col">Prospects</th><th scope="col">What</th></tr></thead><tbody>',
            ...table.map(([rows, what]) => `<tr><td>${plain(rows)}</td><td>${plain(what)}</td></tr>`),
            '</tbody></table>',
          ]
        : []),
      '</section>',
    ].join('\n'),
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plain(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${plain(title)}</h1>
${body.join('\n')}
</main>
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 Georgia, serif; margin: 0; padding: 2rem 1rem; }
main { max-width: 46rem; margin: 0 auto; }
h1, h2 { line-height: 1.2; }
section { break-inside: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.8rem 0.3rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 25%, transparent); }
td:first-child { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
@media print { body { padding: 0; } }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const plain = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
