/**
 * The door to the rulebook: rules, procedures, assumptions, sources and the infographic's tables, as data.
 */
export { ASSUMPTIONS, type Assumption, type AssumptionId } from './assumptions.ts';
export { BINDINGS, type Binding } from './bindings.ts';
export { type Citation, citation, isCitable, ruleById } from './citations.ts';
export { type Bearing, OUTSIDE, type Outside, type OutsideId } from './outside.ts';
export type { ProcedureStepId } from './procedures.ts';
export { type ProcedureStep, RULES, type Rule, type RuleId } from './rules.ts';
export { SOURCES, type Source, type SourceId } from './sources.ts';
export {
  type Case,
  type Cell,
  type Column,
  type DecisionTable,
  type Provenance,
  TABLES,
  type TableEvent,
  type TableRow,
  type TableRowId,
} from './tables.ts';
export { SETTING_PLACES, type SettingPlace, settingPlaceOf } from './where-settings-stand.ts';
export { isClicked, type Path, PLACES, type Place, placeOf } from './where-to-click.ts';
export { MAIL_GROUNDS, type MailGround, mailGround } from './which-mail.ts';
