/** What the name of a file of code says: what kind it is of, and what it is called. */

export const META = '-meta.xml';

export const isMeta = (path: string): boolean => path.toLowerCase().endsWith(META);
export const isScript = (path: string): boolean => path.toLowerCase().endsWith('.apex');
export const isTrigger = (path: string): boolean => path.toLowerCase().endsWith('.trigger');

/** `fields` of `classes/Fields.cls`; `fields.cls` of its metadata, which is the file that it speaks of. */
export function ownName(path: string): string {
  const file = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return file.endsWith(META) ? file.slice(0, -META.length) : file.replace(/\.[^.]*$/, '');
}
