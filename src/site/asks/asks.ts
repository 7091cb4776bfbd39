/**
 * What people say when they look for a page, by its path: the words of tickets and chats, which the pages' own texts do
 * not have. A page of which nobody asks in words of their own is not in it. Written apart from the questions of the tests.
 */
import { CONTENTS_ASKS } from './contents.ts';
import { EVENT_ASKS } from './events.ts';
import { READING_ASKS } from './readings.ts';
import { RULE_ASKS } from './rules.ts';
import type { Asks } from './shape.ts';
import { STORY_ASKS } from './stories.ts';
import { WAY_ASKS } from './ways.ts';

/** How people ask for pages, by the page's id. */
export const ASKS: Asks = {
  ...RULE_ASKS,
  ...WAY_ASKS,
  ...EVENT_ASKS,
  ...READING_ASKS,
  ...STORY_ASKS,
  ...CONTENTS_ASKS,
};
