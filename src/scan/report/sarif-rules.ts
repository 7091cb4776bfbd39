/** The rules of a SARIF log: one for every write that clears, whatever it comes to, so that code scanning can follow each. */
import { EDITIONS } from '../../simulation/index.ts';
import { OPT_OUTS_HOLD } from './finding-words.ts';

export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: 'error' };
  readonly properties: { readonly tags: readonly string[]; readonly precision: 'high' };
}

export const RULE_OF_CLEARING = 'clears-email-opt-out';

/** @returns the rules, with the sentences of the promises that a write is judged by. */
export function sarifRules(): readonly Rule[] {
  // Both editions promise the same; what differs is how, which the message tells.
  const [edition] = Object.values(EDITIONS);
  const promises = (edition?.properties ?? []).filter(({ id }) => OPT_OUTS_HOLD.includes(id));
  const lines = promises.map(({ id, sentence }) => `${id}: ${sentence}`);
  return [
    {
      id: RULE_OF_CLEARING,
      name: 'ClearsEmailOptOut',
      shortDescription: { text: 'Automation clears Email Opt Out' },
      fullDescription: {
        text: 'Something in this project sets Email Opt Out of a lead, a contact or a person account to false. Where the sync with Pardot (Account Engagement) takes the CRM’s value, that lifts an opt-out.',
      },
      help: {
        text: `${INTRODUCTION}\n\n${lines.join('\n')}\n\n${REMEDY}`,
        markdown: `${INTRODUCTION}\n\n${lines.map((line) => `- **${line.replace(':', ':**')}`).join('\n')}\n\n${REMEDY}`,
      },
      defaultConfiguration: { level: 'error' },
      properties: { tags: ['email', 'consent', 'salesforce'], precision: 'high' },
    },
  ];
}

const INTRODUCTION =
  'Whether this is harmful depends on the settings of the organisation. The verdict in the message comes from every state that can be reached with them. An error breaks one of these promises; a note breaks none, or does not run.';
const REMEDY =
  'Let it clear the field only for people who asked to be emailed again, or leave the field alone. A write that you know and tolerate can be accepted with a reason.';
