/** Asks for the files that the page names for later, which the browser would else learn of one after the other. */

/** Each is asked for once; those for a wider screen only there. The build names them, see `src/build/front/plugin.ts`. */
export function askForLater(): void {
  for (const later of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) {
    later.remove();
    if (later.media !== '' && !matchMedia(later.media).matches) continue;
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.crossOrigin = '';
    link.href = later.href;
    document.head.append(link);
  }
}
