/** A run that somebody saved, as a file, and the same with something in it changed. */
import { formatRunFile, type SavedRun } from '../../src/simulation/index.ts';
import { CLASSIC } from './settings.ts';

export const SAVED: SavedRun = {
  settings: { ...CLASSIC, crm: 'salesforce' },
  name: 'Asked first',
  events: ['prospect.unsubscribed', 'prospect.askedToOptIn', 'connector.synced', 'admin.clickedOptIn'],
  at: 2,
  person: 'Ana',
  branches: [{ name: null, events: ['prospect.unsubscribed', 'mail.hardBounced'] }],
  macros: [{ name: 'The race', events: ['admin.clickedOptIn', 'connector.synced'] }],
};

/** Its file with something in it changed. */
export const tampered = (change: (file: Record<string, unknown>) => object): string =>
  JSON.stringify(change(JSON.parse(formatRunFile(SAVED)) as Record<string, unknown>));

/** Its file with another value in one place. */
export const withField = (name: string, value: unknown): string => tampered((file) => ({ ...file, [name]: value }));
