/** The door of the machines: what is true. Everything that runs, draws, checks or explains them enters here. */

export { classicEdition, EDITIONS, type Edition, type MachineState, upgradedEdition } from './edition.ts';
export { breaksPolicy, sameFields } from './properties/predicates.ts';
export type { Property, PropertyCheck, PropertyId, PropertyStep } from './properties/property.ts';
export {
  ASSUMPTIONS,
  type Assumption,
  type AssumptionId,
  type Bearing,
  BINDINGS,
  type Binding,
  type Citation,
  citation,
  type DecisionTable,
  isCitable,
  OUTSIDE,
  type Outside,
  type OutsideId,
  type Place,
  type ProcedureStep,
  type ProcedureStepId,
  placeOf,
  RULES,
  type Rule,
  type RuleId,
  SOURCES,
  type Source,
  type SourceId,
  TABLES,
  type TableRow,
  type TableRowId,
} from './rules/index.ts';
export type { GuardWords } from './shared/guard-words.ts';
export { type EventInfo, type EventName, isAutomation, isSync } from './vocabulary/events.ts';
export { ORIGINS, type Origin, type OriginInfo, originOf } from './vocabulary/origins.ts';
export {
  FIELDS,
  type FieldInfo,
  type FieldName,
  type Fields,
  MAIL_KINDS,
  type MailabilityRecord,
  type MailKind,
  type Outcome,
  type Reason,
  type Receives,
  SOFT_BOUNCE_LIMIT,
  type Status,
  type Verdict,
} from './vocabulary/record.ts';
export {
  type Crm,
  completeSettings,
  configurationsOf,
  DEFAULT_SETTINGS,
  type DoNotEmailSync,
  type EditionId,
  hasCrmRecord,
  isOfEdition,
  type OptedOutSync,
  SETTINGS,
  type SettingInfo,
  type SettingName,
  type Settings,
  type SettingValue,
  settingInfo,
  settingNames,
  shortValue,
  shownSettings,
  type ValueInfo,
  valueLabel,
  whyImpossible,
} from './vocabulary/settings.ts';
