/** What is said of a record that cannot be: which of its fields, why not, and what to look at. */
import { type Citation, citation, fieldLabel, type Settings } from '../../../machines/index.ts';
import { capital, listed } from '../words/lists.ts';
import { crmName } from '../words/settings.ts';
import { isAbsent } from './contradiction.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { GivenField } from './given-record.ts';
import { saidOf } from './said-words.ts';
import type { DiagnosisWords } from './section.ts';

export function impossibleWords({ organisation, given, contradiction }: Diagnosis): DiagnosisWords {
  const { fields = [], rules = [] } = contradiction ?? {};
  const { settings } = organisation;
  const said = fields.map((field) => saidOf(settings, field, given[field]));
  const absent = fields.find((field) => isAbsent(settings, field));
  const together =
    absent !== undefined
      ? noField(settings, absent)
      : said.length > 1
        ? `${listed(said)} cannot be at the same time`
        : `${said.join('')} cannot be under these settings`;
  const why =
    absent !== undefined
      ? 'What the record says of it belongs to an account that is set up in another way.'
      : rules.length > 0
        ? `${rules.map(ruleWords).join(' ')}`
        : 'The rules allow it, but nobody in this organisation can bring it about.';
  return {
    stamp: 'This record cannot be',
    look: 'open',
    cause: `${capital(together)}.`,
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
