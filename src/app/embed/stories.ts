/** The stories for an embed, which asks for them only when it is to show one. */
import { STORIES } from '../../../stories/index.ts';

globalThis.mailabilityStories = STORIES;
