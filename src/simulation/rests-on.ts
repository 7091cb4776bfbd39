/**
 * The rules that a verdict rests on: those whose breaking breaks it. They are found by breaking the machine on purpose;
 * `npm run mutants` writes them down, and a test fails when they are out of date. Nothing is worked out here.
 */
import type { Citation, PropertyId, Settings } from '../../machines/index.ts';
import generated from './generated/rests-on.json' with { type: 'json' };

/** Rule ids with a blank between, by property. */
type Rests = Readonly<Partial<Record<string, string>>>;

interface RestsOn {
  readonly edition: Settings['edition'];
  readonly everywhere: Rests;
  /** The same by the way in which the CRM syncs; a configuration is in one group. */
  readonly groups: readonly {
    readonly resubscribe: boolean;
    readonly configurations: readonly Pick<Settings, 'crm' | 'assigned' | 'overwriteOptedOut'>[];
    readonly rests: Rests;
  }[];
}

// The file is written from the same types; what JSON cannot say is that its words are theirs.
const RESTS_ON = generated as RestsOn;

/**
 * The rules and assumptions that a property rests on where it holds (or, for a possibility, is possible), in the order
 * of the rulebook.
 * @param settings under these alone; without them, wherever the property holds. Empty where it does not, and for an
 * edition in which this was not tried.
 */
export function restsOn(property: PropertyId, settings?: Settings): readonly Citation[] {
  if (!settings) return listOf(RESTS_ON.everywhere[property]);
  if (settings.edition !== RESTS_ON.edition) return [];
  const group = RESTS_ON.groups.find(
    ({ resubscribe, configurations }) =>
      resubscribe === settings.resubscribe && configurations.some((each) => isSame(each, settings)),
  );
  return listOf(group?.rests[property]);
}

// The test that writes the file takes every id from the rulebook.
const listOf = (rules: string | undefined): readonly Citation[] => (rules?.split(' ') ?? []) as readonly Citation[];

/** Without a CRM `assigned` means nothing. */
const isSame = (one: Pick<Settings, 'crm' | 'assigned' | 'overwriteOptedOut'>, other: Settings): boolean =>
  one.crm === other.crm &&
  one.overwriteOptedOut === other.overwriteOptedOut &&
  (one.crm === 'none' || one.assigned === other.assigned);
