/** What an embed can show of a run. */
export const EMBED_VIEWS = [
  { id: 'verdict', label: 'The verdict and why' },
  { id: 'record', label: 'The record' },
  { id: 'step', label: 'The last step, with its rules' },
  { id: 'story', label: 'The whole run, step by step' },
  { id: 'chart', label: 'The chart' },
] as const;

export type EmbedView = (typeof EMBED_VIEWS)[number]['id'];

export const isEmbedView = (word: string | null): word is EmbedView => EMBED_VIEWS.some(({ id }) => id === word);
