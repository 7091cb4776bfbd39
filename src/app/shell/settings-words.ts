/** How an organisation is called in a few words: "Salesforce", "overwrite off". */
import { editionOf, type Settings, settingInfo } from '../../simulation/index.ts';

/** "Salesforce", or "the CRM" where there is none. */
export function crmName({ crm }: Settings): string {
  if (crm === 'none') return 'the CRM';
  return settingInfo('crm').values.find(({ value }) => value === crm)?.label ?? crm;
}

export const editionName = (settings: Settings): string => editionOf(settings)?.label ?? settings.edition;

/** What else is worth a word beside the edition, most important first. */
export function settingsWords(settings: Settings): readonly string[] {
  const { crm, assigned, overwriteOptedOut, resubscribe } = settings;
  const words = [crm === 'none' ? 'no CRM' : crmName(settings)];
  if (crm !== 'none' && !assigned) words.push('unassigned');
  if (crm === 'salesforce') words.push(`overwrite ${overwriteOptedOut ? 'on' : 'off'}`);
  if (resubscribe) words.push('resubscribe on');
  return words;
}
