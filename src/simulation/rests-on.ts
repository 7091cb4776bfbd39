/**
 * The rules that a verdict rests on: those whose breaking breaks it. They are found by breaking the machine on purpose;
 * `npm run mutants` writes them down, and a test fails when they are out of date. Nothing is worked out here.
 */
import type { Citation, EditionId, PropertyId, Settings } from '../../machines/index.ts';
import generated from './generated/rests-on.json' with { type: 'json' };

/** Rule ids with a blank between, by property. */
type Rests = Readonly<Partial<Record<string, string>>>;

/** What tells the ways in which the CRM syncs apart. */
type Sync = Pick<Settings, 'crm' | 'assigned' | 'overwriteOptedOut' | 'optedOutSync'>;

interface RestsOn {
  readonly edition: EditionId;
  /** The properties that were tried where automations never clear a field: where they may, nothing upholds these. */
  readonly restrained: readonly string[];
  readonly anywhere: Rests;
  /** The same by the way in which the CRM syncs; a configuration is in one group. */
  readonly groups: readonly {
    readonly resubscribe: boolean;
    readonly configurations: readonly Sync[];
    readonly rests: Rests;
  }[];
}

// The file is written from the same types; what JSON cannot say is that its words are theirs.
const RESTS_ON = generated as readonly RestsOn[];

/**
 * The rules and assumptions that a property rests on where it holds (or, for a possibility, is possible), in the order
 * of the rulebook. A property that holds nowhere unless automations never clear a field was tried with such automations.
 * @param where an organisation's settings; or an edition, for what the property rests on in some configuration of it.
 * @returns nothing where the property does not hold.
 */
export function restsOn(property: PropertyId, where: Settings | EditionId): readonly Citation[] {
  if (typeof where === 'string') return listOf(ofEdition(where)?.anywhere[property]);
  const group = ofEdition(where.edition)?.groups.find(
    ({ resubscribe, configurations }) =>
      resubscribe === where.resubscribe && configurations.some((each) => isSame(each, where)),
  );
  return listOf(group?.rests[property]);
}

const ofEdition = (id: EditionId): RestsOn | undefined => RESTS_ON.find(({ edition }) => edition === id);

// The test that writes the file takes every id from the rulebook.
const listOf = (rules: string | undefined): readonly Citation[] => (rules?.split(' ') ?? []) as readonly Citation[];

/** Without a CRM `assigned` means nothing. */
const isSame = (one: Sync, other: Settings): boolean =>
  one.crm === other.crm &&
  one.overwriteOptedOut === other.overwriteOptedOut &&
  one.optedOutSync === other.optedOutSync &&
  (one.crm === 'none' || one.assigned === other.assigned);
