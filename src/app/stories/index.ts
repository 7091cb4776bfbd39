/** The stories as the app shows them: the page with all of them, and the panel that plays one beside the chart. */
export { StoriesPage } from './stories-page.tsx';
export { StoryPanel } from './story-panel.tsx';
