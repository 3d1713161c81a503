import {
  createDOMRenderer,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { ThemeName } from '../teams.ts';

export const themes: Record<ThemeName, Theme> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Puts styles into the page under the nonce that this page came with, and under no other. */
export function rendererWith(nonce: string) {
  return createDOMRenderer(document, { styleElementAttributes: { nonce } });
}
