/** An organisation's settings in a few words, for headings, cards and accessible names. */
import { type Settings, settingInfo } from '../../simulation/index.ts';

/** "Salesforce", "No CRM". */
export const crmWord = ({ crm }: Pick<Settings, 'crm'>): string =>
  settingInfo('crm').values.find(({ value }) => value === crm)?.label ?? crm;

/** "Salesforce, prospect assigned, Overwrite Prospect Opted Out on, prospect resubscribe off". */
export function organisationWords(settings: Settings): string {
  const { crm, assigned, overwriteOptedOut, resubscribe } = settings;
  return [
    crmWord(settings),
    // What does not exist with this CRM is left out.
    ...(crm === 'none' ? [] : [assigned ? 'prospect assigned' : 'prospect not assigned']),
    ...(crm === 'salesforce' ? [`Overwrite Prospect Opted Out ${overwriteOptedOut ? 'on' : 'off'}`] : []),
    `prospect resubscribe ${resubscribe ? 'on' : 'off'}`,
  ].join(', ');
}
