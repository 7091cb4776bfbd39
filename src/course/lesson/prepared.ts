/**
 * What of a lesson takes a search or a proof, worked out once when the app is built: the bet with its answer, and the par. A
 * page that opens a lesson then plays a handful of acts and explores nothing.
 */
import { completeSettings, diagnose, organisationOf, type Settings, STATUS_WORDS } from '../../simulation/index.ts';
import { type OfferedBet, offeredBet } from './bet.ts';
import type { Exhibit, Lesson } from './lesson.ts';
import { parOf } from './par.ts';

/** What the machine works out of a lesson. */
export interface PreparedLesson {
  readonly bet: OfferedBet;
  readonly par: number;
  /** What the row on the desk says; null where no row lies there. */
  readonly row: AuditRow | null;
}

/** What an audit says of a record, in words. */
export interface AuditRow {
  readonly today: string;
  /** Whether automation alone, the sync included, can mail somebody again who gets no mail now. */
  readonly reopenable: boolean;
}

/** Works it out; the build does so beforehand, so that a lesson opens without a search. */
export const prepareLesson = (lesson: Lesson): PreparedLesson => ({
  bet: offeredBet(lesson),
  par: parOf(lesson),
  row: lesson.exhibit?.kind === 'row' ? rowOf(lesson.exhibit, completeSettings(lesson.settings)) : null,
});

function rowOf({ given }: Extract<Exhibit, { kind: 'row' }>, settings: Settings): AuditRow {
  const { verdicts, reopenedBy } = diagnose(organisationOf(settings), given);
  return {
    today: verdicts.map(({ status }) => STATUS_WORDS[status]).join(', '),
    reopenable: reopenedBy.length > 0,
  };
}
