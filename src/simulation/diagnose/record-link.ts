/** A record under settings as the text of a link, and back: `record=optedOut=yes,doNotEmail=no` before the settings' own text. */
import type { Settings } from '../../../machines/index.ts';
import { accepted, type Result, rejected } from '../input/result.ts';
import { formatLink, readLink } from '../share/link.ts';
import { settingsOptions } from '../share/replay-line.ts';
import { formatGivenRecord, type GivenRecord, readGivenRecord } from './given-record.ts';

/** A record with the settings under which it is asked about, as a link holds them. */
export interface LinkedRecord {
  readonly settings: Settings;
  readonly given: GivenRecord;
}

const KEY = 'record=';

/** `model=upgraded.2&record=optedOut:yes,doNotEmail:no`; colons, so that a link has one equals sign a part. */
export const formatRecordLink = ({ settings, given }: LinkedRecord): string => {
  const settingsText = formatLink({ settings, events: [], at: 0 });
  const record = formatGivenRecord(given).replaceAll('=', ':');
  return record === '' ? settingsText : `${settingsText}&${KEY}${record}`;
};

/** Reads such a text. Each part is checked; nothing of it is used where one is wrong. */
export function readRecordLink(text: string): Result<LinkedRecord> {
  const parts = text.split('&');
  const records = parts.filter((part) => part.startsWith(KEY));
  if (records.length > 1) return rejected('This link cannot be opened. It gives the record twice.');
  const link = readLink(parts.filter((part) => !part.startsWith(KEY)).join('&'));
  if (!link.ok) return link;
  const given = readGivenRecord(decoded(records[0]?.slice(KEY.length) ?? '').replaceAll(':', '='));
  if (!given.ok) return rejected(`This link cannot be opened. ${given.error}`);
  return accepted({ settings: link.value.settings, given: given.value });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray percent sign: no field and no word has one, so it will not be known, which is then said.
    return text;
  }
}

/** The command that asks the same. @param program how the command line is called: `npm run --silent mailability --`. */
export const diagnoseLine = (program: string, { settings, given }: LinkedRecord): string =>
  [
    program,
    'diagnose',
    ...settingsOptions(settings),
    '--record',
    // The command asks for a record: this one leaves as much open as a blank one, whatever the settings.
    formatGivenRecord(given) || 'optedOut=unknown',
  ].join(' ');
