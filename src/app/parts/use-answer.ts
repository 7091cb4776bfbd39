/** What a record tells, asked once for everybody on the page who says something of it. */
import { useMemo } from 'react';
import {
  type Diagnosis,
  type DiagnosisWords,
  diagnose,
  diagnosisWords,
  type LinkedRecord,
  organisationOf,
} from '../../simulation/index.ts';

export interface Answered {
  readonly record: LinkedRecord;
  /** Whom it is about. */
  readonly person: string;
  readonly diagnosis: Diagnosis;
  readonly words: DiagnosisWords;
}

export function useAnswer(record: LinkedRecord, person: string): Answered {
  const { settings, given } = record;
  return useMemo(() => {
    const diagnosis = diagnose(organisationOf(settings), given);
    return { record: { settings, given }, person, diagnosis, words: diagnosisWords(diagnosis, person) };
  }, [settings, given, person]);
}
