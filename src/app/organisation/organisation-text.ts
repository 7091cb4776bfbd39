/** An organisation as the text of a file or a link, and back. Reading answers with one sentence where it cannot. */
import {
  completeSettings,
  type Organisation,
  quoted,
  type Result,
  readOrganisation,
  SETTINGS,
} from '../../simulation/index.ts';

export const FILE_NAME = 'mailability.json';
/** The largest file that is opened, in bytes; the largest organisation is smaller. */
export const LARGEST_FILE = 1_000_000;
/** Longer links are cut short by mail programs and chats. */
export const LONGEST_LINK = 8_000;

/** As plain data in the file's format. What has its default is left out, but for what people look for first. */
function dataOf({ settings, automations, accept }: Organisation): object {
  const { edition, crm } = settings;
  const usual = completeSettings({ edition, crm });
  const told = SETTINGS.filter(
    ({ name }) =>
      name === 'edition' ||
      name === 'crm' ||
      (name === 'optedOutSync' ? settings.optedOutSync !== null : settings[name] !== usual[name]),
  );
  return {
    settings: Object.fromEntries(told.map(({ name }) => [name, settings[name]])),
    ...(automations === null
      ? {}
      : {
          automations: automations.map(({ name, does, need }) =>
            need.length > 0 ? { name, does, need } : { name, does },
          ),
        }),
    ...(Object.keys(accept).length > 0 ? { accept } : {}),
  };
}

export const fileTextOf = (organisation: Organisation): string => `${JSON.stringify(dataOf(organisation), null, 2)}\n`;

/** The address of the page with an organisation in it; null where that would be too long. */
export function addressOf(organisation: Organisation): string | null {
  const address = `#/organisation?o=${encodeURIComponent(JSON.stringify(dataOf(organisation)))}`;
  return address.length > LONGEST_LINK ? null : address;
}

/** Reads what stands after the question mark of the page's address; null where no organisation does. */
export function readAddress(query: string | null): Result<Organisation> | null {
  const text = query === null ? null : new URLSearchParams(query).get('o');
  if (text === null) return null;
  const read = text.length > LARGEST_FILE ? tooLarge('It') : readText(text);
  return read.ok ? read : { ok: false, error: `This link cannot be opened. ${read.error}` };
}

/** Reads a file that somebody has chosen. */
export async function readFile(file: File): Promise<Result<Organisation>> {
  const name = `“${file.name.slice(0, 60)}”`;
  if (file.size > LARGEST_FILE) return tooLarge(name);
  const text = await file.text().catch(() => null);
  if (text === null) return { ok: false, error: `${name} could not be read.` };
  const read = readText(text);
  return read.ok ? read : { ok: false, error: `${name} cannot be opened. ${read.error}` };
}

/** Reads text from anywhere: what it says is checked before any of it is used. */
export function readText(text: string): Result<Organisation> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return {
      ok: false,
      error: `It should be JSON that begins with {"settings": …, and begins with ${quoted(text.trim().slice(0, 24))}.`,
    };
  }
  return readOrganisation(given);
}

const tooLarge = (what: string): Result<never> => ({
  ok: false,
  error: `${what} is larger than ${LARGEST_FILE / 1_000_000} MB, so it is no organisation’s file.`,
});
