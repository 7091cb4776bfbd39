/** A part of a lesson's goal in words: "Status: undeliverable", "Hard Bounced: blank". */
import {
  type Edition,
  type FieldName,
  type Fields,
  fieldLabel,
  STATUS_WORDS,
  type Status,
  valueWords,
} from '../../../simulation/index.ts';

export function goalWords(edition: Edition, name: string, wanted: unknown): string {
  if (name === 'mailable') return wanted === true ? 'All mail may go' : 'No news goes out';
  if (name === 'status') return `Status: ${STATUS_WORDS[wanted as Status]}`;
  const field = name as FieldName;
  return `${fieldLabel(field)}: ${valueWords(edition, field, wanted as Fields[FieldName])}`;
}
