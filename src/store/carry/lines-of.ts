import { createReadStream } from 'node:fs';

/**
 * The lines of a file in UTF-8, without the sign that ends them. Only \n ends one: what people write may
 * hold other signs that begin a line (U+2028, U+2029), and JSON leaves them as they are.
 */
export async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of createReadStream(file, 'utf8')) {
    const lines = `${rest}${piece}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
