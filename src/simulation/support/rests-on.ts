/**
 * The rules that a verdict rests on: those whose breaking breaks it. They are found by breaking the machine on purpose;
 * `npm run mutants` writes them down, and a test fails when they are out of date. Nothing is worked out here.
 */
import type { Citation, EditionId, EventName, PropertyId, Settings } from '../../../machines/index.ts';
import { isOwnAutomation, type Organisation } from '../organisation/organisation.ts';
import { editionOf } from '../run/simulation.ts';
import generated from './generated/rests-on.json' with { type: 'json' };

/** What an organisation's own automations may do, each at any time: everything, or all that never clears a field. */
export type Extreme = 'everything' | 'never-clears';

/** Rule ids with a blank between, by property. */
type Rests = Readonly<Partial<Record<string, string>>>;

/** What tells the ways in which the CRM syncs apart. */
type Sync = Pick<Settings, 'crm' | 'assigned' | 'overwriteOptedOut' | 'optedOutSync' | 'doNotEmailSync'>;

interface RestsOn {
  readonly edition: EditionId;
  /** The properties that were tried where automations never clear a field: where they may, nothing upholds these. */
  readonly restrained: readonly string[];
  /** All that automations did where those were tried, each at any time. */
  readonly restrainedTo: readonly string[];
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
 * @param extreme what automation may do there; without it, what it did where the property was tried.
 * @returns nothing where the property does not hold, or was tried at the other extreme: breaking a rule may show itself
 *   only through an automation that is not there.
 */
export function restsOn(property: PropertyId, where: Settings | EditionId, extreme?: Extreme): readonly Citation[] {
  const edition = typeof where === 'string' ? where : where.edition;
  if (extreme !== undefined && extreme !== triedAt(edition, property)) return [];
  if (typeof where === 'string') return listOf(ofEdition(where)?.anywhere[property]);
  const group = ofEdition(where.edition)?.groups.find(
    ({ resubscribe, configurations }) =>
      resubscribe === where.resubscribe && configurations.some((each) => isSame(each, where)),
  );
  return listOf(group?.rests[property]);
}

/**
 * The same for an organisation, where that is known: its automations must do, whenever they like, just what was done
 * where the property was tried. Of one with fewer, or with conditions, nothing is known without breaking its machine.
 */
export function restsOnIn({ settings, automations }: Organisation, property: PropertyId): readonly Citation[] {
  const extreme = triedAt(settings.edition, property);
  const wasDone = (event: EventName) =>
    extreme === 'everything' || ofEdition(settings.edition)?.restrainedTo.includes(event);
  const own = editionOf(settings)
    .events.map(({ id }) => id)
    .filter(isOwnAutomation);
  const isAsTried = own.every((event) => howOften(automations, event) === (wasDone(event) ? 'whenever' : 'never'));
  return isAsTried ? restsOn(property, settings, extreme) : [];
}

/** How often somebody does something: whenever they like, on a condition, or never. */
function howOften(automations: Organisation['automations'], event: EventName): 'whenever' | 'sometimes' | 'never' {
  if (automations === null) return 'whenever';
  const doing = automations.filter(({ does }) => does.includes(event));
  if (doing.length === 0) return 'never';
  return doing.some(({ need }) => need.length === 0) ? 'whenever' : 'sometimes';
}

const triedAt = (edition: EditionId, property: PropertyId): Extreme =>
  ofEdition(edition)?.restrained.includes(property) ? 'never-clears' : 'everything';

const ofEdition = (id: EditionId): RestsOn | undefined => RESTS_ON.find(({ edition }) => edition === id);

// The test that writes the file takes every id from the rulebook.
const listOf = (rules: string | undefined): readonly Citation[] => (rules?.split(' ') ?? []) as readonly Citation[];

/** Without a CRM `assigned` means nothing. */
const isSame = (one: Sync, other: Settings): boolean =>
  one.crm === other.crm &&
  one.overwriteOptedOut === other.overwriteOptedOut &&
  one.optedOutSync === other.optedOutSync &&
  one.doNotEmailSync === other.doNotEmailSync &&
  (one.crm === 'none' || one.assigned === other.assigned);
