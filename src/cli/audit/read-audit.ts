/** Reads what follows `audit` on the command line, or says in one sentence what is wrong with it. It touches no file. */
import { resolve } from 'node:path';
import { DIALECTS } from '../../audit/index.ts';
import { accepted, listed, quoted, type Result, rejected, settingInfo, unknownWord } from '../../simulation/index.ts';
import type { OptionInfos, Options } from '../shared/options.ts';
import { SETTINGS_OPTIONS } from '../shared/settings-options.ts';
import { FILE_OPTION, readTarget } from '../shared/target.ts';
import { type AskedAudit, AUDIT_CHECKS, AUDIT_FORMATS, type AuditAcceptance, type AuditCheck } from './asked-audit.ts';

export const AUDIT_OPTIONS: OptionInfos = {
  ...SETTINGS_OPTIONS,
  settings: FILE_OPTION,
  crm: { value: 'a file of Leads or Contacts', repeats: true },
  before: { value: 'an export of an earlier day', repeats: true },
  map: { value: 'the path of a map file' },
  'save-map': { value: 'where to write the columns that were recognised' },
  'what-if': { value: 'a change, such as optedOutSync=account-engagement', repeats: true },
  sql: { value: listed(DIALECTS, 'or') },
  format: { value: listed(AUDIT_FORMATS, 'or') },
  out: { value: 'the path of a file' },
  list: { value: 'the id of a list, as --format json names it' },
  'with-addresses': { value: null },
  check: { value: `${listed(AUDIT_CHECKS, 'or')}, with commas between them, or none` },
  accept: {
    value: 'a check, a limit and a reason, such as reopenable=120:"the data load is fixed in May"',
    repeats: true,
  },
};

/** The CRM connector is a setting of every other command; here `--crm` names a file, so the words of the setting are told apart. */
const CRM_WORDS: readonly string[] = settingInfo('crm').values.map(({ value }) => String(value));

export function readAudit(options: Options): Result<AskedAudit> {
  const { values, flags, words } = options;
  const one = (name: string): string | null => values.get(name)?.[0] ?? null;
  const target = readTarget(settingsPart(options));
  if (!target.ok) return target;
  const dialect = one('sql');
  const sql = dialect === null ? null : DIALECTS.find((each) => each === dialect);
  if (sql === undefined) return rejected(unknownWord('dialect of SQL', dialect, DIALECTS));
  if (words.length === 0 && sql === null)
    return rejected('audit needs a file: audit prospects.csv --settings organisation.json; --help shows how.');
  const word = one('format') ?? 'text';
  const format = AUDIT_FORMATS.find((each) => each === word);
  if (!format) return rejected(unknownWord('format', word, AUDIT_FORMATS));
  const out = one('out');
  if (sql !== null && out !== null)
    return rejected('--sql prints its query: keep it by > mailability.sql, without --out.');
  if (format === 'parquet' && out === null && sql === null)
    return rejected('--format parquet is no text: say with --out FILE where it is to be written.');
  const crm = (values.get('crm') ?? []).filter((each) => !CRM_WORDS.includes(each));
  const before = values.get('before') ?? [];
  const clash = whyNotTheseFiles([words, crm, before], [out, one('save-map')]);
  if (clash !== null) return rejected(clash);
  if (one('list') !== null && sql === null && !ROW_FORMATS.includes(format))
    return rejected(`--list prints rows: say with --format ${listed(ROW_FORMATS, 'or')} how.`);
  const checks = readChecks(one('check'));
  if (!checks.ok) return checks;
  const accept = readAccept(values.get('accept') ?? []);
  if (!accept.ok) return accept;
  return accepted({
    files: words,
    crm,
    before,
    target: target.value,
    map: one('map'),
    saveMap: one('save-map'),
    whatIf: values.get('what-if') ?? [],
    sql,
    format,
    out,
    list: one('list'),
    addresses: flags.has('with-addresses'),
    checks: checks.value,
    accept: accept.value,
  });
}

/** The formats that answer for every row. */
const ROW_FORMATS: readonly string[] = ['ndjson', 'csv', 'parquet'];

/** Why files cannot be read and written as named: one is named twice on one side, or what is read would be written over. */
function whyNotTheseFiles(sides: readonly (readonly string[])[], written: readonly (string | null)[]): string | null {
  for (const side of sides) {
    const paths = side.map((path) => resolve(path));
    const twice = side.find((_, place) => paths.indexOf(paths[place] ?? '') !== place);
    if (twice !== undefined)
      return `The file ${quoted(twice)} is named twice: each of its rows would be counted twice.`;
  }
  const read = new Set(sides.flat().map((path) => resolve(path)));
  const lost = written.find((path) => path !== null && read.has(resolve(path)));
  return lost ? `The file ${quoted(lost)} is read: it would be written over, so name another.` : null;
}

/** `--crm salesforce` among the files is the setting, as everywhere else. @returns the options with it as the only value of `crm`. */
function settingsPart(options: Options): Options {
  const words = (options.values.get('crm') ?? []).filter((each) => CRM_WORDS.includes(each));
  const values = new Map(options.values);
  if (words.length > 0) values.set('crm', words.slice(0, 1));
  else values.delete('crm');
  return { ...options, values };
}

function readChecks(text: string | null): Result<readonly AuditCheck[]> {
  if (text === null) return accepted(AUDIT_CHECKS);
  if (text === 'none') return accepted([]);
  const checks: AuditCheck[] = [];
  for (const word of text.split(',').map((part) => part.trim())) {
    const check = AUDIT_CHECKS.find((each) => each === word);
    if (!check) return rejected(unknownWord('check', word, [...AUDIT_CHECKS, 'none']));
    checks.push(check);
  }
  return accepted(checks);
}

function readAccept(texts: readonly string[]): Result<ReadonlyMap<AuditCheck, AuditAcceptance>> {
  const accept = new Map<AuditCheck, AuditAcceptance>();
  for (const text of texts) {
    const found = /^([^=]+)=(\d{1,12}):(.*)$/s.exec(text);
    const name = (found?.[1] ?? text.split('=')[0] ?? '').trim();
    const check = AUDIT_CHECKS.find((each) => each === name);
    if (!check) return rejected(unknownWord('check', name, AUDIT_CHECKS));
    const reason = found?.[3]?.trim() ?? '';
    if (reason === '')
      return rejected(
        `--accept ${check} needs a limit and a reason: --accept ${check}=120:"why it is known", not ${quoted(text)}.`,
      );
    if (accept.has(check)) return rejected(`--accept names ${check} twice.`);
    accept.set(check, { limit: Number(found?.[2]), reason });
  }
  return accepted(accept);
}
