/** Sentences that several readers of facts share. */
import type { Fact } from '../finding.ts';
import { bareFormula } from '../formula/bare.ts';

/** Whether field history tracking is on for the field; the sync behaviour "most recently changed" goes by it. */
export const trackingFact = (object: string, isOn: boolean, file: string, line: number): Fact => ({
  id: isOn ? 'history-tracking-on' : 'history-tracking-off',
  file,
  line,
  says: isOn
    ? `field history tracking is on for ${object}`
    : `field history tracking is off for ${object}: the sync behaviour most-recent needs it on`,
});

/** A validation rule that names the field: whether it stops changes, or only asks about the value. */
export function ruleFact(name: string, formula: string, isActive: boolean, file: string, line: number): Fact {
  const stops = /\b(ISCHANGED|PRIORVALUE|ISNEW)\s*\(/i.test(bareFormula(formula));
  const deed = stops ? 'stops some changes of Email Opt Out' : 'asks about Email Opt Out before a record is saved';
  const idle = isActive ? '' : ', and is not active';
  return {
    id: stops ? 'validation-stops-changes' : 'validation-asks',
    file,
    line,
    says: `the validation rule ${name} ${deed}${idle}`,
  };
}
