/** Shows the theme that somebody has chosen before anything is painted. The whole of it runs in the page's head. */
import { applyTheme, rememberedTheme } from '../../shell/theme.ts';

applyTheme(rememberedTheme());
