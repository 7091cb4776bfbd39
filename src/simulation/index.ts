/** The door of the hall where machines and engine meet: what the stories, the command line, the app and the build use. */
export {
  ASSUMPTIONS,
  type Assumption,
  applies,
  type Citation,
  citation,
  completeSettings,
  configurationsOf,
  DEFAULT_SETTINGS,
  type DoNotEmailSync,
  EDITIONS,
  type Edition,
  type EditionId,
  type EventInfo,
  type EventName,
  FIELDS,
  type FieldInfo,
  type FieldName,
  type Fields,
  fieldLabel,
  isAutomation,
  isCitable,
  isOfEdition,
  isSync,
  MAIL_KINDS,
  type MailabilityRecord,
  type MailGround,
  type MailKind,
  type OptedOutSync,
  ORIGINS,
  type Origin,
  type OriginInfo,
  OUTSIDE,
  type Outcome,
  type Outside,
  originOf,
  type Path,
  PLACES,
  type Place,
  type ProcedureStep,
  type ProcedureStepId,
  type Property,
  type PropertyId,
  placeOf,
  type Reason,
  type Receives,
  RULES,
  type Rule,
  type RuleId,
  SETTING_PLACES,
  SETTINGS,
  type SettingInfo,
  type SettingName,
  type SettingPlace,
  type Settings,
  type SettingValue,
  SOFT_BOUNCE_LIMIT,
  SOURCES,
  type Source,
  type Status,
  settingInfo,
  settingNames,
  shortValue,
  shownSettings,
  TABLES,
  type TableRow,
  type TableRowId,
  type ValueInfo,
  type Verdict,
  valueLabel,
  whyImpossible,
} from '../../machines/index.ts';
export {
  type Candidate,
  editMachine,
  type GuardAnswer,
  type GuardExpression,
  type MachineEdit,
  memoBy,
  moves,
  runTo,
  type StateInfo,
  type Topology,
  type TransitionInfo,
  topologyOf,
  writeMermaid,
  writeScxml,
} from '../engine/index.ts';
export { grouped } from './ask/grouped.ts';
export { type ActRow, actRows, waysHere, whoMayDoWhat } from './ask/questions.ts';
export { refusedAtFirst } from './ask/refused-at-first.ts';
export { shortestTo, type Wanted } from './ask/shortest-to.ts';
export { prepareWays, shortestWay, type WayBack, waysBack } from './ask/ways-back.ts';
export {
  type Brief,
  brief,
  type Diagnosis,
  diagnose,
  fieldsToGive,
  type Standing,
  type SyncEffect,
} from './diagnose/diagnosis.ts';
export { diagnosisReport } from './diagnose/diagnosis-report.ts';
export { diagnosisWords } from './diagnose/diagnosis-words.ts';
export {
  choicesOf,
  formatGivenRecord,
  GIVEN_FIELDS,
  type GivenChoice,
  type GivenField,
  type GivenRecord,
  type GivenValue,
  givenFrom,
  readGivenRecord,
} from './diagnose/given-record.ts';
export { organisationOf } from './diagnose/reach.ts';
export { diagnoseLine, formatRecordLink, type LinkedRecord, readRecordLink } from './diagnose/record-link.ts';
export type { DiagnosisWords, Point, Section } from './diagnose/section.ts';
export { readEvents } from './input/events.ts';
export { MAX_BRANCHES, MAX_EVENTS, MAX_FILE_SIZE, MAX_MACROS } from './input/limits.ts';
export { MAX_NAME, nameFrom } from './input/name.ts';
export { quoted, unknownWord } from './input/nearest.ts';
export { unknownKey } from './input/objects.ts';
export { parseJson } from './input/parse-json.ts';
export { accepted, type Result, rejected } from './input/result.ts';
export { readSettings } from './input/settings.ts';
export { changeToMake, costOf } from './organisation/fix-words.ts';
export { type Change, type Fix, PROMISES, type SyncSetting } from './organisation/fixes.ts';
export { contradiction, NEED_WORDS, type Need, needClause } from './organisation/need.ts';
export { neverClearing, organisationThat } from './organisation/never-clearing.ts';
export { type Automation, isOwnAutomation, type Organisation } from './organisation/organisation.ts';
export { MAX_AUTOMATION_NAME, MAX_AUTOMATIONS, readOrganisation } from './organisation/read-organisation.ts';
export type { Idle, NamedStep, Wiped } from './organisation/restricted-model.ts';
export { lengthOf, MAX_FROM, readScanNotes, type ScanNotes } from './organisation/scan-notes.ts';
export { organisationSchema } from './organisation/schema.ts';
export { maxOrganisationSize, tooLargeWords } from './organisation/size.ts';
export {
  failuresIn,
  type OrganisationResult,
  type OrganisationVerification,
  openVerification,
  type VerificationSession,
  verifyOrganisation,
} from './organisation/verify-organisation.ts';
export { canApply } from './run/can-apply.ts';
export {
  type CompiledEffect,
  type CompiledRun,
  type CompiledStep,
  effectIn,
  playCompiled,
} from './run/compiled-run.ts';
export { drawnId, isDrawn } from './run/drawn.ts';
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
  wouldMailAgainstTheirWish,
} from './run/run.ts';
export { runWriter, type WriteRun } from './run/run-text.ts';
export { compiledEdition, createSimulation, editionOf, type Simulation, simulationOf } from './run/simulation.ts';
export { type UnheardOptOut, unheardOptOut } from './run/unheard.ts';
export { ageOfLink, changesSince } from './share/changes-since.ts';
export { type Divergence, firstDivergence, stepLine } from './share/divergence.ts';
export { formatLink, isOfNewerModel, type LinkedRun, type OpenedLink, readLink, settingsOfLink } from './share/link.ts';
export { modelName } from './share/model-version.ts';
export { formatPair, type LinkedPair, type NamedRun, readPair } from './share/pair-link.ts';
export { NPM_SCRIPT, optionOf, replayLine, settingsOptions, usualSetting } from './share/replay-line.ts';
export { type ReportOptions, runReport } from './share/report.ts';
export {
  formatRunFile,
  type Macro,
  type OpenedRun,
  readMacros,
  readRunFile,
  type SavedBranch,
  type SavedRun,
  tooLarge,
} from './share/run-file.ts';
export { judgeStory, type Mismatch, type Shown, type Story, type StoryStep, storySimulation } from './story/story.ts';
export { type Extreme, restsOn, restsOnIn } from './support/rests-on.ts';
export { promelaOf, SPIN_PROPERTIES, toPromela } from './verify/promela.ts';
export {
  fails,
  type PropertyResult,
  type PropertyVerdict,
  type Verification,
  type VerifyOptions,
  verify,
  verifySimulation,
} from './verify/verify.ts';
export { actorInText, actorName, actWords, anyOf, deedWords, originLabel, originWords } from './words/actors.ts';
export { type Clause, clausesOf } from './words/clauses.ts';
export { capital, counted, listed, MOST_NAMED, named, uncapital } from './words/lists.ts';
export { type MailAnswer, type MailRow, mailTable } from './words/mail.ts';
export { mergedWhy } from './words/merged-why.ts';
export { outsideLine, outsideOf, outsideOfSettings } from './words/outside.ts';
export { type Phrase, plain, stepsIn } from './words/phrase.ts';
export {
  eventWords,
  NO_SOURCE_SAYS,
  pathWords,
  settingPlaceWords,
  unknownPlaces,
  whereToClick,
} from './words/places.ts';
export {
  crmName,
  editionName,
  type SettingWords,
  settingsLine,
  settingsWords,
  valuesWords,
} from './words/settings.ts';
export { SOMEBODY } from './words/somebody.ts';
export {
  MAIL_WORDS,
  OUTCOME_WORDS,
  RECEIVED_WORDS,
  receivesLine,
  STATUS_WORDS,
  shownFields,
  valueWords,
} from './words/values.ts';
export {
  conditionsOf,
  recordStanding,
  recordsBreach,
  type StandingLook,
  standingOf,
  type VerdictWords,
  verdictWords,
  wayWords,
} from './words/verdict.ts';
