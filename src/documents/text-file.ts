const windows = new TextDecoder('windows-1252');
const fatally = { fatal: true } as const;

/**
 * The words of a text file, whatever wrote it: UTF-8 or UTF-16, with or without a mark at the
 * start, else Windows' own Western European. Lines end in one way. Null for bytes that are no text.
 */
export function textOf(bytes: Uint8Array): string | null {
  const text = decoded(bytes);
  if (text === null || !isText(text)) return null;
  return text.replace(/\r\n?|[\u0085\u2028\u2029\v]/g, '\n');
}

/** The characters of some bytes in the encoding that they show. */
export function decoded(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  try {
    return new TextDecoder(encoding, fatally).decode(bytes);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    return encoding === 'utf-8' ? windows.decode(bytes) : null;
  }
}

/** Without a mark, UTF-16 shows by the zeros with which it fills up Western letters. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const zerosAt = (odd: number) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (start.length < 4 || bytes.length % 2 === 1) return 'utf-8';
  if (zerosAt(0) === 0 && zerosAt(1) > start.length * 0.35) return 'utf-16le';
  if (zerosAt(1) === 0 && zerosAt(0) > start.length * 0.35) return 'utf-16be';
  return 'utf-8';
}

/** Control characters that stand in no text; spelled out, for a pattern may not hold them. */
const isStrange = (code: number): boolean =>
  code <= 8 ||
  (code >= 14 && code <= 31 && code !== 27) ||
  (code >= 127 && code <= 159 && code !== 133);

/** Text may hold a stray control character; more than a few make it something else. */
function isText(text: string): boolean {
  let strange = 0;
  for (let at = 0; at < text.length; at += 1) if (isStrange(text.charCodeAt(at))) strange += 1;
  return strange <= text.length / 2000 && !text.includes('\0');
}
