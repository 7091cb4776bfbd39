/** An organisation as the text of a file or a link, and back. Reading answers with one sentence where it cannot. */
import {
  accepted,
  completeSettings,
  maxOrganisationSize,
  type Organisation,
  parseJson,
  type Result,
  readOrganisation,
  readRunFile,
  rejected,
  SETTINGS,
  tooLargeWords,
} from '../../../simulation/index.ts';
import { href } from '../../ui/href.ts';

export const FILE_NAME = 'mailability.json';
/** Longer links are cut short by mail programs and chats. */
const LONGEST_LINK = 8_000;

/** As plain data in the file's format. What has its default is left out, but for what people look for first. */
function dataOf({ settings, automations, cannot, accept, conditions, findings }: Organisation): object {
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
          automations: automations.map(({ name, does, need, from }) => ({
            name,
            does,
            ...(need.length > 0 ? { need } : {}),
            ...(from === undefined ? {} : { from }),
          })),
        }),
    ...(cannot.length > 0 ? { cannot } : {}),
    ...(Object.keys(accept).length > 0 ? { accept } : {}),
    ...(conditions ? { conditions } : {}),
    ...(findings ? { findings } : {}),
  };
}

export const fileTextOf = (organisation: Organisation): string => `${JSON.stringify(dataOf(organisation), null, 2)}\n`;

/** The address of the page with an organisation in it; null where that would be too long. */
export function addressOf(organisation: Organisation): string | null {
  const address = href('organisation', null, `o=${encodeURIComponent(JSON.stringify(dataOf(organisation)))}`);
  return address.length > LONGEST_LINK ? null : address;
}

/** Reads what stands after the question mark of the page's address; null where no organisation does. */
export function readAddress(query: string | null): Result<Organisation> | null {
  const text = query === null ? null : new URLSearchParams(query).get('o');
  if (text === null) return null;
  const read = text.length > maxOrganisationSize() ? rejected(`It ${tooLargeWords()}.`) : readText(text);
  return read.ok ? read : rejected(`This link cannot be opened. ${read.error}`);
}

/** Reads a file that somebody has chosen. Whatever is wrong is said in words for people who have never opened one. */
export async function readFile(file: File): Promise<Result<Organisation>> {
  const name = `“${file.name.slice(0, 60)}”`;
  if (file.size > maxOrganisationSize()) return rejected(`${name} ${tooLargeWords()}.`);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return rejected(`${name} could not be read.`);
  const text = decoded(bytes);
  if (!text.ok) return rejected(`${name} ${text.error}.`);
  const parsed = parseJson(text.value);
  if (!parsed.ok) return rejected(`This file is not an organisation: ${name} ${parsed.error}.`);
  const read = readOrganisation(parsed.value);
  return read.ok ? read : rejected(refusalWords(name, text.value, parsed.value, read.error));
}

/** Whether a file holds a run, which the explorer opens from every page. */
export const holdsRun = async (file: File): Promise<boolean> => readRunFile(await file.text().catch(() => '')).ok;

/** Whether it is something else altogether, or an organisation with a mistake in it, and then which. */
function refusalWords(name: string, text: string, value: unknown, error: string): string {
  if (readRunFile(text).ok)
    return `This file is not an organisation: ${name} is a run. Drop it on this page, and it is played on the chart.`;
  const hasSettings = typeof value === 'object' && value !== null && 'settings' in value;
  if (!hasSettings) return `This file is not an organisation: ${name} says nothing of settings and automations.`;
  return `${name} cannot be opened: there is a mistake in it. ${error.replace(UNKNOWN, '$1There is no ')}`;
}

/** How the reader begins to say that a word is none that it knows. */
const UNKNOWN = /(^|: )Unknown /;

/** Reads text from anywhere: what it says is checked before any of it is used. */
export function readText(text: string): Result<Organisation> {
  const parsed = parseJson(text);
  return parsed.ok ? readOrganisation(parsed.value) : rejected(`It ${parsed.error}.`);
}

/** As strict as the command line: what is no text would else be shown as question marks. */
function decoded(bytes: ArrayBuffer): Result<string> {
  try {
    return accepted(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return rejected('is not UTF-8 text');
  }
}
