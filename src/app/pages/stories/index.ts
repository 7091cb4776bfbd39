/** The stories as the app shows them: the page with all of them, and the panel that plays one beside the chart. */

export { StoryPanel } from '../explore/story/story-panel.tsx';
export { StoriesPage } from './stories-page.tsx';
