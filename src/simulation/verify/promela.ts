/**
 * An organisation's statechart as a Promela model for SPIN, with monitors for the properties that SPIN decides too. The
 * monitors are written from section 8 of the rulebook, not from `machines/properties`: two readings of one text, which
 * would hardly be wrong in the same way.
 */
import type { EditionId, EventName, PropertyId, Settings } from '../../../machines/index.ts';
import { type PromelaMonitors, writePromela } from '../../engine/index.ts';
import { type Simulation, simulationOf } from '../run/simulation.ts';

/** What SPIN decides, by edition. A violation is a failed assertion `!(broken_<id>)`. */
export const SPIN_PROPERTIES: Readonly<Record<EditionId, readonly PropertyId[]>> = {
  classic: ['P1', 'P3', 'P4', 'P7', 'P14'],
  upgraded: ['P1', 'P3', 'P4', 'P14'],
};

/**
 * The model of an organisation. SPIN's stored states are the machine's; with MONITORS in its environment it asserts the properties.
 * @throws where the edition is not modelled.
 */
export const toPromela = (settings: Settings): string => promelaOf(simulationOf(settings));

/**
 * The same for a simulation that is at hand, for instance one with a machine that a test has broken.
 * @param events those that can happen: all of the edition's, unless an organisation is without some automations.
 */
export function promelaOf(
  { edition, settings, events: all, graph }: Simulation,
  events: readonly EventName[] = all,
): string {
  const { system, states } = graph();
  return writePromela(edition.machine, {
    input: { settings },
    events,
    contexts: Array.from(states, (state) => system.stateOf(state).context),
    monitors: monitorsOf(edition.id, new Set(events)),
  });
}

/** What the properties speak of, in one edition's words. */
interface Words {
  /** Boolean macros of `when`, with `mailable` among them. */
  readonly fields: string;
  /** Section 4: what the mail server, automation on either side and the connector do. */
  readonly automation: readonly EventName[];
  /** Section 4: how a person clears Prospect Opted Out (P14). */
  readonly lifting: readonly EventName[];
  /** What must be true of no state, by property. */
  readonly states: { readonly [Id in PropertyId]?: string };
}

const SHARED_FIELDS = `
#define opted_out(when)     (when##_prospectOptedOut == prospectOptedOut__ticked)
#define do_not_email(when)  (when##_doNotEmail == doNotEmail__ticked)
#define hard_bounced(when)  (when##_hardBounced == hardBounced__ticked)
#define email_opt_out(when) (when##_emailOptOut == emailOptOut__ticked)`;

const WORDS: Readonly<Record<EditionId, Words>> = {
  classic: {
    fields: `/* The words of section 8. Mailable means that Do Not Email is blank (C8). */${SHARED_FIELDS}
#define mailable(when)      (!do_not_email(when))`,
    automation: [
      'mail.hardBounced',
      'mail.softBounced',
      'automation.importedOptOut',
      'automation.clearedOptOut',
      'automation.tickedDoNotEmail',
      'automation.untickedDoNotEmail',
      'crmAutomation.tickedOptOut',
      'crmAutomation.untickedOptOut',
      'connector.synced',
    ],
    lifting: ['admin.clickedOptIn', 'prospect.resubscribed'],
    states: { P4: 'hard_bounced(now) && mailable(now)', P7: 'opted_out(now) && !do_not_email(now)' },
  },
  upgraded: {
    fields: `/* The words of section 8. Mailable means that nothing at all holds mail back (U2). */${SHARED_FIELDS}
#define five_bounces(when)  (when##_softBounces == softBounces__atLimit)
#define deliverable(when)   (!hard_bounced(when) && !five_bounces(when))
#define mailable(when)      (deliverable(when) && !opted_out(when) && !do_not_email(when))`,
    automation: [
      'mail.hardBounced',
      'mail.softBounced',
      'automation.importedOptOut',
      'automation.tickedOptedOut',
      'automation.untickedOptedOut',
      'automation.tickedDoNotEmail',
      'automation.untickedDoNotEmail',
      'crmAutomation.tickedOptOut',
      'crmAutomation.untickedOptOut',
      'connector.synced',
    ],
    lifting: ['admin.untickedOptedOut', 'prospect.resubscribed'],
    states: { P4: 'hard_bounced(now) && mailable(now)' },
  },
};

/** The monitors of an edition; an event that cannot happen has no name in the model, so they may not speak of it. */
function monitorsOf(edition: EditionId, events: ReadonlySet<EventName>): PromelaMonitors {
  const { fields, automation, lifting, states } = WORDS[edition];
  const isOneOf = (names: readonly EventName[]): string => {
    const possible = names.filter((name) => events.has(name));
    const tests = possible.map((name) => `happened == on_${name.replace('.', '_')}`);
    return tests.length === 0 ? 'false' : `(${tests.join(' || \\\n  ')})`;
  };
  const broken = SPIN_PROPERTIES[edition].map((id) => `bit broken_${id};`);
  return {
    declarations: `
${fields}

/* An opt-out is the step in which Prospect Opted Out goes from blank to ticked; a block, that of becoming unmailable. */
#define an_opt_out (!opted_out(was) && opted_out(now))
#define a_block    (mailable(was) && !mailable(now))

/* Section 4: the mail server, automation on either side, and the connector. */
#define by_automation ${isOneOf(automation)}

/* P14: a person lifts it who clears Prospect Opted Out by one of two acts, or Email Opt Out by a third. */
#define lifted_by_a_person ( \\
  (opted_out(was) && !opted_out(now) && ${isOneOf(lifting)}) || \\
  (email_opt_out(was) && !email_opt_out(now) && ${isOneOf(['crmUser.untickedOptOut'])}))

/* Whether everything since an opt-out, or a block, has been of the kind that must not undo it. */
bit since_P1;
bit since_P3;
bit since_P14;

/* Which assertion it is that fails. */
${broken.join('\n')}

inline follow(since, begins, goes_on)
{
  if
  :: begins -> since = true;
  :: else -> since = since && (goes_on);
  fi;
}

inline forbid(broken, condition)
{
  broken = (condition);
  assert(!broken);
  broken = false;
}`,
    onState: Object.entries(states)
      .map(([id, condition]) => `      forbid(broken_${id}, ${condition});`)
      .join('\n'),
    onStep: `  follow(since_P1, an_opt_out, by_automation);
  forbid(broken_P1, since_P1 && mailable(now));

  follow(since_P3, a_block, by_automation);
  forbid(broken_P3, since_P3 && mailable(now));

  follow(since_P14, an_opt_out, !lifted_by_a_person);
  forbid(broken_P14, since_P14 && mailable(now));`,
  };
}
