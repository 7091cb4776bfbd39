/** What is said of a record that cannot be: which of its fields, why not, and what to look at. */
import { type Citation, citation, fieldLabel, type Settings } from '../../../machines/index.ts';
import { capital, listed } from '../words/lists.ts';
import { crmName } from '../words/settings.ts';
import { isAbsent } from './contradiction.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { GivenField } from './given-record.ts';
import { saidOf } from './said-words.ts';
import type { DiagnosisWords } from './section.ts';

export function impossibleWords(diagnosis: Diagnosis): DiagnosisWords {
  const { cause, why } = whyNot(diagnosis);
  return {
    stamp: 'This record cannot be',
    look: 'open',
    cause: `${capital(cause)}.`,
    danger: null,
    sections: [
      { id: 'known', title: 'Why not', points: [{ text: why }] },
      {
        id: 'asks',
        title: 'What now',
        points: [
          {
            text: 'Look at the record again, or at the settings. If both are right, the account does something that this model does not know.',
          },
        ],
      },
    ],
  };
}

/** A clause, and what it rests on as sentences. */
function whyNot({ organisation, given, contradiction }: Diagnosis): { readonly cause: string; readonly why: string } {
  const { fields = [], rules = [] } = contradiction ?? {};
  const { settings } = organisation;
  const absent = fields.find((field) => isAbsent(settings, field));
  if (absent !== undefined) {
    const why = 'What the record says of it belongs to an account that is set up in another way.';
    return { cause: noField(settings, absent), why };
  }
  const said = listed(fields.map((field) => saidOf(settings, field, given[field])));
  return {
    cause: `${said} cannot be ${fields.length > 1 ? 'at the same time' : 'under these settings'}`,
    why: rules.map(ruleWords).join(' ') || 'The rules allow it, but nobody in this organisation can bring it about.',
  };
}

/** "Without a CRM there is no Email Opt Out". */
function noField(settings: Settings, field: GivenField): string {
  const { crm, assigned } = settings;
  const where =
    crm === 'none' ? 'without a CRM' : assigned ? 'with these settings' : `without a record in ${crmName(settings)}`;
  return field === 'lastChanged'
    ? `${where} nobody keeps which side changed last`
    : `${where} there is no ${fieldLabel(field)}`;
}

const ruleWords = (id: Citation): string => `${id}: ${citation(id).text}`;
