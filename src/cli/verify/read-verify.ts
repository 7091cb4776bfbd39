/** What `verify` may be asked, and how its arguments say so. */
import {
  accepted,
  EDITIONS,
  type EditionId,
  type PropertyId,
  quoted,
  type Result,
  rejected,
  unknownWord,
} from '../../simulation/index.ts';
import type { Environment } from '../shared/command.ts';
import { EXPLORER_OPTION, readExplorer } from '../shared/explorer.ts';
import { readFormat, TEXT_FORMATS } from '../shared/formats.ts';
import { type OptionInfos, type Options, only } from '../shared/options.ts';
import { givenSettings, readSettingsOptions, SETTINGS_OPTIONS } from '../shared/settings-options.ts';
import { FILE_OPTION, readTarget, type Target } from '../shared/target.ts';

/** Reasons by property: violations that are known and tolerated. */
export type Acceptances = ReadonlyMap<PropertyId, string>;

const VERIFY_FORMATS = [...TEXT_FORMATS, 'junit'] as const;

export interface AskedVerify {
  readonly target: Target | { readonly kind: 'all'; readonly edition: EditionId | null };
  /** Null where none was named: then all are reported, and those that count are counted. */
  readonly properties: readonly PropertyId[] | null;
  readonly accept: Acceptances;
  readonly format: (typeof VERIFY_FORMATS)[number];
  /** Stop exploring a configuration after so many states; null for never. */
  readonly maxStates: number | null;
  /** Where the explorer is served; null where nobody said. */
  readonly explorer: string | null;
}

export const VERIFY_OPTIONS: OptionInfos = {
  ...SETTINGS_OPTIONS,
  all: { value: null },
  settings: FILE_OPTION,
  property: { value: 'ids with commas between them, such as P1,P3' },
  accept: { value: 'a property and a reason, such as P1="we watch this by hand"', repeats: true },
  format: { value: 'text, json or junit' },
  'max-states': { value: 'a whole number from 1' },
  explorer: EXPLORER_OPTION,
};

/** Every property of every edition, each once. */
const PROPERTY_IDS: readonly PropertyId[] = [
  ...new Set(EDITIONS.flatMap(({ properties }) => properties.map(({ id }) => id))),
];

export function readVerify(options: Options, env: Environment): Result<AskedVerify> {
  const format = readFormat(options, VERIFY_FORMATS);
  if (!format.ok) return format;
  const target = options.flags.has('all') ? readAll(options) : readTarget(options);
  if (!target.ok) return target;
  const properties = readProperties(options);
  if (!properties.ok) return properties;
  const accept = readAccept(options, properties.value);
  if (!accept.ok) return accept;
  const limit = only(options, 'max-states');
  if (limit !== undefined && !/^[1-9]\d{0,8}$/.test(limit))
    return rejected(`--max-states must be a whole number from 1 to 999999999, not ${quoted(limit)}.`);
  const explorer = readExplorer(options, env);
  if (!explorer.ok) return explorer;
  return accepted({
    target: target.value,
    properties: properties.value,
    accept: accept.value,
    format: format.value,
    maxStates: limit === undefined ? null : Number(limit),
    explorer: explorer.value,
  });
}

/** Of the settings the edition alone goes with `--all`: it says whose configurations are meant. */
function readAll(options: Options): Result<AskedVerify['target']> {
  const [clash] = [
    ...(options.values.has('settings') ? ['--settings'] : []),
    ...givenSettings(options).filter((option) => option !== '--edition'),
  ];
  if (clash !== undefined) return rejected(`--all and ${clash} exclude each other: say once what to verify.`);
  const settings = readSettingsOptions(options);
  if (!settings.ok) return settings;
  return accepted({ kind: 'all', edition: options.values.has('edition') ? settings.value.edition : null });
}

function readProperties(options: Options): Result<readonly PropertyId[] | null> {
  const list = only(options, 'property');
  if (list === undefined) return accepted(null);
  const ids: PropertyId[] = [];
  const words = list.split(',').map((part) => part.trim());
  const gap = words.indexOf('');
  if (gap >= 0) return rejected(`--property has no id at place ${gap + 1}: write one comma between two ids.`);
  for (const word of words) {
    const id = readPropertyId(word);
    if (!id.ok) return id;
    if (!ids.includes(id.value)) ids.push(id.value);
  }
  return accepted(ids);
}

/** Which property a word names. */
function readPropertyId(word: string): Result<PropertyId> {
  const id = PROPERTY_IDS.find((known) => known === word);
  return id ? accepted(id) : rejected(unknownWord('property', word, PROPERTY_IDS));
}

function readAccept(options: Options, asked: readonly PropertyId[] | null): Result<Acceptances> {
  const accept = new Map<PropertyId, string>();
  for (const text of options.values.get('accept') ?? []) {
    const cut = text.indexOf('=');
    const id = readPropertyId((cut < 0 ? text : text.slice(0, cut)).trim());
    if (!id.ok) return id;
    const reason = cut < 0 ? '' : text.slice(cut + 1).trim();
    if (reason === '') return rejected(`--accept ${id.value} needs a reason: --accept ${id.value}="why it is known".`);
    if (accept.has(id.value)) return rejected(`--accept names ${id.value} twice.`);
    if (asked && !asked.includes(id.value))
      return rejected(`--accept names ${id.value}, which is not among the properties that --property asks for.`);
    accept.set(id.value, reason);
  }
  return accepted(accept);
}
