import { app, authentication } from '@microsoft/teams-js';

/** The themes that Teams has. */
export type ThemeName = 'default' | 'dark' | 'contrast';

export type Host = {
  readonly theme: ThemeName;
  /** Where a deep link leads to, within the tab. */
  readonly place: string | null;
  onTheme(change: (theme: ThemeName) => void): void;
  /** Says to Teams that there is something to see. */
  ready(): void;
};

/** Begins to speak with the Teams client around the tab. @throws when there is none */
export async function enterTeams(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  return {
    theme: themeNamed(context.app.theme),
    place: context.page.subPageId ?? null,
    onTheme: (change) => app.registerOnThemeChangeHandler((name) => change(themeNamed(name))),
    ready: () => app.notifySuccess(),
  };
}

/** Asked for anew each time: Teams keeps it and renews it, and nothing of ours stores it. */
export const freshToken = (): Promise<string> => authentication.getAuthToken();

const themeNamed = (name: string): ThemeName =>
  name === 'dark' || name === 'contrast' ? name : 'default';
