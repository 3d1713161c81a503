/** Something that was kept out of a text, to be decided on by a person. */
export type HeldBack = {
  readonly number: number;
  readonly where: string;
  readonly what: string;
  readonly why: string;
};

/** Collects what is held back, numbered in the order in which it stands in the paper. */
export type Holder = {
  /** Puts a mark in the place of all of it. */
  all(where: string, what: string, why: string): string;
  /** Puts marks in the place of other people's names, addresses and numbers, and leaves the rest. */
  names(text: string, where: string, others: readonly string[]): string;
  readonly held: readonly HeldBack[];
};

const addresses = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const phones = /(?<![\w/-])\+?\d(?:[\s()-]?\d){8,13}(?!\w)/gu;
const handles = /(?<![\w.])@[\w.]{2,}/gu;

export function holder(): Holder {
  const held: HeldBack[] = [];
  const mark = (where: string, what: string, why: string): string => {
    const number = held.length + 1;
    held.push({ number, where, what, why });
    return `[held back ${number}]`;
  };
  return {
    ...{ held, all: mark },
    names: (text, where, others) => {
      const put = (pattern: RegExp, what: string) => (so: string) =>
        so.replace(pattern, () => mark(where, what, 'It says who somebody else is.'));
      const steps = [
        put(addresses, 'An e-mail address'),
        put(phones, 'A telephone number'),
        put(handles, 'The name of an account'),
        ...(others.length > 0 ? [put(namesIn(others), 'A name')] : []),
      ];
      return steps.reduce((so, step) => step(so), text);
    },
  };
}

/** Whole names and each part of three letters or more; the longest first, in any case of letters. */
function namesIn(others: readonly string[]): RegExp {
  const parts = others.flatMap((name) => [name, ...name.split(/[\s-]+/u)]);
  const known = [...new Set(parts.map((part) => part.trim()))].filter(({ length }) => length > 2);
  const longestFirst = known.toSorted((one, other) => other.length - one.length);
  const any = longestFirst.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'giu');
}
