/** What people say when a whole kind of pages is what they look for. */
import type { Asks } from './shape.ts';

export const CONTENTS_ASKS: Asks = {
  'contents/': ['table of contents', 'everything that is documented here'],
  'rules/': ['list of all rules', 'rulebook'],
  'procedures/': ['all ways back', 'how-to guides step by step'],
  'events/': ['list of everything that can happen', 'who can change what'],
  'fields/': ['list of the fields', 'which fields are there on both sides'],
  'status/': ['list of the mailability statuses', 'which statuses can a prospect have'],
  'settings/': ['all settings of the connector and the account'],
  'lessons/': ['course, training for new admins', 'learn it from the beginning'],
  'stories/': ['examples', 'case studies of prospects'],
  'properties/': ['what is proved', 'list of guarantees'],
  'assumptions/': ['list of assumptions', 'where the sources are silent'],
  'outside/': ['limits of the model', 'what the model does not know or cover'],
  'glossary/': ['list of terms', 'definitions'],
};
