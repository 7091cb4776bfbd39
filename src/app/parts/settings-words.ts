/** How an organisation is called in a few words: "Salesforce", "overwrite off". */
import { editionOf, type Settings, settingInfo } from '../../simulation/index.ts';

/** "Salesforce", or "the CRM" where there is none. */
export function crmName({ crm }: Settings): string {
  if (crm === 'none') return 'the CRM';
  return settingInfo('crm').values.find(({ value }) => value === crm)?.label ?? crm;
}

/** "Salesforce’s value", "the most recently changed", "not mapped". */
export function syncWord(optedOutSync: NonNullable<Settings['optedOutSync']>): string {
  const label = settingInfo('optedOutSync').values.find(({ value }) => value === optedOutSync)?.label ?? optedOutSync;
  return label.startsWith('Use ') ? label.slice('Use '.length) : label.charAt(0).toLowerCase() + label.slice(1);
}

export const editionName = (settings: Settings): string => editionOf(settings)?.label ?? settings.edition;

/** What else is worth a word beside the edition, most important first. */
export function settingsWords(settings: Settings): readonly string[] {
  const { edition, crm, assigned, overwriteOptedOut, optedOutSync, resubscribe } = settings;
  const words = [crm === 'none' ? 'no CRM' : crmName(settings)];
  if (crm !== 'none' && !assigned) words.push('unassigned');
  if (crm === 'salesforce' && edition === 'classic') words.push(`overwrite ${overwriteOptedOut ? 'on' : 'off'}`);
  if (optedOutSync !== null) words.push(`sync: ${syncWord(optedOutSync)}`);
  if (resubscribe) words.push('resubscribe on');
  return words;
}
