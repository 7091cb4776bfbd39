/**
 * The two typefaces as files that can be drawn with: they are shipped packed for the web, and what draws pictures reads none
 * of that.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackFont } from './unpack-font.ts';

const FONTS = ['@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2'];

export interface PreviewFonts {
  readonly paths: readonly string[];
  readonly remove: () => void;
}

/** The unpacked files, in a folder of the system's own, until they are removed. */
export function previewFonts(): PreviewFonts {
  const folder = mkdtempSync(join(tmpdir(), 'mailability-fonts-'));
  const { resolve } = createRequire(import.meta.url);
  const paths = FONTS.map((font, place) => {
    const path = join(folder, `${place}.ttf`);
    writeFileSync(path, unpackFont(readFileSync(resolve(font))));
    return path;
  });
  return { paths, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
