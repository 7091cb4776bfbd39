/** The page that makes a frame, at work: reads a link, shows what would be shown, and writes what other pages need. */

import { EMBED_VIEWS } from '../../embed/views.ts';
import { element } from '../../ui/element.ts';
import { bringCopyButtons } from './copy-buttons.ts';

export function startEmbedder(): void {
  const root = document.querySelector<HTMLElement>('.embedder');
  const form = root?.querySelector<HTMLElement>('.embedder-form');
  if (!root || !form) return;
  form.hidden = false;
  const page = new URL(root.dataset['embed'] ?? 'embed/index.html', location.href);
  const inputs = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  const written = (name: string) => inputs.find((input) => input.name === name)?.value ?? '';
  const write = () => show(form, page, written('link'), written('show'), written('theme'));
  for (const input of inputs) input.addEventListener('input', write);
  addEventListener('message', ({ data, source }) => {
    const frame = form.querySelector('iframe');
    const height = (data as { mailability?: { height?: unknown } } | null)?.mailability?.height;
    if (frame && source === frame.contentWindow && typeof height === 'number') frame.style.height = `${height}px`;
  });
  write();
}

/** What is shown while nothing has been pasted. */
const EXAMPLE = 'run=prospect.unsubscribed';

/** The part of a link that says what is shown: after the question mark of a run, or a story's own address. */
function fragmentOf(link: string): string {
  const hash = link.includes('#') ? link.slice(link.indexOf('#') + 1) : link;
  const story = /(?:^|\/)stories\/([\w-]+)\/?$/.exec(hash)?.[1];
  if (story) return `/stories/${story}`;
  return hash.includes('?') ? hash.slice(hash.indexOf('?') + 1) : hash;
}

function show(form: HTMLElement, page: URL, link: string, view: string, theme: string): void {
  const address = new URL(page);
  address.search = new URLSearchParams({ show: view, ...(theme === '' ? {} : { theme }) }).toString();
  address.hash = link.trim() === '' ? EXAMPLE : fragmentOf(link.trim());
  const frame = element('iframe', {
    src: address.href,
    title: `Mailability: ${EMBED_VIEWS.find(({ id }) => id === view)?.label ?? ''}`,
    sandbox: 'allow-scripts allow-popups',
    loading: 'lazy',
    height: '320',
  });
  form.querySelector('.embedder-preview')?.replaceChildren(frame);
  const codes = form.querySelector('.embedder-codes');
  codes?.replaceChildren(...codesFor(address, page).map(([label, code]) => snippet(label, code)));
  if (codes) bringCopyButtons(codes);
}

const snippet = (label: string, code: string): HTMLElement =>
  element(
    'figure',
    { class: 'document-snippet' },
    element('figcaption', {}, label),
    element('pre', { 'data-copy': '' }, code),
  );

function codesFor({ href }: URL, page: URL): readonly (readonly [string, string])[] {
  const safe = href.replaceAll('&', '&amp;');
  const frame = `<iframe src="${safe}" title="Mailability" sandbox="allow-scripts allow-popups" loading="lazy" width="100%" height="320" style="border:0"></iframe>`;
  const root = new URL('../', page);
  const back = new URL(backOf(href), root).href;
  return [
    ['The address alone, for Notion and for the iframe macro of Confluence', href],
    ['A frame, for Confluence’s HTML macro, a wiki, or Docusaurus', frame],
    [
      'A frame that fits its height, where the page may run a script',
      `${frame}\n<script>\naddEventListener('message', ({ data, source }) => {\n  for (const frame of document.querySelectorAll('iframe'))\n    if (source === frame.contentWindow && data?.mailability) frame.style.height = data.mailability.height + 'px';\n});\n</script>`,
    ],
    ['A picture with a link, for a README', `[![Mailability](${new URL('previews/embed.png', root).href})](${back})`],
  ];
}

/** The same in the explorer. */
function backOf(href: string): string {
  const hash = href.slice(href.indexOf('#') + 1);
  return hash.startsWith('/') ? `#${hash}` : `#/explore?${hash}`;
}
