import { inEnglish, type Plain, type Say } from '../../domain/words/say.ts';
import type { Element } from './card.ts';

type Choice = readonly [value: string, title: string];
type Field = { readonly id: string; readonly label: string; readonly value?: string | null };

const filled = (value: string | null | undefined) => (value ? { value } : {});

/** One of several, as a drop-down. */
export const choice = (
  field: Field,
  choices: readonly Choice[],
  required: 'required' | 'optional',
  say: Say = inEnglish,
): Element => ({
  ...{ type: 'Input.ChoiceSet', id: field.id, label: field.label, style: 'compact' },
  ...{ choices: choices.map(([value, title]) => ({ value, title })), ...filled(field.value) },
  ...(required === 'required'
    ? {
        isRequired: true,
        errorMessage: say('Please choose: {label}', { label: field.label.toLowerCase() }),
      }
    : {}),
});

/** One of a few, all in sight. */
export const pick = (field: Field, choices: readonly Choice[]): Element => ({
  ...choice(field, choices, 'optional'),
  style: 'expanded',
});

/** As many of several as fit, each with a tick. */
export const ticks = (
  field: Field,
  choices: readonly Choice[],
  required: 'required' | 'optional',
  say: Say = inEnglish,
): Element => ({
  ...choice(field, choices, required, say),
  ...{ style: 'expanded', isMultiSelect: true, wrap: true },
});

export const line = (field: Field, most = 200): Element => ({
  ...{ type: 'Input.Text', id: field.id, label: field.label, maxLength: most },
  ...filled(field.value),
});

/** The most that a long text may hold; a line holds 200. Checked again wherever a press is read. */
export const longestText = 10_000;

export const words = (
  field: Field,
  required: 'required' | 'optional',
  most = longestText,
  say: Say = inEnglish,
): Element => ({
  ...{ type: 'Input.Text', id: field.id, label: field.label, isMultiline: true, maxLength: most },
  ...filled(field.value),
  ...(required === 'required'
    ? {
        isRequired: true,
        errorMessage: say('Please fill in: {label}', { label: field.label.toLowerCase() }),
      }
    : {}),
});

export const day = (field: Field, say: Say = inEnglish): Element => ({
  ...{ type: 'Input.Date', id: field.id, label: field.label, ...filled(field.value) },
  ...{
    isRequired: true,
    errorMessage: say('Please choose a day: {label}', { label: field.label.toLowerCase() }),
  },
});

export const entries = <Key extends string>(
  table: Readonly<Record<Key, string>>,
  keys: readonly Key[],
): readonly Choice[] => keys.map((key) => [key, table[key]] as const);

/** The same in somebody's language. */
export const entriesIn = <Key extends string>(
  table: Readonly<Record<Key, Plain>>,
  keys: readonly Key[],
  say: Say,
): readonly Choice[] =>
  keys.map((key) => {
    const text: Plain = table[key];
    return [key, say(text)] as const;
  });
