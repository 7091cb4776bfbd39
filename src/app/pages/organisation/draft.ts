/**
 * An organisation while somebody describes it: as the file has it, but an automation may not do anything yet, and what it
 * did under other settings is kept. Pure; it decides nothing.
 */
import {
  type Automation,
  completeSettings,
  type EventName,
  editionOf,
  isOwnAutomation,
  lengthOf,
  MAX_AUTOMATION_NAME,
  MAX_AUTOMATIONS,
  type Need,
  type Organisation,
  type Settings,
} from '../../../simulation/index.ts';

export interface DraftAutomation extends Automation {
  /** Stays the same while it is renamed; no two have the same. */
  readonly key: number;
}

export interface Draft {
  readonly settings: Settings;
  readonly automations: readonly DraftAutomation[];
  /** Whether nothing is known of the automations, so that everything may happen; the list is kept meanwhile. */
  readonly unknown: boolean;
  readonly cannot: Organisation['cannot'];
  readonly accept: Organisation['accept'];
  /** What a scan goes by, kept as it came. */
  readonly notes: Pick<Organisation, 'conditions' | 'findings'>;
}

/** Today's edition with Salesforce, a new account's sync behaviour, and no automation. */
export const FIRST_DRAFT: Draft = {
  settings: completeSettings({ edition: 'upgraded', crm: 'salesforce' }),
  automations: [],
  unknown: false,
  cannot: [],
  accept: {},
  notes: {},
};

export const draftOf = ({ settings, automations, cannot, accept, ...notes }: Organisation): Draft => ({
  settings,
  automations: (automations ?? []).map((automation, key) => ({ ...automation, key })),
  unknown: automations === null,
  cannot,
  accept,
  notes,
});

/** What an automation can do in an edition, in canonical order. */
export const deedsOf = (settings: Settings): readonly EventName[] =>
  editionOf(settings)
    .events.map(({ id }) => id)
    .filter(isOwnAutomation);

/** The organisation that a draft describes; automations that do nothing in its edition are left out. */
export function organisationOf({
  settings,
  automations,
  unknown,
  cannot: withheld,
  accept,
  notes,
}: Draft): Organisation {
  const events = editionOf(settings).events.map(({ id }) => id);
  const cannot = withheld.filter((event) => events.includes(event));
  if (unknown) return { settings, automations: null, cannot, accept, ...notes };
  const known = deedsOf(settings);
  const acting = automations
    .map(({ key: _, does, ...automation }) => ({ ...automation, does: known.filter((event) => does.includes(event)) }))
    .filter(({ does }) => does.length > 0);
  return { settings, automations: acting, cannot, accept, ...notes };
}

/** Whether it holds as many automations as a file may. */
export const isFull = ({ automations }: Draft): boolean => automations.length >= MAX_AUTOMATIONS;

/** The same where it is full. */
export function withAutomation(draft: Draft, automation: Automation): Draft {
  if (isFull(draft)) return draft;
  const key = draft.automations.reduce((highest, each) => Math.max(highest, each.key), -1) + 1;
  const name = freeName(draft, automation.name);
  return { ...draft, unknown: false, automations: [...draft.automations, { ...automation, name, key }] };
}

export const withChanged = (draft: Draft, key: number, change: Partial<Automation>): Draft => ({
  ...draft,
  automations: draft.automations.map((each) => (each.key === key ? { ...each, ...change } : each)),
});

export const withoutNames = (draft: Draft, names: readonly string[]): Draft => ({
  ...draft,
  automations: draft.automations.filter(({ name }) => !names.includes(name)),
});

/** The same with a condition more on these automations. */
export const withNeed = (draft: Draft, names: readonly string[], need: Need): Draft => ({
  ...draft,
  automations: draft.automations.map((each) =>
    names.includes(each.name) ? { ...each, need: [...new Set([...each.need, need])] } : each,
  ),
});

/** Why an automation cannot have a name, as one sentence; null where it can. */
export function whyNotNamed({ automations }: Draft, key: number, name: string): string | null {
  if (name.trim() === '') return 'It needs a name.';
  if (lengthOf(name) > MAX_AUTOMATION_NAME) return `A name may have at most ${MAX_AUTOMATION_NAME} characters.`;
  return automations.some((each) => each.key !== key && each.name === name)
    ? 'Another automation has this name; each needs its own.'
    : null;
}

function freeName({ automations }: Draft, wished: string): string {
  const taken = new Set(automations.map(({ name }) => name));
  for (let number = 2, name = wished; ; number++) {
    if (!taken.has(name)) return name;
    name = `${wished} ${number}`;
  }
}
