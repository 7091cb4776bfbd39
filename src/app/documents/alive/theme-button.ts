/** The button for the theme in a page's bar: without JavaScript there is none, and the system's theme holds. */
import { chooseTheme, nextTheme, rememberedTheme } from '../../shell/theme.ts';
import { button } from '../../ui/element.ts';

const NAMES = { system: 'as the system', light: 'light', dark: 'dark' } as const;

export function bringThemeButton(): void {
  const place = document.querySelector('.top-end');
  if (!place) return;
  const toggle = button('', () => {
    chooseTheme(nextTheme(rememberedTheme()));
    name();
  });
  const name = () => {
    toggle.textContent = `Theme: ${NAMES[rememberedTheme()]}`;
  };
  name();
  place.append(toggle);
}
