/** The JSON Schema of an organisation's file, made from the vocabulary, so that an editor offers the words that are read. */
import { EDITIONS, SETTINGS } from '../../../machines/index.ts';
import { givenAs } from '../input/settings.ts';
import { NEED_WORDS } from './need.ts';
import { isOwnAutomation, isWithholdable } from './organisation.ts';
import { AUTOMATION_KEYS, FILE_KEYS, MAX_AUTOMATION_NAME, MAX_AUTOMATIONS } from './read-organisation.ts';
import { MAX_CONDITIONS, MAX_FINDINGS, MAX_FROM, MAX_NOTED_NAME, MAX_REASON } from './scan-notes.ts';

/**
 * Plain JSON, draft 2020-12. All that is read is valid by it; what only the reader can tell, for instance which settings
 * go together, it leaves to the reader.
 */
export function organisationSchema(): object {
  const events = [...new Set(EDITIONS.flatMap((edition) => edition.events.map(({ id }) => id)))];
  const own = events.filter(isOwnAutomation);
  const staff = events.filter(isWithholdable);
  const properties = [...new Set(EDITIONS.flatMap((edition) => edition.properties.map(({ id }) => id)))];
  const text = (maxLength: number) => ({ type: 'string', pattern: '\\S', maxLength });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An organisation, for mailability verify --settings',
    type: 'object',
    additionalProperties: false,
    required: FILE_KEYS.required,
    properties: {
      $schema: { description: 'Where this schema lies, for an editor; nothing else reads it.' },
      settings: {
        description: 'How the account is set up. What is left out has its default.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          SETTINGS.map((setting) => [setting.name, { description: setting.help, enum: givenAs(setting) }]),
        ),
      },
      automations: {
        description:
          'Every rule, program, import and workflow that touches these fields. Only what is listed can happen.',
        type: 'array',
        maxItems: MAX_AUTOMATIONS,
        items: {
          type: 'object',
          additionalProperties: false,
          required: AUTOMATION_KEYS.required,
          properties: {
            name: { ...text(MAX_AUTOMATION_NAME), description: 'The name that people know it by. Each needs its own.' },
            does: { type: 'array', minItems: 1, items: { enum: own } },
            need: {
              description: 'Conditions on the record; all must be met, so no two may contradict each other.',
              type: 'array',
              items: { enum: NEED_WORDS },
            },
            from: {
              ...text(MAX_FROM),
              description:
                'Where a scan found it, as file:line. A scan replaces those that have it; leave it out for your own.',
            },
          },
        },
      },
      cannot: {
        description:
          'What people cannot do there: field-level security makes the field read-only, or a role lacks the ability.',
        type: 'array',
        items: { enum: staff },
      },
      accept: {
        description: 'Known violations, each with the reason why it is accepted.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(properties.map((id) => [id, text(MAX_REASON)])),
      },
      conditions: {
        description: 'For a scan: what fields mean where they are ticked, such as {"Asked_To_Return__c": "requested"}.',
        type: 'object',
        maxProperties: MAX_CONDITIONS,
        propertyNames: text(MAX_NOTED_NAME),
        additionalProperties: { enum: NEED_WORDS },
      },
      findings: {
        description:
          'For a scan: writes that it finds and that are known, by name, each with the reason why it is no danger.',
        type: 'object',
        maxProperties: MAX_FINDINGS,
        propertyNames: text(MAX_NOTED_NAME),
        additionalProperties: text(MAX_REASON),
      },
    },
  };
}
