/**
 * An organisation's statechart as a Promela model for SPIN, with monitors for the properties that SPIN decides too. The
 * monitors are written from section 8 of the rulebook, not from `machines/properties`: two readings of one text, which
 * would hardly be wrong in the same way.
 */
import type { EditionId, PropertyId, Settings } from '../../machines/index.ts';
import { type PromelaMonitors, writePromela } from '../engine/index.ts';
import { type Simulation, simulationOf } from './simulation.ts';

/** What SPIN decides. A violation is a failed assertion `!(broken_<id>)`. */
export const SPIN_PROPERTIES: readonly PropertyId[] = ['P1', 'P3', 'P4', 'P7', 'P14'];

/**
 * The model of an organisation. SPIN's stored states are the machine's; with `-DMONITORS` it asserts the properties.
 * @throws where the edition is not modelled.
 */
export const toPromela = (settings: Settings): string => promelaOf(simulationOf(settings));

/** The same for a simulation that is at hand, for instance one with a machine that a test has broken. */
export function promelaOf({ edition, settings, events, graph }: Simulation): string {
  const { system, states } = graph();
  const monitors = MONITORS[edition.id];
  return writePromela(edition.machine, {
    input: { settings },
    events,
    contexts: Array.from(states, (state) => system.stateOf(state).context),
    ...(monitors ? { monitors } : {}),
  });
}

const CLASSIC: PromelaMonitors = {
  declarations: `
/* The words of section 8. Mailable means that Do Not Email is blank (C8). */
#define opted_out(when)     (when##_prospectOptedOut == prospectOptedOut__ticked)
#define do_not_email(when)  (when##_doNotEmail == doNotEmail__ticked)
#define hard_bounced(when)  (when##_hardBounced == hardBounced__ticked)
#define email_opt_out(when) (when##_emailOptOut == emailOptOut__ticked)
#define mailable(when)      (!do_not_email(when))

/* An opt-out is the step in which Prospect Opted Out goes from blank to ticked; a block, that of becoming unmailable. */
#define an_opt_out (!opted_out(was) && opted_out(now))
#define a_block    (mailable(was) && !mailable(now))

/* Section 4: the mail server, automation on either side, and the connector. */
#define by_automation ( \\
  happened == on_mail_hardBounced || happened == on_mail_softBounced || \\
  happened == on_automation_importedOptOut || happened == on_automation_clearedOptOut || \\
  happened == on_automation_tickedDoNotEmail || happened == on_automation_untickedDoNotEmail || \\
  happened == on_crmAutomation_tickedOptOut || happened == on_crmAutomation_untickedOptOut || \\
  happened == on_connector_synced)

/* P14: a person lifts it who clears Prospect Opted Out by one of two acts, or Email Opt Out by a third. */
#define lifted_by_a_person ( \\
  (opted_out(was) && !opted_out(now) && \\
    (happened == on_admin_clickedOptIn || happened == on_prospect_resubscribed)) || \\
  (email_opt_out(was) && !email_opt_out(now) && happened == on_crmUser_untickedOptOut))

/* Whether everything since an opt-out, or a block, has been of the kind that must not undo it. */
bit since_P1;
bit since_P3;
bit since_P14;

/* Which assertion it is that fails. */
bit broken_P1;
bit broken_P3;
bit broken_P4;
bit broken_P7;
bit broken_P14;

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
  onState: `      forbid(broken_P4, hard_bounced(now) && mailable(now));
      forbid(broken_P7, opted_out(now) && !do_not_email(now));`,
  onStep: `  follow(since_P1, an_opt_out, by_automation);
  forbid(broken_P1, since_P1 && mailable(now));

  follow(since_P3, a_block, by_automation);
  forbid(broken_P3, since_P3 && mailable(now));

  follow(since_P14, an_opt_out, !lifted_by_a_person);
  forbid(broken_P14, since_P14 && mailable(now));`,
};

/** By edition; without monitors a model can be counted and played, but decides nothing. */
const MONITORS: Partial<Record<EditionId, PromelaMonitors>> = { classic: CLASSIC };
