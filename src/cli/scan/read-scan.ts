/** Reads the arguments of `scan`. Which folders there are is looked at later. */
import { accepted, listed, quoted, type Result, rejected, unknownWord } from '../../simulation/index.ts';
import type { OptionInfos, Options } from '../shared/options.ts';
import { givenSettings, readSettingsOptions, SETTINGS_OPTIONS } from '../shared/settings-options.ts';
import { type AskedScan, SCAN_FORMATS } from './asked-scan.ts';

export const SCAN_OPTIONS: OptionInfos = {
  ...SETTINGS_OPTIONS,
  settings: { value: 'the path of a JSON file' },
  accept: { value: 'the path of a JSON file with reasons by finding' },
  strict: { value: null },
  format: { value: listed(SCAN_FORMATS, 'or') },
  report: { value: 'a format and a path, such as sarif=scan.sarif', repeats: true },
  baseline: { value: 'the path of a JSON file that --write-baseline made' },
  'write-baseline': { value: 'the path of a JSON file to write' },
  cache: { value: 'the path of a JSON file to keep' },
};

export function readScan(options: Options): Result<AskedScan> {
  const { words: folders, values, flags } = options;
  const only = (name: string) => values.get(name)?.[0];
  if (folders.length === 0)
    return rejected('scan needs the folder of a Salesforce project, such as force-app; --help shows how.');
  const word = only('format') ?? 'text';
  const format = SCAN_FORMATS.find((each) => each === word);
  if (!format) return rejected(unknownWord('format', word, SCAN_FORMATS));
  const reports = readReports(values.get('report') ?? []);
  if (!reports.ok) return reports;
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
    folders,
    target: path === undefined ? { kind: 'one', settings: settings.value } : { kind: 'file', path },
    accept: only('accept') ?? null,
    strict: flags.has('strict'),
    format,
    reports: reports.value,
    baseline: only('baseline') ?? null,
    writeBaseline: only('write-baseline') ?? null,
    cache: only('cache') ?? null,
  });
}

/** `sarif=scan.sarif`, each into a file of its own. */
function readReports(words: readonly string[]): Result<AskedScan['reports']> {
  const reports: AskedScan['reports'][number][] = [];
  for (const word of words) {
    const [, name = '', path = ''] = /^([^=]*)=(.+)$/s.exec(word) ?? [];
    if (path === '')
      return rejected(`--report takes a format and a path, such as sarif=scan.sarif, not ${quoted(word)}.`);
    const format = SCAN_FORMATS.find((each) => each === name);
    if (!format) return rejected(unknownWord('format', name, SCAN_FORMATS));
    if (reports.some((each) => each.path === path)) return rejected(`--report writes ${quoted(path)} twice.`);
    reports.push({ format, path });
  }
  return accepted(reports);
}
