import { inEnglish, type Say, speaking, type Text } from './say.ts';
import { welsh } from './welsh.ts';
import { welshCommands } from './welsh-commands.ts';

type Language = {
  readonly texts: Readonly<Record<Text, string>>;
  /** What may be typed, by the English command that it stands for. */
  readonly commands: Readonly<Record<string, string>>;
};

/** Every language beside English, by the first part of its tag. A new one is a file and a row here. */
const languages: ReadonlyMap<string, Language> = new Map([
  ['cy', { texts: welsh, commands: welshCommands }],
]);

/** The language of a client that says `cy-GB` or `cy`; English for every other, and where it does not say. */
export function sayFor(locale: string | null): Say {
  const [tag = ''] = (locale ?? '').toLowerCase().split(/[-_]/);
  const language = languages.get(tag);
  return language ? speaking(language.texts) : inEnglish;
}

/** Accents and case are left out by many who type. */
const plain = (typed: string): string =>
  typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const spoken: ReadonlyMap<string, string> = new Map(
  [...languages.values()].flatMap(({ commands }) =>
    Object.entries(commands).map(([typed, command]) => [plain(typed), command] as const),
  ),
);

/** A command in whatever language it was typed, as the English one; anything else as it is. */
export const commandIn = (typed: string): string => spoken.get(plain(typed)) ?? typed;
