/** Diagnoses in words, from an organisation or its settings alone and a record as it is typed. */
import {
  completeSettings,
  diagnose,
  diagnosisWords,
  type Organisation,
  organisationOf,
  readGivenRecord,
  type Settings,
} from '../../src/simulation/index.ts';

/** What is said of a record, about Mina; `section` and `texts` give one part of it. */
export function told(organisation: Organisation | Partial<Settings>, record: string) {
  const words = diagnosisWords(diagnosisOf(organisation, record), 'mina');
  const section = (id: string) => words.sections.find((each) => each.id === id);
  return { ...words, section, texts: (id: string) => section(id)?.points.map(({ text }) => text) ?? null };
}

/** What a record alone tells there. */
export function diagnosisOf(organisation: Organisation | Partial<Settings>, record: string) {
  const given = readGivenRecord(record);
  if (!given.ok) throw new Error(given.error);
  const asked = 'automations' in organisation ? organisation : organisationOf(completeSettings(organisation));
  return diagnose(asked as Organisation, given.value);
}
