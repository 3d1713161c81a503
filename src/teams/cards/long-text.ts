/** What a new line costs besides its words, in bytes: each line is a block of its own on a card. */
const lineBytes = 110;

/** Splits a text so that its first part takes no more than these bytes on a card; between words where it can. */
export function cutAt(text: string, bytes: number): readonly [head: string, rest: string] {
  let left = bytes;
  let at = 0;
  for (const sign of text) {
    left -= sign === '\n' ? lineBytes : costOf(sign);
    if (left < 0) break;
    at += sign.length;
  }
  if (at === text.length) return [text, ''];
  const word = text.slice(0, at).search(/\s\S{0,60}$/);
  const end = word > 0 ? word : at;
  return [text.slice(0, end), text.slice(end).trimStart()];
}

const costOf = (sign: string): number => Buffer.byteLength(JSON.stringify(sign)) - 2;

/** The whole of a text in parts of at most these bytes. */
export function partsOfText(text: string, bytes: number): readonly string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const [head, more] = cutAt(rest, bytes);
    parts.push(head);
    rest = more;
  }
  return parts;
}

/** A text as far as it fits, with a sign where it goes on. */
export function shortened(text: string, bytes: number): string {
  const [head, rest] = cutAt(text, bytes);
  return rest === '' ? head : `${head} …`;
}
