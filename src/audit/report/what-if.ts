/**
 * The same rows under other settings, or with an automation gone or under a condition: how many answers would be others. The
 * other answers come from a table of their own; nothing is worked out twice.
 */
import {
  type Automation,
  accepted,
  contradiction,
  listed,
  NEED_WORDS,
  type Need,
  needClause,
  type Organisation,
  quoted,
  type Result,
  readSettings,
  rejected,
  type SettingName,
  settingNames,
  unknownWord,
  valueLabel,
} from '../../simulation/index.ts';
import { saidByNobody } from '../row/row-reader.ts';
import { keyOf, type Lookup } from '../table/lookup.ts';
import { type Standing, standingOfEntry } from './standing.ts';

/** An organisation in which one thing is changed. */
export interface WhatIf {
  /** As it was asked: `optedOutSync=salesforce`. */
  readonly name: string;
  /** Rows whose answer is another in anything: now, after the next sync, or whether automation can re-open them. */
  readonly changed: number;
  /** Rows by what the next sync would make of them, where that is another than under today's settings. */
  readonly afterSync: readonly { readonly from: string; readonly to: string; readonly rows: number }[];
  readonly standings: readonly { readonly from: Standing; readonly to: Standing; readonly rows: number }[];
  readonly reopenable: { readonly before: number; readonly after: number };
  /** Rows that the next sync would leave mailable although the CRM says opted out, before and after. */
  readonly mailedAgainst: { readonly before: number; readonly after: number };
}

/** What is written where an automation is asked about without its conditions. */
export const ANY_TIME = 'at any time';

/**
 * Reads what somebody asks: `optedOutSync=account-engagement`, `without=Consent flow`,
 * `Consent flow=Prospect Opted Out is blank` for a condition more, or `Consent flow=at any time` for none.
 */
export function readWhatIf(organisation: Organisation, text: string): Result<Organisation> {
  const { settings, automations } = organisation;
  const [name, value] = cutAt(organisation, text);
  if (name === '' || value === '')
    return rejected(
      `--what-if ${quoted(text)} says nothing to change: write optedOutSync=account-engagement, or without="Name of an automation".`,
    );
  const mine = automations?.find((each) => each.name === name);
  if (mine) {
    const need = conditionsOf(mine, value);
    if (!need.ok) return need;
    return accepted({
      ...organisation,
      automations: (automations ?? []).map((each) => (each === mine ? { ...each, need: need.value } : each)),
    });
  }
  if (name === 'without') {
    if (automations === null) return rejected('--what-if without= needs a settings file that lists automations.');
    const names = automations.map((each) => each.name);
    if (!names.includes(value)) return rejected(unknownWord('automation', value, names));
    return accepted({ ...organisation, automations: automations.filter((each) => each.name !== value) });
  }
  const changed = readSettings({ ...settings, [name]: value });
  return changed.ok ? accepted({ ...organisation, settings: changed.value }) : changed;
}

/** What changes and into what. The name of an automation may have the mark between the two in itself. */
function cutAt({ automations }: Organisation, text: string): readonly [name: string, value: string] {
  const mine = automations?.find(({ name }) => text.startsWith(`${name}=`));
  const cut = Math.max(0, mine ? mine.name.length : text.indexOf('='));
  return [text.slice(0, cut).trim(), text.slice(cut + 1).trim()];
}

function conditionsOf({ name, need }: Automation, value: string): Result<readonly Need[]> {
  if (value === ANY_TIME) return need.length > 0 ? accepted([]) : rejected(`${quoted(name)} acts at any time already.`);
  if (!NEED_WORDS.includes(value)) return rejected(unknownWord('condition', value, [...NEED_WORDS, ANY_TIME]));
  if (need.includes(value)) return rejected(`${quoted(name)} has the condition ${quoted(value)} already.`);
  const both = contradiction([...need, value]);
  if (both !== null) return rejected(`${quoted(name)} would never act: no record is both ${listed(both.map(quoted))}.`);
  return accepted([...need, value]);
}

/** What is asked, in words: "Opted Out sync: Use Salesforce’s value", "without “Consent flow”". @param text as `readWhatIf` reads it. */
export function whatIfWords(organisation: Organisation, text: string): string {
  const { settings, automations } = organisation;
  const [name, value] = cutAt(organisation, text);
  if (name === 'without') return `without “${value}”`;
  if (automations?.some((each) => each.name === name))
    return `“${name}” acts ${value === ANY_TIME ? ANY_TIME : `only where ${needClause(value)}`}`;
  const changed = readSettings({ ...settings, [name]: value });
  if (!changed.ok) return text;
  const setting = name as SettingName;
  return `${settingNames(settings, setting).short}: ${valueLabel(setting, changed.value[setting])}`;
}

/** @param tally how many rows say what, by key of `lookup`. */
export function whatIfOf(name: string, lookup: Lookup, other: Lookup, tally: ReadonlyMap<string, number>): WhatIf {
  const standings = new Map<string, number>();
  const syncs = new Map<string, number>();
  const reopenable = { before: 0, after: 0 };
  const mailedAgainst = { before: 0, after: 0 };
  let changed = 0;
  for (const [key, rows] of tally) {
    const before = lookup.entries.get(key);
    if (!before) continue;
    const words = new Map(lookup.fields.map((field, place) => [field, before.words[place]] as const));
    const after = other.entries.get(keyOf(other.fields.map((field) => words.get(field) ?? saidByNobody(field))));
    if (!after) continue;
    if (JSON.stringify(before.answer) !== JSON.stringify(after.answer)) changed += rows;
    const [from, to] = [standingOfEntry(before), standingOfEntry(after)];
    if (from !== to) add(standings, `${from}>${to}`, rows);
    const [was, will] = [before.answer.afterSync.join(','), after.answer.afterSync.join(',')];
    if (was !== will) add(syncs, `${was}>${will}`, rows);
    if (before.answer.reopenable) reopenable.before += rows;
    if (after.answer.reopenable) reopenable.after += rows;
    if (before.given.crmOptOut !== true) continue;
    if (before.answer.afterSync.includes('mailable')) mailedAgainst.before += rows;
    if (after.answer.afterSync.includes('mailable')) mailedAgainst.after += rows;
  }
  const ways = <T extends string>(counts: ReadonlyMap<string, number>) =>
    [...counts].map(([way, rows]) => {
      const [from, to] = way.split('>') as [T, T];
      return { from, to, rows };
    });
  return {
    name,
    changed,
    afterSync: ways<string>(syncs),
    standings: ways<Standing>(standings),
    reopenable,
    mailedAgainst,
  };
}

const add = (counts: Map<string, number>, key: string, rows: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + rows);
};
