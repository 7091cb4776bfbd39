/**
 * A mutant of an edition: of its statechart, made from the machine's definition, or of its view, in which one field no
 * longer counts for whether the prospect is mailable. The second kind is the only one that can break what follows from
 * the view alone: nothing that a statechart does makes a prospect with a ticked box mailable where the view forbids it.
 */
import { type MachineState, start } from '../../src/engine/index.ts';
import {
  type Mutant as MachineMutant,
  type MutantKind as MachineMutantKind,
  mutantsOf,
} from '../../src/engine/mutants.ts';
import { type Citation, completeSettings, type Edition } from '../../src/simulation/index.ts';

export type MutantKind = MachineMutantKind | 'field ignored';

export interface Mutant extends Omit<MachineMutant, 'kind' | 'machine'> {
  readonly kind: MutantKind;
  /** The edition with this one thing wrong. */
  readonly edition: () => Edition;
  /** The rule that it breaks, where it is not one that the statechart cites. */
  readonly breaks: readonly Citation[];
}

/** Every mutant of an edition. */
export function mutantsOfEdition(edition: Edition): readonly Mutant[] {
  const input = { settings: completeSettings({ edition: edition.id }) };
  const ofMachine = mutantsOf(edition.machine, { input, hearing: blockingRegions(edition) });
  return [
    ...ofMachine.map(({ machine, ...mutant }) => ({
      ...mutant,
      edition: () => ({ ...edition, machine: machine() }),
      breaks: [],
    })),
    ...ofView(edition, start(edition.machine, input)),
  ];
}

/** The regions of the fields that block: there, an event that should move nothing is made to move something. */
export const blockingRegions = ({ regions, blockers }: Edition): readonly string[] =>
  Object.entries(regions)
    .filter(([, { field }]) => blockers.includes(field))
    .map(([region]) => region);

/** The rule that says which fields count. */
const WHAT_COUNTS: Readonly<Record<Edition['id'], Citation>> = { classic: 'C8', upgraded: 'U2' };
/** In the classic edition the other fields that block do so by ticking, or by holding, this one (C7, C14). */
const COUNTING: Readonly<Record<Edition['id'], readonly string[]>> = {
  classic: ['doNotEmail'],
  upgraded: ['prospectOptedOut', 'doNotEmail', 'hardBounced', 'softBounces'],
};

const ofView = (edition: Edition, initial: MachineState): readonly Mutant[] =>
  COUNTING[edition.id].map((region) => ({
    id: `field ignored: ${region}`,
    kind: 'field ignored',
    description: `${edition.regions[region]?.label ?? region} does not count for whether the prospect is mailable.`,
    transitions: [],
    touches: [],
    breaks: [WHAT_COUNTS[edition.id]],
    edition: () => ({
      ...edition,
      verdict: (state) => {
        const { mailable, status } = edition.verdict(without(region, state, initial));
        return { ...edition.verdict(state), mailable, status };
      },
    }),
  }));

/** A state in which a region, and its count where it keeps one, are as they were in the beginning. */
function without(region: string, { value, context }: MachineState, initial: MachineState): MachineState {
  const [regions, first] = [value, initial.value] as readonly Readonly<Record<string, string>>[];
  const [members, begun] = [context, initial.context] as readonly Readonly<Record<string, unknown>>[];
  return {
    value: { ...regions, [region]: first?.[region] ?? '' },
    context: { ...members, ...(region in (begun ?? {}) ? { [region]: begun?.[region] } : {}) },
  };
}
