/**
 * The whole rulebook as one list. Machines, stories, tests and the app cite its ids; the texts are in the files by theme.
 */
import { BECOMING_MAILABLE } from './becoming-mailable.ts';
import { BECOMING_UNMAILABLE } from './becoming-unmailable.ts';
import { PROCEDURES, type ProcedureStepId } from './procedures.ts';
import type { ProcedureStepShape, RuleShape } from './rule-shape.ts';
import { SYNCING } from './syncing.ts';
import { UPGRADED } from './upgraded.ts';

const ALL = [...BECOMING_UNMAILABLE, ...BECOMING_MAILABLE, ...SYNCING, ...PROCEDURES, ...UPGRADED] as const;

/** The id of a rule (C classic, U upgraded) or of a procedure (K). */
export type RuleId = (typeof ALL)[number]['id'];

/** A rule as people see it. */
export interface Rule extends RuleShape {
  readonly id: RuleId;
  readonly steps?: readonly ProcedureStep[];
}

/** A procedure's step as people see it. */
export interface ProcedureStep extends ProcedureStepShape {
  readonly id: ProcedureStepId;
  readonly rules: readonly RuleId[];
}

/** Every rule and procedure: C1 to C34, K1 to K3, U1 to U14. */
export const RULES: readonly Rule[] = ALL;
