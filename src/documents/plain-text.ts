const tidying: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc]/g, ''],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/\u2011/g, '-'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: words hold none.
  [/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, ''],
  [/[\ue000-\uf8ff]/g, ''],
];

/**
 * Words as anybody would type them: no soft hyphens, no letters melted into one sign, no signs
 * that take no room or belong to one font alone. Tabs and line ends stay.
 */
export const plainText = (text: string): string =>
  tidying.reduce(
    (so, [from, to]) => so.replace(from, to),
    text.replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC')).normalize('NFC'),
  );
