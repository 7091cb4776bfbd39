/** Offers something as a file to be saved. Nothing leaves the browser. */

/** How long a browser may take to read what it was offered, in milliseconds. */
const READ_BY = 10_000;

/** @param name with its ending; @param content text or bytes, with their type. */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address a moment after the click.
  setTimeout(() => URL.revokeObjectURL(url), READ_BY);
}
