/** The door of the hall where machines and engine meet: what the stories, the command line, the app and the build use. */
export {
  ASSUMPTIONS,
  type Assumption,
  type Citation,
  citation,
  completeSettings,
  configurationsOf,
  DEFAULT_SETTINGS,
  EDITIONS,
  type Edition,
  type EditionId,
  type EventInfo,
  type EventName,
  FIELDS,
  type FieldInfo,
  type FieldName,
  type Fields,
  isAutomation,
  isCitable,
  type MailabilityRecord,
  type OptedOutSync,
  ORIGINS,
  type Origin,
  type OriginInfo,
  type Outcome,
  originOf,
  type ProcedureStep,
  type ProcedureStepId,
  type Property,
  type PropertyId,
  type Reason,
  RULES,
  type Rule,
  SETTINGS,
  type SettingInfo,
  type SettingName,
  type Settings,
  SOURCES,
  type Source,
  type Status,
  settingInfo,
  TABLES,
  type TableRow,
  type TableRowId,
  type Verdict,
  whyImpossible,
} from '../../machines/index.ts';
export {
  type Candidate,
  type GuardAnswer,
  type GuardExpression,
  moves,
  type StateInfo,
  type Topology,
  type TransitionInfo,
  topologyOf,
  writeMermaid,
  writeScxml,
} from '../engine/index.ts';
export { type Divergence, divergenceWords, firstDivergence, stepLine } from './divergence.ts';
export { MAX_EVENTS, readEvents } from './input/events.ts';
export { quoted, unknownWord } from './input/nearest.ts';
export type { Result } from './input/result.ts';
export { readSettings } from './input/settings.ts';
export { formatLink, type LinkedRun, type OpenedLink, readLink } from './link.ts';
export { NEED_WORDS, type Need } from './organisation/need.ts';
export { type Automation, isOwnAutomation, type Organisation } from './organisation/organisation.ts';
export { MAX_AUTOMATIONS, readOrganisation } from './organisation/read-organisation.ts';
export { organisationSchema } from './organisation/schema.ts';
export type { NamedStep } from './organisation/practice.ts';
export {
  type OrganisationResult,
  type OrganisationVerification,
  verifyOrganisation,
} from './organisation/verify-organisation.ts';
export { promelaOf, SPIN_PROPERTIES, toPromela } from './promela.ts';
export { type ActRow, waysHere, whoMayDoWhat } from './questions.ts';
export { type ReportOptions, runReport } from './report.ts';
export { restsOn } from './rests-on.ts';
export {
  act,
  begin,
  type Effect,
  eventInfo,
  type FieldChange,
  play,
  preview,
  previews,
  type Run,
  type RunStep,
  runAt,
  type SimulateResult,
  simulate,
} from './run.ts';
export {
  formatRunFile,
  MAX_FILE_SIZE,
  type Macro,
  type OpenedRun,
  readMacros,
  readRunFile,
  type SavedRun,
  tooLarge,
} from './run-file.ts';
export { createSimulation, editionOf, type Simulation, simulationOf } from './simulation.ts';
export { judgeStory, type Mismatch, type Shown, type Story, type StoryStep, storySimulation } from './story.ts';
export {
  fails,
  type PropertyResult,
  type PropertyVerdict,
  type Verification,
  type VerifyOptions,
  verify,
  verifySimulation,
} from './verify.ts';
export { prepareWays, type WayBack, waysBack } from './ways-back.ts';
export {
  actorName,
  type Clause,
  clausesOf,
  fieldLabel,
  originWords,
  type VerdictWords,
  valueWords,
  verdictWords,
  wayWords,
} from './words.ts';
