/** The words that several of the command line's texts share: settings, steps, and the line that plays a run again. */
import {
  capital,
  deedWords,
  type EventName,
  type FieldChange,
  fieldLabel,
  outsideLine,
  outsideOf,
  type PropertyVerdict,
  type Run,
  receivesLine,
  type Settings,
  valueWords,
} from '../../simulation/index.ts';

/** Whom the command line tells of, a run having no name of its own. */
export const PERSON = 'the prospect';

/** `The prospect clicked unsubscribe`. */
export const deed = ({ simulation }: Run, event: EventName): string => capital(deedWords(simulation, event, PERSON));

/** `Do Not Email: blank -> ticked`. */
export const changeWords = ({ simulation }: Run, { field, before, after }: FieldChange): string => {
  const words = (value: FieldChange['after']) => valueWords(simulation.edition, field, value);
  return `${fieldLabel(field)}: ${words(before)} -> ${words(after)}`;
};

export const VERDICT_WORDS: Readonly<Record<PropertyVerdict | 'accepted', string>> = {
  holds: 'holds',
  violated: 'violated',
  accepted: 'violation accepted',
  possible: 'possible',
  impossible: 'impossible',
  undecided: 'undecided',
  'not-applicable': 'not applicable',
};

/** What people should know of the edition before they believe anything, in one line; empty where it is today's. */
export const editionNote = ({ edition }: Settings): string =>
  edition === 'classic'
    ? 'This is the edition of the older guides. No account runs it: since Winter ’22 all are on today’s.'
    : '';

/** Which mail reaches somebody, and what bears on that and the model does not know. */
export const mailWords = ({ simulation, record }: Run): readonly string[] =>
  [receivesLine(record), outsideLine(outsideOf(simulation.settings, record))].filter((sentence) => sentence !== '');
