/** The JSON Schema of an organisation's file, made from the vocabulary, so that an editor offers the words that are read. */
import { EDITIONS, SETTINGS } from '../../../machines/index.ts';
import { NEED_WORDS } from './need.ts';
import { isOwnAutomation } from './organisation.ts';
import { MAX_AUTOMATIONS } from './read-organisation.ts';

/** Plain JSON, draft 2020-12. What only the reader can tell, for instance which settings go together, it leaves to the reader. */
export function organisationSchema(): object {
  const own = [...new Set(EDITIONS.flatMap(({ events }) => events.map(({ id }) => id).filter(isOwnAutomation)))];
  const properties = [...new Set(EDITIONS.flatMap((edition) => edition.properties.map(({ id }) => id)))];
  const text = { type: 'string', minLength: 1, maxLength: 200 };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'An organisation, for mailability verify --settings',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      settings: {
        description: 'How the account is set up. What is left out has its default.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          SETTINGS.map(({ name, help, values }) => [
            name,
            { description: help, enum: values.map(({ value }) => value) },
          ]),
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
          required: ['name', 'does'],
          properties: {
            name: { ...text, description: 'The name that people know it by. Each needs its own.' },
            does: { type: 'array', minItems: 1, items: { enum: own } },
            need: {
              description: 'Conditions on the record; all must be met.',
              type: 'array',
              items: { enum: NEED_WORDS },
            },
          },
        },
      },
      accept: {
        description: 'Known violations, each with the reason why it is accepted.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(properties.map((id) => [id, text])),
      },
    },
  };
}
