/**
 * Files that are written whole or not at all, and a folder for what is put aside meanwhile. Both are gone when the work ends,
 * also where somebody ends it.
 */
import { accessSync, closeSync, constants, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { writing } from '../shared/unwritten.ts';

export interface Scratch {
  readonly folder: string;
  /** A file that appears under its name when it is finished, and not before. */
  readonly whole: (path: string) => WholeFile;
  /** What is stopped first where somebody ends the work. */
  readonly stopFirst: (stop: () => void) => void;
  readonly clear: () => void;
}

export interface WholeFile {
  /** Where it is written until then. */
  readonly draft: string;
  readonly write: (text: string) => void;
  /** Gives it its name. */
  readonly finish: () => void;
}

/** The exit status of a process that was interrupted. */
const INTERRUPTED = 130;

export function openScratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'mailability-audit-'));
  const drafts = new Set<string>();
  const stops: (() => void)[] = [];
  const clear = () => {
    rmSync(folder, { recursive: true, force: true });
    for (const draft of drafts) rmSync(draft, { force: true });
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  };
  const interrupt = () => {
    for (const stop of stops) stop();
    clear();
    process.exit(INTERRUPTED);
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  return {
    folder,
    clear,
    stopFirst: (stop) => {
      stops.push(stop);
    },
    whole: (path) => {
      // Asked for now, as it is also written by others, who have words of their own for it.
      writing(path, () => accessSync(dirname(path), constants.W_OK));
      // Beside the file itself, since a name is only changed at once within one disk.
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
      drafts.add(draft);
      let file: number | null = null;
      return {
        draft,
        write: (text) => {
          const bytes = Buffer.from(text);
          writing(path, () => {
            file ??= openSync(draft, 'w');
            for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
          });
        },
        finish: () => {
          if (file !== null) closeSync(file);
          writing(path, () => renameSync(draft, path));
          drafts.delete(draft);
        },
      };
    },
  };
}
