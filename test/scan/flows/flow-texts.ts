/** Flows written briefly, and what a scan makes of them in few words a save. */
import { expect } from 'vitest';
import { FIELD, named, tag } from '../metadata.ts';
import { deedOf, scanTexts } from '../scan-texts.ts';

export const $FIELD = `$Record.${FIELD}`;

/** What a flow does, save by save: `Save: clears`. */
export async function deeds(text: string, others: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const result = await scanTexts({ 'flows/Main.flow-meta.xml': text, ...others });
  expect(result.unread.filter(({ outside }) => !outside)).toEqual([]);
  return result.automations.map((each) => `${each.name.replace(/^Main: /, '')}: ${deedOf(each)}`).sort();
}

export const formula = (name: string, expression: string) =>
  named(
    'formulas',
    name,
    tag('dataType', 'Boolean'),
    tag('expression', expression.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  );

/** A flow by what is claimed of it, and what it does. */
export type FlowCase = readonly [claim: string, text: string, deeds: readonly string[]];
