/** An organisation's settings in a few words, for headings, cards and accessible names. */
import { type Settings, settingInfo } from '../../simulation/index.ts';
import { syncWord } from './settings-words.ts';

/** "Salesforce", "No CRM". */
export const crmWord = ({ crm }: Pick<Settings, 'crm'>): string =>
  settingInfo('crm').values.find(({ value }) => value === crm)?.label ?? crm;

/** "Salesforce, prospect assigned, Overwrite Prospect Opted Out on, prospect resubscribe off"; with today’s sync behaviour in the upgraded edition. */
export function organisationWords(settings: Settings): string {
  const { edition, crm, assigned, overwriteOptedOut, optedOutSync, resubscribe } = settings;
  return [
    crmWord(settings),
    // What does not exist with this CRM is left out.
    ...(crm === 'none' ? [] : [assigned ? 'prospect assigned' : 'prospect not assigned']),
    ...(crm === 'salesforce' && edition === 'classic'
      ? [`Overwrite Prospect Opted Out ${overwriteOptedOut ? 'on' : 'off'}`]
      : []),
    ...(optedOutSync === null ? [] : [`Opted Out sync: ${syncWord(optedOutSync)}`]),
    `prospect resubscribe ${resubscribe ? 'on' : 'off'}`,
  ].join(', ');
}
