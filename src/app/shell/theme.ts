/** The theme: light, dark, or as the system says. The choice is remembered; the colours are in `design/tokens.css`. */
import { recall, remember } from '../session/storage.ts';

export type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The remembered theme; the system's where nothing sensible is remembered. */
export const rememberedTheme = (): Theme => THEMES.find((theme) => theme === recall('theme')) ?? 'system';

/** Shows a theme. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset['theme'];
  else dataset['theme'] = theme;
}

/** The one after it. */
export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';

/** Shows a theme from now on. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  remember('theme', theme);
}
