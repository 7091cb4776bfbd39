/** The theme: light, dark, or as the system says. The choice is remembered; the colours are in `design/tokens.css`. */
import { useState } from 'react';
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

/** The theme that is shown, and a way to go on to the next one. */
export function useTheme(): readonly [theme: Theme, next: () => void] {
  const [theme, setTheme] = useState(rememberedTheme);
  const next = () => {
    const chosen = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    setTheme(chosen);
    applyTheme(chosen);
    remember('theme', chosen);
  };
  return [theme, next];
}
