/** Apex written briefly, and what the reader makes of it in one line a write. */
import { expect } from 'vitest';
import { apexReader } from '../../../src/scan/apex/apex-reader.ts';
import type { Finding } from '../../../src/scan/index.ts';

export const NO_CONDITIONS: ReadonlyMap<string, string> = new Map();

/** What a file comes to, in one line a write: its line, what it does, how sure. */
export function told(path: string, text: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  return readAll(path, text, others).map(lineOf);
}

export function readAll(
  path: string,
  text: string,
  others: Readonly<Record<string, string>> = {},
  conditions = NO_CONDITIONS,
) {
  const texts = new Map([[path, text], ...Object.entries(others)]);
  const result = apexReader.read({ path, text }, { texts, conditions });
  expect(result.unread).toEqual([]);
  return result.automations;
}

export const lineOf = ({ from, does, certainty, need = [] }: Finding): string => {
  const events = does.map((event) => (event === 'crmAutomation.tickedOptOut' ? 'ticks' : 'clears')).join('/');
  return [`${from.line} ${events} ${certainty}`, ...need].join(', ');
};

/** One method of a class, whose first line is the second of the file. */
export const inMethod = (body: string, takes = ''): string =>
  `public class Service {\npublic static void run(${takes}) {\n${body}\n}\n}`;
export const toldIn = (body: string, takes = '') => told('classes/Service.cls', inMethod(body, takes));
export const trigger = (body: string, when = 'before update', on = 'Contact') =>
  told('triggers/On.trigger', `trigger On${on} on ${on} (${when}) {\n${body}\n}`);
