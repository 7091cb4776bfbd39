/** What crosses a room's door says what it is: finds what a room's `index.ts` lets out without a comment above it. */
import { posix } from 'node:path';

/** @param files the text of every file, by its path from the project's root. @returns `path: name` for each that says nothing. */
export function undocumented(files: ReadonlyMap<string, string>, rooms: readonly string[]): readonly string[] {
  return rooms.flatMap((room) =>
    [...(files.get(`${room}/index.ts`) ?? '').matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)';/gms)].flatMap(
      ([, list = '', specifier = '']) => {
        const path = posix.join(room, specifier);
        const names = list.split(',').map((name) =>
          name
            .trim()
            .replace(/^type /, '')
            .replace(/ as .*$/s, ''),
        );
        return names
          .filter((name) => name !== '' && isBare(files.get(path) ?? '', name))
          .map((name) => `${path}: ${name}`);
      },
    ),
  );
}

/** Whether a name is exported where it is declared, and nothing is said above it. */
function isBare(text: string, name: string): boolean {
  const declared = new RegExp(`^export (?:async )?(?:const|function\\*?|interface|type|class) ${name}\\b`, 'm').exec(
    text,
  );
  if (declared === null) return false;
  const above = text.slice(0, declared.index).replaceAll(/^\/\/ biome-ignore.*\n/gm, '');
  // The comment at the top of the file is the file's own.
  return !above.endsWith('*/\n') || above.indexOf('/**') === above.lastIndexOf('/**');
}
