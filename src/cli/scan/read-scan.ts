/** Reads the arguments of `scan`. Which folders there are is looked at later. */
import { accepted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import { SCAN_FORMATS, type ScanCommand } from '../command.ts';
import type { OptionInfos, Options } from '../options.ts';
import { givenSettings, readSettingsOptions, SETTINGS_OPTIONS } from '../settings-options.ts';

export const SCAN_OPTIONS: OptionInfos = {
  ...SETTINGS_OPTIONS,
  settings: { value: 'the path of a JSON file' },
  accept: { value: 'the path of a JSON file with reasons by finding' },
  strict: { value: null },
  format: { value: 'text, json or settings' },
};

export function readScan(options: Options): Result<ScanCommand> {
  const { words: folders, values, flags } = options;
  const only = (name: string) => values.get(name)?.[0];
  if (folders.length === 0)
    return rejected('scan needs the folder of a Salesforce project, such as force-app; --help shows how.');
  const word = only('format') ?? 'text';
  const format = SCAN_FORMATS.find((each) => each === word);
  if (!format) return rejected(unknownWord('format', word, SCAN_FORMATS));
  const path = only('settings');
  const [clash] = givenSettings(options);
  if (path !== undefined && clash !== undefined)
    return rejected(`--settings and ${clash} exclude each other: say once how the account is set up.`);
  // A Salesforce project belongs to an account that is connected to Salesforce.
  const assumed = new Map([['crm', ['salesforce']], ...values]);
  const settings = readSettingsOptions({ ...options, values: assumed });
  if (!settings.ok) return settings;
  if (settings.value.crm !== 'salesforce')
    return rejected('scan reads a Salesforce project: leave out --crm, or give --crm salesforce.');
  return accepted({
    kind: 'scan',
    folders,
    target: path === undefined ? { kind: 'one', settings: settings.value } : { kind: 'file', path },
    accept: only('accept') ?? null,
    strict: flags.has('strict'),
    format,
  });
}
