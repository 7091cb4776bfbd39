/** The Vite plugin that puts the content security policy into the built page. The development server needs more, and gets none. */
import type { Plugin } from 'vite';

/** Nothing but what the app's own origin serves; no inline script, no style attribute in markup, no `eval`, no frames, no forms. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // `blob:` for the chart, which is drawn as an image to be saved as one.
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/**
 * The policy as the content of a page's own tag.
 * @param more what a page needs beside it: the page that makes frames shows one.
 */
export const contentPolicy = (more: Readonly<Record<string, string>> = {}): string =>
  Object.entries({ ...POLICY, ...more })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

export function contentPolicyPlugin(): Plugin {
  const content = contentPolicy();
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}
