/** Counterexamples and witnesses of many configurations, each run told once with everything that it shows. */
import {
  type EventName,
  FIELDS,
  type NamedStep,
  type Property,
  SETTINGS,
  type SettingName,
  type Settings,
  simulationOf,
  usualSetting,
  whyImpossible,
} from '../../simulation/index.ts';
import type { KnownFixes } from '../shared/fix-words.ts';
import type { Judged, JudgedResult } from './judge-verifications.ts';

export interface ShownProperty {
  readonly property: Property;
  readonly counts: boolean;
  readonly accepted: string | null;
  /** Where this run is the answer. */
  readonly configurations: readonly Settings[];
  /** For an organisation: what would fix it. */
  readonly fixes: KnownFixes;
}

export interface RunGroup {
  readonly kind: 'violated' | 'possible';
  readonly events: readonly EventName[];
  /** For an organisation: the automations that could have taken each step. */
  readonly steps: readonly NamedStep[] | null;
  readonly shows: readonly ShownProperty[];
  /** Whether this run fails the whole: some property that it violates counts, and is not accepted. */
  readonly fails: boolean;
  /** The settings that are on wherever this run is found, and without which it comes to something else. */
  readonly openedBy: readonly SettingName[];
}

/** Groups by identical runs: first what fails, then the other violations, then what is possible. */
export function groupRuns(configurations: readonly Judged[]): readonly RunGroup[] {
  const found = configurations.flatMap(({ verification, results }) =>
    results.map((judged) => ({ judged, settings: verification.settings })),
  );
  const groups = new Map<string, Found[]>();
  for (const each of found) {
    const { counterexample, witness } = each.judged.result;
    const key = counterexample ? `violated ${counterexample.join()}` : witness ? `possible ${witness.join()}` : null;
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].map(groupOf).sort((a, b) => rank(a) - rank(b));
}

const rank = ({ fails, kind }: RunGroup): number => (fails ? 0 : kind === 'violated' ? 1 : 2);

interface Found {
  readonly judged: JudgedResult;
  readonly settings: Settings;
}

function groupOf(found: readonly Found[]): RunGroup {
  const result = found[0]?.judged.result;
  const events = result?.counterexample ?? result?.witness ?? [];
  const ids = [...new Set(found.map(({ judged }) => judged.property.id))];
  return {
    kind: result?.counterexample ? 'violated' : 'possible',
    events,
    steps: result?.steps ?? null,
    shows: ids.flatMap((id) => shownBy(found.filter(({ judged }) => judged.property.id === id))),
    fails: found.some(({ judged }) => judged.fails),
    openedBy: SETTINGS.map(({ name }) => name).filter((name) =>
      found.every(({ settings }) => opens(name, settings, events)),
    ),
  };
}

/** One property with everywhere that it was found. */
function shownBy(found: readonly Found[]): readonly ShownProperty[] {
  const [first] = found;
  if (!first) return [];
  const { property, counts, accepted, result } = first.judged;
  return [{ property, counts, accepted, fixes: result, configurations: found.map(({ settings }) => settings) }];
}

/** Whether putting a setting back to its default makes the same events come to something else for the prospect. */
function opens(name: SettingName, settings: Settings, events: readonly EventName[]): boolean {
  if (name === 'edition' || name === 'crm' || name === 'assigned') return false;
  const usual = usualSetting(settings, name);
  if (settings[name] === usual) return false;
  const without = { ...settings, [name]: usual };
  return whyImpossible(without) === null && endOf(settings, events) !== endOf(without, events);
}

/** Pardot's fields at the end of a run: what a setting opens is seen in them. By the compiled machine, there being many. */
function endOf(settings: Settings, events: readonly EventName[]): string {
  const simulation = simulationOf(settings);
  const system = simulation.system();
  const end = events.reduce((at, event) => system.next(at, simulation.events.indexOf(event)), system.initial);
  const record = simulation.edition.verdict(system.stateOf(end));
  return FIELDS.filter(({ side }) => side === 'pardot')
    .map(({ name }) => record[name])
    .join();
}
