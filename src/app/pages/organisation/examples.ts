/** Automations that many accounts have, each a click away, for the edition that somebody describes. */
import { type Automation, type EventName, refusedAtFirst, type Settings } from '../../../simulation/index.ts';
import { deedsOf } from './draft.ts';

export interface Example extends Automation {
  /** What it stands for, in a few words. */
  readonly about: string;
}

/** Where the classic edition makes something else of it, the words say so. */
const EXAMPLES: readonly (Example & { readonly aboutInClassic?: string })[] = [
  {
    name: 'Import of opt-outs',
    about: 'a list of people who opted out elsewhere: Opted Out is 1',
    does: ['automation.importedOptOut'],
    need: [],
  },
  {
    name: 'Import with Opted Out 0',
    about: 'a list in which Opted Out is 0 for everybody, which clears it',
    does: ['automation.untickedOptedOut'],
    need: [],
  },
  {
    name: 'Completion action of a form',
    about: 'ticks Prospect Opted Out when somebody withdraws',
    does: ['automation.tickedOptedOut'],
    need: [],
  },
  {
    name: 'Preference form',
    about: 'its “unsubscribe from all” ticks Prospect Opted Out; opting in again is a rule of its own',
    does: ['automation.tickedOptedOut'],
    need: [],
  },
  {
    name: 'Holiday pause',
    about: 'ticks Do Not Email, and unticks it later',
    aboutInClassic: 'ticks Do Not Email; unticking it later changes nothing',
    does: ['automation.tickedDoNotEmail', 'automation.untickedDoNotEmail'],
    need: [],
  },
  {
    name: 'Re-engagement program',
    about: 'unticks Prospect Opted Out for everybody in it',
    does: ['automation.untickedOptedOut'],
    need: [],
  },
  {
    name: 'Opt back in on request',
    about: 'unticks Prospect Opted Out for those who asked',
    does: ['automation.untickedOptedOut'],
    need: ['requested'],
  },
  {
    name: 'Consent matching with Marketing Cloud',
    about: 'ticks and unticks Prospect Opted Out by the email subscription',
    does: ['automation.tickedOptedOut', 'automation.untickedOptedOut'],
    need: [],
  },
  {
    name: 'Consent flow',
    about: 'ticks Email Opt Out in the CRM',
    does: ['crmAutomation.tickedOptOut'],
    need: [],
  },
  {
    name: 'Enrichment tool',
    about: 'writes Email Opt Out in the CRM as its source has it, ticked or blank',
    does: ['crmAutomation.tickedOptOut', 'crmAutomation.untickedOptOut'],
    need: [],
  },
  {
    name: 'Nightly data load',
    about: 'overwrites Email Opt Out in the CRM with blank',
    does: ['crmAutomation.untickedOptOut'],
    need: [],
  },
];

/** Those that can do anything under these settings. */
export function examplesFor(settings: Settings): readonly Example[] {
  const known = deedsOf(settings);
  const possible = (event: EventName) => known.includes(event) && !refusedAtFirst(settings).has(event);
  return EXAMPLES.filter(({ does }) => does.every(possible)).map(({ aboutInClassic, ...example }) =>
    settings.edition === 'classic' && aboutInClassic ? { ...example, about: aboutInClassic } : example,
  );
}
